"""The fonts and pictures that the documents name as `asset:fonts/…` and `asset:icons/…`, held in memory."""

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from promise_studio.resources import templates_dir

SCHEME = "asset"
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}
FOLDERS = ("fonts", "icons")
_NAMED = re.compile(rf"{SCHEME}:[a-z]+/[\w.-]+")


class Asset(NamedTuple):
    """The bytes of one file and their media type."""

    content: bytes
    media_type: str


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its exact address; what is not in here cannot be named by a document."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((templates_dir() / folder).iterdir()):
            if path.suffix in TYPES:
                found[f"{SCHEME}:{folder}/{path.name}"] = Asset(path.read_bytes(), TYPES[path.suffix])
    return found


def inline_assets(css: str, own: Mapping[str, Asset]) -> str:
    """The style sheet with every asset, a house's `own` too, written into it, for one HTML file."""

    def write_in(named: re.Match[str]) -> str:
        asset = own.get(named[0]) or assets()[named[0]]
        return f"data:{asset.media_type};base64,{b64encode(asset.content).decode('ascii')}"

    return _NAMED.sub(write_in, css)
