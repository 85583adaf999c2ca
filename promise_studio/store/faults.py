"""What is wrong with a file, in sentences that name the line or the item."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from promise_studio.edits.fault_words import say_fault
from promise_studio.edits.refused import label_of, what_it_takes
from promise_studio.errors import UserError
from promise_studio.model import KINDS, SINGLES, Item
from promise_studio.model.workshop import PART_CLASSES

SHOWN = 3
_SEARCHED = 20 * 2**20  # bytes; above, an item's id is not worth a second parse
_PLACE = re.compile(r"^(?P<what>.*) at line (?P<line>\d+) column (?P<column>\d+)$", re.DOTALL)
_ID = re.compile(r"[A-Z]{1,9}-[0-9]{1,9}\Z")
_LONGEST = 300  # characters of a sentence; what a file holds may stand in it
_KIND_AT = {kind.collection: kind for kind in KINDS.values()}


class DamagedFileError(UserError):
    """The file is there and does not hold a sound workshop; a backup may."""


def explain_refusal(data: bytes, name: str, error: ValidationError) -> DamagedFileError:
    """Why the bytes of a file are no workshop."""
    faults = error.errors(include_url=False)
    if faults[0]["type"] == "json_invalid":
        return _syntax(data, name, str((faults[0].get("ctx") or {}).get("error", "")))
    held = _parsed(data)
    return damaged(name, [_sentence(held, fault) for fault in faults])


def damaged(name: str, sentences: Sequence[str]) -> DamagedFileError:
    """One message from many sentences: the first few, and how many more there are."""
    shown = list(dict.fromkeys(map(_clip, sentences)))
    more = len(shown) - SHOWN
    tail = f" And {more} more." if more > 0 else ""
    return DamagedFileError(f"{name} does not hold a sound workshop. {' '.join(shown[:SHOWN])}{tail}")


def _clip(sentence: str) -> str:
    words = "".join(letter if letter.isprintable() else "�" for letter in sentence[: _LONGEST + 1])
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _syntax(data: bytes, name: str, said: str) -> DamagedFileError:
    if not data.strip():
        return DamagedFileError(f"{name} is empty.")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in data[:8]:
        return DamagedFileError(f"{name} is not written as UTF-8.", hint="Save it as UTF-8 in a text editor.")
    place = _PLACE.match(said)
    if place is None:
        return DamagedFileError(f"{name} is not JSON: {said}.")
    line, column, what = int(place["line"]), int(place["column"]), place["what"]
    start = 0
    for _ in range(line - 1):
        start = data.find(b"\n", start) + 1
    column = len(data[start : start + column].decode("utf-8", "replace"))
    if what.startswith("EOF while parsing"):
        what = "the file ends in the middle of " + what.removeprefix("EOF while parsing ")
    if what == "recursion limit exceeded":
        what = "lists or objects are nested too deeply"
    return DamagedFileError(f"{name} is not JSON: line {line}, column {column}: {what}.")


def _parsed(data: bytes) -> Any:
    if len(data) > _SEARCHED:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _sentence(held: Any, fault: Mapping[str, Any]) -> str:
    item, cls, path = _owner(held, fault["loc"])
    takes = what_it_takes(cls, [part for part in path if isinstance(part, str)]) if cls is not None else ""
    words = [f"no. {part + 1}" if isinstance(part, int) else f"“{part}”" for part in path]
    if cls is not None and path and isinstance(path[0], str):
        words[0] = f"“{label_of(cls, path[0])}”"
    place = ", ".join(part for part in (item, " › ".join(words)) if part) or "The file"
    return f"{place}: {say_fault(fault, takes)}."


def _owner(held: Any, loc: Sequence[int | str]) -> tuple[str, type[Item] | None, Sequence[int | str]]:
    """Whose fault it is: an item as people name it, its class, and the way from it to the place."""
    if loc[:1] != ("workshop",) or len(loc) < 2:
        return "", None, loc
    part = loc[1]
    for single, name in SINGLES.items():
        if name == part:
            return single, PART_CLASSES[name], loc[2:]
    kind = _KIND_AT.get(str(part))
    if kind is None or len(loc) < 3 or not isinstance(loc[2], int):
        return "", None, loc[1:]
    try:
        item = held["workshop"][part][loc[2]]["id"]
    except (LookupError, TypeError):
        item = None
    if not isinstance(item, str) or not _ID.match(item):
        item = f"no. {loc[2] + 1} of the {kind.many}"
    return item, kind.cls, loc[3:]
