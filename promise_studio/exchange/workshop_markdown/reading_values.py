"""What a person wrote for a field, as a value that the model can judge."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from promise_studio.exchange.workshop_markdown.escaping import EMPTY, split_row, unescape, unescape_cell
from promise_studio.exchange.workshop_markdown.parts import Form, Part

YES: Final = frozenset({"yes", "y", "true", "on", "x", "✓", "✔", "1", "ja", "oui", "sí", "si", "sim"})
NO: Final = frozenset({"no", "n", "false", "off", "0", "", "nein", "non", "não", "nao"})

_BULLET: Final = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s+(.*))?$")
_QUOTED: Final = re.compile(r" {0,3}> ?(.*)$")
_RULE: Final = re.compile(r"\|?[\s:|-]*-[\s:|-]*$")
_COMMA: Final = re.compile(r"-?\d+,\d{1,2}")


@dataclass(frozen=True)
class Found:
    """The words behind a label: those on its line, those below it; `cell` when it stands in a table."""

    line: int
    inline: str
    below: tuple[str, ...] = ()
    cell: bool = False

    @property
    def words(self) -> str:
        """All of them, to be shown when they are not understood."""
        return "\n".join([self.inline, *self.below]).strip()


class Unclear(Exception):  # noqa: N818  the reader's answer to a word, which becomes a line of the preview
    """The words are no value of this field; the text says why."""


def read_value(part: Part, found: Found) -> Any:
    """The value as an edit takes it; for fields that name other items, the words that name them."""
    match part.form:
        case Form.TEXT:
            return read_text(found)
        case Form.TABLE:
            return read_table(part, found)
        case Form.LINES | Form.MANY:
            return [line for line in read_lines(found, parted=part.form is Form.MANY) if line]
        case _:
            return read_plain(part, read_text(found))


def read_text(found: Found) -> str:
    """Text to the character: quoted lines without their signs, all others as they stand."""
    if found.cell:
        return "" if found.inline == EMPTY else unescape_cell(found.inline)
    lines = list(found.below)
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    quoted = [_QUOTED.match(line) for line in lines]
    if all(line is not None or not lines[at].strip() for at, line in enumerate(quoted)):
        lines = [line[1] if line is not None else "" for line in quoted]
    inline = "" if found.inline == EMPTY else found.inline
    return unescape("\n".join([inline, *lines] if inline else lines))


def read_lines(found: Found, *, parted: bool = False) -> list[str]:
    """One text for each bullet or line; a line that goes on right below a bullet belongs to it."""
    if found.cell:
        return (
            unescape_cell(found.inline).replace(",", "\n") if parted else unescape_cell(found.inline)
        ).split("\n")
    lines = [] if found.inline in {"", EMPTY} else [found.inline]
    fresh = True
    for line in found.below:
        bullet = _BULLET.match(line)
        if bullet is not None:
            lines.append(bullet[1] or "")
            fresh = False
        elif not line.strip():
            fresh = True
        elif fresh or not lines:
            lines.append(line.strip().removeprefix("> "))
        else:
            lines[-1] = f"{lines[-1]} {line.strip()}"
    if parted:
        lines = [one for line in lines for one in _parted(line)]
    return [unescape(line).strip() for line in lines]


def _parted(line: str) -> list[str]:
    """“PER-1, PER-2” names two; a name may hold a comma."""
    ids = re.split(r"\s*[,;]\s*", line.strip())
    return ids if len(ids) > 1 and all(re.match(r"[A-Z]{3}-\d+\b", one) for one in ids) else [line]


def read_plain(part: Part, text: str) -> Any:
    """A number, a day, a choice, yes or no; or the words that name an item."""
    text = text.strip()
    match part.form:
        case Form.FLAG:
            word = text.casefold().strip(".!")
            if word in YES or word in NO:
                return word in YES
            raise Unclear(f"“{part.title}” takes yes or no.")
        case Form.CHOICE:
            return _choice(part, text)
        case Form.NUMBER:
            plain = text.replace("−", "-").removeprefix("+").removesuffix("%").strip()
            return _number(part, plain) if plain else part.default
        case Form.DAY:
            return _day(part, text) if text else None
        case _:
            return text


def _number(part: Part, plain: str) -> str:
    dotted = plain.replace(",", ".") if _COMMA.fullmatch(plain) else plain
    try:
        sound = Decimal(dotted).is_finite()
    except InvalidOperation:
        sound = False
    if not sound:
        raise Unclear(f"“{part.title}” takes a number.")
    return dotted


def _day(part: Part, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Unclear(f"“{part.title}” takes a day, as in 2026-11-30.") from error


def _choice(part: Part, text: str) -> Any:
    if not text:
        return part.default
    wanted = _folded(text)
    for choice in part.choices:
        if _folded(choice) == wanted:
            return choice
    raise Unclear(f"“{part.title}” takes one of: {', '.join(part.choices)}.")


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def is_rule(line: str) -> bool:
    """Whether a line parts a table's head from its rows."""
    return _RULE.match(line.strip()) is not None


def read_table(part: Part, found: Found) -> list[dict[str, Any]]:
    """The rows of a small table, by the columns that its head names."""
    rows = [(at, line) for at, line in enumerate(found.below) if line.strip()]
    if not rows:
        if found.inline in {"", EMPTY}:
            return []
        raise Unclear(f"“{part.title}” is a table.")
    if len(rows) < 2 or not is_rule(rows[1][1]) or found.inline not in {"", EMPTY}:
        raise Unclear(f"“{part.title}” is a table: a line with its heads, a line of dashes, a row each.")
    by_title = {_folded(column.title): column for column in part.columns}
    heads = [by_title.get(_folded(unescape_cell(cell))) for cell in split_row(rows[0][1])]
    if None in heads:
        raise Unclear(f"“{part.title}” has the columns {', '.join(column.title for column in part.columns)}.")
    return [_row([head for head in heads if head], split_row(line), found.line) for _, line in rows[2:]]


def _row(heads: list[Part], cells: list[str], line: int) -> dict[str, Any]:
    if any(cells[len(heads) :]):
        raise Unclear("A row has more cells than the table has columns.")
    filled = [*cells, *[""] * (len(heads) - len(cells))]
    return {
        head.field: read_value(head, Found(line, cell, cell=True))
        for head, cell in zip(heads, filled, strict=False)
    }
