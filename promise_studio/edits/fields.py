"""From the fields that an edit names to a valid new item."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from promise_studio.edits.refused import EditError, explain, label_of
from promise_studio.model import Item, Link, Workshop
from promise_studio.model.agreement import Signoff, SignoffDecision, Version
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.model.kinds import kind_name, word_for
from promise_studio.model.links import Reference, references


def make_item(workshop: Workshop, cls: type[Item], item_id: str, fields: Mapping[str, Any]) -> Item:
    """A new item with its links stamped; EditError says what is wrong."""
    return _stamp(workshop, _validated(workshop, cls(id=item_id), fields), fields)


def change_item(workshop: Workshop, item: Item, fields: Mapping[str, Any]) -> Item:
    """The item with some fields replaced; equal to the old one when nothing changes."""
    return _stamp(workshop, _validated(workshop, item, fields), fields)


def _validated(workshop: Workshop, item: Item, fields: Mapping[str, Any]) -> Item:
    cls = type(item)
    for field in fields:
        if field not in cls.model_fields or field == "id" or field in cls.stamped:
            raise EditError(f"{item.id} has no field “{field}” that can be changed.")
    values = dict(fields)
    for reference in references(cls):
        if reference.field in values and reference.evidence:
            values[reference.field] = _links(workshop, item, reference, values[reference.field])
    try:
        changed = item.replace(values)
    except ValidationError as error:
        raise explain(cls, item.id, error) from error
    for reference in references(cls):
        _check_targets(workshop, changed, reference)
    return changed


def _links(workshop: Workshop, item: Item, reference: Reference, wanted: Any) -> Any:
    held = {link.to: link for link in reference.links(item)}
    if reference.many:
        if not isinstance(wanted, list | tuple):
            raise EditError(f"{item.id}: “{label_of(type(item), reference.field)}” takes a list of ids.")
        return tuple(_link(workshop, held, one) for one in dict.fromkeys(_target_id(one) for one in wanted))
    target = _target_id(wanted) if wanted else ""
    return _link(workshop, held, target) if target else None


def _target_id(wanted: Any) -> str:
    if isinstance(wanted, Link):
        return wanted.to
    if isinstance(wanted, Mapping):
        return str(wanted.get("to", ""))
    return str(wanted)


def _link(workshop: Workshop, held: Mapping[str, Link], target_id: str) -> Link:
    if target_id in held:
        return held[target_id]
    target = workshop.find(target_id)
    return Link(to=target_id, seen=fingerprint(target) if target is not None else "")


def _check_targets(workshop: Workshop, item: Item, reference: Reference) -> None:
    targets = reference.ids(item)
    if not targets and not reference.target.required:
        return
    label = label_of(type(item), reference.field)
    if not targets:
        raise EditError(f"{item.id}: “{label}” must name a {word_for(reference.target.kinds[0], 1)}.")
    for target in targets:
        if workshop.find(target) is None:
            raise EditError(f"{item.id}: “{label}” names {target}, which is not in this workshop.")
        if not reference.target.takes(kind_name(target)):
            kinds = " or ".join(word_for(kind, 1) for kind in reference.target.kinds)
            raise EditError(f"{item.id}: “{label}” takes a {kinds}, and {target} is none.")
        if target == item.id:
            raise EditError(f"{item.id}: “{label}” cannot name the item itself.")


def _stamp(workshop: Workshop, item: Item, fields: Mapping[str, Any]) -> Item:
    """Fill in what the software fills in: which state of the promise a decision or a version speaks of."""
    if isinstance(item, Signoff) and "decision" in fields:
        signed = item.decision is not SignoffDecision.NOT_YET
        # A reply signs what was sent, which may read differently by now.
        sent = str(fields.get("answers", "")) or promise_fingerprint(workshop)
        return item.replace({"seen": sent if signed else ""})
    if isinstance(item, Version) and "number" in fields:
        return item.replace({"seen": promise_fingerprint(workshop)})
    return item
