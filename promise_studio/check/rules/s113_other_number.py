"""S113: a number in the clause that is not the service level's."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from promise_studio.check.example import clause, gather, level
from promise_studio.check.figures import ShareFigure, TimeFigure, shares_in, times_in
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.minutes import in_minutes, target_minutes
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.measure.durations import format_how_often, format_target
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Answering, ServiceLevel, Unit
from promise_studio.model.time_units import is_working


@cache
def _remedy() -> re.Pattern[str]:
    """Where a clause goes over to what happens when it is broken, which has deadlines of its own."""
    verbs = r"miss|fail|break|do\s+not|don.t|can\s?not|can.t|are\s+late|is\s+not|isn.t"
    fails = rf"if\s+(?:we|it|this|that)\s+(?:{verbs})"
    return re.compile(rf"\b(?:{fails}|otherwise|or\s+(?:you|we|your)|failing\s+that)\b", re.IGNORECASE)


def promised_times(text: str) -> list[TimeFigure]:
    """The deadlines of a clause, without those of its remedy."""
    remedy = _remedy().search(text)
    end = remedy.start() if remedy else len(text)
    return [figure for figure in times_in(text) if figure.deadline and figure.start < end]


def _matches(figure: TimeFigure, row: ServiceLevel) -> bool:
    return figure.same_as(cast("float", row.target), row.unit)


def _minutes(row: ServiceLevel) -> float:
    """The target of a row that promises a time."""
    return cast("float", target_minutes(row))


def _pairs(figures: list[TimeFigure], rows: list[ServiceLevel]) -> Iterator[tuple[TimeFigure, ServiceLevel]]:
    """Each number that no row measures, with the row nearest to it; each row that measures another number."""
    said: set[str] = set()
    for figure in figures:
        if not any(_matches(figure, row) for row in rows):
            near = min(rows, key=lambda row: abs(_minutes(row) - figure.minutes))
            said.add(near.id)
            yield figure, near
    for row in rows:
        if row.id not in said and not any(_matches(figure, row) for figure in figures):
            yield min(figures, key=lambda figure: abs(_minutes(row) - figure.minutes)), row


def _is_stricter(row: ServiceLevel, figure: TimeFigure) -> bool:
    """Whether whoever keeps the row keeps the clause too: a margin, though somebody should mean it."""
    if is_working(row.unit) and not figure.working:
        return False
    # On the wall clock a working day lasts a day at least.
    by_the_wall = figure.unit is Unit.WORKING_DAYS and not is_working(row.unit)
    minutes = in_minutes(figure.value, Unit.DAYS) if by_the_wall else figure.minutes
    return _minutes(row) <= minutes


def _time_spot(item: Clause, figure: TimeFigure, row: ServiceLevel) -> Spot:
    channel = f" by {row.channel}" if row.channel else ""
    return Spot(
        item.id,
        "text",
        f"{item.id} says “{figure.words}”; {row.id} measures {format_target(row)}{channel}.",
        "Say and measure the same number: change the clause or the row.",
        mild=_is_stricter(row, figure),
        span=(figure.start, figure.end),
        other=row.id,
    )


def _share_spot(item: Clause, figure: ShareFigure, row: ServiceLevel) -> Spot:
    return Spot(
        item.id,
        "text",
        f"{item.id} says “{figure.words}”; {row.id} promises {format_how_often(row.share)}.",
        "Say and measure the same share: change the clause or the row.",
        mild=figure.percent <= cast("float", row.share),
        span=(figure.start, figure.end),
        other=row.id,
    )


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause whose deadline or share is not the one that its rows measure."""
    rows = [row for row in context.levels(item.id) if target_minutes(row) is not None]
    # Rows for the answer measure a step that the clause need not speak of.
    rows = [row for row in rows if row.answering is not Answering.ACKNOWLEDGE] or rows
    figures = promised_times(item.text)
    if rows and figures:
        yield from (_time_spot(item, figure, row) for figure, row in _pairs(figures, rows))
    shared = [row for row in context.levels(item.id) if row.share is not None]
    for share in shares_in(item.text):
        if shared and all(abs(cast("float", row.share) - share.percent) > 0.05 for row in shared):
            yield _share_spot(item, share, shared[0])


RULE = StructureRule(
    code="S113",
    name="Another number than the service level",
    summary="The clause names one time or share, its service level measures another.",
    why="The customer holds us to the words, the team to the table. When they differ, one of them "
    "is wrong, and "
    "it is found out in public. Numbers in words count: “within ten minutes”, “nine times out of ten”.",
    source="E1; E3",
    fix="The time and the share in the clause are those of its rows, on the same clock.",
    stage="commit",
    severity=Severity.ERROR,
    bad=Example(
        "“Within 2 working days” in the clause, 3 working days in the row.",
        lambda: gather(clause(), level(target=3, unit="working days", share=95)),
    ),
    good=Example(
        "2 working days in both.", lambda: gather(clause(), level(target=2, unit="working days", share=95))
    ),
    look=look,
)
