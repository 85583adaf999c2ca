"""Reads the TOML that people write: rules, styles, settings; what is wrong in it is said in one way."""

import re
import tomllib
from typing import Any, Final

from promise_studio.errors import UserError

_PLACE: Final = re.compile(r"\s*\(at (?:(line \d+), column (\d+)|end of document)\)")


def read_toml(text: str, where: str, shape: str = "") -> dict[str, Any]:
    """What a TOML text holds; UserError names the place and what is wrong there, and shows a right one."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UserError(f"{where} is not TOML: {_in_words(error)}.", shape) from error


def _in_words(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    said = str(error)
    place = _PLACE.search(said)
    where = f"{place[1]}, column {place[2]}: " if place and place[1] else "at its end: " if place else ""
    said = _PLACE.sub("", said)
    return where + said[:1].lower() + said[1:]


def decode_toml(content: bytes, where: str) -> str:
    """The text of a file that should be UTF-8; UserError names the line that is not."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError(
            f"{where}, line {line}: this is not UTF-8 text.", "Save the file as UTF-8."
        ) from error
