"""The promise: themes and clauses."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item, Model
from promise_studio.model.evidence import Response
from promise_studio.model.links import Link, Ref, Target
from promise_studio.model.text import Cell, Line, Lines, Note, Sentence, Title


class Theme(Item):
    """What several clauses serve, with the meaning that the team gives it."""

    name: Title = Field(
        default="",
        title="Theme",
        description="Such as customer journey ownership, ease of escalation, proactive communication.",
    )
    meaning: Note = Field(
        default="", title="What it means for us", description="The team’s definition, in a sentence or two."
    )


class ClauseState(StrEnum):
    """`stretch` is an aim and never reaches the customer's page; `committed` is what we can keep."""

    DRAFT = "draft"
    STRETCH = "stretch"
    COMMITTED = "committed"
    RETIRED = "retired"


class Definition(Model):
    """A word that two people could read differently, and what it means here."""

    term: Title = Field(default="", title="Word", description="As it stands in the clause.")
    meaning: Line = Field(default="", title="Means", description="So that nobody can read it otherwise.")


class RolePart(Model):
    """What one role does so that the clause is kept."""

    role: Title = Field(default="", title="Role", description="Who.")
    part: Line = Field(default="", title="Part", description="What they do for it.")


class Clause(Item):
    """One commitment that a customer could check."""

    name: Title = Field(default="", title="Short name", description="A few words: “Told within ten minutes”.")
    theme: Annotated[Ref, Target(("theme",))] = Field(
        default="", title="Theme", description="What it serves."
    )
    state: ClauseState = Field(
        default=ClauseState.DRAFT, title="State", description="Draft, stretch (an aim), committed or retired."
    )
    text: Sentence = Field(
        default="",
        title="The promise",
        description="To the customer, with a number and a clock: “When …, we … within …”.",
    )
    plain: Note = Field(
        default="",
        title="In plain words",
        description="What happens, step by step, as you would tell a neighbour.",
    )
    benefit: Sentence = Field(
        default="", title="What the customer gets", description="The gain, tied to a need or a pain."
    )
    feeling: Title = Field(
        default="", title="The feeling it protects", description="Such as “not forgotten”."
    )
    definitions: tuple[Definition, ...] = Field(
        default=(), title="What the words mean", description="Every term that could be read in two ways."
    )
    scope: Cell = Field(default="", title="Where it stops", description="Who and what it does not cover.")
    conditions: Lines = Field(
        default=(), title="Conditions", description="At most two, in plain words, one a line."
    )
    moments: Annotated[tuple[Link, ...], Target(("moment",))] = Field(
        default=(), title="Moments", description="The moments that matter that it serves."
    )
    personas: Annotated[tuple[Link, ...], Target(("persona",))] = Field(
        default=(), title="Personas", description="Whom it is for."
    )
    quotes: Annotated[tuple[Link, ...], Target(("quote",))] = Field(
        default=(), title="Customers’ words", description="The quotes it answers."
    )
    values: Annotated[tuple[Link, ...], Target(("value",))] = Field(
        default=(), title="Values", description="The value it carries."
    )
    goals: Annotated[tuple[Link, ...], Target(("goal",))] = Field(
        default=(), title="Goals", description="The company goal it serves."
    )
    procedures: Annotated[tuple[Link, ...], Target(("procedure",))] = Field(
        default=(), title="Procedures (SOPs)", description="The written ways that keep it."
    )
    systems: Annotated[tuple[Link, ...], Target(("system",))] = Field(
        default=(), title="Systems", description="What it is kept with."
    )
    trainings: Annotated[tuple[Link, ...], Target(("training",))] = Field(
        default=(), title="Training", description="What staff learn for it."
    )
    assurances: Lines = Field(
        default=(),
        title="Assurances",
        description="What else stands behind it: stock, standby, budget, one a line.",
    )
    recoveries: Annotated[tuple[Link, ...], Target(("recovery",))] = Field(
        default=(), title="Recovery", description="What the customer gets when it is broken."
    )
    owner: Title = Field(
        default="", title="Accountable owner", description="Exactly one person, with the role."
    )
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="Where the owner works."
    )
    roles: tuple[RolePart, ...] = Field(
        default=(), title="Who does what", description="The roles that keep it."
    )
    rivals: Cell = Field(default="", title="What rivals say", description="Their words on the same matter.")
    brand_line: Sentence = Field(
        default="", title="Brand line", description="The brand message that it makes true."
    )
    implicit: Response = Field(
        default=Response.OPEN,
        title="If customers assume it already",
        description="Meet it, make it explicit, or correct the expectation.",
    )
