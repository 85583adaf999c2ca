"""How findings are marked and counted on a terminal."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.spoken import counted

MARKS = {Severity.ERROR: "■", Severity.WARNING: "▲"}


def summarise(found: Sequence[Severity]) -> str:
    """How many findings there are, in a sentence."""
    if not found:
        return "No findings."
    errors = found.count(Severity.ERROR)
    warnings = len(found) - errors
    parts = [counted(errors, "error")] * bool(errors) + [counted(warnings, "warning")] * bool(warnings)
    return f"{counted(len(found), 'finding')}: {' and '.join(parts)}."
