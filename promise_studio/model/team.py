"""The cross-functional team: departments and the people in the room."""

from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Item
from promise_studio.model.links import Ref, Target
from promise_studio.model.text import Cell, Title


class Department(Item):
    """A part of the organisation that helps to keep the promise and signs it."""

    name: Title = Field(default="", title="Department", description="By the name the organisation uses.")
    part: Cell = Field(
        default="",
        title="Its part in the promise",
        description="What this department does so that the promise holds.",
    )
    lead: Title = Field(
        default="", title="Who signs", description="Name and role of the person who signs for it."
    )


class Member(Item):
    """A person in the room."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"present"})

    name: Title = Field(default="", title="Name", description="As people call them.")
    initials: Annotated[Title, Field(max_length=4)] = Field(
        default="", title="Initials", description="Two or three letters for their cards."
    )
    role: Title = Field(default="", title="Role", description="What they do.")
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="Where they work."
    )
    present: bool = Field(
        default=True, title="In the room", description="Off when they contribute from elsewhere or later."
    )
