"""Makes sure that a path is a file with something in it, and tells its kind by its first bytes."""

import os
import stat
from pathlib import Path

from promise_studio.errors import UserError

HEAD = 1 << 20
"""How much of a file is looked at before it is read: a line of a table is shorter."""

WHAT_FITS = "Give it an export with one row per case: CSV, XLSX, Parquet or JSON."
_NO_TABLES = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"{\\rtf": "a text document",
    b"BZh": "a bzip2 archive: unpack it first",
    b"\xfd7zXZ": "an xz archive: unpack it first",
    b"\x28\xb5\x2f\xfd": "a zstd archive: unpack it first",
    b"7z\xbc\xaf": "a 7z archive: unpack it first",
    b"Rar!": "a RAR archive: unpack it first",
    b"<!DOCTYPE": "a web page",
    b"<html": "a web page",
    b"<?xml": "an XML document",
}


def head_of(path: Path) -> bytes:
    """The first megabyte of a file; a sentence when it is none, is empty or may not be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise UserError(_why_closed(path, error), WHAT_FITS) from None
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise UserError(f"“{path.name}” is {_named(mode)}, not a file with cases.", WHAT_FITS)
    with os.fdopen(descriptor, "rb") as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UserError(f"“{path.name}” is empty: it has no cases to measure.", WHAT_FITS)
    return head


def kind_of(name: str, head: bytes) -> str:
    """“gz”, “zip”, “xls”, “parquet”, “json” or “text”; a sentence for what is plainly no table."""
    for magic, what in _NO_TABLES.items():
        if head[:32].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(magic.lower()):
            raise UserError(f"“{name}” is {what}, not a table of cases.", WHAT_FITS)
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    if head.startswith(b"PK"):
        return "zip"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "xls"
    if head.startswith(b"PAR1"):
        return "parquet"
    return "json" if head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in {b"{", b"["} else "text"


def _named(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device"


def _why_closed(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file “{path.name}” in {path.parent}."
    if isinstance(error, PermissionError):
        return f"“{path.name}” may not be read by you: its owner has not allowed it."
    if path.is_socket():
        return f"“{path.name}” is a socket, not a file with cases."
    return f"“{path.name}” cannot be read: {error.strerror or error}."
