"""The words of Mermaid's journey grammar: the first pattern that fits counts, as in its own reader."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from promise_studio.exchange.mermaid.javascript import BLANKS

_PATTERNS: Final = {
    "comment": r"%(?!\{)[^\n]*",
    "inline comment": "[^}\U00010000-\U0010ffff]%%[^\n]*",
    "newline": r"\n+",
    "blanks": f"[{BLANKS}]+",
    "note": r"#[^\n]*",
    "journey": r"journey\b",
    "title": f"title[{BLANKS}][^#\n;]+",
    "spoken title": f"accTitle[{BLANKS}]*:[{BLANKS}]*",
    "description": f"accDescr[{BLANKS}]*:[{BLANKS}]*",
    "long description": f"accDescr[{BLANKS}]*\\{{[{BLANKS}]*",
    "section": f"section[{BLANKS}][^#:\n;]+",
    "task": r"[^#:\n;]+",
    "data": r":[^#\n;]+",
    "colon": r":",
    "nothing": r".",
}
_NAMES: Final = tuple(_PATTERNS)
_TOKEN: Final = re.compile(
    "|".join(f"({pattern})" for pattern in _PATTERNS.values()), re.ASCII | re.IGNORECASE
)
_LINE: Final = re.compile(r"[^\n]*")


class Token(NamedTuple):
    """One word: what it is, what it says, and where it begins."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """Every word of a text, comments included; what a description says is a word of its own."""
    at, end = 0, len(text)
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None:  # no sign is left over: blanks are every other line's end
            return
        kind = _NAMES[(found.lastindex or 1) - 1]
        at = found.end()
        yield Token(kind, found[0], found.start())
        if kind in {"spoken title", "description"} and at < end:
            value = _LINE.match(text, at)
            yield Token("value", value[0] if value else "", at)
            at = value.end() if value else end
        elif kind == "long description":
            closing = text.find("}", at)
            if closing != at:
                yield Token("long value", text[at : closing if closing >= 0 else end], at)
            if closing < 0:
                yield Token("open end", found[0], found.start())
            at = closing + 1 if closing >= 0 else end
