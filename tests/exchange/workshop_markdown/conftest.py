"""The way from a document to its preview, and what two workshops must share to say the same."""

from typing import Any

from promise_studio.edits import apply
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.workshop_markdown.bringing_in import preview_of
from promise_studio.exchange.workshop_markdown.scanning import scan
from promise_studio.model import KINDS, SINGLES, Workshop
from promise_studio.model.links import references


def bring_in(text: str, workshop: Workshop) -> Preview:
    """What importing a document would do."""
    return preview_of(scan(text), workshop, next_id_in(workshop), "whole.md")


def after(text: str, workshop: Workshop) -> Workshop:
    """The workshop once the document is imported."""
    return apply(workshop, bring_in(text, workshop).edit).workshop


def said(workshop: Workshop) -> dict[str, Any]:
    """What people can read in a workshop: no stamps, no figures behind drawings, no memory of links."""
    found: dict[str, Any] = {}
    for name in SINGLES.values():
        found[name] = _item(getattr(workshop, name))
    for kind in KINDS.values():
        found[kind.collection] = [_item(item) for item in workshop.all(kind.name)]
    return found


def _item(item: Any) -> dict[str, Any]:
    cls = type(item)
    fields = {name: getattr(item, name) for name in cls.model_fields if name not in cls.stamped | cls.drawn}
    return fields | {reference.field: reference.ids(item) for reference in references(cls)}
