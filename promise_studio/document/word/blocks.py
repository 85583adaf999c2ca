"""Walks a page and builds it in Word: headings, lists, tables, and a wide sheet where the page is wide."""

import re
from typing import Protocol

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from promise_studio.document.word.bookmarks import Bookmarks
from promise_studio.document.word.inline import BLOCKS, Line, Look, clean
from promise_studio.document.word.lists import NUMBERED, Numbering, style_of, without_count
from promise_studio.document.word.nodes import Node
from promise_studio.document.word.tables import new_table, rows_of
from promise_studio.document.word.widths import column_weights

STYLES = {
    "kicker": "Kicker",
    "lede": "Lede",
    "promise": "Promise",
    "note": "Small",
    "sub": "Small",
    "contact": "Promise",
    "big": "Kicker",
    "said": "Small",
}
HEADINGS = {"h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3", "h4": "Heading 3"}
LEFT_OUT = frozenset({"style", "script", "colgroup", "textarea"})
PICTURED = frozenset({"axis", "feel", "curve-phases", "avatar"})
"""Words on a drawing, which its title tells in a sentence, and letters that stand for a face."""
_ORNAMENT = re.compile(r"\d{1,2}|")
"""A number in a disc, or nothing: the page's ornaments are no paragraphs."""


class Holder(Protocol):
    """What paragraphs are added to: the document, or a cell of a table."""

    def add_paragraph(self, text: str = "", style: str | None = None) -> Paragraph: ...


