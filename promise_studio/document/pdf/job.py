"""What parent and child say to each other: one JSON object in, one JSON object out."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Self

from promise_studio.document.assets import Asset

STAY = "--stay"
"""Tells a child to wait for one job after the other."""
ATTACHED_NAME = "workshop.promise.json"
"""What the workshop is called inside a PDF, whatever the file's own name is."""
LARGEST_SOURCE = 5 * 2**20
"""Bytes; what is larger does not travel, as nobody would take it back."""
OWN_KEY = "PromiseStudio"
"""Under which a PDF keeps what the program must know of it when it comes back."""


@dataclass(frozen=True)
class Inside:
    """What a PDF carries besides its pages: the workshop as its file holds it, and the day it is of."""

    source: str = ""
    made: str = ""
    """As the metadata say it; empty when the workshop has no day of its own."""
    sent: str = ""
    """JSON: which document, the mark of the promise, and of every item with a place in it the fingerprint."""
    left_out: str = ""
    """Why the workshop does not travel although it should."""


NOTHING_INSIDE = Inside()


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
    inside: Inside = NOTHING_INSIDE
    own_assets: Mapping[str, Asset] = field(default_factory=dict)
    """The logo and fonts of the house, by the addresses that its style names."""
    in_sections: bool = True
    """Whether its parts may be set apart: what a house's own templates do across parts, nobody knows."""

    def to_json(self) -> str:
        """The job as the child reads it."""
        own = {name: (b64encode(a.content).decode(), a.media_type) for name, a in self.own_assets.items()}
        return json.dumps(asdict(replace(self, own_assets={})) | {"own_assets": own})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The job as the parent wrote it."""
        values = json.loads(text)
        own = {
            name: Asset(b64decode(content), kind) for name, (content, kind) in values["own_assets"].items()
        }
        return cls(**{**values, "inside": Inside(**values["inside"]), "own_assets": own})


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
