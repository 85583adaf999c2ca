"""What a workshop still lacks: findings, criteria, progress and gates.

What judges a workshop is imported when it is asked for, so that reading one text needs no model of workshops.
"""

from typing import TYPE_CHECKING

from promise_studio.check.finding import Finding, Severity

if TYPE_CHECKING:
    from promise_studio.check.run import WaivedFinding, run_checks, waived

__all__ = ["Finding", "Severity", "WaivedFinding", "run_checks", "waived"]


def __getattr__(name: str) -> object:
    """What of `run` is asked for here."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from promise_studio.check import run

    return getattr(run, name)
