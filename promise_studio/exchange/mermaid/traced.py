"""A text from which parts were taken, that still knows on which line of the file each character stood."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Traced:
    """`source` is the text as it stands in the file from line `first_line` on."""

    text: str
    source: str
    first_line: int = 1
    _shifts: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()

    @classmethod
    def whole(cls, text: str, first_line: int = 1) -> "Traced":
        """A text from which nothing was taken yet."""
        return cls(text, text, first_line)

    def without(self, spans: Iterable[tuple[int, int]]) -> "Traced":
        """The text without some stretches, which come in order and do not overlap."""
        return self.replaced((start, end, "") for start, end in spans)

    def replaced(self, spans: Iterable[tuple[int, int, str]]) -> "Traced":
        """The text with other words for some stretches, which come in order and do not overlap."""
        kept: list[str] = []
        starts: list[int] = []
        moves: list[int] = []
        at = gone = 0
        for start, end, words in spans:
            kept += (self.text[at:start], words)
            gone += end - start - len(words)
            at = end
            starts.append(end - gone)
            moves.append(gone)
        if not starts:
            return self
        kept.append(self.text[at:])
        shift = (tuple(starts), tuple(moves))
        return Traced("".join(kept), self.source, self.first_line, (*self._shifts, shift))

    def line(self, offset: int) -> int:
        """On which line of the file the character at `offset` stood."""
        for starts, moves in reversed(self._shifts):
            place = bisect_right(starts, offset) - 1
            if place >= 0:
                offset += moves[place]
        return self.first_line + bisect_right(self._breaks, offset - 1)

    @cached_property
    def _breaks(self) -> list[int]:
        return [at for at, sign in enumerate(self.source) if sign == "\n"]
