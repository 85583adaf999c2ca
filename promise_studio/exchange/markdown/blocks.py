"""A page as what stands on it: headings, texts, lists, tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False)
class Text:
    """A paragraph, a quotation or code."""

    text: str
    line: int
    quoted: bool = False


@dataclass(eq=False)
class Bullet:
    """An entry of a list with the entries below it."""

    text: str
    line: int
    children: list["Bullet"] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """What it says, then what those below it say."""
        if self.text:
            yield self.text
        for child in self.children:
            yield from child.lines()


@dataclass(eq=False)
class Bullets:
    """A list."""

    bullets: list[Bullet]
    line: int


@dataclass(eq=False)
class Table:
    """A table: rows of cells, each with its lines of text; the first row may be a head or not."""

    rows: list[list[str]]
    line: int
    title: str = ""


@dataclass(eq=False)
class Heading:
    """A heading; a level of 0 belongs to the page itself."""

    text: str
    level: int
    line: int


Block = Text | Bullets | Table | Heading


def lines_of(block: Block) -> list[str]:
    """Everything that a block says, line by line."""
    match block:
        case Bullets():
            return [line for bullet in block.bullets for line in bullet.lines()]
        case Table():
            said = [block.title] if block.title else []
            return said + [" | ".join(" / ".join(cell.split("\n")) for cell in row) for row in block.rows]
        case Heading():
            return [block.text]
        case _:
            return block.text.split("\n")


@dataclass(eq=False)
class Section:
    """A heading with what stands below it."""

    title: str
    level: int
    line: int
    blocks: list[Block] = field(default_factory=list)
    children: list["Section"] = field(default_factory=list)

    def walk(self) -> Iterator["Section"]:
        """The section and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            section = waiting.pop()
            yield section
            waiting += reversed(section.children)


def sections_of(blocks: list[Block], title: str) -> Section:
    """The page as a tree of sections, the page itself at its root."""
    root = Section(title, 0, 1)
    open_now = [root]
    for block in blocks:
        if not isinstance(block, Heading):
            open_now[-1].blocks.append(block)
            continue
        while open_now[-1].level >= block.level:
            open_now.pop()
        section = Section(block.text, block.level, block.line)
        open_now[-1].children.append(section)
        open_now.append(section)
    return root
