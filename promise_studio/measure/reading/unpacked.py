"""Text as UTF-8 on the disk: gz is unpacked and foreign encodings are rewritten, a piece at a time."""

import codecs
import gzip
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from promise_studio.errors import UserError
from promise_studio.measure.reading.plain_file import WHAT_FITS

_PIECE = 1 << 20
BOMB_FROM = 64 << 20
BOMB_RATIO = 200
"""A table packs 5 to 30 times smaller; what unpacks to more than this is no table."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

Tick = Callable[[], None]


def unpack(path: Path, place: Path, tick: Tick) -> None:
    """Unpack a gz file; a sentence when it is damaged, or packed so tightly that it cannot be a table."""
    packed = path.stat().st_size
    room = shutil.disk_usage(place.parent).free // 2
    written = 0
    try:
        with gzip.open(path, "rb") as stream, place.open("wb") as out:
            while piece := stream.read(_PIECE):
                tick()
                written += len(piece)
                if is_bomb(packed, written):
                    raise UserError(
                        f"“{path.name}” unpacks to more than {BOMB_RATIO} times its size, as no table does.",
                        "Unpack it yourself and look at what is in it.",
                    )
                if written > room:
                    raise UserError(
                        f"“{path.name}” is too large to unpack: the disk has no room for it.",
                        "Make room, or unpack it elsewhere and give the unpacked file.",
                    )
                out.write(piece)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise UserError(
            f"“{path.name}” is damaged: it cannot be unpacked to its end.", "Export it again."
        ) from None


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether something unpacks to so much more than it was that it cannot be a table."""
    return unpacked > BOMB_FROM and unpacked > packed * BOMB_RATIO


def encoding_of(name: str, head: bytes) -> str:
    """The encoding of a text by its first bytes; a sentence when these are no text."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    pairs = head[: len(head) // 2 * 2]
    if pairs and pairs[1::2].count(0) > len(pairs) // 3:
        return "utf-16-le"
    if pairs and pairs[::2].count(0) > len(pairs) // 3:
        return "utf-16-be"
    if head.count(0) > len(head) // 1000:
        raise UserError(f"“{name}” is not a text or a table: it holds bytes that no text has.", WHAT_FITS)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        return "utf-8-sig" if _is_mostly_utf8(head) else "cp1252"
    return "utf-8"


def _is_mostly_utf8(head: bytes) -> bool:
    """Whether a few foreign bytes stand in a text that is UTF-8 else, as after sticking files together."""
    text = head.decode("utf-8", "replace")
    strays = text.count("\N{REPLACEMENT CHARACTER}")
    return sum(not character.isascii() for character in text) > 2 * strays


def decoded_head(head: bytes, encoding: str) -> str:
    """The first bytes as text; a character that was cut off at the end is left out."""
    return codecs.getincrementaldecoder(encoding)("as-cp1252").decode(head, final=False)


def rewrite(path: Path, place: Path, encoding: str, tick: Tick) -> None:
    """Write a text again as UTF-8; single bytes that do not fit are taken as Windows wrote them."""
    decoder = codecs.getincrementaldecoder(encoding)("as-cp1252")
    with path.open("rb") as stream, place.open("wb") as out:
        _copy(path.name, stream, out, decoder, tick)


def refuse_long_lines(name: str, path: Path, tick: Tick) -> None:
    """A sentence for a line of more than a megabyte, which DuckDB could leave out without a word."""
    with path.open("rb") as stream:
        while len(piece := stream.read(_PIECE)) == _PIECE:
            tick()
            if b"\n" not in piece and b"\r" not in piece:
                raise too_long(name)


def too_long(name: str) -> UserError:
    """What is said of a line that no table has."""
    return UserError(
        f"A line of “{name}” is longer than a million characters: it is not a table of cases.",
        "Export the cases with one line for each.",
    )


def _copy(name: str, stream: BinaryIO, out: BinaryIO, decoder: codecs.IncrementalDecoder, tick: Tick) -> None:
    while piece := stream.read(_PIECE):
        tick()
        text = decoder.decode(piece)
        if len(piece) == _PIECE and "\n" not in text and "\r" not in text:
            raise too_long(name)
        out.write(text.encode("utf-8", "replace"))
    out.write(decoder.decode(b"", final=True).encode("utf-8", "replace"))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.encoding.startswith("utf-8"):
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
    return "\N{REPLACEMENT CHARACTER}" * (error.end - error.start), error.end


codecs.register_error("as-cp1252", _as_cp1252)
