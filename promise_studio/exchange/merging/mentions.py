"""Texts that name an id which has changed: a person has to read them again, who knows what was meant."""

import re
from collections.abc import Collection, Iterator

from promise_studio.model import Item, Workshop
from promise_studio.model.links import references


def find_mentions(base: Workshop, theirs: Workshop, old_ids: Collection[str]) -> tuple[str, ...]:
    """The items that B wrote or changed and that name one of the ids in their words."""
    if not old_ids:
        return ()
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, old_ids))})\b")
    return tuple(
        item.id
        for item in theirs.items()
        if base.find(item.id) != item and any(map(named.search, _texts(item)))
    )


def _texts(item: Item) -> Iterator[str]:
    links = {reference.field for reference in references(type(item))} | {"id"}
    for field in type(item).model_fields:
        if field not in links and (held := getattr(item, field)):
            yield str(held)
