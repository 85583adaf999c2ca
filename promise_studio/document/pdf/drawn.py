"""A section as it was drawn: PDF objects and what must be known to bind them, as plain values."""

import marshal
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Self

OBJECT, PAGE, SHARED, ANNOTATION, SECTION = b"\1", b"\2", b"\3", b"\4", b"\5"
"""Stand behind a number in what is drawn and say what it counts: the section's own objects, its pages,
what all sections share, its annotations; the last stands for the number of the section itself."""
FONTS, COLOURS, PROFILE, TREE, FIELD_FONT = range(5)
"""What all sections share."""
NAMED = ("ExtGState", "XObject", "Pattern", "Shading")
"""What a drawing knows by names of its own."""
MARKED = re.compile(rb"(\d+)([\x01-\x04])|\x05")
MARKS = re.compile("[\x01-\x05]")


def renumber(head: bytes, number: Callable[[bytes, int], bytes]) -> bytes:
    """The same with every marked number as `number` says it."""
    return MARKED.sub(lambda found: number(found[2] or SECTION, int(found[1] or 0)), head)


@dataclass(frozen=True)
class DrawnPage:
    """A page without what stands in its margins."""

    kind: tuple[str, bool, str]
    """The side it lies on, whether it is blank, its name: what the style sheet knows of a page."""
    size: tuple[float, float]
    strings: dict[str, list[str]]
    """What the page adds to each running head."""
    anchors: dict[str, tuple[float, ...]]
    bookmarks: list[Any]
    content: int
    annotations: list[int]
    parents: bytes
    """For each piece of marked content the tag it belongs to."""
    places: list[list[Any]]


@dataclass(frozen=True)
class DrawnFont:
    """Which glyphs of a font a section uses."""

    description: str
    size: float
    mark: bytes
    widths: dict[int, int]
    to_unicode: dict[int, str]
    missing: dict[int, int]


@dataclass(frozen=True)
class Drawn:
    """A section ready to be bound."""

    pages: list[DrawnPage]
    objects: list[tuple[bool, bytes, bytes]]
    """Each as a stream or not, its dictionary with marked numbers, and the rest."""
    resources: dict[str, dict[str, bytes]]
    """What the drawing names, by kind and name."""
    tags: list[bytes]
    """The tags that begin a page."""
    tagged: list[bytes]
    """For each annotation the tag it belongs to."""
    fields: list[int]
    fonts: dict[str, DrawnFont]
    links: list[str]
    """The anchors that it leads to."""
    blocked: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    without_font: list[str] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """As another process reads it."""
        return marshal.dumps(asdict(self))

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """As another process wrote it."""
        values = marshal.loads(content)  # noqa: S302  only our own children write it
        values["pages"] = [DrawnPage(**page) for page in values["pages"]]
        values["fonts"] = {name: DrawnFont(**font) for name, font in values["fonts"].items()}
        return cls(**values)
