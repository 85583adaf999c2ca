"""Listen: what customers said, what they assume, how others treat them."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from promise_studio.model.base import Item
from promise_studio.model.text import Cell, Lines, Note, Sentence, Title


class Quote(Item):
    """A customer's own words, with the channel they came from."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"tags"})

    text: Note = Field(
        default="",
        title="In their words",
        description="As said or written, not summed up: “Nobody told us why.”",
    )
    channel: Title = Field(
        default="", title="Channel", description="Where it reached us: call, survey, counter, review site."
    )
    said_by: Title = Field(
        default="", title="Who said it", description="A kind of customer, never a private name."
    )
    said_on: date | None = Field(default=None, title="When", description="The day, as 2026-11-21.")
    source: Title = Field(
        default="", title="Source", description="The file, case or study where it can be found again."
    )
    score: float | None = Field(
        default=None, title="Score", description="The rating that came with it, if any."
    )
    tags: Lines = Field(default=(), title="Tags", description="Words to find it by, one a line.")


class Manner(StrEnum):
    """How a promise that nobody wrote down came about."""

    SPOKEN = "spoken"
    WRITTEN = "written"
    ASSUMED = "assumed"


class Response(StrEnum):
    """What the team does about an unwritten promise."""

    OPEN = "open"
    MEET = "meet it"
    EXPLICIT = "make it explicit"
    CORRECT = "correct the expectation"


class UnwrittenPromise(Item):
    """A promise that customers hear although nobody decided it: a warm meal is one."""

    text: Sentence = Field(
        default="",
        title="What they hear",
        description="As a customer would put it: “If it slips, they will tell me first.”",
    )
    manner: Manner = Field(
        default=Manner.ASSUMED, title="How it was made", description="Spoken, written or simply assumed."
    )
    made_by: Title = Field(
        default="",
        title="Where it comes from",
        description="The advert, the counter, the habit that makes it.",
    )
    response: Response = Field(
        default=Response.OPEN,
        title="What we do",
        description="Meet it, make it explicit, or correct the expectation.",
    )
    plan: Cell = Field(default="", title="How", description="What changes, and who sees to it.")


class Habit(StrEnum):
    """The seven habits that break unwritten promises."""

    NEW_OVER_LOYAL = "a new customer pays less than a loyal one"
    LETTER_OF_WARRANTY = "the warranty by its letter when it is a hair’s breadth off"
    BUY_NEW = "buy new, never repair"
    TALKING_DOWN = "talking down to the customer"
    NO_LONGER_NEGOTIATE = "refusing to negotiate where we always did"
    UNASKED_FEATURE = "making them pay for a feature they never asked for"
    FIX_AS_UPGRADE = "selling a bug fix as an upgrade"


class HabitAnswer(StrEnum):
    """What the team answers when asked about a habit."""

    NOT_ASKED = "not asked yet"
    NO = "we do not do this"
    YES = "we do this"
    UNSURE = "we are not sure"


class HabitCheck(Item):
    """The team's honest answer about one of the seven habits."""

    habit: Habit = Field(
        default=Habit.NEW_OVER_LOYAL,
        title="Habit",
        description="One of the seven that break promises nobody wrote down.",
    )
    answer: HabitAnswer = Field(
        default=HabitAnswer.NOT_ASKED,
        title="Do we do this?",
        description="Honestly, as the customer would see it.",
    )
    plan: Cell = Field(
        default="", title="What changes", description="If we do it: what we stop, who, by when."
    )

    @property
    def name_aloud(self) -> str:
        """The habit itself."""
        return self.habit.value


class Industry(StrEnum):
    """Where a company that customers compare us with works."""

    OURS = "our industry"
    OTHER = "another industry"


class Comparison(Item):
    """A company that customers compare us with, from any industry."""

    company: Title = Field(default="", title="Company", description="Whom customers measure us against.")
    industry: Industry = Field(
        default=Industry.OURS, title="Industry", description="The best of other industries count too."
    )
    promises: Cell = Field(
        default="", title="What it promises", description="In its own words where you have them."
    )
    ours: Cell = Field(
        default="",
        title="What ours does that theirs does not",
        description="The difference a customer would feel.",
    )
    source: Title = Field(default="", title="Source", description="Where it can be read.")
