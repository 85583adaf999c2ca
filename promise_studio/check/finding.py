"""A finding: one thing to look at again, where it is and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the promise a draft or would embarrass it; a warning is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """What a rule says of one field of one item, and the stage on which it is put right.

    `span` is where in the field's text it speaks, as characters from and up to; `replacement` is what could
    stand there instead, where one wording is certain. `other` is the id of a second item that it is about.
    """

    rule: str
    severity: Severity
    item: str
    field: str
    sentence: str
    hint: str
    stage: str
    span: tuple[int, int] | None = None
    replacement: str | None = None
    other: str = ""
