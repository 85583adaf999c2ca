"""How findings are marked and counted on a terminal."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity

MARKS = {Severity.ERROR: "■", Severity.WARNING: "▲"}


def summarise(found: Sequence[Severity]) -> str:
    """How many findings there are, in a sentence."""
    if not found:
        return "No findings."
    errors = found.count(Severity.ERROR)
    warnings = len(found) - errors
    parts = [_count(errors, "error")] * bool(errors) + [_count(warnings, "warning")] * bool(warnings)
    return f"{_count(len(found), 'finding')}: {' and '.join(parts)}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
