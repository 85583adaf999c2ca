"""What a workshop still lacks: findings, criteria, progress and gates."""

from promise_studio.check.finding import Finding, Severity
from promise_studio.check.run import WaivedFinding, run_checks, waived

__all__ = ["Finding", "Severity", "WaivedFinding", "run_checks", "waived"]
