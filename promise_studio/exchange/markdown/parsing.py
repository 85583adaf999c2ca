"""From Markdown to the blocks of a page, in pieces small enough to be stopped between."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.markdown.blocks import Block, Bullet, Bullets, Heading, Table, Text
from promise_studio.exchange.markdown.html_reading import HtmlReader

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST: Final = 24
_LONGEST_INLINE: Final = 2_000
"""Longer paragraphs are taken as typed: their marks are read in a time that grows with the square."""
_PIECE: Final = 8_000
_LONGEST_LINE: Final = 4_000
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARKS: Final = re.compile(r"[\\`*_\[\]<>&!\n]")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)


def parse(text: str, first_line: int, progress: Progress = SILENT) -> list[Block]:
    """The blocks of a page."""
    parser, inline = _parsers()
    lines = list(_short_lines(text, first_line))
    blocks: list[Block] = []
    table: HtmlReader | None = None
    for at, piece in _pieces(lines):
        progress.tell(at, len(lines))
        rest = piece
        if table is not None:
            end = next((place for place, line in enumerate(piece, 1) if "</table" in line.text.lower()), 0)
            table.take("\n".join(line.text for line in piece[: end or None]) + "\n")
            rest = piece[end:] if end else []
        if rest:
            blocks += table.finish() if table is not None else []
            reading = _Reading(inline, parser.parse("\n".join(line.text for line in rest)), rest)
            blocks += reading.blocks()
            table = reading.open_table
    return blocks + (table.finish() if table is not None else [])


class _Line(NamedTuple):
    text: str
    number: int


def _short_lines(text: str, first_line: int) -> Iterator[_Line]:
    """The lines; one that is longer than people write is cut, where it can be behind a tag or a word."""
    for number, whole in enumerate(text.split("\n"), start=first_line):
        line = whole
        while len(line) > _LONGEST_LINE:
            mark = ">" if line.lstrip().startswith("<") else " "
            end = line.rfind(mark, _LONGEST_LINE // 2, _LONGEST_LINE) + 1 or _LONGEST_LINE
            yield _Line(line[:end], number)
            line = line[end:]
        yield _Line(line, number)


def _parsers() -> "tuple[MarkdownIt, MarkdownIt]":
    """One for the blocks of a page, one for the words in them."""
    from markdown_it import MarkdownIt

    inline = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    blocks = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # Indented code is indented HTML or a list that went astray, far more often than code.
    return blocks.disable(["code", "inline"]), inline


def _pieces(lines: Sequence[_Line]) -> Iterator[tuple[int, Sequence[_Line]]]:
    """Stretches of a page that end where a block ends, each with the number of lines before it."""
    start = size = 0
    fence = ""
    for at, (line, _) in enumerate(lines):
        found = _FENCE.match(line)
        if found is not None:
            fence = "" if fence and line.strip().startswith(fence) else fence or found[1]
        size += len(line) + 1
        is_end = not line.strip() and not fence and size > _PIECE // 2 and _begins(lines, at + 1)
        if is_end or size > 2 * _PIECE:
            yield start, lines[start : at + 1]
            start, size, fence = at + 1, 0, ""
    if start < len(lines):
        yield start, lines[start:]


def _begins(lines: Sequence[_Line], at: int) -> bool:
    """Whether something new begins here: no list, table or HTML that goes on."""
    return at < len(lines) and (lines[at].text.startswith("#") or lines[at].text[:1].isalnum())


class _Reading:
    """Walks over the tokens of one piece."""

    def __init__(self, inline: "MarkdownIt", tokens: "Sequence[Token]", lines: Sequence[_Line]) -> None:
        self._inline = inline
        self._tokens = tokens
        self._lines = lines
        self._html: HtmlReader | None = None
        self._found: list[Block] = []

    def blocks(self) -> list[Block]:
        at = 0
        while at < len(self._tokens):
            token = self._tokens[at]
            end = self._end_of(at)
            if token.type == "html_block":
                self._html = self._html or HtmlReader(self._line(token))
                self._html.take(token.content)
            elif self._html is not None and self._html.is_in_table:
                self._html.take_text(self._all_text(at, end))
            else:
                self._end_html()
                self._take(at, end)
            at = end + 1
        if self.open_table is None:
            self._end_html()
        return self._found

    @property
    def open_table(self) -> HtmlReader | None:
        """The reader of an HTML table that has not ended with this piece."""
        return self._html if self._html is not None and self._html.is_in_table else None

    def _end_html(self) -> None:
        if self._html is not None:
            self._found += self._html.finish()
            self._html = None

    def _take(self, at: int, end: int) -> None:
        token = self._tokens[at]
        match token.type:
            case "heading_open":
                words = " ".join(self._all_text(at, end).split("\n"))
                self._found.append(Heading(words, int(token.tag[1]), self._line(token)))
            case "bullet_list_open" | "ordered_list_open":
                self._found.append(Bullets(self._bullets(at, end), self._line(token)))
            case "table_open":
                self._found.append(Table(self._rows(at, end), self._line(token)))
            case "fence":
                if not token.info.strip().lower().startswith("mermaid"):
                    self._found.append(Text(token.content.strip("\n"), self._line(token)))
            case "hr":
                pass
            case _:
                words = self._all_text(at, end)
                if words:
                    quoted = token.type == "blockquote_open"
                    self._found.append(Text(words, self._line(token), quoted))

    def _line(self, token: "Token") -> int:
        at = token.map[0] if token.map else 0
        return self._lines[min(at, len(self._lines) - 1)].number

    def _end_of(self, at: int) -> int:
        depth = 0
        for place in range(at, len(self._tokens)):
            depth += self._tokens[place].nesting
            if depth <= 0:
                return place
        return len(self._tokens) - 1

    def _bullets(self, at: int, end: int) -> list[Bullet]:
        """The entries of a list, with the lists in them as entries below."""
        found: list[Bullet] = []
        open_now: list[list[Bullet]] = [found]
        for token in self._tokens[at + 1 : end]:
            if token.type == "list_item_open":
                bullet = Bullet("", self._line(token))
                open_now[-1].append(bullet)
                open_now.append(bullet.children)
            elif token.type == "list_item_close":
                open_now.pop()
            elif token.content and len(open_now) > 1:
                holder = open_now[-2][-1]
                words = self._text(token)
                if open_now[-1]:
                    open_now[-1][-1].text += f"\n{words}"
                else:
                    holder.text = f"{holder.text}\n{words}".strip()
        return found

    def _rows(self, at: int, end: int) -> list[list[str]]:
        rows: list[list[str]] = []
        for token in self._tokens[at + 1 : end]:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._text(token))
        return rows

    def _all_text(self, at: int, end: int) -> str:
        return "\n".join(filter(None, (self._text(one) for one in self._tokens[at : end + 1] if one.content)))

    def _text(self, token: "Token") -> str:
        """What a reader sees: no marks, addresses of links behind their words, a line for each break."""
        if token.type != "inline" or len(token.content) > _LONGEST_INLINE or not _MARKS.search(token.content):
            return _BREAK.sub("\n", token.content).strip()
        found: list[str] = []
        address = ""
        children = self._inline.parseInline(token.content)[0].children or []
        for at, child in enumerate(children):
            match child.type:
                case "softbreak":
                    beside = {one.type for one in children[max(0, at - 2) : at + 3]}
                    found.append("\n" if beside & {"strong_open", "strong_close"} else " ")
                case "hardbreak":
                    found.append("\n")
                case "html_inline":
                    found.append("\n" if _BREAK.fullmatch(child.content) else "")
                case "link_open":
                    address = str(child.attrs.get("href", ""))
                case "link_close":
                    shown = address.startswith("http") and found[-1:] != [address]
                    found.append(f" ({address})" if shown else "")
                case "image":
                    pass
                case _:
                    found.append(child.content)
        return "\n".join(line.strip() for line in "".join(found).split("\n")).strip()
