"""What parent and child say to each other: one JSON object in, one JSON object out."""

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True)
class Job:
    """A page of HTML to set, where to put the PDF, and what marks the file as its own."""

    html: str
    output: str
    identifier: str
    cache: str
    """Where unpacked fonts are kept from one export to the next."""
    uncovered: str = ""
    """Characters that the bundled fonts do not have: the system's fonts are asked for them."""

    def to_json(self) -> str:
        """The job as the child reads it."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The job as the parent wrote it."""
        return cls(**json.loads(text))


@dataclass(frozen=True)
class Outcome:
    """What became of a job: pages, or a problem by its name, and everything that was logged on the way."""

    pages: int = 0
    problem: str = ""
    detail: str = ""
    blocked: tuple[str, ...] = ()
    without_font: str = ""
    """Characters that no font has; the PDF shows a substitute for them."""
    log: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The outcome as the parent reads it."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The outcome as the child wrote it; ValueError when it did not get that far."""
        values = json.loads(text)
        values["blocked"], values["log"] = tuple(values["blocked"]), tuple(values["log"])
        return cls(**values)
