"""Reading a file that somebody names, whatever it turns out to be."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from promise_studio.errors import UserError

LARGEST = 100 * 2**20
"""Bytes; a workshop of 10,000 cards has about two million."""


@dataclass(frozen=True)
class Stamp:
    """By what a file is recognised as unchanged."""

    inode: int
    size: int
    changed: int


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file as it lies there now; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return _stamp(found)


def check_file(path: Path) -> None:
    """UserError unless `path` is a regular file of a size that can be read."""
    with _in_words(path):
        _check_kind(path, path.stat())


def read_file(path: Path) -> tuple[bytes, Stamp]:
    """The bytes of a regular file; UserError says why there are none. Never waits for a pipe or a device."""
    check_file(path)
    with _in_words(path):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            found = os.fstat(handle)
            _check_kind(path, found)
            return _read_all(handle, path), _stamp(found)
        finally:
            os.close(handle)


def read_if_there(path: Path) -> bytes:
    """The bytes of a file; none where there is no file, also when it went a moment ago."""
    if not os.path.lexists(path):
        return b""
    try:
        return read_file(path)[0]
    except UserError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return b""
        raise


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UserError(
            f"There is no file {path}.",
            hint="Check the name and the folder, or start one with “promise-studio new”.",
        ) from error
    except PermissionError as error:
        raise UserError(
            f"You may not read {path}.", hint="Ask its owner, or change its permissions."
        ) from error
    except (OSError, ValueError) as error:
        raise UserError(
            f"{path} could not be read: {reason(error)}.",
            hint="Try again, or copy it to another folder first.",
        ) from error


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in its own words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns)


def _check_kind(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UserError(
            f"{path} is a folder, not a workshop file.", hint="Name a file that ends in .promise.json."
        )
    if not stat.S_ISREG(found.st_mode):
        raise UserError(
            f"{path} is a pipe or a device, not a file.", hint="Copy what it gives into a file first."
        )
    if found.st_size > LARGEST:
        raise _too_large(path)


def _read_all(handle: int, path: Path) -> bytes:
    parts: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (part := os.read(handle, min(left, 2**24))):
        parts.append(part)
        left -= len(part)
    if left == 0:
        raise _too_large(path)
    return b"".join(parts)


def _too_large(path: Path) -> UserError:
    return UserError(
        f"{path} is larger than {LARGEST // 2**20} MB; no workshop is.",
        hint="Check that it is the file you mean.",
    )
