"""The lines of a journal: a checksum, a blank, and what was done as JSON."""

import json
from dataclasses import dataclass
from typing import Any, Final, Literal
from zlib import crc32

from pydantic import ValidationError

from promise_studio.edits.values import EDITS, AnyEdit, Edit
from promise_studio.model.base import Model

Turn = Literal["undo", "redo"]
_in_quotes: Final = json.JSONEncoder(ensure_ascii=False).encode
_CHECKSUM: Final = 9  # eight digits and a blank


class Entry(Model):
    """One line: an edit, an undo or a redo with the revision that it makes.

    A line with `file` makes none: it names the checksum of the file that holds `revision`.
    """

    revision: int
    at: str = ""
    by: str = ""
    edit: AnyEdit | None = None
    undo: bool = False
    redo: bool = False
    file: str = ""

    @property
    def is_base(self) -> bool:
        """Whether this line names the file that the lines after it build on."""
        return bool(self.file)


@dataclass(frozen=True)
class Lines:
    """What a journal holds: the sound lines, each with the offset at which it ends, and what follows them."""

    entries: tuple[tuple[Entry, int], ...]
    tail: bytes

    @property
    def end(self) -> int:
        """Where the sound lines end."""
        return self.entries[-1][1] if self.entries else 0


def edit_line(revision: int, at: str, by: str, edit: bytes) -> bytes:
    """The line of an edit that is JSON already."""
    return _line(b'{"revision":%d,%b,"edit":%b}' % (revision, _signed(at, by), edit))


def turn_line(revision: int, at: str, by: str, turn: Turn) -> bytes:
    """The line of an undo or a redo."""
    return _line(b'{"revision":%d,%b,"%b":true}' % (revision, _signed(at, by), turn.encode()))


def base_line(revision: int, checksum: str) -> bytes:
    """The line that names the file on which the next lines build."""
    return _line(b'{"revision":%d,"file":"%b"}' % (revision, checksum.encode()))


def checksum_of(data: bytes) -> str:
    """Eight hexadecimal digits that tell one file from another."""
    return f"{crc32(data):08x}"


def encode_edit(edit: Edit) -> bytes:
    """An edit as JSON; half surrogates, which no file can hold and no field keeps, are left out."""
    try:
        return EDITS.dump_json(edit)
    except ValueError:
        return EDITS.dump_json(EDITS.validate_python(_whole(EDITS.dump_python(edit))))


def read_lines(data: bytes) -> Lines:
    """Every line up to the first that is torn or does not match its checksum."""
    entries: list[tuple[Entry, int]] = []
    start = 0
    while (stop := data.find(b"\n", start)) >= 0:
        entry = _entry(data[start:stop])
        if entry is None:
            break
        start = stop + 1
        entries.append((entry, start))
    return Lines(tuple(entries), data[start:])


def _entry(line: bytes) -> Entry | None:
    said = line[_CHECKSUM:]
    if line[:_CHECKSUM] != checksum_of(said).encode() + b" ":
        return None
    try:
        return Entry.model_validate_json(said)
    except ValidationError:
        return None


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(held) for held in value]
    return value


def _signed(at: str, by: str) -> bytes:
    return f'"at":{_in_quotes(at)},"by":{_in_quotes(by)}'.encode("utf-8", "replace")


def _line(said: bytes) -> bytes:
    return b"%b %b\n" % (checksum_of(said).encode(), said)
