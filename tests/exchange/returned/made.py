"""PDFs as others could send them: sound ones, and ones made to do harm."""

import zlib
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from promise_studio.document.pdf.job import ATTACHED_NAME
from promise_studio.model import Workshop
from promise_studio.store.contents import encode

Spoil = Callable[[PdfWriter, bytes], None]


def carrying(path: Path, workshop: Workshop, spoil: Spoil | None = None) -> Path:
    """A PDF of one empty page with the workshop inside, as it was sent or as somebody spoilt it."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    content = encode(workshop, 0)
    if spoil is None:
        writer.add_attachment(ATTACHED_NAME, content)
    else:
        spoil(writer, content)
    writer.write(path)
    return path


def elsewhere(writer: PdfWriter, content: bytes) -> None:
    """A name that leads out of the folder."""
    writer.add_attachment(f"../../{ATTACHED_NAME}", content)


def twice(writer: PdfWriter, content: bytes) -> None:
    """Two entries of the expected name."""
    writer.add_attachment(ATTACHED_NAME, content)
    writer.add_attachment(ATTACHED_NAME, content)


def empty(_writer: PdfWriter, _content: bytes) -> None:
    """Nothing attached at all."""


def locked(writer: PdfWriter, content: bytes) -> None:
    """A password in front of everything."""
    writer.add_attachment(ATTACHED_NAME, content)
    writer.encrypt("secret", algorithm="RC4-128")


def large(writer: PdfWriter, content: bytes) -> None:
    """More than any workshop has."""
    writer.add_attachment(ATTACHED_NAME, content + b" " * 6 * 2**20)


def newer(writer: PdfWriter, content: bytes) -> None:
    """A version of the format that does not exist yet."""
    writer.add_attachment(
        ATTACHED_NAME, content.replace(b'"format": 1', b'"format": 7').replace(b'"format":1', b'"format":7')
    )


def strange(writer: PdfWriter, _content: bytes) -> None:
    """A field that no workshop has."""
    writer.add_attachment(ATTACHED_NAME, b'{"format":1,"revision":0,"workshop":{"run":"rm -rf ~"}}')


def deep(writer: PdfWriter, _content: bytes) -> None:
    """Lists in lists, ten thousand deep."""
    writer.add_attachment(ATTACHED_NAME, b'{"format":1,"revision":0,"workshop":' + b"[" * 10_000)


def bomb(writer: PdfWriter, content: bytes) -> None:
    """A few kilobytes that unpack to sixty megabytes."""
    writer.add_attachment(ATTACHED_NAME, content)
    packer = zlib.compressobj(1)
    zeros = b"0" * 2**20
    packed = b"".join([*(packer.compress(zeros) for _ in range(60)), packer.flush()])
    for number in range(1, 20):
        held = writer.get_object(number)
        if isinstance(held, DecodedStreamObject) and held.get("/Type") == "/EmbeddedFile":
            held.set_data(packed)
            held[NameObject("/Filter")] = NameObject("/FlateDecode")
            return
