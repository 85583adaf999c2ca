"""How one row of an outline is drawn in exactly its width."""

from collections.abc import Callable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from promise_studio.studio.text import cut_short, fit, one_line, plain
from promise_studio.studio.widgets.rows import Row

StyleOf = Callable[[str], Style]
LEAST_NAME = 16
LEAST_TAIL = 7


def row_segments(row: Row, width: int, style_of: StyleOf, *, marked: bool = False) -> list[Segment]:
    """The row as segments that together are `width` cells wide."""
    if width < 4:
        return [Segment(" " * width)]
    if row.sort == "head":
        return _head(row, width, style_of)
    indent = " " * (2 * row.depth)
    if row.sort == "hint":
        return [Segment(cut_short(plain(f"   {indent}{row.name}"), width), style_of("hint"))]
    mark = "✓" if marked else " "
    lead = f"{mark}{row.glyph} {indent}"
    label = f"{row.label} " if row.label else ""
    rest = width - cell_len(lead) - cell_len(label) - 1
    tail = plain(row.tail).replace("\n", " ")
    tail_width = min(cell_len(tail), max(0, rest - LEAST_NAME - 2))
    if tail_width < min(cell_len(tail), LEAST_TAIL):
        tail_width = 0
    name_width = max(1, rest - (tail_width + 2 if tail_width else 0))
    parts = [
        Segment(lead, style_of(row.tone or "name")),
        Segment(label, style_of("id")),
        Segment(fit(row.name, name_width), style_of("marked" if marked else "name")),
    ]
    if tail_width:
        parts.append(Segment("  " + cut_short(tail, tail_width), style_of("tail")))
    parts.append(Segment(" ", style_of("name")))
    return _exactly(parts, width)


def _head(row: Row, width: int, style_of: StyleOf) -> list[Segment]:
    words, said = cell_len(one_line(row.name)), plain(row.tail)
    # The name stands whole as far as it can: a sentence behind it gives way, a number does not.
    room = min(cell_len(said), max(width - words - 6, LEAST_TAIL))
    tail = f" {cut_short(said, room)} " if said else ""
    if cell_len(tail) > width - LEAST_NAME:
        tail = ""
    title = f" {fit(row.name, min(words, max(1, width - cell_len(tail) - 2)))} "
    rule = width - cell_len(title) - cell_len(tail)
    return _exactly(
        [
            Segment(title, style_of("head")),
            Segment("─" * max(0, rule), style_of("hint")),
            Segment(tail, style_of("tail")),
        ],
        width,
    )


def _exactly(parts: list[Segment], width: int) -> list[Segment]:
    size = sum(cell_len(part.text) for part in parts)
    if size == width:
        return parts
    return Segment.adjust_line_length(parts, width, style=parts[-1].style, pad=True)
