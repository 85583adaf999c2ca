"""The lines of a text with their numbers; a line with stray bytes is read as Windows wrote it, and noted."""

import io
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.table_rows.quoting import LONGEST
from promise_studio.measure.reading import unpacked as _unpacked  # noqa: F401  knows “as-cp1252”

_STRAY = re.compile("[\udc80-\udcff]")
_TELL_EVERY = 2000
_MOST_NOTED = 100


class Line(NamedTuple):
    """One line with its number, line break included; `too_long` when it was cut."""

    number: int
    text: str
    too_long: bool = False


class TextLines:
    """Lines one after the other; `push_back` gives some again."""

    def __init__(self, path: Path, encoding: str, progress: Progress) -> None:
        self._raw = path.open("rb")
        errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
        self._stream = io.TextIOWrapper(self._raw, encoding=encoding, errors=errors, newline="")
        self._size = path.stat().st_size
        self._progress = progress
        self._again: deque[Line] = deque()
        self._number = 0
        self.strays: list[int] = []
        """The lines that held bytes of another encoding."""

    def __iter__(self) -> Iterator[Line]:
        while (line := self.next_line()) is not None:
            yield line

    def next_line(self) -> Line | None:
        """The next line; None at the end."""
        if self._again:
            return self._again.popleft()
        text = self._stream.readline(LONGEST)
        if not text:
            return None
        self._number += 1
        if self._number % _TELL_EVERY == 0:
            self._progress.tell(min(self._raw.tell(), self._size), self._size)
        too_long = len(text) >= LONGEST and text[-1] not in "\r\n"
        if too_long:
            self._skip_rest()
        if not text.isascii():
            text = self._mended(text)
        return Line(self._number, text.replace("\0", ""), too_long)

    def push_back(self, lines: list[Line]) -> None:
        """Give these lines again, before those that were not read yet."""
        self._again.extendleft(reversed(lines))

    def close(self) -> None:
        """Let the file go."""
        self._stream.close()

    def _skip_rest(self) -> None:
        while (rest := self._stream.readline(LONGEST)) and rest[-1] not in "\r\n":
            self._progress.tell(min(self._raw.tell(), self._size), self._size)

    def _mended(self, text: str) -> str:
        if self._number == 1:
            text = text.removeprefix("\ufeff")
        if _STRAY.search(text) is None:
            return text
        if len(self.strays) < _MOST_NOTED:
            self.strays.append(self._number)
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "as-cp1252")
