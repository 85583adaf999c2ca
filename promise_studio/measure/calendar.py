"""When the clock runs: open hours, days off and a time zone, as spans of real time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from promise_studio.errors import UserError
from promise_studio.measure.days_off import is_one_of, public_holidays, read_days, read_place
from promise_studio.measure.hours import ALWAYS, Spans, Week, read_hours
from promise_studio.measure.offsets import Offsets, seconds_of

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The service hours of a promise; a moment counts when the wall clock then shows an open hour.

    A night belongs to the day on which it begins: it is worked through when that day is, holiday or not.
    The hour that the clock skips in spring cannot be worked; the one that it repeats in autumn counts twice.
    """

    week: Week = ALWAYS
    country: str = ""
    region: str = ""
    days_off: frozenset[str] = frozenset()
    extra_days: frozenset[str] = frozenset()
    """Days that are worked although the week or a holiday would close them."""

    @property
    def always(self) -> bool:
        """Whether working time is the same as clock time."""
        return self.week.always and not self.country and not self.days_off

    @property
    def working_day(self) -> int:
        """The seconds of one “working day”."""
        return self.week.working_day() * 60

    def spans_of(self, day: date) -> Spans:
        """The open minutes of one day of the calendar."""
        if is_one_of(day, self.extra_days):
            return self.week.days[day.weekday()] or self.week.longest()
        holidays = public_holidays(self.country, self.region, day.year, day.year) if self.country else ()
        if day in holidays or is_one_of(day, self.days_off):
            return ()
        return self.week.days[day.weekday()]

    def wall_spans(self, first: date, last: date) -> Iterator[tuple[int, int]]:
        """Open spans in seconds of the wall clock since 1970, in order and never touching."""
        start = end = None
        day = first
        while day <= last:
            midnight = seconds_of(day)
            for opens, closes in self.spans_of(day):
                opened, closed = midnight + opens * 60, midnight + closes * 60
                if end is not None and opened <= end:
                    end = max(end, closed)
                    continue
                if start is not None and end is not None:
                    yield start, end
                start, end = opened, closed
            day += ONE_DAY
        if start is not None and end is not None:
            yield start, end

    def open_spans(self, first: date, last: date, offsets: Offsets) -> list[tuple[int, int]]:
        """Open spans in real seconds since 1970 (UTC) between two days of the wall clock."""
        spans: list[tuple[int, int]] = []
        wall = list(self.wall_spans(first - ONE_DAY, last))
        place = 0
        for begins, ends, offset in offsets.stretches():
            while place and wall[place - 1][1] - offset > begins:
                place -= 1
            while place < len(wall) and wall[place][1] - offset <= begins:
                place += 1
            while place < len(wall) and (start := wall[place][0] - offset) < ends:
                opened, closed = max(start, begins), min(wall[place][1] - offset, ends)
                if spans and spans[-1][1] == opened:
                    spans[-1] = (spans[-1][0], closed)
                elif opened < closed:
                    spans.append((opened, closed))
                place += 1
        return spans


def make_calendar(
    hours: str = "", holidays: str = "", days_off: tuple[str, ...] = (), extra_days: tuple[str, ...] = ()
) -> Calendar:
    """A calendar from what people write; UserError where it cannot be read."""
    country, region = read_place(holidays)
    week = read_hours(hours) if hours.strip() else ALWAYS
    off, extra = frozenset(read_days(days_off)), frozenset(read_days(extra_days))
    if both := off & extra:
        raise UserError(f"{min(both)} is both a day off and an extra working day.", "Take one of them away.")
    return Calendar(week, country, region, off, extra)
