"""Text on its way into the document and back: few backslashes, and the same to the character."""

import html
import re
from typing import Final

EMPTY: Final = "—"
"""Stands where a field is empty although it usually is not."""

# What would become something else in a reader's eyes or in ours: an escape, a tag, a character reference,
# a link that leads anywhere but to the web or to mail, a template tag. Emphasis, code and bare web addresses
# stay as they are typed; they read well and cannot do harm.
_SPECIAL: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\](?=[(\[:])|(?<=\{)[{%#]"
    r"|(?<!https:)(?<!http:)/(?=/)",
    re.IGNORECASE,
)
_START: Final = re.compile(r"^( {0,3})(#|\*\*|__|<!--|(?P<sign>[-*_=])(?=[ \t]*(?:(?P=sign)[ \t]*)*$))")
_CLOSING: Final = re.compile(r"(?:^|(?<= ))#(?=#*$)")
_ESCAPED: Final = re.compile(
    r"\\([!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_BREAK: Final = re.compile(r"((?<!\\)(?:\\\\)*)<br\s*/?>", re.IGNORECASE)
_HANGING: Final = re.compile(r"(?<!\\)\\$")
_CELL_END: Final = re.compile(r"((?:[^|\\]|\\.|\\$)*)(?:\||$)", re.DOTALL)


def escape(text: str) -> str:
    """A stretch of text wherever it stands on a line; line breaks stay."""
    if text == EMPTY:
        return "&#8212;"
    return _SPECIAL.sub(r"\\\g<0>", text)


def escape_start(text: str) -> str:
    """Text that begins a line of its own: no heading, no label, and neither a rule nor an underline."""
    return _START.sub(r"\1\\\2", escape(text))


def escape_heading(text: str) -> str:
    """Text of a heading, which must not seem to close it."""
    return _CLOSING.sub(r"\\#", escape(text))


def escape_cell(text: str) -> str:
    """Text of a table's cell, on one line of the source."""
    lines = (_HANGING.sub(r"\\\\", escape(line)) for line in text.split("\n"))
    return "<br>".join(lines).replace("|", "\\|")


def unescape(text: str) -> str:
    """What was typed: backslashes before punctuation and character references are undone, all else stays."""
    return _ESCAPED.sub(lambda found: found[1] or html.unescape(found[0]), text)


def unescape_cell(cell: str) -> str:
    """The text of a cell, with its line breaks."""
    return unescape(_BREAK.sub("\\1\n", cell))


def split_row(line: str) -> list[str]:
    """The cells of a table's row; a bar after a backslash is text."""
    line = line.strip()
    line = line.removeprefix("|")
    cells = [found[1].strip() for found in _CELL_END.finditer(line)]
    # The pattern also finds nothing at the very end, once the line or a bar has ended the last cell.
    return cells[:-1] if len(cells) > 1 else cells
