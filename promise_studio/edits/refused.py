"""Why an edit cannot be made, in a sentence."""

from collections.abc import Sequence

from pydantic import ValidationError

from promise_studio.edits.fault_words import say_fault
from promise_studio.errors import UserError
from promise_studio.model import KINDS, Item
from promise_studio.model.links import references


class EditError(UserError):
    """The edit would leave the workshop in a state that cannot be; nothing was changed."""


def label_of(cls: type[Item], field: str) -> str:
    """The field's label as the screen shows it."""
    known = cls.model_fields.get(field)
    return (known.title if known is not None and known.title else field) or field


def explain(cls: type[Item], item_id: str, error: ValidationError) -> EditError:
    """Turn pydantic's account of wrong values into one sentence a field."""
    sentences = []
    for fault in error.errors(include_url=False, include_input=False):
        place = [part for part in fault["loc"] if isinstance(part, str)]
        field = label_of(cls, place[0]) if place else "the item"
        sentences.append(f"“{field}” {say_fault(fault, what_it_takes(cls, place))}.")
    return EditError(
        f"{item_id}: {' '.join(dict.fromkeys(sentences))}",
        hint="Nothing was changed; correct the value and try again.",
    )


def what_it_takes(cls: type[Item], place: Sequence[str]) -> str:
    """What a field takes, in words; empty where nothing was said of it."""
    if place[:1] == ["id"]:
        own = next((kind for kind in KINDS.values() if kind.cls is cls), None)
        return f"It looks like “{own.prefix}-1”." if own is not None else ""
    for reference in references(cls):
        if place and place[0] == reference.field:
            kind = KINDS.get(reference.target.kinds[0], KINDS["clause"])
            return f"It takes the id of one item, as in “{kind.prefix}-1”."
    known = cls.model_fields.get(place[0]) if place else None
    return (known.description if known is not None else "") or ""
