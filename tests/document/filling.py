"""Fills every field that takes text, in every kind of item, as long as the field allows."""

import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from promise_studio.errors import UserError
from promise_studio.model import KINDS, Item, Link, Workshop
from promise_studio.model.base import Model
from promise_studio.model.text import clean_text
from tests.check.whole_workshop import put
from tests.document.harbour import harbour

SIZES = (4_000, 400, 300, 120, 4)
NOT_FILLED = {"id", "seen", "answers", "came_with"}
"""Texts that the program fills in: fingerprints, and the name by which a reply is known again."""

Texts = Callable[[], str]


@cache
def room(cls: type[Model], field: str) -> int:
    """How many characters a field takes; 0 for one that takes a code, a reference or no text at all."""
    for size in SIZES:
        for value in ("x" * size, ("x" * size,)):
            try:
                cls.model_validate({"id": "X", field: value} if issubclass(cls, Item) else {field: value})
            except (ValueError, UserError):
                continue
            return size
    return 0


def trimmed(text: str, size: int) -> str:
    """The text as the model cleans it, cut to what a field takes."""
    return str(clean_text(text[:size]))[:size].strip()


def _values(cls: type[Model], texts: Texts) -> Iterator[tuple[str, object]]:
    for name, field in cls.model_fields.items():
        inner = typing.get_args(field.annotation)
        if inner and isinstance(inner[0], type) and issubclass(inner[0], Model):
            if inner[0] is not Link and typing.get_origin(field.annotation) is tuple:
                yield name, (dict(_values(inner[0], texts)),)
        elif name not in NOT_FILLED and (size := _size(cls, name)):
            text = trimmed(texts(), size)
            yield name, (text, text) if typing.get_origin(field.annotation) is tuple else text


def _size(cls: type[Model], name: str) -> int:
    field = cls.model_fields[name]
    origin, inner = typing.get_origin(field.annotation), typing.get_args(field.annotation)
    is_text = field.annotation is str or (origin is tuple and _is_text(inner[0]))
    return room(cls, name) if is_text else 0


def _is_text(annotation: object) -> bool:
    return annotation is str or typing.get_args(annotation)[:1] == (str,)


def filled(texts: Texts, workshop: Workshop | None = None) -> Workshop:
    """The harbour's workshop, or another, with the next of the texts in each field."""
    workshop = workshop or harbour()
    for item in list(workshop.items()):
        workshop = put(workshop, item.id, **dict(_values(type(item), texts)))
    return workshop


def texts_not_filled() -> set[str]:
    """The free texts of the model that `filled` leaves as they are: found in its schema, not by trying."""
    left = set()
    for kind in KINDS.values():
        schema, known = kind.cls.model_json_schema(), NOT_FILLED | fields_filled()[kind.name]
        parts = schema.get("$defs", {})
        left |= {
            f"{kind.name}: {name}"
            for name in schema["properties"].keys() - known
            if _takes_text(schema["properties"][name], parts)
        }
    return left


def _takes_text(part: dict[str, Any], parts: dict[str, Any]) -> bool:
    """Whether a free text fits somewhere; what a link points to must be in the file, and a figure is one."""
    if part.get("$ref", "").endswith("/Link"):
        return False
    part = parts[part["$ref"].rpartition("/")[2]] if "$ref" in part else part
    choices = part.get("anyOf", ())
    if any(one.get("type") == "number" for one in choices):
        return False
    inner = [*choices, *part.get("properties", {}).values()]
    inner += [part[key] for key in ("items", "additionalProperties") if isinstance(part.get(key), dict)]
    coded = {"enum", "const", "format", "pattern"} & part.keys()
    return (part.get("type") == "string" and not coded) or any(_takes_text(one, parts) for one in inner)


def fields_filled() -> dict[str, set[str]]:
    """For each kind, the fields that `filled` reaches."""
    return {kind.name: {name for name, _ in _values(kind.cls, lambda: "x")} for kind in KINDS.values()}
