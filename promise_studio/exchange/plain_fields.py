"""The fields of an item as an edit takes them: links by the ids they lead to, all else as JSON holds it."""

from typing import Any

from promise_studio.model import Item
from promise_studio.model.links import references


def plain_field(item: Item, field: str) -> Any:
    """What one field says."""
    for reference in references(type(item)):
        if reference.field == field:
            ids = list(reference.ids(item))
            return ids if reference.many else "".join(ids)
    return item.model_dump(mode="json", include={field})[field]


def plain_fields(item: Item) -> dict[str, Any]:
    """What all of them say."""
    links = [reference.field for reference in references(type(item))]
    held = item.model_dump(mode="json", exclude={"id", *links})
    return held | {field: plain_field(item, field) for field in links}
