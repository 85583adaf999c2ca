"""Writing files so that a crash leaves the old one or the new one, never a part."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.model import Workshop
from promise_studio.store.contents import encode
from promise_studio.store.places import places_of
from promise_studio.store.reading import reason

# Where the system has no fdatasync (macOS, Windows), fsync does the same and a little more.
sync_data = getattr(os, "fdatasync", os.fsync)

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EISDIR, errno.EPERM}


def write_all(handle: int, data: bytes) -> None:
    """Write every byte; a system may take fewer at a time."""
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def write_synced(path: Path, data: bytes, mode: int) -> None:
    """Make a new file and wait until it is on the disk; whatever had its name before is gone."""
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600)
    try:
        write_all(handle, data)
        if hasattr(os, "fchmod"):
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can say so."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def write_new(path: Path | str, workshop: Workshop, revision: int = 0) -> Path:
    """Write a workshop to a file that is not there yet; an existing one is never overwritten."""
    file = places_of(path).file
    temporary = file.with_name(f".{file.name}.tmp-{os.getpid()}")
    try:
        try:
            write_synced(temporary, encode(workshop, revision), 0o666 & ~_umask())
            _give_name(temporary, file)
            sync_folder(file.parent)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    except FileExistsError as error:
        raise UserError(
            f"There is already a file {path}; it was left as it is.", hint="Choose another name."
        ) from error
    except FileNotFoundError as error:
        raise UserError(
            f"There is no folder {file.parent}.", hint="Make it first, or choose another."
        ) from error
    except (OSError, ValueError) as error:
        raise UserError(
            f"{path} could not be written: {reason(error)}.", hint="Choose another folder or name."
        ) from error
    return file


def _give_name(temporary: Path, file: Path) -> None:
    """Fail where the name is taken, also by a file that appeared a moment ago."""
    try:
        os.link(temporary, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(file):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file)) from None
        temporary.replace(file)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
