"""What a wording rule says of a text, and where in it."""

from typing import NamedTuple

from promise_studio.check.finding import Severity


class Hit(NamedTuple):
    """A place in a reading, by its characters, with what is wrong there and the next step."""

    start: int
    end: int
    message: str
    hint: str
    replacement: str | None = None


class TextFinding(NamedTuple):
    """A hit of a rule with its severity; `start` and `end` are indices into the text as it was given."""

    rule: str
    severity: Severity
    start: int
    end: int
    message: str
    hint: str
    replacement: str | None = None
