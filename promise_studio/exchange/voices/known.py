"""The quotes that a workshop has already, and whether a row of a table is one of them."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any

from promise_studio.exchange.voices.masking import mask
from promise_studio.model.evidence import Quote

Fields = dict[str, Any]


def key_of(fields: Mapping[str, Any]) -> int:
    """The same number for the same words of the same kind of customer on the same day, masked or not."""
    said_on = fields.get("said_on")
    day = said_on.isoformat() if isinstance(said_on, date) else said_on or ""
    words = " ".join(mask(fields["text"]).split()).casefold()
    score = "" if fields.get("score") is None else f"{fields['score']:g}"
    return number_of((words, day, fields.get("channel", ""), fields.get("said_by", ""), score))


def number_of(parts: Iterable[str]) -> int:
    """The same number for the same texts."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(errors="replace"), digest_size=8).digest())


class KnownQuotes:
    """Each quote stands for one row, so that as many stay as rows say the same.

    A row is known by the number that its file gives it, under `heading`; where it gives none, by what it says
    and by its line, which also tells a quote whose words were edited here.
    """

    def __init__(self, quotes: Iterable[Quote], heading: str) -> None:
        self._quotes = [(quote.source, key_of(quote.__dict__)) for quote in quotes]
        self._label = f", {heading} " if heading else ""
        self._used: set[int] = set()
        self._by_place: dict[str, list[int]] = defaultdict(list)
        for at, (source, _) in enumerate(self._quotes):
            if source:
                self._by_place[self._place(source)].append(at)
        self._goes_on = False
        self._by_key: dict[int, deque[int]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there are no quotes yet."""
        return not self._quotes

    def compare(self, rows: Sequence[tuple[str, int]]) -> None:
        """Learn from the sources and keys of some rows whether places still mean the same.

        They do where most rows that share one with a quote also say the same; in another month’s file numbers
        begin anew.
        """
        held = ((self._by_place.get(self._place(source), ()), key) for source, key in rows)
        shared = [(some, key) for some, key in held if some]
        same = sum(any(self._quotes[at][1] == key for at in some) for some, key in shared)
        self._goes_on = 2 * same >= len(shared) if shared else bool(self._label)
        by_key: dict[int, deque[int]] = defaultdict(deque)
        for at, (source, key) in enumerate(self._quotes):
            if not (self._label and self._goes_on and self._label in source):
                by_key[key].append(at)
        self._by_key = dict(by_key)

    def take(self, source: str, key: int) -> bool | None:
        """Whether a row is a quote by its number, or by its line and its words.

        None where that is to be settled: one that says what a quote says, or stands on its line, may be it
        once every other row has been read.
        """
        at = self._at(source, key)
        if at is not None and (self._label or self._quotes[at][1] == key):
            self._used.add(at)
            return True
        return None if at is not None or self._by_key.get(key) else False

    def take_same(self, key: int) -> bool:
        """Whether a row is one of the quotes that say the same and are no other row."""
        waiting = self._by_key.get(key)
        while waiting:
            at = waiting.popleft()
            if at not in self._used:
                self._used.add(at)
                return True
        return False

    def take_edited(self, source: str) -> bool:
        """Whether a row is the quote of its line, which is no other row: it was edited here."""
        at = self._at(source, 0)
        if at is not None:
            self._used.add(at)
        return at is not None

    def _at(self, source: str, key: int) -> int | None:
        """Of the quotes of a place that no row is yet, the one that says the same, else the first."""
        if not self._goes_on:
            return None
        free = [at for at in self._by_place.get(self._place(source), ()) if at not in self._used]
        return next((at for at in free if self._quotes[at][1] == key), free[0] if free else None)

    def _place(self, source: str) -> str:
        """The number that a source gives, whatever the file is called; else the file and the line."""
        return source[source.rfind(self._label) :] if self._label and self._label in source else source
