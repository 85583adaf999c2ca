"""A place that both sides changed: what it was, what either says, and the edit that takes a side."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from promise_studio.edits import Change, Edit, Remove
from promise_studio.exchange.plain_fields import plain_field
from promise_studio.model import SINGLES, Item, kind_of
from promise_studio.model.kinds import SINGLE_NAMES

Side = Literal["a", "b"]
A: Final[Side] = "a"
B: Final[Side] = "b"


@dataclass(frozen=True)
class Conflict:
    """One field of one item, or a whole item that `deleted_by` one side; values are as JSON holds them."""

    item: str
    kind: str
    name: str
    field: str = ""
    label: str = ""
    base: Any = None
    a: Any = None
    b: Any = None
    deleted_by: Side | Literal[""] = ""

    def edit(self, side: Side) -> Edit:
        """What makes the workshop say what one side says."""
        if self.field:
            return Change(id=self.item, fields={self.field: self.a if side == A else self.b})
        if side == self.deleted_by:
            return Remove(ids=(self.item,))
        return Change(id=self.item, fields={})

    def words(self, side: Side) -> str:
        """What one side says, to be read beside the other."""
        if not self.field:
            return "deleted" if side == self.deleted_by else "kept, and changed"
        return say_value(self.a if side == A else self.b)

    def as_json(self) -> dict[str, Any]:
        """The conflict for `--json` and for the file beside the workshop."""
        return asdict(self)


def field_conflict(base: Item, ours: Item, theirs: Item, field: str) -> Conflict:
    """Both sides changed one field."""
    title = type(ours).model_fields[field].title or field
    values = (plain_field(item, field) for item in (base, ours, theirs))
    return Conflict(ours.id, _kind(ours), ours.name_aloud, field, title, *values)


def deletion(item: Item, deleted_by: Side) -> Conflict:
    """One side deleted what the other went on with."""
    return Conflict(item.id, _kind(item), item.name_aloud, deleted_by=deleted_by)


def say_value(value: Any) -> str:
    """A value in words."""
    if value is None or value in ("", []):
        return "(empty)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(say_value(part) for part in value.values() if part not in (None, "", []))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "\n".join(f"· {say_value(part)}" for part in value)
    return str(value)


def _kind(item: Item) -> str:
    return SINGLE_NAMES[item.id] if item.id in SINGLES else kind_of(item.id).one
