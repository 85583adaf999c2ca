"""What a person may write about an item of each kind: its fields, by their labels and forms."""

import types
import typing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Annotated, Any, Final

from promise_studio.model import Item
from promise_studio.model.base import Model
from promise_studio.model.links import Reference, references

NAMING: Final = ("name", "title", "company", "text", "what", "event", "action")
"""Fields that can stand in an item's heading, the first that a kind has."""


class Form(StrEnum):
    """How a field looks in the document."""

    TEXT = auto()
    LINES = auto()
    TABLE = auto()
    FLAG = auto()
    CHOICE = auto()
    NUMBER = auto()
    DAY = auto()
    ONE = auto()
    MANY = auto()


@dataclass(frozen=True)
class Part:
    """One field: its name in the model, its label, its form, and the value that needs no words."""

    field: str
    title: str
    form: Form
    default: Any
    columns: tuple["Part", ...] = ()
    choices: tuple[str, ...] = ()
    reference: Reference | None = None

    @property
    def is_block(self) -> bool:
        """Whether it takes more than the line of its label."""
        return self.form in {Form.LINES, Form.TABLE, Form.MANY}


@cache
def parts_of(cls: type[Item]) -> tuple[Part, ...]:
    """The fields of a kind that stand in the document: no stamps of the software, no figures to draw."""
    links = {reference.field: reference for reference in references(cls)}
    return tuple(
        _linking(name, info.title or name, links[name])
        if name in links
        else _plain(name, info.title or name, info.annotation, info.default)
        for name, info in cls.model_fields.items()
        if name != "id" and name not in cls.stamped | cls.drawn
    )


@cache
def naming_part(cls: type[Item]) -> Part | None:
    """The field that an item's heading shows; None for kinds without a name."""
    by_field = {part.field: part for part in parts_of(cls)}
    return next((by_field[name] for name in NAMING if name in by_field), None)


def value_of(item: Model, part: Part) -> Any:
    """What a field says: the model's own value, links as the ids that they lead to."""
    if part.reference is None:
        return getattr(item, part.field)
    ids = part.reference.ids(item) if isinstance(item, Item) else ()
    return ids if part.form is Form.MANY else "".join(ids)


def _linking(name: str, title: str, reference: Reference) -> Part:
    form = Form.MANY if reference.many else Form.ONE
    return Part(name, title, form, () if reference.many else "", reference=reference)


def _plain(name: str, title: str, annotation: Any, default: Any) -> Part:
    kind = _bare(annotation)
    if typing.get_origin(kind) is tuple:
        inner = _bare(typing.get_args(kind)[0])
        if issubclass(inner, Model):
            return Part(name, title, Form.TABLE, default, columns=_columns(inner))
        return Part(name, title, Form.LINES, default)
    if issubclass(kind, Enum):
        return Part(name, title, Form.CHOICE, default, choices=tuple(str(one.value) for one in kind))
    return Part(name, title, _FORMS[kind], default)


def _columns(cls: type[Model]) -> tuple[Part, ...]:
    return tuple(
        _plain(name, info.title or name, info.annotation, info.default)
        for name, info in cls.model_fields.items()
    )


def _bare(annotation: Any) -> Any:
    """The type without its limits, and without the None of an optional one."""
    if typing.get_origin(annotation) is Annotated:
        return _bare(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in {types.UnionType, typing.Union}:
        return _bare(next(one for one in typing.get_args(annotation) if one is not types.NoneType))
    return annotation


_FORMS: Final[dict[type, Form]] = {
    str: Form.TEXT,
    bool: Form.FLAG,
    int: Form.NUMBER,
    float: Form.NUMBER,
    Decimal: Form.NUMBER,
    date: Form.DAY,
}
