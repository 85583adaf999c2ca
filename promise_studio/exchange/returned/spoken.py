"""What the program and the child process that reads a PDF say to each other: one JSON object each way."""

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Self


class Wanted(StrEnum):
    """What is to be read out of a PDF."""

    SOURCE = "source"
    REPLY = "reply"


@dataclass(frozen=True)
class Question:
    """A PDF, and what is wanted of it."""

    path: str
    wanted: Wanted

    def to_json(self) -> str:
        """The question as the child reads it."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The question as the parent wrote it."""
        values = json.loads(text)
        return cls(values["path"], Wanted(values["wanted"]))


@dataclass(frozen=True)
class PageNote:
    """A note that somebody put on a page with their reader; the point lies in PDF units, from below."""

    page: int
    x: float
    y: float
    kind: str
    words: str
    author: str
    key: str
    """What tells it from the other notes of its file."""


@dataclass(frozen=True)
class Found:
    """What was read, or a problem by its name."""

    problem: str = ""
    detail: str = ""
    source: str = ""
    sent: str = ""
    """What the program wrote into the PDF about itself: which state of the promise, and what stands where."""
    fields: dict[str, str] = field(default_factory=dict)
    notes: tuple[PageNote, ...] = ()
    wordless: int = 0
    """Marks on pages that say nothing, such as a highlight without a note."""

    def to_json(self) -> str:
        """What was found as the parent reads it."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What the child wrote; ValueError, KeyError or TypeError when it did not get that far."""
        values = json.loads(text)
        notes = tuple(PageNote(**note) for note in values.pop("notes"))
        return cls(**values, notes=notes)
