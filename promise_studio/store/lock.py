"""One writer at a time: a lock that the system lets go of when its holder dies."""

import errno
import json
import os
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

from promise_studio.errors import UserError
from promise_studio.store.writing import write_all

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # no POSIX: there is no lock, and the lock says so
    fcntl = None

NO_LOCKS = "This folder cannot lock files; take care that the workshop is open for writing in one place only."
_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES}


class LockHeldError(UserError):
    """Somebody else has the workshop open for writing."""


class Lock:
    """The right to write; `notice` says so when the system could not give it for sure."""

    def __init__(self, path: Path, handle: int, notice: str) -> None:
        self._path = path
        self._handle = handle
        self.notice = notice

    def release(self) -> None:
        """Give the right back; harmless when it was given back before."""
        if self._handle >= 0:
            # Removed while it is still held, so that nobody's lock but ours is taken away.
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            os.close(self._handle)
            self._handle = -1


def take_lock(path: Path, holder: dict[str, Any], name: str) -> Lock:
    """Take the lock; LockHeldError names who has it, OSError says why the folder takes no lock file."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            notice = _lock(handle)
            if notice is None:
                raise _held(handle, name)
            if not _is_named(path, handle):  # its last holder removed it between our two calls
                os.close(handle)
                continue
            with suppress(OSError):  # who holds it is a courtesy; a full disk does not take it away
                os.ftruncate(handle, 0)
                write_all(handle, json.dumps(holder).encode())
        except BaseException:
            os.close(handle)
            raise
        return Lock(path, handle, notice)


def _lock(handle: int) -> str | None:
    """Empty when the lock is ours, a notice when there are none to be had, None when somebody has it."""
    if fcntl is None:
        return NO_LOCKS
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _HELD else NO_LOCKS
    return ""


def _is_named(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _held(handle: int, name: str) -> LockHeldError:
    try:
        holder = json.loads(os.pread(handle, 2000, 0))
        place = f"process {int(holder['pid'])} on {_plain(holder['host'])}"
        who = f" by {_plain(holder['by'])}" if holder.get("by") else ""
        since = f", since {_plain(holder['since'])}" if holder.get("since") else ""
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        who, place, since = "", "another program", ""
    return LockHeldError(
        f"{name} is open for writing already{who} ({place}{since}).",
        hint="Close it there first, or open it read-only here.",
    )


def _plain(text: object) -> str:
    return "".join(letter for letter in str(text)[:60] if letter.isprintable())
