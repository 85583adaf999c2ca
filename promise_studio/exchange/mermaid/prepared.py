"""What Mermaid does to a text before it reads it: front matter, directives and comments go."""

import re
from dataclasses import dataclass
from typing import Final

from promise_studio.exchange.mermaid.front_matter import read_front_matter
from promise_studio.exchange.mermaid.javascript import BLANKS
from promise_studio.exchange.mermaid.traced import Traced

_TAG: Final = re.compile("<[A-Za-z0-9_]+")
_ATTRIBUTE: Final = re.compile('="([^"]*)"')
_FIRST: Final = re.compile(f"---([{BLANKS}]*)")
_LAST: Final = re.compile(f"\n---[{BLANKS}]*\n")
DIRECTIVE: Final = re.compile(
    rf"%%\{{[{BLANKS}]*(?:\w+[{BLANKS}]*:|\w+)[{BLANKS}]*(?:\w+|(?:(?!\}}%%)[^\u2028\u2029])*+)"
    rf"[{BLANKS}]*(?:\}}%%)?",
    re.ASCII,
)
_COMMENT: Final = re.compile(f"(?:^|(?<=[\n\u2028\u2029]))[{BLANKS}]*+(%%(?!\\{{)[^\n]+\n?)?")
_BEGINNING: Final = re.compile(f"[{BLANKS}]*")


@dataclass(frozen=True)
class Prepared:
    """The text as the grammar gets it, and the title from the front matter."""

    code: Traced
    title: str


def prepare(text: str, first_line: int = 1) -> Prepared:
    """The text as Mermaid would hand it to its grammar; RefusedTextError where the front matter is none."""
    whole = Traced.whole(_plain_tags(re.sub("\r\n?", "\n", text)), first_line)
    code, title = whole, ""
    if found := _front_matter(whole.text):
        title = read_front_matter(whole.text[found[0] : found[1]], first_line + 1)
        code = whole.without([(0, found[2])])
    code = code.without(found.span() for found in DIRECTIVE.finditer(code.text))
    code = code.without(found.span() for found in _COMMENT.finditer(code.text) if found[1])
    beginning = _BEGINNING.match(code.text)
    return Prepared(code.without([beginning.span()] if beginning else ()), title)


def _plain_tags(text: str) -> str:
    """The text with single quotes around the attributes of tags."""
    parts: list[str] = []
    at = 0
    while (tag := _TAG.search(text, at)) and (end := text.find(">", tag.end())) >= 0:
        attributes = _ATTRIBUTE.sub(r"='\1'", text[tag.end() : end])
        parts += (text[at : tag.end()], attributes)
        at = end
    return "".join(parts) + text[at:]


def _front_matter(text: str) -> tuple[int, int, int] | None:
    """Where the front matter begins and ends, and where the diagram after it begins."""
    first = _FIRST.match(text)
    if first is None or "\n" not in first[1]:
        return None
    start = text.rindex("\n", 0, first.end()) + 1
    if last := _LAST.search(text, start):
        return start, last.start(), last.end()
    last = _LAST.match(text, start - 1) if first[1].count("\n") > 1 else None
    return (start - 1, start - 1, last.end()) if last else None
