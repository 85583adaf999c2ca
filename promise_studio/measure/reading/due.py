"""What the deadlines of a file are: moments, or days that count to their end."""

import re
from collections.abc import Sequence

from promise_studio.measure.reading.columns import Due
from promise_studio.measure.reading.plan import Plan, is_native, sample_of
from promise_studio.measure.reading.source import Source
from promise_studio.measure.reading.time_forms import Kind, form_of

_ZERO = r":00(:00([.,]0+)?)?"
_MIDNIGHT = re.compile(rf"(?<![\d:+-])(0?0{_ZERO}(?!\s?PM)|12{_ZERO}\s?AM)(?![\d:])", re.IGNORECASE)
"""As a whole time: neither the end of 17:00:00 nor an offset of +00:00, and twelve only where it is AM."""


def due_of(sources: Sequence[Source], plan: Plan) -> Due:
    """What the column of deadlines holds, by its type or by its first values."""
    if "target" not in plan.columns.used():
        return Due.NONE
    if "target" in plan.units:
        return Due.MOMENT
    days = all(
        is_native(source, names["target"]) and source.types[source.names.index(names["target"])] == "DATE"
        for source, names in zip(sources, plan.names, strict=True)
    )
    if days:
        return Due.DAY
    return Due.MOMENT if any(map(_says_time, sample_of(sources, plan, "target"))) else Due.DAY


def _says_time(value: str) -> bool:
    """Whether a written time goes beyond its day; midnight is how many programs write a day."""
    form = form_of(value)
    if form is None:
        return False
    match form.kind:
        case Kind.SECONDS | Kind.MILLISECONDS:
            return True
        case Kind.SERIAL:
            return "." in value
        case Kind.FORMAT if not any(hour in form.format for hour in ("%H", "%I")):
            return False
    rest = _MIDNIGHT.sub("", value)
    return ":" in value and rest == value if form.kind is Kind.ISO else rest == value
