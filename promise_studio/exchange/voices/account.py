"""Accounts for every row of a table: taken, empty, duplicate, unreadable, or beyond the limit."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from promise_studio.exchange.preview import Skipped
from promise_studio.model.text import clip

_MOST_LISTED: Final = 1000
_LONGEST: Final = 200


@dataclass
class Account:
    """How many rows went where; those not taken with line and reason, as far as can be listed."""

    rows: int = 0
    empty: int = 0
    duplicate: int = 0
    already: int = 0
    """Of the duplicates, those that an import had brought before."""
    unreadable: int = 0
    left: int = 0
    undated: int = 0
    unscored: int = 0
    cut: int = 0
    masked: Counter[str] = field(default_factory=Counter)
    skipped: dict[str, list[Skipped]] = field(default_factory=dict)

    def skip(self, kind: str, line: int, text: str, reason: str) -> None:
        """Count a row that is not taken, and list it while there is room."""
        setattr(self, kind, getattr(self, kind) + 1)
        listed = self.skipped.setdefault(kind, [])
        if len(listed) < _MOST_LISTED:
            listed.append(Skipped(line, clip(text, _LONGEST), reason))

    @property
    def taken(self) -> int:
        """The rows that became quotes."""
        return self.rows - self.empty - self.duplicate - self.unreadable - self.left

    @property
    def listed(self) -> list[Skipped]:
        """The rows that were not taken, those that somebody should look at first."""
        kinds = (self.skipped.get(kind, ()) for kind in ("unreadable", "duplicate", "empty"))
        return [one for listed in kinds for one in sorted(listed, key=lambda one: one.line)]
