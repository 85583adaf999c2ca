"""Empathy maps: one store of notes a persona, seen as four quadrants or as the extended canvas."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Count, Item
from promise_studio.model.links import Link, Ref, Target
from promise_studio.model.text import Cell, Title


class Quadrant(StrEnum):
    """Where a note stands: the first four are the classic map, all ten the extended canvas."""

    SAYS = "says"
    THINKS = "thinks"
    DOES = "does"
    FEELS = "feels"
    WHO = "who"
    NEEDS = "needs to do"
    SEES = "sees"
    HEARS = "hears"
    PAINS = "pains"
    GAINS = "gains"


CLASSIC = (Quadrant.SAYS, Quadrant.THINKS, Quadrant.DOES, Quadrant.FEELS)


class EmpathyNote(Item):
    """One thought on one note, in the persona's words."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"author", "group", "dots"})

    persona: Annotated[Ref, Target(("persona",), owner=True)] = Field(
        default="", title="Persona", description="Whose map this is."
    )
    quadrant: Quadrant = Field(
        default=Quadrant.SAYS,
        title="Quadrant",
        description="Says, thinks, does, feels, or one of the extended canvas.",
    )
    text: Cell = Field(default="", title="Note", description="One thought, in their words.")
    author: Annotated[Ref, Target(("member",))] = Field(
        default="", title="Author", description="Who wrote it."
    )
    group: Title = Field(default="", title="Group", description="The name of the pile it belongs to.")
    dots: Count = Field(default=0, title="Dots", description="Votes of the room.")
    tension_with: Annotated[Ref, Target(("note",))] = Field(
        default="", title="In tension with", description="The note it contradicts: says A, does B."
    )
    quotes: Annotated[tuple[Link, ...], Target(("quote",))] = Field(
        default=(), title="Rests on quotes", description="The customers’ words behind it."
    )
