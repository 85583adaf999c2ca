"""Where in the text of a workshop's file each field of each item stands, by line and column."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from promise_studio.model.kinds import SINGLES

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_ESCAPE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
_SINGLE_IDS: Final = {field: item for item, field in SINGLES.items()}
_SINGLE, _LISTED = 3, 4
"""How deep an item lies: workshop › frame › …, and workshop › clauses › an item › …"""


@dataclass(frozen=True)
class Region:
    """A stretch of the text, from and up to; lines and columns count from 1, columns in code points."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Value:
    """Where the value of a field stands."""

    start: int
    end: int


class JsonPlaces:
    """The places in one text; everything is found in one pass, when somebody first asks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _values(self) -> dict[tuple[str, str], Value]:
        return dict(_Scan(self.text).values())

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def find(self, item: str, field: str) -> Value | None:
        """Where a field of an item stands; for an unknown field the item's id, None for an unknown item."""
        return self._values.get((item, field)) or self._values.get((item, "id"))

    def within(self, value: Value, words: str, span: tuple[int, int]) -> Value | None:
        """Where some characters of a field's text stand; None where the file holds another text."""
        raw = self.text[value.start : value.end]
        try:
            held: Any = json.loads(raw)
        except ValueError:
            return None
        if held != words or not 0 <= span[0] <= span[1] <= len(words):
            return None
        places = [value.start + 1 + found.start() for found in _ESCAPE.finditer(raw[1:-1])]
        places.append(value.end - 1)
        return Value(places[span[0]], places[span[1]])

    def region(self, value: Value) -> Region:
        """The lines and columns of a place."""
        return Region(*self._line_and_column(value.start), *self._line_and_column(value.end))

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


class _Bracket(NamedTuple):
    """An open object or list, the key that it stands under, and where it begins."""

    sign: str
    key: str
    start: int


class _Scan:
    """Walks over the tokens of a text and keeps the brackets that are open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Bracket] = []
        self._fields: dict[str, Value] = {}
        self._key: str | None = None

    def values(self) -> Iterator[tuple[tuple[str, str], Value]]:
        """Every field of every item."""
        for token in _TOKEN.finditer(self._text):
            sign = token[0][0]
            if sign in "{[":
                self._open.append(_Bracket(sign, self._key or "", token.start()))
                self._key = None
                if self._in_item():
                    self._fields = {}
            elif sign in "}]" and self._open:
                if self._in_item():
                    yield from self._item()
                closed = self._open.pop()
                self._take(closed.key, closed.start, token.end())
            elif sign not in ":,":
                self._read(token)

    def _read(self, token: re.Match[str]) -> None:
        """A key where one is due, else a value."""
        if self._open and self._open[-1].sign == "{" and self._key is None:
            self._key = token[0][1:-1]
        else:
            self._take(self._key or "", token.start(), token.end())

    def _take(self, key: str, start: int, end: int) -> None:
        """A whole value has been read; in an item it is one of its fields."""
        if self._in_item():
            self._fields[key] = Value(start, end)
        if self._open and self._open[-1].sign == "{":
            self._key = None

    def _in_item(self) -> bool:
        """Whether the innermost bracket is an item, alone (frame: {…}) or in a list (clauses: [{…}])."""
        depth = len(self._open)
        if depth not in {_SINGLE, _LISTED} or self._open[1].key != "workshop" or self._open[-1].sign != "{":
            return False
        return (self._open[2].sign == "[") == (depth == _LISTED)

    def _item(self) -> Iterator[tuple[tuple[str, str], Value]]:
        place = self._fields.get("id")
        item = (
            self._text[place.start + 1 : place.end - 1] if place else _SINGLE_IDS.get(self._open[-1].key, "")
        )
        here = Value(self._open[-1].start, self._open[-1].start + 1)
        for field, value in {"id": here, **self._fields}.items():
            yield (item, field), value
