"""What every part of a workshop has in common: frozen, closed to unknown keys, finite numbers."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A value: it never changes; an edit makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    def replace(self, changes: Mapping[str, Any]) -> Self:
        """Return a copy with `changes` validated and the rest shared with this value."""
        return type(self).model_validate({**self.__dict__, **changes})


class Item(Model):
    """Something in the workshop that people name aloud by its id, such as `PRM-3`."""

    unsaid: ClassVar[frozenset[str]] = frozenset()
    """Fields that do not change what the item says, so a change in them makes no link suspect."""

    stamped: ClassVar[frozenset[str]] = frozenset()
    """Fields that the software fills in by itself; no edit may name them."""

    newer: ClassVar[frozenset[str]] = frozenset()
    """Fields that files of the first days did not have: while they are empty they are not part of what is said."""

    drawn: ClassVar[frozenset[str]] = frozenset()
    """Fields that are figures behind a drawing: nobody types them, and they say nothing that others do not."""

    id: str = Field(
        title="Id",
        description="Given once, spoken aloud, never used again.",
        pattern=r"^[A-Z]+(-[1-9][0-9]{0,8})?$",
    )

    @property
    def name_aloud(self) -> str:
        """A short name for sentences and lists: the first text that the item carries."""
        for field in ("name", "title", "company", "text", "what", "event", "action", "rule"):
            words = getattr(self, field, "")
            if words:
                return str(words).partition("\n")[0]
        return self.id


Emotion = Annotated[int, Field(ge=-2, le=2)]
Weight = Annotated[int, Field(ge=1, le=5)]
Minutes = Annotated[float, Field(ge=0, le=10_000_000)]
Count = Annotated[int, Field(ge=0, le=2_000_000_000)]
Percent = Annotated[float, Field(ge=0, le=100)]
