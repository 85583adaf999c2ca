"""Applying an edit: a pure function from one workshop to the next, with the words that say what was done."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from promise_studio.edits.fields import change_item, make_item
from promise_studio.edits.refused import EditError, label_of
from promise_studio.edits.removal import doomed_by, without
from promise_studio.edits.values import Accept, Add, Batch, Change, Edit, Move, Remove
from promise_studio.model import KINDS, SINGLES, Item, Link, Workshop, kind_of, stage_of
from promise_studio.model.fingerprint import fingerprint
from promise_studio.model.kinds import BY_PREFIX, SINGLE_NAMES, word_for
from promise_studio.model.links import references
from promise_studio.model.text import clip

_NAME_SHOWN = 40


@dataclass(frozen=True)
class Applied:
    """What an edit made: the next workshop, what was done in words, the ids touched and their stage."""

    workshop: Workshop
    words: str
    ids: tuple[str, ...]
    stage: str


def apply(workshop: Workshop, edit: Edit) -> Applied:
    """Make the edit. The workshop given stays as it is; EditError says why an edit cannot be made."""
    return _MAKERS[type(edit)](workshop, edit)


def named(item: Item) -> str:
    """An item as a sentence speaks of it: `PRM-2 “Told within ten minutes”`."""
    if item.id in SINGLES:
        return SINGLE_NAMES[item.id]
    name = item.name_aloud
    if name == item.id:
        return item.id
    return f"{item.id} “{clip(name, _NAME_SHOWN)}”"


def _add(workshop: Workshop, edit: Add) -> Applied:
    kind = KINDS.get(edit.kind)
    if kind is None:
        raise EditError(f"There is no kind “{edit.kind}”.", hint=f"Known kinds: {', '.join(KINDS)}.")
    prefix, _, number = edit.id.partition("-")
    if prefix != kind.prefix or not _is_new_number(number, workshop.highest(prefix)):
        following = f"{kind.prefix}-{workshop.highest(kind.prefix) + 1}"
        raise EditError(
            f"{edit.id} cannot be the id of a new {kind.one}.",
            hint=f"The next one is {following}; ids are never used twice.",
        )
    item = make_item(workshop, kind.cls, edit.id, edit.fields)
    items = workshop.all(kind.name)
    at = _place_before(workshop, edit.before, kind.name, len(items))
    issued = {**workshop.issued, prefix: int(number)}
    after = workshop.with_parts(**{kind.collection: (*items[:at], item, *items[at:])}, issued=issued)
    return Applied(after, f"added {kind.one} {named(item)}", (item.id,), kind.stage)


def _is_new_number(number: str, highest: int) -> bool:
    return number.isascii() and number.isdecimal() and number[0] != "0" and int(number) > highest


def _change(workshop: Workshop, edit: Change) -> Applied:
    item = _known(workshop, edit.id)
    changed = change_item(workshop, item, edit.fields)
    if changed == item:
        return Applied(workshop, "nothing changed", (), stage_of(edit.id))
    fields = [field for field in edit.fields if getattr(changed, field) != getattr(item, field)]
    what = f"“{label_of(type(item), fields[0])}”" if len(fields) == 1 else f"{len(fields)} fields"
    return Applied(
        _with_item(workshop, changed), f"changed {what} of {named(changed)}", (item.id,), stage_of(edit.id)
    )


def _remove(workshop: Workshop, edit: Remove) -> Applied:
    items = [_known(workshop, item_id) for item_id in dict.fromkeys(edit.ids)]
    if not items:
        return Applied(workshop, "nothing changed", (), "frame")
    for item in items:
        if item.id in SINGLES:
            raise EditError(
                f"{SINGLE_NAMES[item.id].capitalize()} cannot be deleted.", hint="Empty its fields instead."
            )
    doomed = doomed_by(workshop, [item.id for item in items])
    after, loosened = without(workshop, doomed)
    words = f"deleted {named(items[0])}" if len(items) == 1 else f"deleted {len(items)} items"
    parts = Counter(kind_of(item_id).name for item_id in doomed[len(items) :])
    if parts:
        words += " with " + ", ".join(f"{n} {word_for(kind, n)}" for kind, n in parts.items())
    if loosened:
        words += f"; links to it were removed from {_some(loosened)}"
    return Applied(after, words, (*doomed, *loosened), stage_of(items[0].id))


def _move(workshop: Workshop, edit: Move) -> Applied:
    if edit.id in SINGLES:
        raise EditError(f"{SINGLE_NAMES[edit.id].capitalize()} cannot be moved.")
    item = _known(workshop, edit.id)
    changed = change_item(workshop, item, edit.fields)
    kind = kind_of(item.id)
    others = tuple(other for other in workshop.all(kind.name) if other.id != item.id)
    at = len(others)
    if edit.before is not None and edit.before != item.id:
        _place_before(workshop, edit.before, kind.name, at)
        at = next(place for place, other in enumerate(others) if other.id == edit.before)
    elif edit.before == item.id:
        at = workshop.position(item.id)
    after = (*others[:at], changed, *others[at:])
    if changed == item and after == workshop.all(kind.name):
        return Applied(workshop, "nothing changed", (), kind.stage)
    return Applied(
        workshop.with_parts(**{kind.collection: after}), f"moved {named(changed)}", (item.id,), kind.stage
    )


def _accept(workshop: Workshop, edit: Accept) -> Applied:
    item, target = _known(workshop, edit.id), _known(workshop, edit.to)
    fresh = Link(to=edit.to, seen=fingerprint(target))
    changes: dict[str, Any] = {}
    for reference in references(type(item)):
        links = reference.links(item)
        if any(link.to == edit.to and link != fresh for link in links):
            renewed = tuple(fresh if link.to == edit.to else link for link in links)
            changes[reference.field] = renewed if reference.many else renewed[0]
    if not changes:
        return Applied(workshop, "nothing changed", (), stage_of(edit.id))
    words = f"accepted that {named(item)} still rests on {named(target)}"
    return Applied(_with_item(workshop, item.replace(changes)), words, (item.id,), stage_of(edit.id))


def _batch(workshop: Workshop, edit: Batch) -> Applied:
    ids: dict[str, None] = {}
    stage = ""
    after = workshop
    for one in edit.edits:
        applied = apply(after, one)
        after, stage = applied.workshop, stage or applied.stage
        ids.update(dict.fromkeys(applied.ids))
    return Applied(
        after, edit.words if after is not workshop else "nothing changed", tuple(ids), stage or "frame"
    )


def _known(workshop: Workshop, item_id: str) -> Item:
    item: Item | None = workshop.find(item_id)
    if item is None:
        raise EditError(
            f"{item_id} is not in this workshop.", hint="It may have been deleted; undo brings it back."
        )
    return item


def _place_before(workshop: Workshop, before: str | None, kind: str, last: int) -> int:
    if before is None:
        return last
    if (
        before.partition("-")[0] not in BY_PREFIX
        or kind_of(before).name != kind
        or workshop.find(before) is None
    ):
        raise EditError(f"There is no {kind} {before} to put it in front of.")
    return workshop.position(before)


def _with_item(workshop: Workshop, item: Item) -> Workshop:
    if item.id in SINGLES:
        return workshop.with_parts(**{SINGLES[item.id]: item})
    kind = kind_of(item.id)
    items = list(workshop.all(kind.name))
    items[workshop.position(item.id)] = item
    return workshop.with_parts(**{kind.collection: tuple(items)})


def _some(ids: list[str]) -> str:
    shown = ", ".join(ids[:4])
    return shown if len(ids) <= 4 else f"{shown} and {len(ids) - 4} more"


_MAKERS: dict[type[Any], Callable[[Workshop, Any], Applied]] = {
    Add: _add,
    Change: _change,
    Remove: _remove,
    Move: _move,
    Accept: _accept,
    Batch: _batch,
}
