"""Rows of a JSON export: lines, a list, or a list inside an object, read one record at a time."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from promise_studio.errors import UserError

_PIECE = 1 << 18
_LONGEST_RECORD = 8 << 20
_DEEPEST = 6
_SPACE = re.compile(r"[\s,\ufeff\x1e]*")
_TEXT = r'"(?:[^"\\]|\\.)*"'
_SCALAR = rf"(?:{_TEXT}|-?[\d.eE+-]+|true|false|null)"
_TO_LIST = re.compile(rf"\s*\{{(?:\s*{_TEXT}\s*:\s*{_SCALAR}\s*,)*\s*{_TEXT}\s*:\s*(?=\[\s*\{{)")
_decode = json.JSONDecoder().raw_decode


def records(path: Path) -> Iterator[dict[str, str]]:
    """Every record as flat text, the names of nested values joined by dots."""
    with path.open(encoding="utf-8", errors="replace") as stream:
        text, place, inside = stream.read(_PIECE), 0, False
        place, inside = _to_first_record(text)
        while True:
            place = _space_end(text, place)
            if inside and text[place : place + 1] == "]":
                return
            try:
                value, end = _decode(text, place)
                if end == len(text) and not isinstance(value, dict):
                    raise json.JSONDecodeError("cut off", text, end)
            except (json.JSONDecodeError, RecursionError):
                more = stream.read(_PIECE)
                if not more and place >= len(text):
                    return
                if not more or len(text) - place > _LONGEST_RECORD:
                    raise _broken(path.name) from None
                text, place = text[place:] + more, 0
                continue
            if not isinstance(value, dict):
                raise _broken(path.name)
            yield from _unwrapped(value)
            place = end


def _broken(name: str) -> UserError:
    return UserError(
        f"“{name}” is not JSON with one record per case: it cannot be read to its end.",
        "Export the cases as a list of records, or as one record per line.",
    )


def _space_end(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _to_first_record(text: str) -> tuple[int, bool]:
    """Where the records begin, and whether a list holds them."""
    place = _space_end(text, 0)
    if text[place : place + 1] == "[":
        return place + 1, True
    if not _is_record(text[place:].partition("\n")[0]) and (match := _TO_LIST.match(text, place)):
        return match.end() + 1, True
    return place, False


def _is_record(line: str) -> bool:
    try:
        return isinstance(_decode(line.strip())[0], dict)
    except (json.JSONDecodeError, RecursionError):
        return False


def _unwrapped(value: dict[str, object]) -> Iterator[dict[str, str]]:
    """The records of a list inside the object, such as “issues”, or the object as one record."""
    lists = [
        part for part in value.values()
        if isinstance(part, list) and part and all(isinstance(item, dict) for item in part)
    ]  # fmt: skip
    scalars = sum(not isinstance(part, dict | list) for part in value.values())
    if len(lists) == 1 and scalars <= 6 and len(lists[0]) > 1 and not _has_time(value):
        for item in lists[0]:
            yield flat(item)
        return
    yield flat(value)


def _has_time(value: dict[str, object]) -> bool:
    return any(isinstance(part, str) and re.match(r"\d{4}-\d\d-\d\d", part) for part in value.values())


def flat(value: dict[str, object], prefix: str = "", depth: int = 0) -> dict[str, str]:
    """One record without nesting; lists of texts are joined, other lists are left out."""
    cells: dict[str, str] = {}
    for name, part in value.items():
        path = f"{prefix}{name}"
        if isinstance(part, dict):
            if depth < _DEEPEST:
                cells.update(flat(part, f"{path}.", depth + 1))
        elif isinstance(part, list):
            if all(isinstance(item, str | int) for item in part):
                cells[path] = ", ".join(map(str, part))
        else:
            cells[path] = "" if part is None else str(part)
    return cells
