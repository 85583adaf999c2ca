"""Cuts a page of HTML where a new sheet begins anyway, so that each section can be set by itself."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

_SECTION = re.compile(r"<(/?)section\b[^>]*>")
_STYLE = re.compile(r"<style>(.*?)</style>\s*", re.DOTALL)
_BODY = re.compile(r"<body\b[^>]*>")
_MAIN, _MAIN_END, _END = "<main>", "</main>", "</body></html>"
_PAGE_NUMBER = re.compile(r'<span class="pg" data-ref="#([^"]+)">')

BeginsSheet = Callable[[str], list[bool]]
"""Says of a page of empty sections which of these begin a sheet."""


@dataclass(frozen=True)
class Cut:
    """A page of HTML in pieces."""

    head: str
    """Up to and with the tag of the body, without the style."""
    sections: tuple[str, ...]
    """Each whole with the head before it."""

    @property
    def empty(self) -> str:
        """The page without its sections."""
        return self.head + _END


def cut(html: str, begins_sheet: BeginsSheet) -> Cut | None:
    """The pieces; None for a page that is not built as ours are."""
    body = _BODY.search(html)
    if body is None or html.count("<style") != 1 or html.count(_MAIN) != 1 or "</body>" not in html:
        return None
    style = _STYLE.search(html, 0, body.start())
    tops = list(_tops(html, body.end()))
    if style is None or not tops:
        return None
    head = html[: style.start()] + html[style.end() : body.end()]
    main = html.index(_MAIN)
    skeleton = "".join(f"{tag}</section>" for _at, tag in tops)
    begins = begins_sheet(head + skeleton + _END)
    starts = [at for (at, _tag), begin in zip(tops[1:], begins[1:], strict=True) if begin]
    edges = [body.end(), *starts, html.rindex("</body>")]
    pieces = (_piece(html, start, end, main) for start, end in pairwise(edges))
    return Cut(head, tuple(f"{head}{piece}{_END}" for piece in pieces))


def emptied(html: str) -> str:
    """A page without what is in its body."""
    body = _BODY.search(html)
    return html[: body.end()] + _END if body else html


def _tops(html: str, start: int) -> Iterator[tuple[int, str]]:
    """Where the sections that lie in no other begin, with their tags."""
    depth = 0
    for tag in _SECTION.finditer(html, start):
        if tag[1]:
            depth -= 1
            continue
        if depth == 0:
            yield tag.start(), tag[0]
        depth += 1


def _piece(html: str, start: int, end: int, main: int) -> str:
    text = html[start:end]
    opened = _MAIN + text if start > main else text
    return opened + _MAIN_END if _MAIN in opened and _MAIN_END not in opened else opened


def names_pages(section: str) -> bool:
    """Whether it says on which pages others begin, so that it can only be set after them."""
    return _PAGE_NUMBER.search(section) is not None


def with_page_numbers(section: str, pages: Mapping[str, int]) -> str:
    """The section with the numbers of the pages that it names."""

    def number(found: re.Match[str]) -> str:
        page = pages.get(found[1])
        return f'{found[0][:-1]} data-page="{page}">' if page is not None else found[0]

    return _PAGE_NUMBER.sub(number, section)


def style_of(html: str) -> str:
    """The style of a page that is built as ours are; empty for another."""
    style = _STYLE.search(html)
    return style[1] if style and html.count("<style") == 1 else ""
