"""Which column of an export plays which role: as a person gave it, or as it is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from promise_studio.errors import UserError

TIMES = ("start", "response", "stop", "target")
"""The roles that hold a time, or a length of time counted from the start."""

LABELS = ("channel", "department", "priority")
ROLES = ("key", *TIMES, "pause", *LABELS)
PROPOSED = ("start", "stop", "response", "target", "pause", "key", *LABELS)
"""The roles in the order in which they choose their columns."""

MOST_LABELS = 200
"""Labels that are listed to choose from, the commonest first."""

MEANINGS = {
    "key": "the number of the case",
    "start": "when the clock starts",
    "response": "when somebody first answers",
    "stop": "when the clock stops",
    "target": "the deadline of the case",
    "pause": "how long the clock stood still",
    "channel": "the channel",
    "department": "the department",
    "priority": "the priority",
}


class Due(StrEnum):
    """What the deadlines of cases are."""

    NONE = "none"
    MOMENT = "moment"
    DAY = "day"
    """A case that stops on the day itself meets it."""


def option_of(role: str) -> str:
    """The option of the command that settles a role."""
    return "--deadline" if role == "target" else f"--{role}"


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns in the file; an empty one is unused, but start, stop and key are proposed."""

    start: str = ""
    stop: str = ""
    response: str = ""
    channel: str = ""
    department: str = ""
    priority: str = ""
    key: str = ""
    pause: str = ""
    target: str = ""
    day_first: bool | None = None
    """Whether 01/02/2024 is the first of February; None lets the whole column decide."""
    time_zone: str = ""
    """The zone of times that carry none, where others in the file do."""
    duration_unit: str = ""
    """“seconds”, “minutes”, “hours” or “days”: the unit of bare numbers, and of the first part of 12:34."""
    null_words: tuple[str, ...] = ()
    """What stands for “nothing” in this file, besides the usual words."""

    def used(self) -> dict[str, str]:
        """The column of every role that has one."""
        return {role: name for role in ROLES if (name := getattr(self, role))}


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only a person can settle: two columns fit, or a time reads two ways."""

    role: str
    names: tuple[str, ...]
    sentence: str
    option: str


class UnsettledError(UserError):
    """Nobody has said which column plays a role; the hint names the option of the command that says it."""

    def __init__(self, message: str, hint: str, role: str) -> None:
        super().__init__(message, hint)
        self.role = role


@dataclass(frozen=True, slots=True)
class Proposal:
    """The columns that fit, why each was taken, and what must be asked before anything is measured."""

    columns: Columns
    reasons: Mapping[str, str]
    rivals: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]
    questions: tuple[Question, ...] = ()
    samples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The first values of each proposed column, to show beside its name."""
