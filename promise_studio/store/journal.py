"""The journal of an open workshop: a line is on the disk before anybody hears that an edit was made."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from promise_studio.store.writing import sync_data, write_all


class Journal:
    """A journal that is open for appending; `length` bytes of it are lines that somebody relies on.

    Where it is not `sound`, it can take no line: only writing the whole file makes an edit durable.
    """

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        self.path = path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), mode)
        found = os.fstat(self._handle)
        if not stat.S_ISREG(found.st_mode):
            self.close()
            raise OSError(errno.EINVAL, "a pipe or a device stands where the journal goes", str(path))
        self.length = found.st_size
        self.sound = True

    def read(self) -> bytes:
        """Everything that the journal holds, torn lines too."""
        os.lseek(self._handle, 0, os.SEEK_SET)
        parts: list[bytes] = []
        while part := os.read(self._handle, 2**20):
            parts.append(part)
        return b"".join(parts)

    def append(self, line: bytes) -> None:
        """Add a line and wait until it is on the disk; after an OSError nothing of it is left."""
        if not self.sound or not self.is_named:
            self.sound = False
            raise OSError(errno.ENOENT, "the journal beside the file is gone")
        try:
            if os.fstat(self._handle).st_size != self.length:
                os.ftruncate(self._handle, self.length)
            os.lseek(self._handle, self.length, os.SEEK_SET)
            write_all(self._handle, line)
            sync_data(self._handle)
        except BaseException:
            self._take_back()
            raise
        self.length += len(line)

    @property
    def is_named(self) -> bool:
        """Whether the journal still lies in its folder under some name."""
        return self._handle >= 0 and os.fstat(self._handle).st_nlink > 0

    def cut(self, length: int) -> None:
        """Forget everything after the first `length` bytes."""
        os.ftruncate(self._handle, length)
        self.length = length

    def restart(self, line: bytes) -> None:
        """Forget everything and begin with this line; it reaches the disk together with the next one."""
        self.cut(0)
        self.sound = True
        os.lseek(self._handle, 0, os.SEEK_SET)
        write_all(self._handle, line)
        self.length = len(line)

    def close(self) -> None:
        """Let go of the file; harmless when that was done before."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def remove(self) -> None:
        """Take the journal away, once the file holds all that it held."""
        self.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _take_back(self) -> None:
        """Leave no part of a line behind that a later opening could take for an edit."""
        try:
            os.ftruncate(self._handle, self.length)
            os.fsync(self._handle)
        except OSError:
            self.sound = False
