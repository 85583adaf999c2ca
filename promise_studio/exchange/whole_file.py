"""Writes a file whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from promise_studio.errors import UserError


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` under `path` in one step; whoever looks sees the old file or the new one."""
    target = path.resolve()
    part = target.with_name(f".{secrets.token_hex(4)}.part")
    try:
        _write(part, content)
        part.replace(target)
    except OSError as error:
        raise UserError(
            f"“{path}” could not be written: {error.strerror or error}.",
            "Choose another place for it, or make room there.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(part: Path, content: bytes) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
