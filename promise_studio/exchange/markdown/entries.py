"""The labelled parts of a section: below headings, beside bold words, in lists and in small tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from promise_studio.exchange.markdown.blocks import Block, Bullet, Bullets, Section, Table, Text, lines_of

_LABELLED: Final = re.compile(r"([^:\n]{1,60}?)\s*:(?:\s+|$)(.*)", re.DOTALL)
_MOST_ROWS: Final = 100
_LONE: Final = re.compile(r"[^.:!?\n]{1,60}:?")


@dataclass(frozen=True)
class Entry:
    """A label with the lines that it holds, and what says them: whole blocks, or one part of a block."""

    label: str
    lines: tuple[str, ...]
    line: int
    blocks: tuple[Block, ...] = ()
    section: Section | None = None
    part: int | None = None


def entries_of(section: Section) -> Iterator[Entry]:
    """Every labelled part of a section, its subsections among them."""
    yield from entries_in(section.blocks)
    for child in section.children:
        blocks = tuple(block for one in child.walk() for block in one.blocks)
        lines = tuple(line for block in blocks for line in lines_of(block))
        yield Entry(child.title, lines, child.line, blocks, child)


def entries_in(blocks: list[Block]) -> Iterator[Entry]:
    """Every labelled part of some blocks."""
    for at, block in enumerate(blocks):
        match block:
            case Text() if not block.quoted:
                yield from _in_text(block, blocks[at + 1] if at + 1 < len(blocks) else None)
            case Bullets():
                for part, bullet in enumerate(block.bullets):
                    yield from _in_bullet(bullet, block, part)
            case Table():
                yield from _in_table(block)
            case _:
                pass


def _in_text(block: Text, following: Block | None) -> Iterator[Entry]:
    """“Goals: to arrive”, or “Goals” alone above a list."""
    if isinstance(following, Bullets) and _LONE.fullmatch(block.text):
        lines = tuple(lines_of(following))
        yield Entry(block.text.rstrip(": "), lines, block.line, (block, following))
        return
    for part, line in enumerate(block.text.split("\n")):
        found = _LABELLED.fullmatch(line)
        if found is not None and found[2]:
            yield Entry(found[1], (found[2],), block.line, (block,), part=part)


def _in_bullet(bullet: Bullet, holder: Bullets, part: int) -> Iterator[Entry]:
    found = _LABELLED.fullmatch(bullet.text)
    below = tuple(line for child in bullet.children for line in child.lines())
    if found is not None and (found[2] or below):
        yield Entry(
            found[1], (*filter(None, found[2].split("\n")), *below), bullet.line, (holder,), part=part
        )
    elif below:
        yield Entry(bullet.text, below, bullet.line, (holder,), part=part)


def _in_table(table: Table) -> Iterator[Entry]:
    """Two columns: a label and what it holds."""
    if len(table.rows) <= _MOST_ROWS and all(len(row) == 2 for row in table.rows):
        for part, (label, words) in enumerate(table.rows):
            if words:
                yield Entry(label, tuple(words.split("\n")), table.line, (table,), part=part)
