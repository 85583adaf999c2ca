"""S126: a clause for every day, measured on some."""

import re
from collections.abc import Iterator
from functools import cache

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.time_units import is_working


@cache
def _every_day() -> re.Pattern[str]:
    holiday = r"(?:weekends?|holidays?|sundays?)"
    included = rf"{holiday}\s+(?:and\s+(?:\w+\s+)?holidays?\s+)?(?:are\s+)?(?:included|too)"
    including = rf"(?:including|even\s+(?:on|at))\s+(?:the\s+)?{holiday}"
    always = r"every\s+day\s+of\s+the\s+(?:year|week)|(?:seven|7)\s+days\s+a\s+week|24\s*/\s*7|365\s+days"
    by_night = r"day\s+(?:and|or)\s+night|round\s+the\s+clock"
    return re.compile(rf"\b(?:{included}|{including}|{always}|{by_night})", re.IGNORECASE)


@cache
def _some_days() -> re.Pattern[str]:
    days = (
        r"mon\w*\s*(?:–|-|—|to|through)\s*(?:fri|sat)\w*|weekdays?|working\s+days?|business\s+(?:days?|hours)"
    )
    return re.compile(rf"\b(?:{days}|office\s+hours)\b", re.IGNORECASE)


def _narrow(row: ServiceLevel) -> str:
    """How a row says that it counts on some days only; empty when it counts on all."""
    if is_working(row.unit) and row.target is not None:
        return row.unit.value
    return row.hours if _some_days().search(row.hours) else ""


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause that says “every day” with a row whose clock stands still on some."""
    said = _every_day().search(item.text)
    if said is None:
        return
    for row in context.levels(item.id):
        narrow = _narrow(row)
        if narrow:
            yield Spot(
                item.id,
                "text",
                f"{item.id} says “{said[0]}”; {row.id} counts {narrow} only.",
                "Let the row count every day, or tell customers on which days the promise holds.",
                span=said.span(),
                other=row.id,
            )


RULE = StructureRule(
    code="S126",
    name="Other days than the service level",
    summary="The clause holds every day, its service level counts working time only.",
    why="“Weekends included” and a clock that stands still on Saturday are two promises. The "
    "customer believes "
    "the first, the figures show the second.",
    source="E1; B",
    fix="The clause and its rows name the same days and hours.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "“Every day of the year” in the clause, Monday to Friday in the row.",
        lambda: gather(
            clause(text="We mend a dark light within 48 hours, every day of the year."),
            level(target=48, unit="hours", hours="Mon–Fri 8:00–18:00"),
        ),
    ),
    good=Example(
        "Every day in both.",
        lambda: gather(
            clause(text="We mend a dark light within 48 hours, every day of the year."),
            level(target=48, unit="hours", hours="Every day, all day"),
        ),
    ),
    look=look,
)
