"""Takes a logo in: PNG, or SVG that asks for nothing and runs nothing."""

import io
import re
from pathlib import Path

from promise_studio.document.assets import Asset
from promise_studio.errors import UserError

LARGEST = 2**20
_DAMAGE = (OSError, SyntaxError, ValueError, ArithmeticError, MemoryError, Warning)
"""What the drawing of a damaged PNG ends in."""
PNG = b"\x89PNG\r\n\x1a\n"
_ACTIVE = re.compile(
    rb"<\s*(script|foreignObject|iframe|image|use|style|a|animate|set)\b|<!ENTITY|<!DOCTYPE|\son\w+\s*=|url\s*\((?!\s*['\"]?#)",
    re.IGNORECASE,
)


def read_logo(path: Path, content: bytes) -> Asset:
    """The logo as an asset; UserError when it is neither, too large, or more than a drawing."""
    if len(content) > LARGEST:
        raise UserError(
            f"The logo {path.name} is larger than 1 MB.", "Save it smaller; it is 4 cm wide on paper."
        )
    if content.startswith(PNG):
        if not _can_be_drawn(content):
            raise _damaged(path)
        return Asset(content, "image/png")
    if b"<svg" not in content[:4096]:
        raise UserError(f"The logo {path.name} is neither PNG nor SVG.", "Save it as one of the two.")
    found = _ACTIVE.search(content)
    if found is not None:
        what = found[0].decode("utf-8", "replace").strip()
        raise UserError(
            f"The logo {path.name} holds “{what}”, which is more than a drawing.",
            "Save it as plain SVG with its words as paths, or as PNG.",
        )
    if not _is_whole(content):
        raise _damaged(path)
    return Asset(content, "image/svg+xml")


def _can_be_drawn(content: bytes) -> bool:
    """Whether every dot of a PNG is there, and there are not too many."""
    import warnings

    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
                image.load()
    except (*_DAMAGE, Image.DecompressionBombError):
        return False
    return True


def _is_whole(content: bytes) -> bool:
    """Whether an SVG is well-formed; it has no entities, as those were refused before."""
    from xml.etree.ElementTree import ParseError, fromstring

    try:
        return fromstring(content).tag.endswith("svg")  # noqa: S314
    except (ParseError, ValueError):
        return False


def _damaged(path: Path) -> UserError:
    return UserError(f"The logo {path.name} is damaged: it cannot be drawn.", "Save it again.")
