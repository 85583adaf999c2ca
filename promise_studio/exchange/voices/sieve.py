"""Takes quotes out of rows: each once, none that is there already, and no more than the limit.

Over the limit those are kept whose ranks are lowest: a fair sample that is the same every time. What is there
already takes its place in it, so that the same file again draws the same sample and finds it all.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from promise_studio.exchange.voices.masking import mask
from promise_studio.model.evidence import Quote

Fields = dict[str, Any]


@dataclass(frozen=True)
class Taken:
    """The fields of a quote, the line it stands on, and what was masked in it."""

    line: int
    fields: Fields
    masked: Mapping[str, int]


def rank_of(cell: str) -> int:
    """The number by which a sample is drawn: the same words have the same in every file."""
    return int.from_bytes(blake2b(cell.strip().encode(errors="replace"), digest_size=8).digest())


def key_of(fields: Mapping[str, Any]) -> int:
    """The same number for the same words of the same kind of customer on the same day, masked or not."""
    said_on = fields.get("said_on")
    day = said_on.isoformat() if isinstance(said_on, date) else said_on or ""
    words = " ".join(mask(fields["text"]).split()).casefold()
    score = "" if fields.get("score") is None else f"{fields['score']:g}"
    parts = (words, day, fields.get("channel", ""), fields.get("said_by", ""), score)
    return int.from_bytes(blake2b("\x1f".join(parts).encode(errors="replace"), digest_size=8).digest())


class Sieve:
    """What has been taken so far."""

    def __init__(self, quotes: Iterable[Quote], limit: int) -> None:
        held = list(quotes)
        self._keys = {key_of(quote.__dict__) for quote in held}
        self._sources = {quote.source: key_of(quote.__dict__) for quote in held if quote.source}
        self._limit = limit
        self._heap: list[tuple[int, int, int, Taken | None]] = []
        self._lines: dict[int, int] = {}

    def has_room(self, rank: int) -> bool:
        """Whether new words of this rank would be kept; most rows of a large file would not."""
        return len(self._heap) < self._limit or (bool(self._heap) and -rank > self._heap[0][0])

    def is_here(self, key: int) -> bool:
        """Whether an earlier import has brought these words."""
        return key in self._keys

    def key_from(self, source: str) -> int | None:
        """The key of the quote that came from this place in a file; None when none did."""
        return self._sources.get(source)

    def line_of(self, key: int) -> int | None:
        """The line of the same words further up."""
        return self._lines.get(key)

    def put(self, key: int, rank: int, taken: Taken) -> bool:
        """Take a quote; False when one taken before has to make room for it."""
        self._lines[key] = taken.line
        return self._place((-rank, -taken.line, key, taken))

    def pass_by(self, key: int, rank: int, line: int) -> bool:
        """Keep the place of a quote that is there already; False when one taken before has to make room."""
        return self._place((-rank, -line, key, None))

    def _place(self, entry: tuple[int, int, int, Taken | None]) -> bool:
        if len(self._heap) < self._limit:
            heapq.heappush(self._heap, entry)
            return True
        _, _, key, dropped = heapq.heappushpop(self._heap, entry)
        if dropped is not None:
            del self._lines[key]
        return dropped is None

    def __iter__(self) -> Iterator[Taken]:
        """What was taken, in the order of the file."""
        taken = (one for _, _, _, one in self._heap if one is not None)
        return iter(sorted(taken, key=lambda one: one.line))
