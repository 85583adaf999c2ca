"""Recovery: what the customer gets, from whom and how soon, when the promise is broken."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item, Model
from promise_studio.model.text import Cell, Line, Lines, Note, Title

Amount = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)]


class NoticedBy(StrEnum):
    """Who finds out first that a promise was broken."""

    US = "us"
    CUSTOMER = "the customer"
    EITHER = "either"


class Remedy(StrEnum):
    """The forms that putting right takes."""

    REFUND = "refund"
    CREDIT = "credit"
    REDO = "redo"
    WAIVER = "waiver"
    GESTURE = "gesture"
    APOLOGY = "apology"
    EXPLANATION = "explanation"


class Grade(StrEnum):
    """An answer to one of the five tests of a service guarantee."""

    OPEN = "not judged"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Tier(Model):
    """What a longer or worse breach earns."""

    when: Line = Field(default="", title="When", description="From which delay or damage on.")
    remedy: Line = Field(default="", title="What the customer gets", description="In their words.")
    amount: Amount | None = Field(default=None, title="Amount", description="In the workshop’s currency.")


class EscalationStep(Model):
    """One rung of the ladder to somebody who can decide."""

    who: Title = Field(default="", title="Who answers", description="A role.")
    how: Line = Field(default="", title="How you get there", description="What the customer says or does.")
    within: Title = Field(default="", title="By when", description="“4 working hours”.")
    may_spend: Amount | None = Field(default=None, title="May spend", description="Without asking anyone.")


class Recovery(Item):
    """The way back after a broken promise, with no red tape."""

    name: Title = Field(default="", title="Name", description="“A light that stays dark”.")
    trigger: Cell = Field(
        default="", title="Trigger", description="What counts as broken, so that nobody has to argue."
    )
    noticed_by: NoticedBy = Field(
        default=NoticedBy.EITHER, title="Noticed by", description="Us, the customer, or either."
    )
    first_word_within: Title = Field(
        default="",
        title="First word within",
        description="How soon the customer hears from us: “1 working day”.",
    )
    who_acts: Title = Field(
        default="", title="Who acts on the spot", description="The role that may put it right."
    )
    authority: Amount | None = Field(
        default=None,
        title="May spend without asking",
        description="In the workshop’s currency; 0 when only acts, no money.",
    )
    steps: Lines = Field(
        default=(),
        title="Steps",
        description="Acknowledge, apologise, explain, put right, follow up, record: one a line.",
    )
    form: Remedy = Field(
        default=Remedy.APOLOGY,
        title="Form of remedy",
        description="Refund, credit, redo, waiver, gesture, apology or explanation.",
    )
    remedy: Note = Field(
        default="", title="What the customer gets", description="Said so that they could ask for it."
    )
    tiers: tuple[Tier, ...] = Field(
        default=(), title="Tiers", description="What a longer or worse breach earns."
    )
    automatic: bool = Field(
        default=False, title="Given without asking", description="On when the customer need not claim it."
    )
    paid_within: Title = Field(default="", title="Given within", description="How soon they have it.")
    if_late: Cell = Field(default="", title="If that is late too", description="The second remedy.")
    exclusions: Lines = Field(default=(), title="Not covered", description="In plain words, one a line.")
    escalate_to: Title = Field(
        default="", title="Next person up", description="Whom the customer reaches if this fails."
    )
    ladder: tuple[EscalationStep, ...] = Field(
        default=(), title="Escalation ladder", description="Step by step to somebody who can decide."
    )
    tells_change: Cell = Field(
        default="",
        title="How we tell what changed",
        description="How the customer learns what we changed because of it.",
    )
    letter: Note = Field(default="", title="What we say", description="The words of a real message.")
    unconditional: Grade = Field(
        default=Grade.OPEN, title="Unconditional?", description="No ifs that the customer would trip over."
    )
    understandable: Grade = Field(
        default=Grade.OPEN, title="Easy to understand?", description="Could a customer repeat it?"
    )
    meaningful: Grade = Field(
        default=Grade.OPEN, title="Meaningful?", description="Does it make up for what was lost?"
    )
    easy_to_invoke: Grade = Field(
        default=Grade.OPEN, title="Easy to invoke?", description="No form, no proof, no second call."
    )
    quick_to_collect: Grade = Field(
        default=Grade.OPEN, title="Quick to collect?", description="On the spot, or by a stated day."
    )
