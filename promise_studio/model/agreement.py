"""Agree and keep: votes, sign-offs, decisions, actions, versions."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Item, Model
from promise_studio.model.links import ANY_KIND, Ref, Target
from promise_studio.model.text import Cell, Line, Note, Sentence, Title


class Criterion(StrEnum):
    """What a promise must be; authentic, doable, backed and recovery carry the checklist."""

    AUTHENTIC = "P1"
    BENEFIT = "P2"
    DISTINCT = "P3"
    DOABLE = "P4"
    BACKED = "P5"
    CREDIBLE = "P6"
    RECOVERS = "P7"
    TRANSPARENT = "P8"
    BRAND = "P9"
    CLEAR = "P10"
    ROLES = "P11"
    MEASURED = "P12"


class Ballot(StrEnum):
    """What a department says of a criterion."""

    YES = "yes"
    NOT_YET = "not yet"
    NO = "no"
    ABSTAIN = "abstain"


class Vote(Item):
    """One department's word on one criterion of one clause."""

    clause: Annotated[Ref, Target(("clause",), owner=True)] = Field(
        default="", title="Clause", description="What is voted on."
    )
    criterion: Criterion = Field(
        default=Criterion.AUTHENTIC,
        title="Criterion",
        description="P1 authentic, P4 doable, P5 backed by SOPs, P7 includes recovery, or another.",
    )
    department: Annotated[Ref, Target(("department",), owner=True)] = Field(
        default="", title="Department", description="Who votes."
    )
    ballot: Ballot = Field(default=Ballot.NOT_YET, title="Says", description="Yes, not yet, no or abstain.")
    words: Cell = Field(default="", title="In words", description="Why, or what is missing.")

    @property
    def name_aloud(self) -> str:
        """The criterion and the answer."""
        return f"{self.criterion.value} {self.ballot.value}"


class Party(StrEnum):
    """Who looks at the promise before it is published."""

    DEPARTMENT = "department"
    PARTNER = "partner"
    CUSTOMER = "customer"


class SignoffDecision(StrEnum):
    """The four answers, and none yet."""

    NOT_YET = "not yet"
    AGREES = "agrees"
    CONDITION = "agrees with a condition"
    OBJECTS = "objects"
    ABSTAINS = "abstains"


class Signoff(Item):
    """What a department, partner or customer says to the whole promise; a later edit voids it visibly."""

    stamped: ClassVar[frozenset[str]] = frozenset({"seen"})
    newer: ClassVar[frozenset[str]] = frozenset({"answers", "came_with"})
    drawn: ClassVar[frozenset[str]] = frozenset({"answers", "came_with"})

    party: Party = Field(
        default=Party.DEPARTMENT,
        title="Party",
        description="A department signs; partners and customers preview.",
    )
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="For whom they sign."
    )
    name: Title = Field(default="", title="Name and role", description="Who says it.")
    decision: SignoffDecision = Field(
        default=SignoffDecision.NOT_YET,
        title="Decision",
        description="Agrees, agrees with a condition, objects or abstains.",
    )
    words: Note = Field(default="", title="In words", description="The condition, the objection, the reason.")
    signed_on: date | None = Field(default=None, title="When", description="As 2026-11-21.")
    seen: Annotated[str, Field(max_length=64)] = Field(
        default="",
        title="What was signed",
        description="Fingerprint of the promise; set when the decision is entered.",
    )
    answers: Annotated[str, Field(max_length=64)] = Field(
        default="",
        title="What was sent",
        description="Fingerprint of the promise in the copy that this answers; empty when it was said here.",
    )
    came_with: Annotated[str, Field(max_length=64)] = Field(
        default="", title="Came with", description="By which a reply is known when it comes in again."
    )


class Decision(Item):
    """What the team decided, why, and who would rather not have."""

    what: Sentence = Field(default="", title="Decision", description="What was decided.")
    why: Cell = Field(default="", title="Why", description="The reason.")
    rejected: Cell = Field(default="", title="Options rejected", description="What else was on the table.")
    dissent: Cell = Field(default="", title="Who dissented", description="Who, and in which words.")
    change_mind: Cell = Field(
        default="", title="What would change our mind", description="The fact that would reopen it."
    )
    decided_on: date | None = Field(default=None, title="When", description="As 2026-11-21.")


class Parked(Item):
    """Something for later, so that the room can go on."""

    text: Cell = Field(default="", title="Parked", description="The question, as it was asked.")
    raised_by: Title = Field(default="", title="Raised by", description="Who asked.")
    answer: Cell = Field(default="", title="What became of it", description="Empty while it is open.")


class Action(Item):
    """Something somebody does by a day."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"done"})

    text: Sentence = Field(default="", title="Action", description="What will be done.")
    owner: Title = Field(default="", title="Owner", description="One name.")
    due: date | None = Field(default=None, title="By", description="As 2026-11-21.")
    about: Annotated[Ref, Target((ANY_KIND,))] = Field(
        default="", title="About", description="The clause, level or anything else it mends: “PRM-3”."
    )
    found: Cell = Field(default="", title="What we found", description="The gap that it closes.")
    done: bool = Field(default=False, title="Done", description="On when it is.")


class Direction(StrEnum):
    """What a change means for the customer."""

    STRONGER = "stronger"
    SAME = "the same"
    WEAKER = "weaker"


class VersionChange(Model):
    """One change against the version before."""

    text: Line = Field(default="", title="Change", description="What reads differently now.")
    direction: Direction = Field(
        default=Direction.SAME, title="For the customer", description="Stronger, the same or weaker."
    )


class Version(Item):
    """A state of the promise that was shown to somebody."""

    stamped: ClassVar[frozenset[str]] = frozenset({"seen"})

    number: Title = Field(default="", title="Version", description="“0.9”.")
    dated: date | None = Field(default=None, title="Date", description="As 2026-11-21.")
    what: Sentence = Field(default="", title="What changed", description="In a sentence.")
    by: Title = Field(default="", title="By", description="Who made it.")
    changes: tuple[VersionChange, ...] = Field(
        default=(), title="Changes", description="Each marked stronger or weaker for the customer."
    )
    seen: Annotated[str, Field(max_length=64)] = Field(
        default="",
        title="Fingerprint",
        description="Of the promise at this version; set when the number is entered.",
    )


class OwnUp(Item):
    """A shortfall, said aloud, with what changes because of it."""

    service_level: Annotated[Ref, Target(("service level",))] = Field(
        default="", title="Service level", description="Which row was missed."
    )
    period: Title = Field(default="", title="When", description="“July 2026”.")
    what: Sentence = Field(
        default="", title="What happened", description="What we promised and what customers got."
    )
    change: Cell = Field(default="", title="What we change", description="So that it does not happen again.")


class Waiver(Item):
    """A finding that the team leaves as it is, with the reason, which the review document prints."""

    rule: Title = Field(default="", title="Rule", description="Its code: “S105”.")
    about: Annotated[Ref, Target((ANY_KIND,), owner=True)] = Field(
        default="", title="About", description="The item that the finding speaks of."
    )
    reason: Line = Field(default="", title="Reason", description="Why it stays.")
