"""Proposes which columns hold the words, the score, the day, the channel and the segment, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from promise_studio.exchange.options import ROLES
from promise_studio.exchange.voices.cell_kinds import (
    count_words,
    is_day,
    is_number,
    is_value,
    says_nothing,
    share,
)
from promise_studio.exchange.voices.column_names import IDS, OURS, TEXT, TOPIC, has_name_of
from promise_studio.exchange.voices.days import form_of
from promise_studio.exchange.voices.scores import read_score
from promise_studio.measure.reading.role_names import plain

_MOSTLY = 0.6
_FEW = 12
_MOST_LABELS = 60
_MOST_WORDS = 60


@dataclass(frozen=True)
class Proposal:
    """The place of each role's column and the reason for it; `rivals` would hold the words nearly as well."""

    places: Mapping[str, int]
    reasons: Mapping[str, str]
    rivals: tuple[int, ...] = ()
    empty: tuple[int, ...] = ()
    """Columns that are called like words of customers and hold none."""
    key: int | None = None
    """The column that numbers the rows."""


def propose(names: Sequence[str], columns: Sequence[Sequence[str]]) -> Proposal:
    """The columns for the roles, judged by their names and by the cells of the first rows."""
    places: dict[str, int] = {}
    reasons: dict[str, str] = {}
    ranks = sorted(
        ((_prose(name, cells), -at) for at, (name, cells) in enumerate(zip(names, columns, strict=True))),
        reverse=True,
    )
    rivals: tuple[int, ...] = ()
    if ranks and ranks[0][0] > 0:
        best, place = ranks[0][0], -ranks[0][1]
        places["text"], reasons["text"] = place, _why(names[place], columns[place])
        rivals = tuple(-at for score, at in ranks[1:4] if score > best / 2)
    for role in (role for role in ROLES if role != "text"):
        found = _find(role, names, columns, set(places.values()))
        if found is not None:
            places[role], reasons[role] = found
    empty = [
        at for at, cells in enumerate(columns) if all(map(says_nothing, cells)) and _is_called_text(names[at])
    ]
    return Proposal(places, reasons, rivals, tuple(empty), _key(names, columns, set(places.values())))


def _is_called_text(name: str) -> bool:
    return TEXT.search(plain(name)) is not None and OURS.search(plain(name)) is None


def _prose(name: str, cells: Sequence[str]) -> float:
    """How much a column reads like the words of many people."""
    said = [cell for cell in cells if not says_nothing(cell)]
    if not said or share(said, is_value) > 1 - _MOSTLY:
        return 0.0
    words = sum(min(count_words(cell), _MOST_WORDS) for cell in said) / len(said)
    distinct = len(set(said)) / len(said)
    score = words * distinct * (0.3 + 0.7 * len(said) / len(cells))
    if OURS.search(plain(name)):
        score /= 20
    return score * (3 if _is_called_text(name) else 2 if TOPIC.search(plain(name)) else 1)


def _why(name: str, cells: Sequence[str]) -> str:
    said = [cell for cell in cells if not says_nothing(cell)]
    words = round(sum(map(count_words, said)) / len(said))
    called = "its name says so, and " if _is_called_text(name) else ""
    several = f"{words} words" if words != 1 else "1 word"
    filled = f"{len(said):,} of {len(cells):,} rows hold {several} on average"
    return f"{called}{filled}, {len(set(said)):,} of them different"


def _find(
    role: str, names: Sequence[str], columns: Sequence[Sequence[str]], taken: set[int]
) -> tuple[int, str] | None:
    """The column whose name and cells fit a role; for days also the only one that holds days."""
    free = [at for at in range(len(names)) if at not in taken]
    named = [at for at in free if has_name_of(role, names[at]) and _fits(role, columns[at])]
    if named:
        return max(named, key=lambda at: (_filled(columns[at]), -at)), "its name says so, and its cells fit"
    days = [at for at in free if role == "date" and share(columns[at], is_day) > _MOSTLY]
    return (days[0], "the only column that holds days") if len(days) == 1 else None


def _filled(cells: Sequence[str]) -> float:
    """How full a column is, in fifths, so that a few blanks do not decide."""
    return round(5 * sum(not says_nothing(cell) for cell in cells) / max(1, len(cells)))


def _fits(role: str, cells: Sequence[str]) -> bool:
    if all(map(says_nothing, cells)):
        return False
    match role:
        case "score":
            return share(cells, lambda cell: read_score(cell) is not None) > _MOSTLY
        case "date":
            return share(cells, lambda cell: form_of(cell) is not None) > _MOSTLY
    said = {cell.strip() for cell in cells if not says_nothing(cell)}
    few = len(said) <= max(_FEW, min(_MOST_LABELS, len(cells) // 2))
    return few and share(cells, is_number) <= 1 - _MOSTLY and all(len(cell) <= 120 for cell in said)


def _key(names: Sequence[str], columns: Sequence[Sequence[str]], taken: set[int]) -> int | None:
    for at, cells in enumerate(columns):
        said = [cell.strip() for cell in cells]
        if (
            at not in taken
            and IDS.match(plain(names[at]))
            and said
            and all(said)
            and len(set(said)) == len(said)
        ):
            return at
    return None
