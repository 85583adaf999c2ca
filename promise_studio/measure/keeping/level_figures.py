"""The fields of a measurement from the answer to what a service level asks."""

from collections.abc import Iterator, Sequence
from typing import Any

from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.judging import round_times_of
from promise_studio.measure.keeping.part_figures import parts_of, percentiles_of
from promise_studio.measure.pile import make_pile
from promise_studio.measure.spread import Kept, Spread
from promise_studio.model.measured_figures import MOST_BINS
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.time_units import is_working, seconds_of

_SECOND = 1_000_000
_ROOM = 3
"""Empty round times kept beyond the slowest case, so that a larger promise can be tried."""
_NO_TIMES = make_pile(())


def figures_of(found: Answer, level: ServiceLevel, marks: Sequence[float] = ()) -> dict[str, Any]:
    """Counts, months, spread, and what is set apart; `marks` (seconds) are kept apart in the spread.

    The row’s own time is in its unit, all others are in seconds.
    """
    question, whole = found.question, found.whole
    kept = whole.kept
    if kept is None or question.target is None:
        return {}
    working_day = question.calendar.working_day if is_working(level.unit) else None
    unit = seconds_of(level.unit, working_day)
    return {
        "starts_on": found.starts[0],
        "ends_on": found.starts[1],
        "cases": kept.cases,
        "kept": kept.kept,
        "at_share": None if kept.at_share is None else round(kept.at_share / _SECOND / unit, 6),
        "excluded": whole.excluded,
        "worst_month": kept.worst.name if kept.worst else "",
        "worst_share": kept.worst.share if kept.worst else None,
        "share": question.share,
        "working_day": working_day,
        "open_cases": whole.tally.open,
        "months": tuple(_months(whole.spread, question.target, question.share)),
        "spread": tuple(_bins(found, whole, kept, marks)),
        "percentiles": tuple(percentiles_of(whole)),
        **parts_of(found),
    }


def _months(spread: Spread, target: int, share: float) -> Iterator[dict[str, Any]]:
    for month in sorted({*spread.finished, *spread.waiting}):
        finished = {month: spread.finished[month]} if month in spread.finished else {}
        waiting = {month: spread.waiting[month]} if month in spread.waiting else {}
        alone = Spread(
            finished,
            waiting,
            finished.get(month, _NO_TIMES),
            waiting.get(month, _NO_TIMES),
        )
        kept = alone.kept(target, share)
        if kept.worst is not None:
            yield {
                "month": kept.worst.name,
                "cases": kept.cases,
                "kept": kept.kept,
                "at_share": _seconds(kept.at_share),
                "target": target / _SECOND,
            }


def _seconds(time: int | None) -> float | None:
    return None if time is None else time / _SECOND


def _edges(found: Answer, spread: Spread, apart: Sequence[int]) -> list[int | None]:
    """Round times, the target and others, from the one before the first case to some beyond the last."""
    edges = sorted({*(time.seconds * _SECOND for time in round_times_of(found.question)), *apart})
    times = [*spread.all_finished.times, *spread.all_waiting.times]
    if not times:
        return []
    first, last = min(times), max(times)
    low, high = min(first, apart[0]), max(last, apart[0])
    below = [edge for edge in edges if edge < low]
    middle = [edge for edge in edges if low <= edge < high]
    above = [edge for edge in edges if edge >= high]
    kept: list[int | None] = []
    kept += [*below[-1:], *middle, *above[: _ROOM + 1]][: MOST_BINS - 1]
    return kept if above else [*kept, None]


def _bins(found: Answer, figures: Figures, today: Kept, marks: Sequence[float]) -> Iterator[dict[str, Any]]:
    spread, target = figures.spread, found.question.target or 0
    finished = waiting = 0
    for edge in _edges(found, spread, [target, *(round(mark * _SECOND) for mark in marks)]):
        if edge is None:
            done, open_now = spread.all_finished.cases, spread.all_waiting.cases
        else:
            done, open_now = spread.all_finished.within(edge), spread.all_waiting.within(edge)
        kept = today if edge == target else spread.kept(edge, found.question.share) if edge else None
        yield {
            "upto": _seconds(edge),
            "cases": done - finished,
            "waiting": open_now - waiting,
            "at_share": _seconds(kept.at_share) if kept else None,
            "worst_month": kept.worst.name if kept and kept.worst else "",
            "worst_share": kept.worst.share if kept and kept.worst else None,
        }
        finished, waiting = done, open_now
