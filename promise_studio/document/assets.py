"""The fonts and pictures that the documents name as `asset:fonts/…` and `asset:icons/…`, held in memory."""

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from promise_studio.resources import incomplete, templates_dir

SCHEME = "asset"
PACKED = ".woff2"
TYPES = {PACKED: "font/woff2", ".svg": "image/svg+xml"}
FOLDERS = ("fonts", "icons")
_NAMED = re.compile(rf"{SCHEME}:[a-z]+/[\w.-]+")


class Asset(NamedTuple):
    """The bytes of one file and their media type."""

    content: bytes
    media_type: str


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its exact address; MissingError names one that is not there or is damaged."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((templates_dir() / folder).glob("*")):
            if path.suffix in TYPES:
                found[f"{SCHEME}:{folder}/{path.name}"] = _read(path)
    for sheet in sorted((templates_dir() / "styles").glob("*.css")):
        for address in _NAMED.findall(sheet.read_text("utf-8")):
            if address not in found:
                raise incomplete(f"The file {address.partition(':')[2]}", "is missing from", "templates")
    return found


def _read(path: Path) -> Asset:
    """A file of ours; a packed font says itself how long it is."""
    content = path.read_bytes()
    if path.suffix == PACKED and (content[:4] != b"wOF2" or int.from_bytes(content[8:12]) != len(content)):
        raise incomplete(f"The font {path.name}", "is damaged in", "templates")
    return Asset(content, TYPES[path.suffix])


def inline_assets(css: str, own: Mapping[str, Asset]) -> str:
    """The style sheet with every asset, a house's `own` too, written into it, for one HTML file."""

    def write_in(named: re.Match[str]) -> str:
        asset = own.get(named[0]) or assets()[named[0]]
        return f"data:{asset.media_type};base64,{b64encode(asset.content).decode('ascii')}"

    return _NAMED.sub(write_in, css)
