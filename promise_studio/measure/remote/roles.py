"""How each role is read from the columns of a query: which column, in which unit, as which kind of time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from promise_studio.errors import UserError
from promise_studio.measure.offsets import read_zone
from promise_studio.measure.reading.columns import LABELS, TIMES, Columns, Due
from promise_studio.measure.reading.connection import identifier, quoted
from promise_studio.measure.reading.lengths import LONGEST, UNITS, unit_of
from promise_studio.measure.remote.result_columns import Column, Kind, find_column, refuse_wrong_kind


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns in use; `instants` says that all times are turned into UTC."""

    columns: Columns
    used: dict[str, Column]
    units: dict[str, int]
    """The seconds of one, for every role that holds numbers."""
    instants: bool
    others: tuple[Column, ...]
    """The columns without a role."""

    @property
    def times(self) -> tuple[str, ...]:
        """The roles of moments that are in use."""
        return tuple(role for role in TIMES if role in self.used)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that are in use."""
        return tuple(role for role in LABELS if role in self.used)

    @property
    def due(self) -> Due:
        """What the deadlines are: a day counts to its end."""
        if "target" not in self.used:
            return Due.NONE
        return Due.DAY if self.used["target"].kind is Kind.DAY else Due.MOMENT

    @property
    def end(self) -> str:
        """The role that ends a case: an open one lacks it."""
        return "stop" if "stop" in self.used else "response"

    def moment(self, role: str) -> str:
        """SQL for the moment of a role, not yet judged."""
        column = self.used[role]
        if column.kind.is_length:
            # What is no length ends far from where a case can, and is counted as what cannot be meant.
            seconds = f"coalesce({self.seconds(role)}, CASE WHEN {self.told(role)} THEN {LONGEST} END)"
            length = f"CAST(round({seconds} * 1000000) AS BIGINT)"
            return f"({self.moment('start')}) + to_microseconds({length})"
        name = identifier(column.name)
        if column.kind is Kind.INSTANT:
            return f"timezone('UTC', {name})"
        wall = f"CAST({name} AS TIMESTAMP)"
        if not self.instants:
            return wall
        return f"timezone('UTC', timezone({quoted(self.columns.time_zone)}, {wall}))"

    def seconds(self, role: str) -> str:
        """SQL for the seconds of a length; NULL where it is none, for a clock never ran that long."""
        value, unit = self._length(role)
        inside = f"{value} > -{LONGEST // unit} AND {value} < {LONGEST // unit}"
        return f"CASE WHEN {inside} THEN CAST({value} AS DOUBLE) * {unit} END"

    def told(self, role: str) -> str:
        """SQL for whether a length is given at all; some programs write “not a number” where it is not."""
        value, _ = self._length(role)
        # Each engine takes “not a number” for the largest of all.
        return f"({value} <= CAST('Infinity' AS DOUBLE))"

    def _length(self, role: str) -> tuple[str, int]:
        column = self.used[role]
        name = identifier(column.name)
        return (f"epoch({name})", 1) if column.kind is Kind.LENGTH else (name, self.units[role])


def read_roles(columns: Columns, known: Sequence[Column]) -> Roles:
    """The roles by the columns that were named or proposed; UserError where one cannot be played."""
    used = {role: find_column(known, name, role) for role, name in columns.used().items()}
    columns = replace(columns, **{role: column.name for role, column in used.items()})  # type: ignore[arg-type]
    units: dict[str, int] = {}
    for role in (role for role in (*TIMES, "pause") if role in used):
        refuse_wrong_kind(used[role], role)
        if used[role].kind is Kind.NUMBER:
            units[role] = _seconds_of_one(used[role], columns.duration_unit, known)
    if columns.time_zone:
        read_zone(columns.time_zone)
    taken = set(used.values())
    others = tuple(column for column in known if column not in taken)
    return Roles(columns, used, units, _are_instants(used, columns.time_zone), others)


def _seconds_of_one(column: Column, given: str, known: Sequence[Column]) -> int:
    unit = unit_of(column.name, ["1"], given, [one.name for one in known])
    if unit is None:
        raise UserError(
            f"“{column.name}” holds numbers, and nothing says whether they are seconds, minutes or hours.",
            "Say it: --duration-unit seconds, minutes, hours or days.",
        )
    return UNITS[unit]


def _are_instants(used: dict[str, Column], zone: str) -> bool:
    times = [used[role] for role in TIMES if role in used and used[role].kind.is_time]
    instants = [one for one in times if one.kind is Kind.INSTANT]
    walls = [one for one in times if one.kind is not Kind.INSTANT]
    if instants and walls and not zone:
        raise UserError(
            f"“{instants[0].name}” says of each time which instant it is, and “{walls[0].name}” does not say "
            "its zone.",
            "Say it: --time-zone Europe/Berlin, or whichever zone the clock stood in.",
        )
    return bool(instants)
