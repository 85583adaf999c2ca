"""How closely the clauses of the one page are set: as roomy as they can be while they stay on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from promise_studio.document.view.clauses import ClauseBlock
from promise_studio.document.view.set_text import POINT, lines_of

DOWN: Final = {"A4": 249.0, "Letter": 231.0}
"""Millimetres between the head and the foot of the page."""
_SPARE: Final = 8.0
"""Left over, as the lines are counted and not set."""
_HEADLINE: Final = {"short": 27.0, "medium": 22.0, "long": 17.0}
_SANS, _SERIF, _NARROW = 0.53, 0.51, 0.44
"""How wide a letter of each cut is in its own size, on the whole."""
_SAID, _SHOWN, _STATEMENT, _STRIP, _CONTACT = 112.0, 46.0, 168.0, 155.0, 160.0
"""Millimetres across: the words of a clause, its figure, the sentence above them, and what stands below."""
MOST_WHEN_WRONG: Final = 420
MOST_CONTACT: Final = 240
"""Characters of what stands below the clauses; the rest is on the customer's page."""


@dataclass(frozen=True)
class Spacing:
    """The sizes of letters in points, and what stands around a clause in millimetres."""

    name: str
    padding: float
    heading: float
    text: float
    leading: float
    figure: float


FITS: Final = (
    Spacing("roomy", 9.0, 14.0, 10.4, 1.42, 17.0),
    Spacing("close", 4.2, 11.4, 9.0, 1.34, 14.0),
)
NAMES: Final = "names"
"""Nothing but their names, when there are too many."""


def _block(text: str, letters: float, leading: float, cut: float, room: float) -> float:
    """How high a text stands in a column, in millimetres."""
    return lines_of(text, letters, cut, room) * letters * leading * POINT


def _clause(block: ClauseBlock, spacing: Spacing) -> float:
    said = _block(block.name, spacing.heading, 1.2, _SANS, _SAID) + 0.8
    said += _block(block.text, spacing.text, spacing.leading, _SANS, _SAID)
    shown = 0.0
    if block.figure is not None:
        shown = _block(block.figure.big, spacing.figure, 1.05, _SERIF, _SHOWN) + 0.8
        shown += _block(block.figure.caption, 8.2, 1.3, _NARROW, _SHOWN)
    return max(said, shown) + spacing.padding + 0.3


def poster_fit(
    statement: str, size: str, clauses: Sequence[ClauseBlock], when_wrong: str, contact: str, paper: str
) -> str:
    """The roomiest way in which everything stays on the page: roomy, close, or names alone."""
    around = 6.0 + 6.0 + _block(statement, _HEADLINE[size], 1.14, _SERIF, _STATEMENT) + _SPARE
    if when_wrong:
        around += 20.0 + _block(when_wrong[:MOST_WHEN_WRONG], 10.0, 1.48, _SANS, _STRIP)
    if contact:
        around += 7.0 + _block(contact[:MOST_CONTACT], 13.0, 1.4, _SERIF, _CONTACT)
    room = DOWN[paper] - around - 7.0
    for spacing in FITS:
        if sum(_clause(block, spacing) for block in clauses) <= room:
            return spacing.name
    return NAMES
