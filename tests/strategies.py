"""Random workshops and edits of every kind, drawn from the model's own description of its fields."""

import re
import types
import typing
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from promise_studio.edits import Accept, Add, Batch, Change, Edit, Move, Remove, apply
from promise_studio.model import KINDS, SINGLES, Item, Kind, Workshop, kind_of, new_workshop
from promise_studio.model.base import Model
from promise_studio.model.links import Reference, references
from tests.hostile import HOSTILE, LONE_SURROGATE

Draw = st.DrawFn

# Short enough for every field that holds text, also when normalising makes three letters of one.
HOSTILE_TEXTS = [*sorted(text for text in HOSTILE.values() if len(text) <= 100), LONE_SURROGATE]
TEXTS = st.one_of(
    st.sampled_from(["Told within ten minutes", "Maya", ""]),
    st.text(max_size=30),
    st.sampled_from(HOSTILE_TEXTS),
)
INITIALS = st.sampled_from(["", "AN", "Bé", "字"])
LANGUAGES = st.sampled_from(["en", "de", "pt-BR"])
DATES = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@cache
def _values(annotation: Any, limits: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """What a field of this type takes, as a person or the journal would give it."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _values(inner[0], (*limits, *(own for limit in inner[1:] for own in _flat(limit))))
    if origin in {types.UnionType, typing.Union}:
        (present,) = (part for part in inner if part is not types.NoneType)
        return st.none() | _values(present, limits)
    if origin is tuple:
        return st.lists(_values(inner[0], ()), max_size=3)
    return _single(annotation, limits)


def _flat(limit: Any) -> list[Any]:
    return limit.metadata if isinstance(limit, FieldInfo) else [limit]


def _single(cls: type, limits: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if issubclass(cls, Enum):
        return st.sampled_from([member.value for member in cls])
    if issubclass(cls, Model):
        return st.fixed_dictionaries({}, optional=_own_fields(cls))
    if cls is str:
        return _text(limits)
    if cls in {int, float, Decimal}:
        return _number(cls, limits)
    return {bool: st.booleans(), date: DATES | DATES.map(date.isoformat)}[cls]


def _text(limits: tuple[Any, ...]) -> st.SearchStrategy[str]:
    patterns = [limit.pattern for limit in limits if getattr(limit, "pattern", None)]
    if patterns:
        return LANGUAGES if re.search(patterns[0], "de") else st.from_regex(patterns[0], fullmatch=True)
    most = [limit.max_length for limit in limits if getattr(limit, "max_length", None)]
    return INITIALS if most and min(most) < 100 else TEXTS


def _number(kind: type, limits: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    found = {
        name: getattr(limit, name) for limit in limits for name in ("ge", "gt", "le") if hasattr(limit, name)
    }
    least, most = found.get("ge", found.get("gt", -1000)), found.get("le", 1000)
    if kind is int:
        return st.integers(int(least), int(most))
    if kind is Decimal:
        return st.decimals(0, 999_999, places=2)
    return st.floats(least, most, allow_nan=False, exclude_min="gt" in found)


@cache
def _own_fields(cls: type[Model]) -> dict[str, st.SearchStrategy[Any]]:
    """The fields that a person fills in, without those that point to other items."""
    skipped = {"id"}
    if issubclass(cls, Item):
        skipped |= cls.stamped | {reference.field for reference in references(cls)}
    return {
        name: _values(field.annotation, tuple(field.metadata))
        for name, field in cls.model_fields.items()
        if name not in skipped
    }


def _targets(workshop: Workshop, reference: Reference, but: str) -> list[str]:
    ids = [item.id for item in workshop.items() if item.id != but]
    return [i for i in ids if reference.target.takes("" if i in SINGLES else kind_of(i).name)]


def _drawn_reference(draw: Draw, workshop: Workshop, reference: Reference, but: str) -> Any:
    targets = _targets(workshop, reference, but)
    if reference.many:
        return draw(st.lists(st.sampled_from(targets), max_size=3, unique=True)) if targets else []
    if reference.target.required:
        return draw(st.sampled_from(targets))
    return draw(st.sampled_from(["", *targets]))


def _drawn_fields(draw: Draw, workshop: Workshop, cls: type[Item], item_id: str, new: bool) -> dict[str, Any]:
    own = _own_fields(cls)
    fields = (
        {
            name: draw(own[name])
            for name in draw(st.lists(st.sampled_from(sorted(own)), max_size=3, unique=True))
        }
        if own
        else {}
    )
    for reference in references(cls):
        if (new and reference.target.required) or draw(st.booleans()):
            fields[reference.field] = _drawn_reference(draw, workshop, reference, item_id)
    return fields


def _addable(workshop: Workshop) -> list[Kind]:
    return [
        kind
        for kind in KINDS.values()
        if all(_targets(workshop, r, "") for r in references(kind.cls) if r.target.required)
    ]


def _drawn_add(draw: Draw, workshop: Workshop) -> Edit:
    kind = draw(st.sampled_from(_addable(workshop)))
    item_id = f"{kind.prefix}-{workshop.highest(kind.prefix) + draw(st.integers(1, 3))}"
    before = draw(st.sampled_from([None, *(item.id for item in workshop.all(kind.name))]))
    return Add(
        kind=kind.name,
        id=item_id,
        fields=_drawn_fields(draw, workshop, kind.cls, item_id, new=True),
        before=before,
    )


def _drawn_change(draw: Draw, workshop: Workshop) -> Edit:
    item = draw(st.sampled_from(list(workshop.items())))
    return Change(id=item.id, fields=_drawn_fields(draw, workshop, type(item), item.id, new=False))


def _drawn_remove(draw: Draw, workshop: Workshop) -> Edit:
    ids = [item.id for item in workshop.items() if item.id not in SINGLES]
    return (
        Remove(ids=tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))))
        if ids
        else Remove(ids=())
    )


def _drawn_move(draw: Draw, workshop: Workshop) -> Edit:
    ids = [item.id for item in workshop.items() if item.id not in SINGLES]
    if not ids:
        return Remove(ids=())
    item = workshop.get(draw(st.sampled_from(ids)))
    before = draw(st.sampled_from([None, *(other.id for other in workshop.all(kind_of(item.id).name))]))
    fields = _drawn_fields(draw, workshop, type(item), item.id, new=False) if draw(st.booleans()) else {}
    return Move(id=item.id, before=before, fields=fields)


def _drawn_accept(draw: Draw, workshop: Workshop) -> Edit:
    links = [
        (item.id, link.to)
        for item in workshop.items()
        for r in references(type(item))
        for link in r.links(item)
    ]
    if not links:
        return _drawn_change(draw, workshop)
    item_id, target = draw(st.sampled_from(links))
    return Accept(id=item_id, to=target)


def _drawn_batch(draw: Draw, workshop: Workshop) -> Edit:
    made: list[Edit] = []
    for _ in range(draw(st.integers(0, 3))):
        made.append(drawn_edit(draw, workshop, deep=False))
        workshop = apply(workshop, made[-1]).workshop
    return Batch(edits=tuple(made), words="Pasted a few")


_FLAT = (
    _drawn_add,
    _drawn_add,
    _drawn_add,
    _drawn_change,
    _drawn_change,
    _drawn_remove,
    _drawn_move,
    _drawn_accept,
)


def drawn_edit(draw: Draw, workshop: Workshop, deep: bool = True) -> Edit:
    """An edit that this workshop takes."""
    return draw(st.sampled_from((*_FLAT, _drawn_batch) if deep else _FLAT))(draw, workshop)


def full_workshop() -> Workshop:
    """A workshop that holds one item of every kind, each tied to whatever it must belong to."""
    workshop = new_workshop("Ferries", "Harbour")
    waiting = [kind for kind in KINDS.values() if not workshop.all(kind.name)]
    while waiting:
        for kind in [kind for kind in waiting if kind in _addable(workshop)]:
            needed = [r for r in references(kind.cls) if r.target.required]
            fields = {r.field: _targets(workshop, r, "")[0] for r in needed}
            workshop = apply(workshop, Add(kind=kind.name, id=f"{kind.prefix}-1", fields=fields)).workshop
            waiting.remove(kind)
    return workshop


FULL = full_workshop()


@st.composite
def walks(draw: Draw, most: int = 12) -> tuple[Workshop, list[Edit]]:
    """A workshop and edits that can be made to it one after the other."""
    first = workshop = draw(st.sampled_from([FULL, new_workshop()]))
    made: list[Edit] = []
    for _ in range(draw(st.integers(1, most))):
        made.append(drawn_edit(draw, workshop))
        workshop = apply(workshop, made[-1]).workshop
    return first, made


@st.composite
def workshops(draw: Draw, most: int = 12) -> Workshop:
    """A workshop that a few edits have made."""
    workshop, made = draw(walks(most))
    for edit in made:
        workshop = apply(workshop, edit).workshop
    return workshop
