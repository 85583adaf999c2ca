"""Keeps what WeasyPrint logs while it works: characters without a font, and whatever else is not right."""

import logging
import re
import warnings
from types import TracebackType
from typing import Self

_WITHOUT_FONT = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)$", re.DOTALL)
LONGEST_LINE = 300
MOST_LINES = 50


class LogKeeper(logging.Handler):
    """Collects warnings while it is entered."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.without_font: set[str] = set()
        self._logger = logging.getLogger("weasyprint")
        self._warnings = warnings.catch_warnings(record=True)
        self._caught: list[warnings.WarningMessage] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Sort a record into characters without a font and other lines."""
        line = record.getMessage()
        if found := _WITHOUT_FONT.search(line):
            self.without_font.add(chr(int(found[1], 16)))
        elif len(self.lines) < MOST_LINES:
            self.lines.append(line[:LONGEST_LINE])

    def __enter__(self) -> Self:
        self._logger.addHandler(self)
        self._caught = self._warnings.__enter__() or []
        warnings.simplefilter("always")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._warnings.__exit__(kind, error, trace)
        self._logger.removeHandler(self)
        self.lines += [str(caught.message)[:LONGEST_LINE] for caught in self._caught]
