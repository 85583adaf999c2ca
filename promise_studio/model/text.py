"""Text as the workshop keeps it: cleaned once, when it comes in, so that every screen and document can trust it."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

TITLE_LIMIT = 120
SENTENCE_LIMIT = 300
CELL_LIMIT = 400
NOTE_LIMIT = 4000

_BREAKS = re.compile("\r\n?|[\u2028\u2029\u0085]")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_SUSPICIOUS = re.compile("[^\n\x20-\x7e]")


def clean_text(text: object) -> object:
    """Normalise to NFC and drop what no reader can see: controls, bidi overrides and lone surrogates.

    Anything that is not a string is handed on for pydantic to refuse.
    """
    if not isinstance(text, str):
        return text
    if _SUSPICIOUS.search(text) is None:
        return text.strip()
    text = _UNSAFE.sub("", _BREAKS.sub("\n", text)).replace("\t", " ")
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: object) -> object:
    """Clean a text that stands on one line: line breaks become spaces."""
    text = clean_text(text)
    return re.sub(r"\s*\n\s*", " ", text) if isinstance(text, str) and "\n" in text else text


def clip(text: str, most: int) -> str:
    """The text, ended visibly with “…” where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _limit(most: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > most:
            raise PydanticCustomError(
                "too_long",
                "has {size} characters; at most {most} fit here. Shorten it or split it in two.",
                {"size": len(text), "most": most},
            )
        return text

    return AfterValidator(check)


def _drop_empty(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


Title = Annotated[str, BeforeValidator(clean_line), _limit(TITLE_LIMIT)]
Sentence = Annotated[str, BeforeValidator(clean_line), _limit(SENTENCE_LIMIT)]
Cell = Annotated[str, BeforeValidator(clean_text), _limit(CELL_LIMIT)]
Note = Annotated[str, BeforeValidator(clean_text), _limit(NOTE_LIMIT)]
Line = Annotated[str, BeforeValidator(clean_line), _limit(CELL_LIMIT)]
Lines = Annotated[tuple[Line, ...], AfterValidator(_drop_empty)]
