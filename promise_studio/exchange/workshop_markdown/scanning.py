"""Finds the items and fields of a document, line by line; whatever it says, every line has a place."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.workshop_markdown.escaping import split_row, unescape, unescape_cell
from promise_studio.exchange.workshop_markdown.page import (
    KIND_BY_HEADING,
    NO_TITLE,
    Page,
    Written,
    folded,
)
from promise_studio.exchange.workshop_markdown.parts import Part, parts_of
from promise_studio.exchange.workshop_markdown.reading_values import Found, is_rule
from promise_studio.exchange.workshop_markdown.state import OPENING, read_state
from promise_studio.model import KINDS, SINGLES, Item
from promise_studio.model.kinds import BY_PREFIX
from promise_studio.model.text import clip

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_LABEL: Final = re.compile(r" {0,3}([-*+] {1,3})?(\*\*|__)(?=\S)([^*]+?)(?::\2|\2:)(?:[ \t](.*)|[ \t]*)$")
_ID: Final = re.compile(r"([A-Z]{3}-[1-9][0-9]{0,8})(?:\s*[·:–—-]?\s+(.*)|\s*[·:–—-]?)$")
_OFTEN: Final = 2_000
_LONGEST_ROW: Final = 200_000
_SHOWN: Final = 120


def scan(text: str, progress: Progress = SILENT) -> Page:
    """Everything that stands in a document."""
    return _Scan(text, progress).page


class _Scan:
    def __init__(self, text: str, progress: Progress) -> None:
        self.page = Page()
        self._kind = ""
        self._item: Written | None = None
        self._part: Part | None = None
        self._closes = False
        self._begun: list[tuple[int, str]] = []
        self._heads: list[Part | None] = []
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in self._without_comments(list(enumerate(lines, start=1))):
            if number % _OFTEN == 0:
                progress.tell(number, len(lines))
            self._take(number, line)
        self._end_field()

    def _without_comments(self, lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """The lines that are neither front matter nor comment; both are read on the way."""
        lines = lines[self._front_matter(lines) :]
        comment: list[str] | None = None
        for number, line in lines:
            if comment is None and not line.startswith("<!--"):
                yield number, line
                continue
            comment = (
                [*(comment or ()), line] if comment is None or comment[0].startswith(OPENING) else comment
            )
            if "-->" in line:
                if comment[0].startswith(OPENING):
                    self.page.state = read_state(comment[1:-1])
                comment = None
        if comment is not None and comment[0].startswith(OPENING):
            self.page.state = read_state(comment[1:])

    def _front_matter(self, lines: list[tuple[int, str]]) -> int:
        if not lines or lines[0][1].rstrip() != "---":
            return 0
        for at, (_, line) in enumerate(lines[1:], start=1):
            if line.rstrip() in {"---", "..."}:
                return at + 1
            key, _, words = line.partition(":")
            if key.strip() == "made-from":
                self.page.made_from = words.strip()
            if key.strip() == "whole":
                names = (folded(name) for name in words.split(","))
                self.page.whole = {KIND_BY_HEADING[name] for name in names if name in KIND_BY_HEADING}
        return 0

    def _take(self, number: int, line: str) -> None:
        heading = _HEADING.match(line)
        if heading is not None:
            self._end_field()
            self._take_heading(number, len(heading[1]), (heading[2] or "").strip())
        elif self._item is not None and (label := _LABEL.match(line)) is not None:
            self._end_field()
            self._take_label(number, unescape(label[3]), label[4] or "", line)
            self._closes = bool(label[1] and label[4])
        elif self._part is not None and not (self._closes and not line.strip()):
            self._begun.append((number, line))
        elif line.lstrip().startswith("|") and self._item is None and self._kind in KINDS:
            self._take_row(number, line)
        elif line.strip():
            self._stray(number, line, "It stands under no label.")
        else:
            self._end_field()

    def _take_heading(self, number: int, level: int, words: str) -> None:
        self._item, self._heads = None, []
        if level == 1:
            self._begin(Written("FRAME", "FRAME", number, "" if words == NO_TITLE else words))
            self._kind, self._item = "", None
            return
        found = _ID.match(words)
        prefix = found[1].partition("-")[0] if found is not None else ""
        if found is not None and prefix in BY_PREFIX:
            self._begin(Written(found[1], BY_PREFIX[prefix].name, number, found[2] or ""))
        elif level == 2:
            self._kind = KIND_BY_HEADING.get(folded(unescape(words)), "")
            if not self._kind:
                self._stray(number, words, "No part of a workshop has this heading.")
            elif self._kind in SINGLES:
                self._begin(Written(self._kind, self._kind, number))
            else:
                self.page.seen.add(self._kind)
        elif self._kind in KINDS:
            self._begin(Written("", self._kind, number, words))
        else:
            self._stray(number, words, "It stands under no heading that names a kind of item.")

    def _begin(self, item: Written) -> None:
        held = next((one for one in self.page.items[:1] if one.id == item.id == "FRAME"), None)
        self._item = held or item
        if held is None:
            self.page.items.append(item)

    def _take_label(self, number: int, label: str, words: str, line: str) -> None:
        assert self._item is not None  # noqa: S101
        part = part_named(self._item.cls, label)
        if part is None:
            self._stray(number, line, f"There is no field “{label.strip()}” here.")
        elif part.field in self._item.found:
            self._stray(
                number, line, f"“{part.title}” is already there, in line {self._item.found[part.field].line}."
            )
        else:
            self._part = part
            self._begun = [(number, words.strip())]

    def _end_field(self) -> None:
        if self._part is not None and self._item is not None:
            (number, words), *below = self._begun
            self._item.found[self._part.field] = Found(number, words, tuple(line for _, line in below))
        self._part, self._begun = None, []

    def _take_row(self, number: int, line: str) -> None:
        if len(line) > _LONGEST_ROW:
            self._stray(number, line, "The row is longer than anything that an item says.")
            return
        cells = split_row(line)
        if not self._heads:
            self._heads = [part_named(KINDS[self._kind].cls, unescape_cell(cell)) for cell in cells]
            unknown = [
                cell
                for cell, part in zip(cells, self._heads, strict=True)
                if part is None and folded(cell) not in {"id", ""}
            ]
            if unknown:
                self._stray(number, line, f"There is no field “{unknown[0]}” here; its column is left out.")
        elif not is_rule(line) and any(cells):
            self._row(number, cells)

    def _row(self, number: int, cells: list[str]) -> None:
        has_id = self._heads[0] is None
        found = _ID.match(unescape_cell(cells[0])) if has_id else None
        item = Written(found[1] if found is not None else "", self._kind, number)
        for part, cell in zip(self._heads, cells, strict=False):
            if part is not None:
                item.found[part.field] = Found(number, cell, cell=True)
        extra = [cell for cell in cells[len(self._heads) :] if cell]
        if extra:
            self._stray(number, " | ".join(extra), "The row has more cells than the table has columns.")
        self.page.items.append(item)

    def _stray(self, number: int, text: str, reason: str) -> None:
        self.page.strays.append(Skipped(number, clip(text.strip(), _SHOWN), reason))


def part_named(cls: type[Item], label: str) -> Part | None:
    """The field with this label, or with this name in the model."""
    return _labels(cls).get(folded(label))


@cache
def _labels(cls: type[Item]) -> dict[str, Part]:
    parts = parts_of(cls)
    return {part.field: part for part in parts} | {folded(part.title): part for part in parts}
