"""What readers say to a place in the promise, in a form or in a note on a page, and what became of it."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Item
from promise_studio.model.links import ANY_KIND, Ref, Target
from promise_studio.model.text import Cell, Note, Title


class ClauseAnswer(StrEnum):
    """What a reader says of one clause; a note on a page is a remark."""

    REMARK = "remarks"
    AGREES = "agrees"
    CONDITION = "agrees with a condition"
    OBJECTS = "objects"


class Comment(Item):
    """What one reader said to one place; the place stays, and what becomes of it is written down."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"settled"})
    drawn: ClassVar[frozenset[str]] = frozenset({"seen", "came_with"})

    about: Annotated[Ref, Target((ANY_KIND,))] = Field(
        default="", title="About", description="The clause, service level or anything else: “PRM-3”."
    )
    who: Title = Field(default="", title="Who", description="Name and role of who says it.")
    says: ClauseAnswer = Field(
        default=ClauseAnswer.REMARK,
        title="Says",
        description="Agrees, agrees with a condition, objects, or remarks on it.",
    )
    words: Note = Field(default="", title="In words", description="The condition, the objection, the remark.")
    place: Title = Field(default="", title="Where", description="“page 7, sticky note”.")
    settled: Cell = Field(default="", title="What became of it", description="Empty while it is open.")
    seen: Annotated[str, Field(max_length=64)] = Field(
        default="", title="What was read", description="Fingerprint of the place in the copy that was read."
    )
    came_with: Annotated[str, Field(max_length=64)] = Field(
        default="", title="Came with", description="By which a reply is known when it comes in again."
    )

    @property
    def name_aloud(self) -> str:
        """Its words, or what it says without any."""
        return self.words.partition("\n")[0] or self.says.value
