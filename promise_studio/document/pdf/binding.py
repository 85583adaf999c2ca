"""Binds drawn sections into one PDF: its tags, links, bookmarks and fields are those of one document."""

import re
from collections.abc import Callable
from typing import Any

import pydyf  # type: ignore[import-untyped]

from promise_studio.document.pdf.drawn import (
    ANNOTATION,
    COLOURS,
    FONTS,
    MARKED,
    NAMED,
    OBJECT,
    PAGE,
    PROFILE,
    SHARED,
    TREE,
    Drawn,
    DrawnPage,
    renumber,
)
from promise_studio.document.pdf.spare_tags import number_of

_OWN_NAME = re.compile(rb"^/([xpsi]\w*) (Do|gs|sh|scn|SCN)$")
_ALPHA = ("a", "A")
"""States that begin like this mean the same everywhere."""


class _Written(pydyf.Object):  # type: ignore[misc]  # pydyf has no types
    """An object of a section: it was written when the section was drawn, but for its numbers."""

    data = b""
    compressible = True


class Binding:
    """A PDF of margins that takes one section after the other."""

    def __init__(self, document: Any, pdf: Any) -> None:
        self._pdf = pdf
        self._root = pdf.objects[number_of(pdf.catalog["StructTreeRoot"])]
        self._tree = pdf.objects[number_of(self._root["K"][0])]
        self._margins = pdf.objects[number_of(pdf.page_objects[0]["Resources"])]
        self.shared = {
            FONTS: self._margins["Font"],
            COLOURS: self._margins["ColorSpace"],
            PROFILE: document.color_profiles["srgb"].pdf_reference,
            TREE: self._tree.reference,
        }
        self.fields: list[bytes] = []
        self._pages = self._sections = 0
        self._page_parents: list[bytes] = []
        self._annotation_parents: list[bytes] = []
        self._known: dict[bytes, bytes] = {}
        """Pictures that were bound already, and their references."""

    def add(self, drawn: Drawn) -> None:
        """Take a section; its pages are the next ones."""
        references = self._bind_objects(drawn)
        number = self._numbering(references)
        resources = self._bind_resources(drawn, number)
        for at, page in enumerate(drawn.pages):
            made = self._pdf.page_objects[self._pages + at]
            self._bind_page(made, page, references, resources)
            self._page_parents.append(renumber(page.parents, number))
        self._tree["K"].extend(renumber(tags, number) for tags in drawn.tags)
        self._annotation_parents += [renumber(tag, number) for tag in drawn.tagged]
        self.fields += [references[field] for field in drawn.fields]
        self._pages += len(drawn.pages)
        self._sections += 1

    def _bind_objects(self, drawn: Drawn) -> list[bytes]:
        """Put the objects of a section into the PDF, pictures only once; their references."""
        references, new = [], []
        for is_stream, head, rest in drawn.objects:
            alone = head + rest if is_stream and not MARKED.search(head) else b""
            reference = self._known.get(alone)
            if reference is None:
                thing = _Written()
                thing.compressible = not is_stream
                self._pdf.add_object(thing)
                new.append((thing, head, rest))
                reference = thing.reference
                if alone:
                    self._known[alone] = reference
            references.append(reference)
        number = self._numbering(references)
        for thing, head, rest in new:
            thing.data = renumber(head, number) + rest
        return references

    def _numbering(self, references: list[bytes]) -> Callable[[bytes, int], bytes]:
        first = len(self._pdf.page_objects) + len(self._annotation_parents)

        def number(kind: bytes, value: int) -> bytes:
            if kind == OBJECT:
                return references[value]
            if kind == PAGE:
                return bytes(self._pdf.page_references[self._pages + value])
            if kind == SHARED:
                return bytes(self.shared[value])
            return b"%d" % (first + value if kind == ANNOTATION else self._sections)

        return number

    def _bind_resources(self, drawn: Drawn, number: Callable[[bytes, int], bytes]) -> bytes:
        """What the drawings of a section name, and what its margins do, in one place."""
        named = {
            kind: pydyf.Dictionary(
                {_apart(name): value for name, value in self._margins[kind].items()}
                | {name: renumber(value, number) for name, value in drawn.resources[kind].items()}
            )
            for kind in NAMED
        }
        shared = {kind: self._margins[kind] for kind in ("ColorSpace", "Font")}
        resources = pydyf.Dictionary({**named, **shared})
        self._pdf.add_object(resources)
        return bytes(resources.reference)

    def _bind_page(self, made: Any, page: DrawnPage, references: list[bytes], resources: bytes) -> None:
        margins = self._pdf.objects[number_of(made["Contents"])]
        margins.stream[:] = [
            _OWN_NAME.sub(rb"/m\1 \2", one) if isinstance(one, bytes) else one for one in margins.stream
        ]
        made["Contents"] = pydyf.Array([references[page.content], margins.reference])
        made["Resources"] = resources
        if page.annotations:
            made["Annots"] = pydyf.Array(references[one] for one in page.annotations)

    def finish(self) -> None:
        """Say of every piece of content and of every link and field which tag it belongs to."""
        parents = [*self._page_parents, *self._annotation_parents]
        numbers = self._pdf.objects[number_of(self._root["ParentTree"])]["Nums"]
        numbers[:] = [part for at, parent in enumerate(parents) for part in (at, parent)]
        self._root["ParentTreeNextKey"] = len(parents)


def _apart(name: str) -> str:
    """What a name in the margins becomes, so that it does not mean something of the page."""
    return name if name.startswith(_ALPHA) else f"m{name}"
