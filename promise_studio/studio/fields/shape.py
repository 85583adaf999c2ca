"""What sort of editor a field of the model needs, read from its type and its markers."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from promise_studio.model.base import Item, Model
from promise_studio.model.links import Target
from promise_studio.model.text import clean_text

Sort = Literal[
    "line", "text", "lines", "choice", "yes-no", "whole", "number", "money", "date", "one", "many", "records"
]
WRITTEN: frozenset[Sort] = frozenset({"line", "text", "lines", "whole", "number", "money", "date"})
"""Sorts that are typed; the others are chosen, picked or made of records."""
ANY_DAY = "Or “today”, or “+14” for in two weeks."


@dataclass(frozen=True)
class Shape:
    """One field as the inspector needs to know it."""

    field: str
    label: str
    hint: str
    sort: Sort
    empty: bool = False
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    evidence: bool = False
    required: bool = False
    record: type[Model] | None = None


@cache
def shapes(cls: type[Model]) -> tuple[Shape, ...]:
    """The fields of a class that a person can edit, in the model's order."""
    closed = {"id", *cls.stamped, *cls.drawn} if issubclass(cls, Item) else set()
    return tuple(_shape(name, field) for name, field in cls.model_fields.items() if name not in closed)


def _shape(name: str, field: FieldInfo) -> Shape:
    kind, empty = _without_none(field.annotation)
    shape = Shape(name, field.title or name, field.description or "", "line")
    target = next((marker for marker in field.metadata if isinstance(marker, Target)), None)
    if target is not None:
        return replace(
            shape,
            sort="many" if get_origin(kind) is tuple else "one",
            empty=not target.required,
            kinds=target.kinds,
            evidence=kind is not str,
            required=target.required,
        )
    if get_origin(kind) is tuple:
        part = get_args(kind)[0]
        if isinstance(part, type) and issubclass(part, Model):
            return replace(shape, sort="records", empty=True, record=part)
        return replace(shape, sort="lines", empty=True)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return replace(shape, sort="choice", choices=tuple(str(member.value) for member in kind))
    sort = _plain_sort(kind, field)
    hint = f"{shape.hint} {ANY_DAY}" if sort == "date" else shape.hint
    return replace(shape, sort=sort, hint=hint, empty=empty or kind is str)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not NoneType]
        inner = parts[0]
        while get_origin(inner) is not None and hasattr(inner, "__metadata__"):
            inner = get_args(inner)[0]
        return inner, True
    return annotation, False


def _plain_sort(kind: Any, field: FieldInfo) -> Sort:
    sorts: dict[Any, Sort] = {bool: "yes-no", int: "whole", float: "number", Decimal: "money", date: "date"}
    if kind in sorts:
        return sorts[kind]
    breaks = any(isinstance(m, BeforeValidator) and m.func is clean_text for m in field.metadata)
    return "text" if breaks else "line"
