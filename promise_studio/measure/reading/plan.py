"""How every role is read: which columns, which forms of time, which order of day and month, which unit."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from promise_studio.errors import UserError
from promise_studio.measure.reading.columns import MEANINGS, ROLES, TIMES, Columns, option_of
from promise_studio.measure.reading.lengths import is_length, sounds_like_length, unit_of
from promise_studio.measure.reading.missing import is_missing
from promise_studio.measure.reading.proposing import shown_names
from promise_studio.measure.reading.source import Source
from promise_studio.measure.reading.time_column import TimeColumn, look, majority
from promise_studio.measure.reading.time_forms import form_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NATIVE_ZONED = ("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ")


@dataclass(frozen=True, slots=True)
class Plan:
    """What `cases` is made of."""

    columns: Columns
    names: tuple[dict[str, str], ...]
    """For each source the column of each role that is used."""
    times: dict[str, TimeColumn] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    """The unit of every role that holds lengths of time."""
    instants: bool = False
    notes: tuple[str, ...] = ()


def make_plan(sources: Sequence[Source], columns: Columns, connection: "DuckDBPyConnection") -> Plan:
    """The plan for some sources; a sentence where a column is not there or can be read in two ways."""
    _check_zone(columns.time_zone)
    used = columns.used()
    names = tuple(
        {role: find_column(source, name, role) for role, name in used.items()} for source in sources
    )
    plan = Plan(columns, names)
    orders: dict[str, Counter[bool | None]] = {}
    for role in (role for role in (*TIMES, "pause") if role in used):
        values = sample_of(sources, plan, role)
        if role == "pause" or (role != "start" and _are_lengths(used[role], values, sources, plan, role)):
            plan.units[role] = _unit(used[role], values, columns.duration_unit, sources[0])
            continue
        plan.times[role], orders[role] = look(values)
        if not plan.times[role].forms and values and not _is_native(sources, plan, role):
            raise _no_times(sources[0], role, used[role])
    plan = _with_orders(plan, orders, sources, connection)
    return _with_zone(plan, sources)


def find_column(source: Source, name: str, role: str) -> str:
    """The column that a person means, whatever its capitals and spaces."""
    if name in source.names:
        return name
    same = [known for known in source.names if " ".join(name.split()).lower() == known.lower()]
    if same:
        return same[0]
    close = get_close_matches(name, source.names, n=1)
    meant = f"Did you mean “{close[0]}”? " if close else ""
    raise UserError(
        f"“{source.name}” has no column “{name}”, which was to be {MEANINGS[role]}.",
        f"{meant}It has {shown_names(source.names)}.",
    )


def sample_of(sources: Sequence[Source], plan: Plan, role: str) -> list[str]:
    """What the samples hold for a role, without what stands for nothing."""
    found = []
    for source, names in zip(sources, plan.names, strict=True):
        found += [
            value for value in source.values(names[role])
            if not is_missing(value, plan.columns.null_words) and value != names[role]
        ]  # fmt: skip
    return found


def is_native(source: Source, name: str) -> bool:
    """Whether a Parquet file itself says that a column holds times."""
    return source.types[source.names.index(name)].startswith(("TIMESTAMP", "DATE"))


def _is_native(sources: Sequence[Source], plan: Plan, role: str) -> bool:
    return all(is_native(source, names[role]) for source, names in zip(sources, plan.names, strict=True))


def _are_lengths(name: str, values: list[str], sources: Sequence[Source], plan: Plan, role: str) -> bool:
    if not values or _is_native(sources, plan, role):
        return False
    lengths = sum(map(is_length, values))
    times = sum(form_of(value) is not None for value in values)
    return lengths > times or (lengths == times > 0 and sounds_like_length(name))


def _unit(name: str, values: list[str], given: str, source: Source) -> str:
    unit = unit_of(name, values, given, source.names)
    if unit is None:
        raise UserError(
            f"“{name}” holds lengths of time such as “{values[0]}”, and nothing says in which unit.",
            "Say it: --duration-unit seconds, minutes, hours or days (minutes reads 12:34 as 12 minutes and "
            "34 seconds, hours as 12 hours and 34 minutes).",
        )
    return unit


def _no_times(source: Source, role: str, name: str) -> UserError:
    return UserError(
        f"“{name}” of “{source.name}” was to be {MEANINGS[role]}, but it holds no times.",
        f'Name another column: {option_of(role)} "…". It has {shown_names(source.names)}.',
    )


def _with_orders(
    plan: Plan,
    orders: dict[str, Counter[bool | None]],
    sources: Sequence[Source],
    connection: "DuckDBPyConnection",
) -> Plan:
    from promise_studio.measure.reading.whole_column import orders_in

    either = {role for role, column in plan.times.items() if any(form.swapped for form in column.forms)}
    if not either:
        return plan
    notes = list(plan.notes)
    times = dict(plan.times)
    if plan.columns.day_first is None:
        for role in either:
            if majority(orders[role]) is None:
                orders[role] = orders_in(role, plan, sources, connection)
    pooled = sum((orders[role] for role in either), Counter())
    for role in either:
        day_first = plan.columns.day_first
        for found in (orders[role], pooled):
            day_first = majority(found) if day_first is None else day_first
        if day_first is None:
            raise _two_orders(plan, role, sources)
        times[role] = times[role].ordered(day_first)
        if plan.columns.day_first is None:
            word = "the day" if day_first else "the month"
            proof = _proof(plan, role, sources, day_first)
            notes.append(f"“{plan.columns.used()[role]}” is read with {word} first{proof}.")
    return replace(plan, times=times, notes=tuple(notes))


def _proof(plan: Plan, role: str, sources: Sequence[Source], day_first: bool) -> str:
    """A value that can only be read so, to show; none where another column or a later row settled it."""
    for value in sample_of(sources, plan, role):
        form = form_of(value)
        if form is not None and form.swapped and form.day_first is day_first:
            return f": “{value}” can only be read so"
    return ", as other times in the file can only be read so"


def _two_orders(plan: Plan, role: str, sources: Sequence[Source]) -> UserError:
    value = next(
        (one for one in sample_of(sources, plan, role) if (form := form_of(one)) and form.swapped), ""
    )
    return UserError(
        f"“{value}” in “{plan.columns.used()[role]}” can be read with the day or with the month first, "
        "and no other time in the file settles it.",
        "Say it: --day-first or --month-first.",
    )


def _with_zone(plan: Plan, sources: Sequence[Source]) -> Plan:
    zoned = {
        role for role, column in plan.times.items() if column.zoned or _native_zoned(sources, plan, role)
    }
    if not zoned:
        return plan
    bare = [role for role in plan.times if role not in zoned and not plan.columns.time_zone]
    if bare:
        used = plan.columns.used()
        raise UserError(
            f"“{used[min(zoned, key=ROLES.index)]}” says of each time which instant it is, and "
            f"“{used[bare[0]]}” does not say its zone.",
            "Say it: --time-zone Europe/Berlin, or whichever zone the clock stood in.",
        )
    return replace(plan, instants=True)


def _native_zoned(sources: Sequence[Source], plan: Plan, role: str) -> bool:
    return any(
        source.types[source.names.index(names[role])] in NATIVE_ZONED
        for source, names in zip(sources, plan.names, strict=True)
    )


def _check_zone(zone: str) -> None:
    try:
        if zone:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(
            f"There is no time zone “{zone}”.", "Name it by its region and city, such as Europe/Berlin."
        ) from None
