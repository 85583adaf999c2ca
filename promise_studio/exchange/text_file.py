"""Reads a text file that somebody else wrote: UTF-8, with what is wrong named by its line."""

from pathlib import Path

from promise_studio.errors import UserError

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path, largest: int) -> str:
    """The text of a file of at most `largest` bytes, without its byte order mark, or UserError."""
    data = _bytes(path, largest)
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"a byte that is not {error.encoding.upper()} (0x{data[error.start]:02x})"
        raise UserError(
            f"{path.name}, line {line}: {wrong}.",
            "Save the file as UTF-8 and import it again; nothing was changed.",
        ) from error


def _bytes(path: Path, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise UserError(
            f"“{path}” cannot be read: {error.strerror or error}.", "Check the name and the folder."
        ) from error
    if len(data) > largest:
        raise UserError(
            f"“{path.name}” is larger than {largest / 2**10:,.0f} kB, more than such a file has.",
            "Split it, or check that it is the file you mean.",
        )
    return data
