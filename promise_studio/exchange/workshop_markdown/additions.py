"""New items of a document: which are there already from an earlier import, and which ids the others get."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from promise_studio.exchange.new_ids import NextId, number_in
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.workshop_markdown.comparing import judged, same, skipped, with_name
from promise_studio.exchange.workshop_markdown.names import Names
from promise_studio.exchange.workshop_markdown.page import Page, Written
from promise_studio.exchange.workshop_markdown.parts import Part, parts_of, value_of
from promise_studio.exchange.workshop_markdown.reading_values import Unclear, read_value
from promise_studio.model import KINDS, Item, Workshop


@dataclass
class Addition:
    """A new item: what it says, and the fields that name others, which wait until all of these are there."""

    written: Written
    id: str
    fields: dict[str, Any]
    waiting: tuple[Part, ...]


@dataclass
class Additions:
    """All that is new."""

    items: list[Addition] = field(default_factory=list)
    already: int = 0
    unclear: list[Skipped] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    """Where new items stand in the document, those that are there already among them."""


def find_additions(workshop: Workshop, page: Page, names: Names, next_id: NextId) -> Additions:
    """The new items in an order in which each finds what it belongs to."""
    found = Additions()
    by_kind: dict[str, list[Written]] = defaultdict(list)
    known = {item.id for item in workshop.items()}
    told: dict[str, int] = {}
    for written in page.items:
        if written.kind not in KINDS or not _is_new(workshop, page, written, known):
            continue
        if written.id and written.id in told:
            reason = f"{written.id} is already there, in line {told[written.id]}; this one is left out."
            found.unclear.append(Skipped(written.line, written.name or written.id, reason))
            found.lines.add(written.line)
            continue
        told[written.id] = written.line
        by_kind[written.kind].append(written)
    for kind in KINDS:
        if by_kind[kind]:
            _add_kind(workshop, page, kind, by_kind[kind], names, next_id, found)
    return found


def _is_new(workshop: Workshop, page: Page, written: Written, known: set[str]) -> bool:
    """Not in the workshop; what was in it when the document was made has been deleted, and stays so."""
    if not written.id:
        return True
    if written.id in known:
        return False
    return written.id not in page.state.items or _number(written.id) > workshop.highest(
        KINDS[written.kind].prefix
    )


def _add_kind(
    workshop: Workshop,
    page: Page,
    kind: str,
    written: list[Written],
    names: Names,
    next_id: NextId,
    found: Additions,
) -> None:
    prefix = KINDS[kind].prefix
    free = int(next_id(kind).partition("-")[2])
    # A number that the document knew would mean an item that has been taken away.
    beyond = max(map(_number, page.state.ids.get(prefix, ())), default=0) + 1
    named = {one.id for one in page.items}
    spare = [item for item in workshop.all(kind) if item.id not in page.state.items and item.id not in named]
    kept = [one for one in written if one.id and _number(one.id) >= free]
    fresh = [one for one in written if not (one.id and _number(one.id) >= free)]
    found.lines |= {one.line for one in written}
    for one in [*sorted(kept, key=lambda one: _number(one.id)), *fresh]:
        addition = _read(one, names, found)
        if addition is None:
            continue
        there = next((item for item in spare if _says(item, addition)), None)
        if there is not None:
            spare.remove(there)
            found.already += 1
            names.tell(kind, there.id, _name(addition), one.id)
            continue
        own = bool(one.id) and _number(one.id) >= free
        addition.id = one.id if own else f"{prefix}-{max(free, beyond)}"
        free = _number(addition.id) + 1
        names.tell(kind, addition.id, _name(addition), one.id)
        found.items.append(addition)


def _read(written: Written, names: Names, found: Additions) -> Addition | None:
    """The fields that can be judged now; None when the item could not stand in the workshop."""
    fields: dict[str, Any] = {}
    waiting: list[Part] = []
    said, stand_in = with_name(written), f"{KINDS[written.kind].prefix}-1"
    for part in parts_of(written.cls):
        words = said.get(part.field)
        required = part.reference is not None and part.reference.target.required
        if required and (words is None or not read_value(part, words)):
            kind = part.reference.target.kinds[0] if part.reference is not None else ""
            example = f"**{part.title}:** {KINDS[kind].prefix}-1"
            reason = f"A new {written.kind} must say which {kind} it belongs to: “{example}”."
            found.unclear.append(Skipped(written.line, written.name or written.kind, reason))
            return None
        if words is None:
            continue
        if part.reference is not None and not required:
            waiting.append(part)
            continue
        try:
            fields[part.field] = judged(stand_in, written.cls, part, words, names.resolve)
        except Unclear as reason:
            found.unclear.append(skipped(words, str(reason).removeprefix(f"{stand_in}: ")))
            if required:
                return None
    if not fields and not waiting and not written.id:
        found.unclear.append(
            Skipped(written.line, written.name or written.id, f"This {written.kind} says nothing.")
        )
        return None
    return Addition(written, "", fields, tuple(waiting))


def _says(item: Item, addition: Addition) -> bool:
    parts = {part.field: part for part in parts_of(type(item))}
    return all(same(value, value_of(item, parts[name])) for name, value in addition.fields.items())


def _name(addition: Addition) -> str:
    return next((value for value in addition.fields.values() if isinstance(value, str) and value), "")


def _number(item_id: str) -> int:
    return number_in(item_id.partition("-")[0], item_id)
