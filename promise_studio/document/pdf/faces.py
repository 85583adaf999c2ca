"""The bundled fonts ready for setting: unpacked once, as that takes longer than a short document."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from promise_studio.document.assets import Asset

PACKED = b"wOF2"
UNPACKED = (b"\x00\x01\x00\x00", b"OTTO")


def with_unpacked_fonts(assets: Mapping[str, Asset], cache: Path) -> dict[str, Asset]:
    """The same assets with each packed font as the plain font inside it, kept in `cache` for next time."""
    return {
        name: Asset(_unpacked(asset.content, cache), "font/ttf") if asset.content[:4] == PACKED else asset
        for name, asset in assets.items()
    }


def _unpacked(packed: bytes, cache: Path) -> bytes:
    return keep_once(cache / f"{sha256(packed).hexdigest()[:32]}.ttf", lambda: _unpack(packed))


def keep_once(kept: Path, make: Callable[[], bytes]) -> bytes:
    """The plain font that lies under a name in the cache, made and put there when it does not."""
    with suppress(OSError):
        content = kept.read_bytes()
        if content[:4] in UNPACKED:
            return content
    content = make()
    # A cache that cannot be written to costs time and nothing else.
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(content)
        part.replace(kept)
    return content


def _unpack(packed: bytes) -> bytes:
    from fontTools.ttLib import woff2  # type: ignore[import-untyped]

    plain = BytesIO()
    woff2.decompress(BytesIO(packed), plain)
    return plain.getvalue()
