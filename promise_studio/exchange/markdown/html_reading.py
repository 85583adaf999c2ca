"""The headings, texts, lists and tables in the HTML of a Markdown page."""

import re
from html.parser import HTMLParser
from typing import Final

from promise_studio.exchange.markdown.blocks import Block, Bullet, Bullets, Heading, Table, Text

_HEADING: Final = re.compile(r"h([1-6])")
_BREAKS: Final = frozenset(
    {"br", "p", "div", "li", "ul", "ol", "section", "dt", "dd", "dl", "blockquote", "hr"}
)
_UNSEEN: Final = frozenset({"style", "script", "template", "noscript"})
_COMMENT: Final = re.compile(r"<!--.*?-->|<!--.*\Z", re.DOTALL)
# Python's reader looks for the ends of these again and again, and stumbles over some.
_MARKED: Final = re.compile(r"<(?=[!?])")
_MARKDOWN_HEADING: Final = re.compile(r"(#{1,6})\s+(.+)")


class HtmlReader(HTMLParser):
    """Fed with pieces of a page; what it has found is in `blocks` once nothing is open."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._first = line
        self._words: list[str] = []
        self._unseen = ""
        self._level = 0
        self._bullet = False
        self._table: Table | None = None

    @property
    def is_in_table(self) -> bool:
        """Whether what follows stands in a table that has not ended."""
        return self._table is not None

    def take_text(self, text: str) -> None:
        """Text of the page that stands in an open table."""
        self._words += [text, "\n"]

    def take(self, html: str) -> None:
        """HTML of the page; comments are unseen, and what only looks like HTML is text."""
        self.feed(_MARKED.sub("&lt;", _COMMENT.sub("", html)))

    def finish(self) -> list[Block]:
        """Everything that was found."""
        self.close()
        self._end_text()
        self._end_table()
        return self.blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag == "table":
            self._end_text()
            self._end_table()
            self._table = Table([], self._line)
        elif self._table is not None:
            self._start_in_table(tag)
        elif (heading := _HEADING.fullmatch(tag)) is not None:
            self._end_text()
            self._level = int(heading[1])
        elif tag in _BREAKS:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        elif tag == "table":
            self._end_table()
        elif tag == "caption" and self._table is not None:
            self._table.title = self._taken()
        elif self._table is None and (tag in _BREAKS or _HEADING.fullmatch(tag)):
            self._end_text()
        elif tag in _BREAKS:
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)

    @property
    def _line(self) -> int:
        return self._first + self.getpos()[0] - 1

    def _start_in_table(self, tag: str) -> None:
        assert self._table is not None  # noqa: S101
        if tag == "tr":
            self._end_cell()
            self._table.rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            if not self._table.rows:
                self._table.rows.append([])
            self._table.rows[-1].append("")
        elif tag in _BREAKS:
            self._words.append("\n")

    def _end_cell(self) -> None:
        words = self._taken()
        if self._table is not None and words and self._table.rows and self._table.rows[-1]:
            held = self._table.rows[-1][-1]
            self._table.rows[-1][-1] = f"{held}\n{words}" if held else words

    def _end_table(self) -> None:
        self._end_cell()
        if self._table is not None:
            if self._table.rows:
                self.blocks.append(self._table)
            self._table = None

    def _break(self, tag: str) -> None:
        if tag == "br":
            self._words.append("\n")
            return
        self._end_text()
        self._bullet = tag == "li"

    def _end_text(self) -> None:
        words = self._taken()
        if not words:
            return
        if self._level:
            self.blocks.append(Heading(" ".join(words.split("\n")), self._level, self._line))
        elif self._bullet:
            last = self.blocks[-1] if self.blocks else None
            if not isinstance(last, Bullets):
                last = Bullets([], self._line)
                self.blocks.append(last)
            last.bullets.append(Bullet(words, self._line))
        else:
            self._end_paragraph(words)
        self._level, self._bullet = 0, False

    def _end_paragraph(self, words: str) -> None:
        """Text; a line that is a Markdown heading stays one, as people put it right below a tag."""
        rest: list[str] = []
        for line in words.split("\n"):
            heading = _MARKDOWN_HEADING.fullmatch(line)
            if heading is not None:
                self.blocks.append(Heading(heading[2], len(heading[1]), self._line))
            else:
                rest.append(line)
        if rest:
            self.blocks.append(Text("\n".join(rest), self._line))

    def _taken(self) -> str:
        """The words so far, a line each, without blanks that mean nothing in HTML."""
        words = "".join(self._words)
        self._words.clear()
        return "\n".join(line for line in (" ".join(one.split()) for one in words.split("\n")) if line)
