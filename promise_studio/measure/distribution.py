"""How the times are spread over round times, for drawing."""

from dataclasses import dataclass

from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.judging import round_times_of
from promise_studio.measure.round_times import RoundTime

_SECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Bin:
    """Cases that took longer than the bin before and up to `upto`; the last bin has no end."""

    upto: RoundTime | None
    cases: int
    waiting: int
    """Open cases that are that old."""


def distribution(found: Answer, figures: Figures | None = None) -> tuple[Bin, ...]:
    """The bins from the first to the last that has a case; of all cases, or of the figures of one label."""
    spread = (figures or found.whole).spread
    bins, finished, waiting = [], 0, 0
    for time in (*round_times_of(found.question), None):
        upto = None if time is None else time.seconds * _SECOND
        finished_now = spread.all_finished.cases if upto is None else spread.all_finished.within(upto)
        waiting_now = spread.all_waiting.cases if upto is None else spread.all_waiting.within(upto)
        bins.append(Bin(time, finished_now - finished, waiting_now - waiting))
        finished, waiting = finished_now, waiting_now
    filled = [place for place, found_bin in enumerate(bins) if found_bin.cases or found_bin.waiting]
    return tuple(bins[filled[0] : filled[-1] + 1]) if filled else ()
