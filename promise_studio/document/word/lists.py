"""The lists of a Word file: each numbered one begins at one, and what has numbers of its own keeps them."""

from docx.document import Document
from docx.text.paragraph import Paragraph

from promise_studio.document.word.nodes import Node

COUNTED = frozenset({"no", "step-number"})
"""Classes of numbers that a page sets itself, where a list of Word counts."""
NUMBERED, BULLETS = "List Number", "List Bullet"


class Numbering:
    """Counts the items of one list after the other."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def begin(self) -> int:
        """A number by which the items of a new list know each other, so that it begins at one."""
        style = self._document.styles[NUMBERED].element
        numbers = self._document.part.numbering_part.element
        first = numbers.num_having_numId(style.pPr.numPr.numId.val)
        number = numbers.add_num(first.abstractNumId.val)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def count(self, paragraph: Paragraph, number: int) -> None:
        """Make a paragraph an item of the list of this number."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001  python-docx has no call for it
        properties.get_or_add_numId().val = number


def style_of(items: Node) -> str | None:
    """How the items of a list are set: counted, with bullets, or plain where they are named."""
    if "dl" in items.classes or _named(items):
        return None
    return NUMBERED if items.tag == "ol" and not items.find("h2", "h3", "p") else BULLETS


def _named(items: Node) -> bool:
    """Whether the items begin with names or numbers that say more than a count, as in the contents."""
    return all(item.elements and "n" in item.elements[0].classes for item in items.elements)


def without_count(item: Node) -> Node:
    """The item without the number that the page sets itself."""
    kept = [child for child in item.children if isinstance(child, str) or not child.classes & COUNTED]
    return Node(item.tag, item.attributes, kept)
