"""Text on its way into Markdown: whatever people typed stays text, and stays readable in the source."""

import re

# Wherever it stands: emphasis, code, links, images, HTML, entities, table cells, template tags. An underscore
# inside a word is no emphasis, and a dollar sign that begins a word ends no formula: both read better bare.
_INLINE = re.compile(r"[\\`*\[\]<>|~&{}@]|(?<![^\W_])_|_(?![^\W_])|(?<=\S)\$")
# Addresses that some readers turn into links by themselves.
_ADDRESS = re.compile(r"/(?=/)|(?<=www)\.", re.IGNORECASE)
# At the start of a line only: headings, lists, rules, underlines of headings and of tables.
_START = re.compile(
    r"^(?:(#(?=[#\s]|$)|\+(?=\s|$)|-(?=[\s-]|$)|=(?=[=\s]*$)|:(?=-))|(\d{1,9})([.)])(?=\s|$))"
)
_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_LINE_BREAKS = re.compile(r"\r\n?|[\n\u2028\u2029\x0b\x0c\x85]")


class Safe(str):
    """Markdown that is meant as such; every other text is escaped on its way into a document."""

    __slots__ = ()


def escape_span(text: str) -> Safe:
    """A stretch of text inside a line; a blank at either end stays."""
    return Safe(_ADDRESS.sub(r"\\\g<0>", _INLINE.sub(r"\\\g<0>", _BLANKS.sub(" ", text))))


def escape_start(line: str) -> Safe:
    """A line, already escaped within, that must not begin a heading, a list or a rule."""
    return Safe(_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", line))


def escape_inline(text: str) -> Safe:
    """One line of text, wherever on a line it stands."""
    return escape_start(escape_span(text))


def escape_lines(text: str) -> Safe:
    """Text with its line breaks kept; an empty line starts a paragraph."""
    lines = [escape_inline(line.strip()) for line in _LINE_BREAKS.split(text)]
    paragraphs = "\n".join(lines).split("\n\n")
    return Safe(
        "\n\n".join("\\\n".join(filter(None, part.split("\n"))) for part in paragraphs if part.strip())
    )


def escape_cell(cell: object) -> Safe:
    """A cell of a table, which is always one line of the source."""
    lines = (escape_inline(line.strip()) for line in _LINE_BREAKS.split("" if cell is None else str(cell)))
    return Safe("<br>".join(filter(None, lines)))
