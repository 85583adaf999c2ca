"""The value of a field as Markdown: beside its label, below it, or in a table's cell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from promise_studio.exchange.workshop_markdown.escaping import EMPTY, escape, escape_cell, escape_start
from promise_studio.exchange.workshop_markdown.parts import Form, Part, value_of
from promise_studio.model import Workshop
from promise_studio.model.base import Model
from promise_studio.model.text import clip

Name = Callable[[str], str]
"""The words that stand behind an id, for those who read."""

_NAME_SHOWN = 60


def namer(workshop: Workshop) -> Name:
    """Says what an id means, so that nobody has to look it up."""

    def name(item_id: str) -> str:
        item = workshop.find(item_id)
        words = "" if item is None or item.name_aloud == item_id else str(item.name_aloud)
        short = clip(words, _NAME_SHOWN)
        return f"{item_id} · {escape(short)}" if short else item_id

    return name


def write_fact(part: Part, value: Any, name: Name) -> str | None:
    """The value on the line of its label; None when it needs lines of its own."""
    if part.form is Form.ONE:
        return name(value) if value else EMPTY
    if not value and part.form in {Form.LINES, Form.TABLE, Form.MANY, Form.TEXT}:
        return EMPTY
    if part.is_block or (part.form is Form.TEXT and "\n" in value):
        return None
    return escape(write_plain(value)) or EMPTY


def write_block(part: Part, value: Any, name: Name) -> list[str]:
    """The lines below the label."""
    match part.form:
        case Form.MANY:
            return [f"- {name(item_id)}" for item_id in value]
        case Form.LINES:
            return [f"- {escape_start(line)}" for line in value]
        case Form.TABLE:
            return write_table(
                [column.title for column in part.columns], [_row(part.columns, one) for one in value]
            )
        case _:
            return [f"> {escape_start(line)}" if line else ">" for line in value.split("\n")]


def write_cell(part: Part, value: Any) -> str:
    """The value in a cell of a table."""
    match part.form:
        case Form.MANY:
            return ", ".join(value)
        case Form.LINES:
            return "<br>".join(map(escape_cell, value))
        case _:
            return escape_cell(write_plain(value))


def write_plain(value: Any) -> str:
    """Numbers, days and yes or no as people write them."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)


def write_table(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A table; its heads are escaped here, its cells were."""
    return [
        _line([escape_cell(head) for head in heads]),
        _line(["---"] * len(heads)),
        *map(_line, rows),
    ]


def _row(columns: tuple[Part, ...], one: Model) -> list[str]:
    return [write_cell(column, value_of(one, column)) for column in columns]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
