"""Text as it can stand in a diagram: signs of the grammar become escapes, so that it reads back."""

import re
from typing import Final

from promise_studio.exchange.mermaid.fitting import NOTHING

_SIGNS: Final = re.compile("[#;:&<]|^%|%(?=%)|(?<=%)%|ﬂ(?=°)|¶(?=ß)")
_NAMES: Final = {"<": "#lt;", "&": "#amp;"}
_KEYWORD: Final = re.compile(r"(?i)(?:journey|title|section|accTitle|accDescr)")


def escape_text(text: str) -> str:
    """A text on one line, behind its keyword."""
    if not text.strip(NOTHING):
        text += NOTHING
    escaped = _SIGNS.sub(lambda found: _NAMES.get(found[0], f"#{ord(found[0])};"), text)
    return escaped.replace(NOTHING, f"#{ord(NOTHING)};").replace("\n", "<br>")


def escape_beginning(text: str) -> str:
    """A text that begins a line, and may begin like a keyword."""
    escaped = escape_text(text)
    return f"#{ord(escaped[0])};{escaped[1:]}" if _KEYWORD.match(escaped) else escaped


def escape_actor(text: str) -> str:
    """The name of an actor, in a list with commas."""
    return escape_text(text).replace(",", "#44;")
