"""The Mermaid diagrams in the fences of a Markdown text."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_INFO: Final = re.compile(r"\{?\.?mermaid\b", re.IGNORECASE)
_DEEPEST: Final = 20
_INDENT: Final = re.compile(r"[ \t]*")


class Fence(NamedTuple):
    """What stands in a fence, from which line of the file on."""

    text: str
    line: int


def find_fences(text: str) -> Iterator[Fence]:
    """Every fence that says it holds Mermaid, without its indentation and the empty lines around it."""
    if "mermaid" not in text.lower():
        return
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).disable(["inline"])
    for token in parser.parse(text):
        if token.type == "fence" and token.map is not None and _INFO.match(token.info.strip()):
            lines = token.content.split("\n")
            empty = next((at for at, line in enumerate(lines) if line.strip()), 0)
            yield Fence(_unindented(lines[empty:]), token.map[0] + 2 + empty)


def _unindented(lines: list[str]) -> str:
    held = [line for line in lines if line.strip()]
    indent = min((len(found[0]) for line in held if (found := _INDENT.match(line))), default=0)
    return "\n".join(line[indent:] for line in lines).rstrip()
