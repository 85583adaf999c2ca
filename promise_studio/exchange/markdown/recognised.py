"""How Markdown files show what they hold, by their names and their first bytes."""

import re
from pathlib import Path
from typing import Final

ENDINGS: Final = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")
_OWN: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?---[^\S\n]*\n(?:[^\n]*\n){0,20}?promise-studio:[^\S\n]*workshop\b"
)


def is_whole_workshop(path: Path, head: bytes) -> bool:
    """Whether a file is a workshop's own document, by the sign in its front matter."""
    del path
    return _OWN.match(head.replace(b"\r\n", b"\n")) is not None


def is_page(path: Path, head: bytes) -> bool:
    """Whether a file is any other Markdown, by its name."""
    del head
    return path.name.lower().endswith(ENDINGS)
