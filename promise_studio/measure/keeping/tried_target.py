"""What another target would have meant, from the spread that a measurement keeps: no file is read again."""

from dataclasses import dataclass
from typing import Any

from promise_studio.measure.round_times import round_times
from promise_studio.measure.status import Status, Verdict
from promise_studio.measure.verdict import judge
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel, Unit
from promise_studio.model.time_units import is_working, seconds_of


@dataclass(frozen=True)
class TriedTarget:
    """A row with one of the kept round times as its target, and the verdict on it."""

    level: ServiceLevel
    measurement: Measurement
    verdict: Verdict

    @property
    def breaches(self) -> int:
        """The cases that would have been late."""
        return self.measurement.cases - self.measurement.kept

    def fields(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What changes on the row and on the measurement when it becomes the target."""
        row = {"target": self.level.target, "unit": self.level.unit.value}
        names = ("cases", "kept", "at_share", "worst_month", "worst_share")
        return row, {name: getattr(self.measurement, name) for name in names}


class Tried:
    """Every target that a measurement can judge, the shortest first."""

    def __init__(self, level: ServiceLevel, measurement: Measurement, floor: float) -> None:
        self._level, self._measurement, self._floor = level, measurement, floor
        self.bins = measurement.spread
        self.edges = tuple(one.upto for one in self.bins if one.upto)
        """In seconds."""

    def __bool__(self) -> bool:
        fits = self._level.measure is Measure.TIME and self._level.share == self._measurement.share
        return bool(self.edges) and fits

    @property
    def place(self) -> int:
        """Where the present target stands among the edges, or the first edge that is not shorter."""
        now = (self._level.target or 0) * self._unit(self._level.unit)
        return next((at for at, edge in enumerate(self.edges) if edge >= now - 0.5), len(self.edges) - 1)

    def at(self, place: int) -> TriedTarget:
        """The row with the edge at `place` as its target."""
        finished = sum(one.cases for one in self.bins)
        kept = sum(one.cases for one in self.bins[: place + 1])
        late = sum(one.waiting for one in self.bins[place + 1 :])
        tried = self.bins[place]
        target, unit = self.said(place)
        at_share = None if tried.at_share is None else round(tried.at_share / self._unit(unit), 6)
        level = self._level.replace({"target": target, "unit": unit})
        measurement = self._measurement.replace(
            {
                "cases": finished + late,
                "kept": kept,
                "at_share": at_share,
                "worst_month": tried.worst_month,
                "worst_share": tried.worst_share,
            }
        )
        return TriedTarget(level, measurement, judge(level, measurement, self._floor))

    def safe(self) -> int | None:
        """The place of the smallest round time that would be safe today."""
        for place in range(len(self.edges)):
            if self.at(place).verdict.status is Status.SAFE:
                return place
        return None

    def said(self, place: int) -> tuple[float, Unit]:
        """A target as people say it: the round time of that length, else the row’s own unit."""
        seconds = self.edges[place]
        own = seconds / self._unit(self._level.unit)
        if place == self.place and abs(own - (self._level.target or 0)) < 1e-9:
            return self._level.target or own, self._level.unit
        working = is_working(self._level.unit)
        day = round(self._measurement.working_day or 0) or None
        for time in round_times(day if working else None):
            if abs(time.seconds - seconds) < 1:
                return time.value, time.unit
        return round(own, 4), self._level.unit

    def _unit(self, unit: Unit) -> float:
        return seconds_of(unit, self._measurement.working_day)
