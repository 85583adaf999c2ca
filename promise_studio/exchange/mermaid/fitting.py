"""Names and cells as the workshop takes them; what does not fit is handed back, so that it can be said."""

from dataclasses import dataclass, field
from typing import Final

from promise_studio.exchange.preview import Skipped
from promise_studio.model.text import CELL_LIMIT, TITLE_LIMIT, clean_line, clean_text, clip

NOTHING: Final = "\u200b"
"""Stands for an empty name, which the grammar has no way to write; one more stands for such signs alone."""


@dataclass
class Fitting:
    """Cleans the texts of one file and keeps account of what was too long."""

    skipped: list[Skipped] = field(default_factory=list)

    def line(self, text: str, at: int, limit: int = TITLE_LIMIT) -> str:
        """A text for one line."""
        return self._short(str(clean_line(_something(text))), at, limit)

    def cell(self, text: str, at: int) -> str:
        """A text for a cell, with its line breaks."""
        return self._short(str(clean_text(_something(text))), at, CELL_LIMIT)

    def _short(self, text: str, at: int, limit: int) -> str:
        shown = clip(text, limit)
        if shown != text:
            reason = f"Longer than {limit} characters; this end was left out."
            self.skipped.append(Skipped(at, text[len(shown) - 1 :].strip(), reason))
        return shown


def _something(text: str) -> str:
    return text[:-1] if text and not text.strip(NOTHING) else text
