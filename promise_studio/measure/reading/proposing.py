"""Finds the column of each role by its name and by what it holds, and says where two fit."""

from collections.abc import Sequence
from dataclasses import replace
from shlex import quote

from promise_studio.measure.reading.columns import (
    MEANINGS,
    PROPOSED,
    Columns,
    Proposal,
    Question,
    option_of,
)
from promise_studio.measure.reading.lengths import is_length
from promise_studio.measure.reading.missing import is_missing
from promise_studio.measure.reading.role_names import plain, tier_of
from promise_studio.measure.reading.source import Source
from promise_studio.measure.reading.time_forms import form_of

_PREVIEW = 5
ENDS = ("start", "stop")
"""The roles of the two ends of the clock."""
NEVER = (
    "updated",
    "modified",
    "changed",
    "geändert",
    "aktualisiert",
    "modifié",
    "birth",
    "geburt",
    "viewed",
    "synced",
)
_ENOUGH = 0.5


def propose_for(source: Source) -> Proposal:
    """The proposal for one file; several files are proposed by their first."""
    chosen: dict[str, str] = {}
    reasons: dict[str, str] = {}
    rivals: dict[str, tuple[str, ...]] = {}
    for role in PROPOSED:
        names = [name for name in _fitting(source, role) if name not in chosen.values()]
        names = _without_twins(source, names)
        if len(names) == 1:
            chosen[role] = names[0]
            reasons[role] = _by_name(source, role, names[0])
        elif names:
            rivals[role] = tuple(names)
    by_elimination(time_columns(source), ENDS, chosen, reasons, rivals)
    _by_events(source, chosen, reasons, rivals)
    columns = replace(Columns(), **chosen)  # type: ignore[arg-type]
    questions = tuple(_questions(source, columns, rivals))
    samples = {name: tuple(source.values(name)[:_PREVIEW]) for name in chosen.values()}
    return Proposal(columns, reasons, rivals, source.names, source.rows[:_PREVIEW], questions, samples)


def filled(given: Columns, proposal: Proposal) -> Columns:
    """What a person gave, and the proposal for every role they left open."""
    missing = {role: name for role, name in proposal.columns.used().items() if not getattr(given, role)}
    taken = set(given.used().values())
    offered = {role: name for role, name in missing.items() if name not in taken}
    return replace(given, **offered)  # type: ignore[arg-type]


def time_columns(source: Source) -> list[str]:
    """The columns that hold moments, whatever they are called."""
    return [name for name in source.names if holds_times(source, name)]


def holds_times(source: Source, name: str) -> bool:
    """Whether most values of a column are moments."""
    kind = source.types[source.names.index(name)]
    if kind.startswith(("TIMESTAMP", "DATE")):
        return True
    values = _filled_values(source, name)
    return bool(values) and sum(form_of(value) is not None for value in values) >= _ENOUGH * len(values)


def holds_lengths(source: Source, name: str) -> bool:
    """Whether most values of a column are lengths of time."""
    values = _filled_values(source, name)
    return bool(values) and sum(map(is_length, values)) >= _ENOUGH * len(values)


def _filled_values(source: Source, name: str) -> list[str]:
    return [value for value in source.values(name) if not is_missing(value)]


def _fitting(source: Source, role: str) -> list[str]:
    tiers: dict[int, list[str]] = {}
    for name in source.names:
        tier = tier_of(role, name)
        if tier is not None and _holds_the_right_thing(source, role, name, tier):
            tiers.setdefault(tier, []).append(name)
    return tiers[min(tiers)] if tiers else []


def _holds_the_right_thing(source: Source, role: str, name: str, tier: int) -> bool:
    if role == "pause" or (tier > 0 and role in {"stop", "response"}):
        return holds_lengths(source, name)
    if role in {"start", "stop", "response", "target"}:
        return holds_times(source, name)
    return bool(source.values(name)) and (role == "key" or not holds_times(source, name))


def _without_twins(source: Source, names: list[str]) -> list[str]:
    """Two columns that say the same in every row are one."""
    if len(names) < 2:
        return names
    first = source.values(names[0])
    return names[:1] if all(source.values(name) == first for name in names[1:]) else names


def _by_name(source: Source, role: str, name: str) -> str:
    values = source.values(name)
    shown = f", and it holds values like “{values[0]}”" if values else ""
    return f"“{name}” is taken as {MEANINGS[role]}: its name says so{shown}."


def by_elimination(
    times: Sequence[str],
    ends: Sequence[str],
    chosen: dict[str, str],
    reasons: dict[str, str],
    rivals: dict[str, tuple[str, ...]],
) -> None:
    """One column of times is left over and one end of the clock is open: they belong together."""
    claimed = {*chosen.values(), *(name for names in rivals.values() for name in names)}
    left = [name for name in times if name not in claimed and not any(word in plain(name) for word in NEVER)]
    for role in ends:
        if role in chosen or role in rivals or not left:
            continue
        if len(left) == 1:
            chosen[role] = left[0]
            reasons[role] = f"“{left[0]}” is taken as {MEANINGS[role]}: it is the only other column of times."
            return
        rivals[role] = tuple(left)


def _by_events(
    source: Source, chosen: dict[str, str], reasons: dict[str, str], rivals: dict[str, tuple[str, ...]]
) -> None:
    """A key whose rows start at different times numbers no cases, unless each row is an event of one."""
    if "key" not in chosen or "start" not in chosen:
        return
    if shares_starts([source], chosen["key"], chosen["start"]):
        return
    if "stop" in chosen or "stop" in rivals or len(time_columns(source)) > 1:
        del chosen["key"], reasons["key"]
        return
    chosen["stop"] = chosen["start"]
    reasons["stop"] = (
        f"“{chosen['start']}” is the only column of times and “{chosen['key']}” comes again and again: "
        "each row is an event, and a case runs from its first to its last."
    )


def shares_starts(sources: Sequence[Source], key: str, start: str) -> bool:
    """Whether rows with the same key nearly always start at the same time, as rows of one case do."""
    starts: dict[str, set[str]] = {}
    repeats = 0
    for source in sources:
        if key not in source.names or start not in source.names:
            continue
        key_at, start_at = source.names.index(key), source.names.index(start)
        for row in source.rows:
            if len(row) > max(key_at, start_at) and row[key_at].strip():
                repeats += row[key_at] in starts
                starts.setdefault(row[key_at], set()).add(row[start_at])
    others = sum(len(some) - 1 for some in starts.values())
    return others <= 0.2 * repeats


def _questions(source: Source, columns: Columns, rivals: dict[str, tuple[str, ...]]) -> list[Question]:
    questions = []
    for role, names in rivals.items():
        option = option_of(role)
        said = " and ".join(f"“{name}”" for name in names[:4])
        sentence = (
            f"{said} can both be {MEANINGS[role]}."
            if len(names) == 2
            else f"{said} can all be {MEANINGS[role]}."
        )
        questions.append(Question(role, names, sentence, f"{option} {quote(names[0])}"))
    for role in ENDS:
        if not getattr(columns, role) and role not in rivals and not (role == "stop" and columns.response):
            sentence = f"No column of “{source.name}” is plainly {MEANINGS[role]}."
            questions.append(Question(role, tuple(time_columns(source)), sentence, option_of(role)))
    return questions


def shown_names(names: Sequence[str], most: int = 12) -> str:
    """The names of the columns for a hint."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(f"“{name}”" for name in names[:most]) + more
