"""The edits: every change, whether from a key, an import or the journal, is one of these values."""

from typing import Annotated, Any, Final, Literal, cast

from pydantic import Field, TypeAdapter

from promise_studio.model.base import Model


class Add(Model):
    """Put a new item at the end of its kind, or in front of another."""

    op: Literal["add"] = "add"
    kind: str
    id: str
    fields: dict[str, Any] = Field(default_factory=dict)
    before: str | None = None


class Change(Model):
    """Give fields of an item new values; evidence links are named by the ids they point to."""

    op: Literal["change"] = "change"
    id: str
    fields: dict[str, Any]


class Remove(Model):
    """Take items away with everything that is part of them, and the links that others hold to them."""

    op: Literal["remove"] = "remove"
    ids: tuple[str, ...]


class Move(Model):
    """Put an item in front of another of its kind (or last), and change where it belongs."""

    op: Literal["move"] = "move"
    id: str
    before: str | None = None
    fields: dict[str, Any] = Field(default_factory=dict)


class Accept(Model):
    """Say that a link still holds although its target reads differently now."""

    op: Literal["accept"] = "accept"
    id: str
    to: str


class Batch(Model):
    """Several edits that are done, undone and named as one."""

    op: Literal["batch"] = "batch"
    edits: tuple["AnyEdit", ...]
    words: str


AnyEdit = Annotated[Add | Change | Remove | Move | Accept | Batch, Field(discriminator="op")]
Edit = Add | Change | Remove | Move | Accept | Batch
Batch.model_rebuild()
EDITS: Final[TypeAdapter[Edit]] = TypeAdapter(cast("Any", AnyEdit))
"""Reads and writes any edit as JSON."""
