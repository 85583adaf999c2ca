"""Service blueprints, and what stands behind them: procedures, systems and training."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item, Minutes
from promise_studio.model.links import Ref, Target
from promise_studio.model.text import Cell, Lines, Note, Sentence, Title


class Lane(StrEnum):
    """The rows of a blueprint that hold cards; customer actions are read from the journey."""

    EVIDENCE = "physical evidence"
    FRONTSTAGE_PEOPLE = "frontstage people"
    FRONTSTAGE_TECHNOLOGY = "frontstage technology"
    BACKSTAGE = "backstage"
    SUPPORT = "support processes"


class Blueprint(Item):
    """What has to happen behind a journey."""

    title: Title = Field(default="", title="Title", description="Which service it draws.")
    journey: Annotated[Ref, Target(("journey",))] = Field(
        default="", title="Journey", description="The journey whose phases are its columns."
    )


class BlueprintCard(Item):
    """One thing that happens in one lane and phase."""

    blueprint: Annotated[Ref, Target(("blueprint",), owner=True)] = Field(
        default="", title="Blueprint", description="The blueprint it stands on."
    )
    phase: Annotated[Ref, Target(("phase",), owner=True)] = Field(
        default="", title="Phase", description="The column it stands in."
    )
    lane: Lane = Field(
        default=Lane.BACKSTAGE, title="Lane", description="Evidence, frontstage, backstage or support."
    )
    text: Cell = Field(default="", title="Card", description="What happens, with a verb.")
    role: Title = Field(default="", title="Role", description="Who does it.")
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="Whose people do it."
    )
    procedure: Annotated[Ref, Target(("procedure",))] = Field(
        default="", title="Procedure (SOP)", description="The written way to do it."
    )
    system: Annotated[Ref, Target(("system",))] = Field(
        default="", title="System", description="What it is done with."
    )
    minutes: Minutes | None = Field(default=None, title="Minutes", description="How long it takes.")
    fail_point: bool = Field(default=False, title="Fail point", description="On where it goes wrong.")
    wait_point: bool = Field(default=False, title="Wait point", description="On where the customer waits.")
    note: Cell = Field(default="", title="Note", description="What fails, or what the hand-off needs.")


class ProcedureState(StrEnum):
    """How far a procedure is."""

    MISSING = "to be written"
    DRAFT = "draft"
    IN_USE = "in use"
    RETIRED = "retired"


class Procedure(Item):
    """A standard operating procedure: the written way that staff do a thing every time."""

    title: Title = Field(
        default="", title="Procedure", description="Its name: “Shift hand-over of open lights”."
    )
    state: ProcedureState = Field(
        default=ProcedureState.IN_USE, title="State", description="To be written, draft, in use or retired."
    )
    summary: Note = Field(default="", title="What it says", description="In two sentences.")
    where: Sentence = Field(default="", title="Where it is kept", description="Number, folder or page.")
    owner: Title = Field(default="", title="Owner", description="Who keeps it current.")
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="Whose procedure it is."
    )
    reviewed_on: date | None = Field(default=None, title="Last reviewed", description="As 2026-11-21.")
    review_due: date | None = Field(
        default=None, title="Next review due", description="After this day it counts as past review."
    )
    roles: Lines = Field(default=(), title="Roles it is for", description="One a line.")
    trained_roles: Lines = Field(
        default=(), title="Roles trained in it", description="One a line; the others show as a gap."
    )


class System(Item):
    """An operational system or partner that a promise leans on."""

    name: Title = Field(default="", title="System", description="By the name staff use.")
    purpose: Cell = Field(default="", title="What it does for the promise", description="In a sentence.")
    owner: Title = Field(default="", title="Owner", description="Who answers when it is down.")


class Training(Item):
    """Teaching that makes a clause part of somebody's work."""

    title: Title = Field(default="", title="Training", description="Its name.")
    roles: Lines = Field(default=(), title="Who takes it", description="Roles, one a line.")
    done_on: date | None = Field(default=None, title="Done on", description="Empty while it is planned.")
    plan: Cell = Field(default="", title="Plan", description="How and by when everyone has it.")