class Builder:
    """Builds one file; anchors that stand on a block wait for the first paragraph in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bookmarks = Bookmarks()
        self._numbering = Numbering(document)
        self._waiting: list[str] = []
        self._started = False
        self._fresh: Paragraph | None = None
        self._styles = {style.name: style.style_id for style in document.styles}

    def build(self, body: Node) -> None:
        """Put the whole page into the document."""
        self._children(body, self._document)

    def _children(self, node: Node, holder: Holder) -> None:
        """Blocks as blocks; words that stand loose between them as a paragraph of their own."""
        loose: list[Node | str] = []
        for child in [*_as_read(node), Node("p")]:
            if isinstance(child, str) or child.tag not in BLOCKS | LEFT_OUT:
                loose.append(child)
                continue
            if any(not isinstance(one, str) or one.strip() for one in loose):
                self._paragraph(Node("p", {}, loose), holder, self._usual(holder))
            loose = []
            if (child.children or child.tag == "textarea") and not child.classes & PICTURED:
                self._block(child, holder)

    def _block(self, node: Node, holder: Holder) -> None:
        if node.attributes.get("id"):
            self._waiting.append(node.attributes["id"])
        if node.tag in LEFT_OUT:
            return
        if node.tag == "section":
            self._section(node)
        if node.tag in HEADINGS:
            self._paragraph(node, holder, HEADINGS[node.tag] if holder is self._document else None, bold=True)
        elif node.tag in {"ul", "ol"}:
            self._list(node, holder)
        elif node.tag == "table":
            self._table(node, holder)
        elif node.tag in {"p", "svg"} or (node.tag == "blockquote" and node.find("p") is None):
            self._words(node, holder)
        elif node.tag == "blockquote":
            self._children(_quoted(node), holder)
        else:
            self._children(node, holder)

    def _words(self, node: Node, holder: Holder) -> None:
        """One paragraph: of a picture its title, of an ornament nothing."""
        if node.tag == "svg":
            title = node.find("title")
            self._paragraph(Node("p", {}, [title.text if title else ""]), holder, "Small")
        elif "kicker" in node.classes or not _ORNAMENT.fullmatch(node.text):
            style = next((STYLES[name] for name in STYLES if name in node.classes), self._usual(holder))
            self._paragraph(node, holder, "Quote" if node.tag == "blockquote" else style)

    def _usual(self, holder: Holder) -> str | None:
        """The style of words that ask for none: those in a table are smaller."""
        return None if holder is self._document else "Table Words"

    def _section(self, node: Node) -> None:
        """A new page; a wide one lies on its side."""
        joined = {"empty", "sheet"} & node.classes
        if not self._started or joined:
            self._started = True
            return
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        wide = "wide" in node.classes
        if wide is not (section.orientation == WD_ORIENT.LANDSCAPE):
            section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
            section.page_width, section.page_height = section.page_height, section.page_width

    def _list(self, node: Node, holder: Holder) -> None:
        style = style_of(node)
        number = self._numbering.begin() if style == NUMBERED else None
        for item in node.elements:
            if item.attributes.get("id"):
                self._waiting.append(item.attributes["id"])
            if any(child.tag in BLOCKS for child in item.elements):
                self._children(item, holder)
            elif item.find("input") is not None and holder is not self._document:
                self._paragraph(item, holder, "Table Words")
            else:
                paragraph = self._paragraph(without_count(item), holder, style)
                if number is not None:
                    self._numbering.count(paragraph, number)

    def _paragraph(self, node: Node, holder: Holder, style: str | None, *, bold: bool = False) -> Paragraph:
        first = self._first_of(holder)
        paragraph = first if first is not None else holder.add_paragraph()
        if style is not None:
            paragraph._p.style = self._styles[style]  # noqa: SLF001  by name, python-docx looks through all styles
        for anchor in self._waiting:
            self._bookmarks.put(paragraph, anchor)
        self._waiting.clear()
        right = node.attributes.get("dir") == "rtl"
        if right:
            paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        Line(paragraph, self._bookmarks).add(node, Look(bold=bold and style is None, right_to_left=right))
        return paragraph

    def _first_of(self, holder: Holder) -> Paragraph | None:
        """The empty paragraph that every new cell has."""
        first = self._fresh
        self._fresh = None
        return first if holder is not self._document else None

    def _table(self, node: Node, holder: Holder) -> None:
        caption = node.find("caption")
        if caption is not None and caption.text:
            self._paragraph(caption, holder, "Caption")
        rows = list(rows_of(node))
        if not rows or holder is not self._document:
            return
        for row, made in zip(rows, new_table(self._document, rows, column_weights).rows, strict=True):
            boxes, place = made.cells, 0
            if row.anchor:
                self._waiting.append(row.anchor)
            for cell in row.cells:
                last = min(place + cell.span, len(boxes)) - 1
                box = boxes[place] if last == place else boxes[place].merge(boxes[last])
                self._fill(box, cell.node, head=row.head or row.group)
                place = last + 1

    def _fill(self, box: _Cell, node: Node, *, head: bool) -> None:
        self._fresh = box.paragraphs[0]
        if any(child.tag in BLOCKS for child in node.elements):
            self._children(node, box)
        else:
            self._paragraph(node, box, "Table Head" if head else "Table Words")


def _as_read(node: Node) -> list[Node | str]:
    """The children; what stands in a rail beside a block is read after it, but for the name there."""
    beside = [child for child in node.elements if "rail" in child.classes]
    names = [child for rail in beside for child in rail.elements if "big" in child.classes]
    rest = [
        Node(rail.tag, rail.attributes, [one for one in rail.children if one not in names]) for rail in beside
    ]
    return [*names, *(child for child in node.children if child not in beside), *rest]


def _quoted(node: Node) -> Node:
    """A quote of several paragraphs, each of them set as a quote."""
    said = [
        child if isinstance(child, str) else _quoted(child) if child.tag != "p" else _as_quote(child)
        for child in node.children
    ]
    return Node("div" if node.tag == "blockquote" else node.tag, node.attributes, [*said])


def _as_quote(paragraph: Node) -> Node:
    return Node("blockquote", paragraph.attributes, paragraph.children)


def plain(text: str) -> str:
    """A text for a header, a footer or a property."""
    return clean(" ".join(text.split()))
