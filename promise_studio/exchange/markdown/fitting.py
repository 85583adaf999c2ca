"""Texts as the fields of the workshop take them; what is too long for its field is handed back as a note."""

from dataclasses import dataclass, field
from typing import Any, Final

from promise_studio.model import Item
from promise_studio.model.text import CELL_LIMIT, SENTENCE_LIMIT, TITLE_LIMIT, clean_line, clean_text

_LIMITS: Final = {
    **dict.fromkeys(("name", "tagline", "title", "feeling", "channel"), TITLE_LIMIT),
    **dict.fromkeys(("quote", "metric", "goal"), SENTENCE_LIMIT),
}
"""Fields of personas, journeys and blueprints that are shorter than a cell."""


@dataclass
class Fitting:
    """Makes values of lines and keeps what did not fit."""

    rest: list[str] = field(default_factory=list)

    def text(self, name: str, lines: list[str]) -> str:
        """One text; its lines become sentences beside each other where the field is a single line."""
        limit = _LIMITS.get(name, CELL_LIMIT)
        words = "\n".join(lines)
        words = str(clean_line(words) if limit < CELL_LIMIT else clean_text(words))
        if len(words) <= limit:
            return words
        kept = _cut(words, limit - 1)
        self.rest.append(f"{name}: {words}" if name else words)
        return f"{kept}…"

    def lines(self, name: str, lines: list[str]) -> tuple[str, ...]:
        """A list of texts of one line, each once."""
        fitted = (self.text("", [str(clean_line(line))]) for line in lines)
        del name
        return tuple(dict.fromkeys(line for line in fitted if line))


def pieces_of(text: str, label: str) -> list[str]:
    """A long text in pieces that each fit a cell, cut between lines or words, and numbered."""
    text, label = str(clean_text(text)), str(clean_line(label))
    room = CELL_LIMIT - len(label) - 16
    pieces: list[str] = []
    while text:
        piece = text if len(text) <= room else _cut(text, room)
        pieces.append(piece)
        text = text[len(piece) :].strip()
    count = len(pieces)
    heads = [f"{label} ({at} of {count}): " if count > 1 else f"{label}: " for at in range(1, count + 1)]
    return [f"{head if label else ''}{piece}".strip() for head, piece in zip(heads, pieces, strict=True)]


def is_many(cls: type[Item], name: str) -> bool:
    """Whether a field holds a list of texts."""
    default: Any = cls.model_fields[name].default
    return isinstance(default, tuple)


def _cut(text: str, limit: int) -> str:
    """The beginning of a text, up to the end of a line or word."""
    for mark in ("\n", " "):
        at = text.rfind(mark, limit // 2, limit)
        if at > 0:
            return text[:at].rstrip()
    return text[:limit]
