"""Three states side by side: what the document was made from, what the hand made of it, the workshop now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import ValidationError

from promise_studio.edits.refused import explain
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.workshop_markdown.names import id_in
from promise_studio.exchange.workshop_markdown.page import Written
from promise_studio.exchange.workshop_markdown.parts import Form, Part, naming_part, parts_of, value_of
from promise_studio.exchange.workshop_markdown.reading_values import Found, Unclear, read_value
from promise_studio.exchange.workshop_markdown.state import State, comparable, mark
from promise_studio.exchange.workshop_markdown.writing_values import write_plain
from promise_studio.model import Item
from promise_studio.model.text import clip
from promise_studio.spoken import counted

Resolve = Callable[[Part, str], str]
"""From the words that name an item to its id; Unclear when there is none."""

_SHOWN: Final = 80
_USUAL: Final = ""
"""The mark of a field that said nothing out of the ordinary."""


@dataclass(frozen=True)
class Conflict:
    """A field that the hand and the workshop both changed since the document was made."""

    id: str
    field: str
    line: int
    workshop: str
    file: str


@dataclass(frozen=True)
class ChangedField:
    """A field that the hand changed, in a few words of each."""

    id: str
    field: str
    before: str
    after: str


@dataclass
class Wanted:
    """What the hand wants of one item, and what of it cannot be had."""

    fields: dict[str, Any] = field(default_factory=dict)
    changes: list[ChangedField] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    unclear: list[Skipped] = field(default_factory=list)


def with_name(written: Written) -> dict[str, Found]:
    """The fields of an item, its heading among them unless a label says it."""
    naming = naming_part(written.cls)
    if naming is None or naming.field in written.found or not written.name:
        return written.found
    return {naming.field: Found(written.line, written.name), **written.found}


def compare(written: Written, item: Item, state: State, resolve: Resolve) -> Wanted:
    """What the hand changed of an item that is in the workshop."""
    wanted = Wanted()
    before = state.items.get(item.id)
    said = with_name(written)
    for part in parts_of(type(item)):
        found = said.get(part.field)
        if found is None and (before is None or part.field not in before):
            continue
        if found is not None and before is not None and _are_same_ids(part, found, before):
            continue
        try:
            value = part.default if found is None else judged(item.id, type(item), part, found, resolve)
        except Unclear as reason:
            wanted.unclear.append(skipped(found or Found(written.line, ""), str(reason)))
            continue
        _take(wanted, written, item, part, value, before)
    return wanted


def _are_same_ids(part: Part, found: Found, before: Mapping[str, str]) -> bool:
    """Whether a field names just the items that it named then, some of which may be gone by now."""
    if part.reference is None:
        return False
    words = read_value(part, found)
    ids = [id_in(one) for one in ([words] if isinstance(words, str) else words) if one]
    value = tuple(ids) if part.form is Form.MANY else "".join(ids)
    return all(ids) and mark_in(part, value) == before.get(part.field, _USUAL)


def _take(wanted: Wanted, written: Written, item: Item, part: Part, value: Any, before: Any) -> None:
    held = value_of(item, part)
    if same(value, held):
        return
    if before is not None:
        then = before.get(part.field, _USUAL)
        if mark_in(part, value) == then:
            return
        if mark_in(part, held) != then:
            found = written.found.get(part.field)
            line = found.line if found is not None else written.line
            wanted.conflicts.append(
                Conflict(item.id, part.title, line, shown(part, held), shown(part, value))
            )
            return
    wanted.fields[part.field] = value
    wanted.changes.append(ChangedField(item.id, part.title, shown(part, held), shown(part, value)))


def judged(item_id: str, cls: type[Item], part: Part, found: Found, resolve: Resolve) -> Any:
    """The value that somebody wrote, as the model keeps it; Unclear when it cannot be that."""
    value = read_value(part, found)
    if part.form is Form.ONE:
        return resolve(part, value) if value else ""
    if part.form is Form.MANY:
        return tuple(dict.fromkeys(resolve(part, one) for one in value))
    try:
        return getattr(cls.model_validate({"id": item_id, part.field: value}), part.field)
    except ValidationError as error:
        raise Unclear(explain(cls, item_id, error).message) from error


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same, whatever an editor did to the ends of lines."""
    return bool(one == other) or comparable(one) == comparable(other)


def skipped(found: Found, reason: str) -> Skipped:
    """A field that is not taken, with its words."""
    return Skipped(found.line, _short(found.words), reason)


def shown(part: Part, value: Any) -> str:
    """A value in a few words, to be set beside another."""
    if part.form in {Form.MANY, Form.LINES}:
        return _short(", ".join(value)) or "nothing"
    if part.form is Form.TABLE:
        return counted(len(value), "row")
    return _short(write_plain(value)) or "nothing"


def _short(text: str) -> str:
    return clip(" ".join(text.split()), _SHOWN)


def mark_in(part: Part, value: Any) -> str:
    """The mark that a field would have in the state: none for its usual value."""
    return _USUAL if value == part.default else mark(value)
