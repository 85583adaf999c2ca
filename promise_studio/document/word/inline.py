"""Words inside a paragraph: runs with their weight, line breaks, links inside the document and to the web."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from promise_studio.document.word.bookmarks import Bookmarks
from promise_studio.document.word.nodes import Node

BLOCKS = frozenset(
    {"p", "ul", "ol", "table", "div", "section", "article", "main", "nav", "aside", "header", "blockquote"}
    | {"h1", "h2", "h3", "h4", "svg", "label"}
)
SIGNS = {"st-safe": "● ", "st-tight": "▲ ", "st-broken": "■ ", "st-open": "◌ "}
OWN_LINE = frozenset({"sub", "line", "risk-words", "kd", "bar", "headroom"})
"""Classes of spans that the page sets on a line of their own."""
SMALL, LINKED = "SmallWords", "LinkedWords"
"""The ids that Word gives the styles of these names."""
OUTSIDE = frozenset({"http", "https", "mailto"})
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Look:
    """How words are set."""

    bold: bool = False
    italic: bool = False
    small: bool = False
    underlined: bool = False
    right_to_left: bool = False


def clean(text: str) -> str:
    """The text without the control characters that a Word file cannot hold."""
    return _NOT_XML.sub("", text)


class Line:
    """Fills one paragraph; blanks between runs come out as a browser shows them."""

    def __init__(self, paragraph: Paragraph, bookmarks: Bookmarks) -> None:
        self.paragraph = paragraph
        self._bookmarks = bookmarks
        self._blank = True
        self._ended = False
        """Whether what came last stood on a line of its own, so that what follows begins one."""
        self._made: list[Run] = []

    def add(self, node: Node, look: Look) -> None:
        """Put the words below an element in; blocks inside it are left to their own paragraphs."""
        for child in node.children:
            if isinstance(child, str):
                self._text(child, look)
            elif child.tag == "br":
                self._break()
            elif child.tag == "input":
                self._text(
                    "☐ " if child.attributes.get("type") in {"radio", "checkbox"} else " ______ ", look
                )
            elif child.tag not in BLOCKS:
                self._inline(child, look)

    def _inline(self, node: Node, look: Look) -> None:
        if node.attributes.get("id"):
            self._bookmarks.put(self.paragraph, node.attributes["id"])
        alone = bool(node.classes & OWN_LINE)
        if alone and not self._blank:
            self._break()
        look = replace(
            look,
            bold=look.bold or node.tag in {"b", "strong"} or "st" in node.classes,
            italic=look.italic or node.tag in {"i", "em"},
            small=look.small or "sub" in node.classes,
            underlined=look.underlined or "late" in node.classes,
            right_to_left=look.right_to_left or node.attributes.get("dir") == "rtl",
        )
        sign = next((SIGNS[name] for name in node.classes if name in SIGNS), "")
        if sign:
            self._text(sign, look)
        if node.tag == "a":
            self._link(node, look)
        else:
            self.add(node, look)
        if node.classes & {"n", "pn"}:
            self._text(" ", look)
        if "dt" in node.classes and not node.text.endswith((":", "?", ".")):
            self._text(":", look)
        self._ended = self._ended or (alone and bool(node.text))

    def _text(self, text: str, look: Look) -> None:
        text = re.sub(r"\s+", " ", clean(text))
        if self._ended and text.strip():
            self._break()
        if self._blank:
            text = text.lstrip(" ")
        if not text:
            return
        self._blank = text.endswith(" ")
        run = self.paragraph.add_run(text)
        run.bold, run.italic, run.underline = look.bold or None, look.italic or None, look.underlined or None
        if look.small:
            run._r.style = SMALL  # noqa: SLF001  by name, python-docx looks through all styles
        if look.right_to_left:
            run.font.rtl = True
        self._made.append(run)

    def _break(self) -> None:
        self.paragraph.add_run().add_break()
        self._blank, self._ended = True, False

    def _link(self, node: Node, look: Look) -> None:
        link = self._target(node.attributes.get("href", ""))
        before, self._made = self._made, []
        self.add(node, look)
        runs, self._made = self._made, before
        if link is None or not runs:
            return
        runs[0]._r.addprevious(link)  # noqa: SLF001  python-docx has no call that makes a link
        for run in runs:
            run._r.style = LINKED  # noqa: SLF001
            link.append(run._r)  # noqa: SLF001

    def _target(self, target: str) -> BaseOxmlElement | None:
        link = OxmlElement("w:hyperlink")
        if target.startswith("#"):
            link.set(qn("w:anchor"), self._bookmarks.name(target[1:]))
            return link
        if urlsplit(target).scheme.lower() not in OUTSIDE:
            return None
        part = self.paragraph.part
        link.set(qn("r:id"), part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link
