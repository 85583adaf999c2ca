"""The places of a Word file that links lead to."""

import hashlib
import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

LONGEST = 40
"""Characters that Word allows for the name of a place."""


class Bookmarks:
    """Names each place after its anchor, once."""

    def __init__(self) -> None:
        self._placed: set[str] = set()

    def name(self, anchor: str) -> str:
        """The name of an anchor: letters, digits and lines only, and not too long."""
        name = re.sub(r"\W", "_", anchor)
        if len(name) < LONGEST and name[:1].isalpha():
            return name
        return f"p_{hashlib.sha256(anchor.encode()).hexdigest()[:24]}"

    def put(self, paragraph: Paragraph, anchor: str) -> None:
        """Mark a paragraph as the place of an anchor; a second one of the same name is left out."""
        if anchor in self._placed:
            return
        self._placed.add(anchor)
        number = str(len(self._placed))
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), number)
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), self.name(anchor))
            paragraph._p.append(mark)  # noqa: SLF001  python-docx has no call that makes a bookmark
