"""Finds the column of each role by its name and its type, and says where two fit; no value is looked at."""

from collections.abc import Sequence
from dataclasses import replace
from shlex import quote

from promise_studio.errors import UserError
from promise_studio.measure.reading.columns import MEANINGS, PROPOSED, Columns, Proposal, Question, option_of
from promise_studio.measure.reading.proposing import ENDS, by_elimination, shown_names
from promise_studio.measure.reading.role_names import tier_of
from promise_studio.measure.remote.result_columns import Column, Kind


def propose_for(columns: Sequence[Column]) -> Proposal:
    """The proposal for what a query returns."""
    chosen: dict[str, str] = {}
    reasons: dict[str, str] = {}
    rivals: dict[str, tuple[str, ...]] = {}
    for role in PROPOSED:
        names = [name for name in _fitting(columns, role) if name not in chosen.values()]
        if len(names) == 1:
            chosen[role] = names[0]
            reasons[role] = f"“{names[0]}” is taken as {MEANINGS[role]}: its name and its type say so."
        elif names:
            rivals[role] = tuple(names)
    times = [one.name for one in columns if one.kind.is_time]
    ends = [role for role in ENDS if not _named_for(columns, role)]
    by_elimination(times, ends, chosen, reasons, rivals)
    _by_events(columns, chosen, reasons, rivals)
    proposed = replace(Columns(), **chosen)  # type: ignore[arg-type]
    known = tuple(one.name for one in columns)
    return Proposal(proposed, reasons, rivals, known, (), tuple(_questions(columns, proposed, rivals)))


def refuse_unsettled(columns: Columns, proposal: Proposal) -> None:
    """A sentence where nobody said, and nothing settles, when the clock starts or stops."""
    for role in ENDS:
        if getattr(columns, role) or (role == "stop" and columns.response):
            continue
        asked = next((one for one in proposal.questions if one.role == role), None)
        sentence = asked.sentence if asked else f"No column is left to be {MEANINGS[role]}."
        choice = f'Say which: {option_of(role)} "…". It has {shown_names(proposal.names)}.'
        raise UserError(sentence, choice)


def _fitting(columns: Sequence[Column], role: str) -> list[str]:
    tiers: dict[int, list[str]] = {}
    for one in columns:
        tier = tier_of(role, one.name)
        if tier is not None and _has_the_right_type(one.kind, role, tier):
            tiers.setdefault(tier, []).append(one.name)
    return tiers[min(tiers)] if tiers else []


def _has_the_right_type(kind: Kind, role: str, tier: int) -> bool:
    if role == "pause" or (tier > 0 and role in {"stop", "response"}):
        return kind.is_length
    if role in {"start", "stop", "response", "target"}:
        return kind.is_time
    return kind in {Kind.TEXT, Kind.NUMBER} or (role == "key" and kind is Kind.OTHER)


def _by_events(
    columns: Sequence[Column],
    chosen: dict[str, str],
    reasons: dict[str, str],
    rivals: dict[str, tuple[str, ...]],
) -> None:
    """With a key and one column of times, each row can only be an event of a case."""
    times = [one.name for one in columns if one.kind.is_time]
    if "key" in chosen and times == [chosen.get("start")] and not {"stop", "response"} & {*chosen, *rivals}:
        chosen["stop"] = times[0]
        reasons["stop"] = (
            f"“{times[0]}” is the only column of times and “{chosen['key']}” numbers the cases: "
            "each row is an event, and a case runs from its first to its last."
        )


def _questions(
    columns: Sequence[Column], proposed: Columns, rivals: dict[str, tuple[str, ...]]
) -> list[Question]:
    questions = []
    for role, names in rivals.items():
        said = " and ".join(f"“{name}”" for name in names[:4])
        word = "both" if len(names) == 2 else "all"
        sentence = f"{said} can {word} be {MEANINGS[role]}."
        questions.append(Question(role, names, sentence, f"{option_of(role)} {quote(names[0])}"))
    taken = set(proposed.used().values())
    times = tuple(one.name for one in columns if one.kind.is_time and one.name not in taken)
    questions += [
        Question(role, times, _not_found(columns, role), option_of(role))
        for role in ENDS
        if not getattr(proposed, role) and role not in rivals and not (role == "stop" and proposed.response)
    ]
    return questions


def _named_for(columns: Sequence[Column], role: str) -> list[Column]:
    """The columns that are surely called after a role, of whatever type."""
    return [one for one in columns if tier_of(role, one.name) == 0]


def _not_found(columns: Sequence[Column], role: str) -> str:
    """The sentence where no column will do; one that only has the wrong type is named."""
    named = _named_for(columns, role)
    if not named:
        return f"No column of the query is plainly {MEANINGS[role]}."
    name, kind = named[0].name, named[0].kind
    return (
        f"“{name}” sounds like {MEANINGS[role]}, but it holds {kind}, not times; turn it into them in the "
        f"query, as in cast({name} as timestamp)."
    )
