"""The columns of a query by what they can be used for; their values are never looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from promise_studio.errors import UserError
from promise_studio.measure.reading.columns import MEANINGS, option_of
from promise_studio.measure.reading.proposing import shown_names


class Kind(StrEnum):
    """What a column holds, in words for a sentence."""

    INSTANT = "instants"
    WALL = "times without a zone"
    DAY = "days"
    NUMBER = "numbers"
    LENGTH = "lengths of time"
    TEXT = "text"
    OTHER = "something else"

    @property
    def is_time(self) -> bool:
        """Whether a clock can start or stop at it."""
        return self in {Kind.INSTANT, Kind.WALL, Kind.DAY}

    @property
    def is_length(self) -> bool:
        """Whether it can be counted from a start."""
        return self in {Kind.NUMBER, Kind.LENGTH}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of what a query returns."""

    name: str
    kind: Kind


def find_column(columns: Sequence[Column], name: str, role: str) -> Column:
    """The column that a person means, whatever its capitals."""
    same = [one for one in columns if one.name == name]
    same = same or [one for one in columns if one.name.casefold() == name.strip().casefold()]
    if same:
        return same[0]
    names = [one.name for one in columns]
    close = get_close_matches(name, names, n=1)
    meant = f"Did you mean “{close[0]}”? " if close else ""
    raise UserError(
        f"The query has no column “{name}”, which was to be {MEANINGS[role]}.",
        f"{meant}It has {shown_names(names)}.",
    )


def refuse_wrong_kind(column: Column, role: str) -> None:
    """A sentence where a column cannot play its role."""
    fits = column.kind.is_length or (role != "pause" and column.kind.is_time)
    if role == "start":
        fits = column.kind.is_time
    if fits:
        return
    wanted = {"pause": "a number, a length of time", "start": "a time"}.get(role, "a time, a length of time")
    raise UserError(
        f"“{column.name}” was to be {MEANINGS[role]}, but it holds {column.kind}, not {wanted}.",
        f"Turn it into one in the query, as in cast({column.name} as timestamp), or name another column: "
        f'{option_of(role)} "…".',
    )


def refuse_twins(columns: Sequence[Column]) -> None:
    """Two columns with one name cannot be told apart."""
    names = [one.name for one in columns]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UserError(
            f"The query returns two columns called “{twice}”.", "Give each a name of its own: … as opened."
        )
