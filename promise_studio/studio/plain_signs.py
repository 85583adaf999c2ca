"""Letters and punctuation in place of signs, for fonts and readers that have none."""

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

PLAIN = str.maketrans(
    "●▲■◌⚑⛓✖◷★☆≠▸▾✓◇○▒▪⇄▬░",
    "o!x.P&x@*-~>vv?.#=~=-",
)
"""Each as wide as what it stands for: one cell."""


@lru_cache(4096)
def plain_signs(text: str) -> str:
    """A text without signs."""
    return text if text.isascii() else text.translate(PLAIN)


class PlainSigns(LineFilter):
    """Works on the finished line, so that nothing on the way has to know of it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        return [
            segment if segment.text.isascii() else Segment(plain_signs(segment.text), segment.style)
            for segment in segments
        ]
