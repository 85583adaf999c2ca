"""The rows of an outline: what stands in each, apart from how it is drawn."""

from dataclasses import dataclass
from typing import Literal

Sort = Literal["head", "item", "hint"]
Tone = Literal["", "ok", "warn", "bad", "dim"]

GLYPHS: dict[str, str] = {"ok": "●", "warn": "▲", "bad": "■", "dim": "◌", "": " "}
"""The sign of each tone, so that colour never carries meaning alone."""


@dataclass(frozen=True)
class Row:
    """One line: a heading of a kind, an item, or a hint where there is nothing yet."""

    sort: Sort
    id: str
    name: str
    kind: str = ""
    tail: str = ""
    tone: Tone = ""
    depth: int = 0
    label: str = ""
    adds: str = ""
    """The kind that a new item below this row has, where that is another."""

    @property
    def glyph(self) -> str:
        """The sign of the row's tone."""
        return GLYPHS[self.tone]

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same when the rows are made anew."""
        return (self.sort, self.id)
