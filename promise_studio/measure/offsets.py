"""How far the wall clock of a time zone is from UTC, and when that changes."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from promise_studio.errors import UserError
from promise_studio.model.time_units import DAY

EPOCH = date(1970, 1, 1)
FAR = 1 << 40
"""Seconds: beyond any calendar."""


def seconds_of(day: date) -> int:
    """The midnight of a day in seconds since 1970, by whatever clock."""
    return (day - EPOCH).days * DAY


@dataclass(frozen=True)
class Offsets:
    """Offsets from UTC in seconds; each holds from its instant on."""

    instants: tuple[int, ...] = (-FAR,)
    seconds: tuple[int, ...] = (0,)

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """From, until (instants) and offset."""
        yield from zip(self.instants, (*self.instants[1:], FAR), self.seconds, strict=True)

    def at(self, instant: int) -> int:
        """The offset at an instant."""
        return self.seconds[bisect_right(self.instants, instant) - 1]

    @cached_property
    def wall_changes(self) -> tuple[int, ...]:
        """From which time of the wall clock on each offset is taken.

        An hour that the clock shows twice is taken to be the first, and one that it skips to be read off
        a clock that somebody forgot to change.
        """
        changes = [-FAR]
        for instant, before, after in zip(self.instants[1:], self.seconds, self.seconds[1:], strict=False):
            changes.append(instant + max(before, after))
        return tuple(changes)


def read_zone(name: str) -> ZoneInfo:
    """The time zone with this name; UserError with the nearest names when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        from difflib import get_close_matches
        from zoneinfo import available_timezones

        zones = available_timezones()
        near = get_close_matches(name.replace(" ", "_").title(), zones, 3, 0.5)
        near = near or [zone for zone in sorted(zones) if zone.casefold().endswith(name.casefold()[-6:])][:3]
        meant = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Berlin."
        raise UserError(f"There is no time zone “{name}”.", meant) from None


def _offset(zone: ZoneInfo, instant: int) -> int:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=instant)
    return int((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds())


def offsets_of(zone: ZoneInfo | None, first: date, last: date) -> Offsets:
    """The offsets of a zone from one day to another; all 0 without a zone."""
    if zone is None:
        return Offsets()
    begin, end = seconds_of(first) - 2 * DAY, seconds_of(last) + 3 * DAY
    instants, seconds = [-FAR], [_offset(zone, begin)]
    for noon in range(begin, end, DAY):
        known, reached = noon, noon + DAY
        if (found := _offset(zone, reached)) == seconds[-1]:
            continue
        while reached - known > 1:
            middle = (known + reached) // 2
            known, reached = (middle, reached) if _offset(zone, middle) == seconds[-1] else (known, middle)
        instants.append(reached)
        seconds.append(found)
    return Offsets(tuple(instants), tuple(seconds))
