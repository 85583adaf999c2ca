"""Reads the Markdown of the guide and the agendas into sections that know their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from markdown_it.token import Token

FENCE = "---"


@dataclass(frozen=True)
class Entry:
    """The text of “Key: text”, and the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True)
class Section:
    """A heading of the second rank, its list of entries by lower-case key, and the paragraphs below."""

    heading: str
    line: int
    entries: dict[str, Entry]
    text: str


@dataclass(frozen=True)
class Page:
    """A whole file: its front matter, the text before the first section, and the sections."""

    name: str
    front: dict[str, Entry]
    introduction: str
    sections: tuple[Section, ...]

    def refuse(
        self, line: int, words: str, hint: str = "Correct the file; the others beside it show the form."
    ) -> UserError:
        """The error that names this file and a line of it."""
        return UserError(f"{self.name}, line {line}: {words}", hint)


def _plain(token: "Token") -> str:
    """The words of a paragraph on one line, without the marks."""
    parts = (
        " " if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children or ()
    )
    return "".join(parts)


def _front_matter(lines: list[str]) -> tuple[dict[str, Entry], int]:
    """The entries between the two fences at the top, and how many lines they take."""
    if not lines or lines[0].strip() != FENCE:
        return {}, 0
    entries: dict[str, Entry] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == FENCE:
            return entries, number
        key, _, text = line.partition(":")
        entries[key.strip().lower()] = Entry(text.strip(), number)
    return entries, len(lines)


def _pieces(tokens: "Sequence[Token]") -> "Iterator[tuple[str, Token]]":
    """Each heading, list entry and paragraph with what it is; deeper headings count as paragraphs."""
    around: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            around.append(token.tag if token.type == "heading_open" else token.type)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            in_list = "list_item_open" in around
            yield ("entry" if in_list else around[-1] if around[-1] in {"h1", "h2"} else "text"), token


def read_page(path: Path) -> Page:
    """The sections of a Markdown file; raises UserError when it cannot be read."""
    # Half the time of a small command: only whoever opens an agenda or the guide pays for it.
    from markdown_it import MarkdownIt

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path.name} cannot be read: {error}.", f"Expected Markdown in {path}.") from error
    lines = text.splitlines()
    front, taken = _front_matter(lines)
    introduction: list[str] = []
    sections: list[tuple[str, int, dict[str, Entry], list[str]]] = []
    for piece, token in _pieces(MarkdownIt("commonmark").parse("\n".join(lines[taken:]))):
        line = (token.map[0] if token.map else 0) + taken + 1
        words = _plain(token)
        if piece == "h2":
            sections.append((words, line, {}, []))
        elif piece == "entry" and sections:
            key, colon, value = words.partition(":")
            if colon:
                sections[-1][2][key.strip().lower()] = Entry(value.strip(), line)
        elif piece == "text":
            (sections[-1][3] if sections else introduction).append(words)
    return Page(
        name=path.name,
        front=front,
        introduction="\n\n".join(introduction),
        sections=tuple(
            Section(head, line, entries, "\n\n".join(text)) for head, line, entries, text in sections
        ),
    )
