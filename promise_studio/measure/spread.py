"""How the times of some cases are spread, by month: enough to judge any target at once."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from promise_studio.measure.headroom import exact
from promise_studio.measure.pile import Pile, make_pile


@dataclass(frozen=True, slots=True)
class Month:
    """How one month did, by the start of its cases: “2024-08”."""

    name: str
    cases: int
    kept: int

    @property
    def share(self) -> float:
        """The share that was kept in per cent."""
        return 100 * self.kept / self.cases


@dataclass(frozen=True, slots=True)
class Kept:
    """What a target would have meant."""

    cases: int
    """How many count: the finished ones, and the open ones that are late already."""
    kept: int
    at_share: int | None
    """The time at the promised share, in microseconds; a late open case counts with its age."""
    worst: Month | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Times of finished cases and ages of open ones, by month of the start (year × 12 + month − 1)."""

    finished: Mapping[int, Pile]
    waiting: Mapping[int, Pile]
    all_finished: Pile
    all_waiting: Pile

    def kept(self, target: int, share: float) -> Kept:
        """What `target` (microseconds) would have meant, for a promise to `share` %."""
        kept = self.all_finished.within(target)
        cases = self.all_finished.cases + _late(self.all_waiting, target)
        rank = rank_of(share, cases)
        return Kept(cases, kept, self._at_rank(rank, target) if cases else None, self._worst(target))

    def _at_rank(self, rank: int, target: int) -> int:
        """The time of a rank when open cases count only where they are older than the target."""
        young = self.all_waiting.within(target)

        def counted(time: int) -> int:
            return self.all_finished.within(time) + max(0, self.all_waiting.within(time) - young)

        places = [
            pile.times[place]
            for pile in (self.all_finished, self.all_waiting)
            if (place := bisect_left(pile.times, rank, key=counted)) < len(pile.times)
        ]
        return min(places)

    def months(self, target: int) -> list[Month]:
        """How every month with a case that counts did, in order."""
        found = []
        for month in sorted({*self.finished, *self.waiting}):
            finished, waiting = self.finished.get(month, _NONE), self.waiting.get(month, _NONE)
            if cases := finished.cases + _late(waiting, target):
                found.append(Month(month_name(month), cases, finished.within(target)))
        return found

    def _worst(self, target: int) -> Month | None:
        """The month with the lowest share; of two, the one with more cases, then the later one."""
        return min(
            reversed(self.months(target)),
            key=lambda month: (month.share, -month.cases),
            default=None,
        )


_NONE = make_pile(())


def make_spread(rows: Iterable[tuple[int, bool, int, int]]) -> Spread:
    """A spread from rows of month, whether the case is open, time and count."""
    sorted_rows: tuple[dict[int, list[tuple[int, int]]], ...] = ({}, {})
    for month, waiting, time, cases in rows:
        sorted_rows[waiting].setdefault(month, []).append((time, cases))
    finished, waiting_ones = (
        {month: make_pile(pairs) for month, pairs in by_month.items()} for by_month in sorted_rows
    )
    return Spread(finished, waiting_ones, _merged(finished), _merged(waiting_ones))


def spread_of(piles: Iterable[tuple[int | None, bool, Pile]]) -> Spread:
    """A spread from a pile of each month, of finished and of open cases; month None has those of all."""
    sorted_piles: tuple[dict[int | None, Pile], ...] = ({}, {})
    for month, waiting, pile in piles:
        sorted_piles[waiting][month] = pile
    whole = [by_month.pop(None, _NONE) for by_month in sorted_piles]
    finished, waiting_ones = (
        {month: pile for month, pile in by_month.items() if month is not None} for by_month in sorted_piles
    )
    return Spread(finished, waiting_ones, *whole)


def rank_of(share: float, cases: int) -> int:
    """The nearest rank: how many cases `share` % of them are, rounded up."""
    wanted = exact(share) * cases / 100
    return max(1, -(-wanted.numerator // wanted.denominator))


def month_name(month: int) -> str:
    """A month as people file it: “2024-08”."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _late(waiting: Pile, target: int) -> int:
    return waiting.cases - waiting.within(target)


def _merged(piles: Mapping[int, Pile]) -> Pile:
    return make_pile(pair for pile in piles.values() for pair in pile.pairs())
