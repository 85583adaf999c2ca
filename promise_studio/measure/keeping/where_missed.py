"""Where the misses sit: the channels, departments, days and hours that miss more often than the others do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promise_studio.measure.keeping.part_figures import FIELDS
from promise_studio.measure.lower_bound import DOUBT, tail
from promise_studio.measure.percent import format_share
from promise_studio.measure.question import Group
from promise_studio.model.measured_figures import PartFigures
from promise_studio.model.service_level import Measurement
from promise_studio.spoken import capital


@dataclass(frozen=True, slots=True)
class Misses:
    """Some of the cases, how many of them missed, and what the others did."""

    group: Group
    name: str
    cases: int
    missed: int
    others: int
    others_missed: int

    @property
    def share(self) -> float:
        """The share of them that missed."""
        return self.missed / self.cases

    @property
    def more(self) -> float:
        """How many misses there are more than the others’ share would have made."""
        return self.missed - self.cases * self.others_missed / self.others

    @property
    def said(self) -> str:
        """They in words: “of those on Monday 31 % miss, of all others 12 %”."""
        mine, others = format_share(self.share), format_share(self.others_missed / self.others)
        return f"of those {_PLACES[self.group].format(self.name)} {mine} miss, of all others {others}"


_PLACES = {
    Group.CHANNEL: "by {}",
    Group.DEPARTMENT: "of {}",
    Group.PRIORITY: "of priority {}",
    Group.WEEKDAY: "begun on a {}",
    Group.HOUR: "begun at {}",
}


def parts_by(measurement: Measurement) -> dict[Group, tuple[PartFigures, ...]]:
    """What the figures are set apart by, and the parts of each."""
    found = {group: getattr(measurement, name) for group, name in FIELDS.items()}
    return {group: parts for group, parts in found.items() if parts}


def where_missed(measurement: Measurement) -> tuple[Misses, ...]:
    """The parts that miss more often than chance would have it, the one with the most such misses first."""
    groups = parts_by(measurement)
    looked_at = sum(map(len, groups.values()))
    found = [
        one
        for group, parts in groups.items()
        for one in _misses(group, parts)
        if one.missed and one.more > 0 and _by_chance(one) < DOUBT / looked_at
    ]
    return tuple(sorted(found, key=lambda one: -one.more))


def say_where(misses: Sequence[Misses], most: int = 3) -> str:
    """A sentence; empty where the misses sit nowhere in particular."""
    said = "; ".join(one.said for one in misses[:most])
    return f"{capital(said)}." if said else ""


def _misses(group: Group, parts: Sequence[PartFigures]) -> Iterator[Misses]:
    cases, missed = sum(one.cases for one in parts), sum(one.cases - one.kept for one in parts)
    for one in parts:
        own = one.cases - one.kept
        if 0 < one.cases < cases:
            yield Misses(group, one.name, one.cases, own, cases - one.cases, missed - own)


def _by_chance(one: Misses) -> float:
    """The chance of so many misses if these cases missed as often as the others may do.

    The others’ share is itself counted, so one miss is added to it: ten cases without one prove little.
    """
    return tail(one.missed, one.cases, min(1.0, (one.others_missed + 1) / (one.others + 2)))
