"""A field as the text of a cell, and back; the same text always means the same value."""

import json
from typing import Any

from promise_studio.exchange.spreadsheet_text import FORMULA_STARTS
from promise_studio.exchange.workshop_markdown.parts import Form, Part, value_of
from promise_studio.exchange.workshop_markdown.reading_values import Unclear, read_plain
from promise_studio.exchange.workshop_markdown.writing_values import write_plain
from promise_studio.model import Item
from promise_studio.model.base import Model


def write_cell(item: Item, part: Part) -> str:
    """What a field of an item says, as text."""
    value = value_of(item, part)
    match part.form:
        case Form.LINES:
            return "\n".join(value)
        case Form.MANY:
            return ", ".join(value)
        case Form.TABLE:
            rows = [row.model_dump(mode="json") if isinstance(row, Model) else row for row in value]
            return json.dumps(rows, ensure_ascii=False) if rows else ""
    return write_plain(value)


def read_cell(part: Part, text: str) -> Any:
    """The value that a cell gives a field, as an edit takes it; Unclear says why it gives none."""
    said = text.strip()
    match part.form:
        case Form.LINES:
            return [line.strip() for line in said.split("\n") if line.strip()]
        case Form.MANY:
            return names_in(said)
        case Form.TABLE:
            return _records(said)
    return read_plain(part, said)


def names_in(text: str) -> list[str]:
    """The names in a cell, with commas or line breaks between them."""
    return [name.strip() for name in text.replace("\n", ",").split(",") if name.strip()]


def guard(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it, or where it already has one."""
    return f"'{text}" if _would_run(text) else text


def unguard(text: str) -> str:
    """The text without the apostrophe that `guard` put in front."""
    return text[1:] if text.startswith("'") and _would_run(text) else text


def _would_run(text: str) -> bool:
    core = text.lstrip("'").lstrip(" \u00a0\u3000")[:1]
    return bool(core) and core in FORMULA_STARTS


def _records(said: str) -> list[Any]:
    if not said:
        return []
    try:
        found = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise Unclear("it takes a list in JSON, as the export writes it") from error
    if not isinstance(found, list):
        raise Unclear("it takes a list in JSON, as the export writes it")
    return found
