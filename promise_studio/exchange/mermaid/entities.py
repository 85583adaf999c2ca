"""The escapes of Mermaid, `#35;` and `#quot;`: hidden while a text is read, then the signs they mean."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from promise_studio.exchange.mermaid.traced import Traced

_ENTITY: Final = re.compile(r"#([A-Za-z0-9_]+);")
_HIDDEN: Final = re.compile("ﬂ°(°?)([A-Za-z0-9_]*)¶ß")
_BREAK: Final = re.compile(r"</?br\s*/?>", re.IGNORECASE)
_STYLED: Final = ("style", "classDef")
_LINES: Final = re.compile("[^\n\u2028\u2029]+")


def hide_entities(text: Traced) -> Traced:
    """The text with its escapes in a form that holds no sign of the grammar."""
    if "#" not in text.text:
        return text
    for word in _STYLED:
        text = text.without(_last_semicolons(text.text, word))
    return text.replaced(
        (*found.span(), f"ﬂ°{'°' if found[1].isdecimal() else ''}{found[1]}¶ß")
        for found in _ENTITY.finditer(text.text)
    )


def show_breaks(text: str) -> str:
    """The text with its entities, and with a line break for each `<br>` that was not an escape."""
    return show_entities(_BREAK.sub("\n", text))


def show_entities(text: str) -> str:
    """The text with the signs that its hidden escapes stand for."""
    if "ﬂ°" not in text:
        return text
    return _HIDDEN.sub(lambda found: unescape(f"&{'#' if found[1] else ''}{found[2]};"), text)


def _last_semicolons(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Mermaid takes the last semicolon away where a line looks like a style with a colour."""
    if word not in text:
        return
    for line in _LINES.finditer(text):
        at, last = line[0].find(word), line[0].rfind(";")
        if 0 <= at < last and any(map(_holds_colour, line[0][at + len(word) : last].split())):
            yield line.start() + last, line.start() + last + 1


def _holds_colour(token: str) -> bool:
    """Whether a number sign follows a colon."""
    return 0 <= token.find(":") < token.rfind("#")
