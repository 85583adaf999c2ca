"""Takes the pages of a section out of the PDF that WeasyPrint made of it, with all that hangs on them."""

import re
from typing import Any

import pydyf  # type: ignore[import-untyped]

from promise_studio.document.pdf.drawn import (
    ANNOTATION,
    COLOURS,
    FONTS,
    NAMED,
    OBJECT,
    PAGE,
    PROFILE,
    SECTION,
    SHARED,
    TREE,
    Drawn,
    DrawnPage,
)
from promise_studio.document.pdf.kept_fonts import fonts_used
from promise_studio.document.pdf.places import places_on
from promise_studio.document.pdf.spare_tags import number_of

_STREAM = b"\nstream\n"
_REFERENCE = re.compile(rb"(\d+) 0 R" + OBJECT)


class _Shelf:
    """The objects of a section, numbered anew in the order in which they are asked for."""

    def __init__(self, pdf: Any, known: dict[int, bytes]) -> None:
        self._pdf = pdf
        self._known = known
        """What is not taken out, by number: pages and what all sections share."""
        self._places: dict[int, int] = {}
        self.objects: list[tuple[bool, bytes, bytes]] = []

    def place(self, reference: Any) -> int:
        """Where an object of the PDF will stand."""
        return self._places.setdefault(number_of(reference), len(self._places))

    def written(self, value: Any) -> bytes:
        """A value with the numbers of its references as they will be."""
        return _REFERENCE.sub(self._renumbered, bytes(getattr(value, "data", value)))

    def _renumbered(self, found: re.Match[bytes]) -> bytes:
        return self._known.get(int(found[1])) or b"%d%b" % (self.place(found[1]), OBJECT)

    def take_all(self) -> None:
        """Take every object that was asked for, and those that it asks for."""
        while len(self.objects) < len(self._places):
            for number in list(self._places)[len(self.objects) :]:
                taken = self._pdf.objects[number]
                if isinstance(taken, pydyf.Stream):
                    head, mark, rest = taken.data.partition(_STREAM)
                    self.objects.append((True, self.written(head), mark + rest))
                else:
                    self.objects.append((False, self.written(taken), b""))


def take_out(document: Any, pdf: Any, known: list[Any]) -> Drawn:
    """The section; `known` are the anchors and bookmarks of its pages."""
    root = pdf.objects[number_of(pdf.catalog["StructTreeRoot"])]
    numbers = pdf.objects[number_of(root["ParentTree"])]["Nums"]
    tree = pdf.objects[number_of(root["K"][0])]
    resources = pdf.objects[number_of(pdf.page_objects[0]["Resources"])]
    shelf = _Shelf(pdf, _not_taken(document, pdf, resources, tree))
    _name_cells(pdf)
    tagged = numbers[2 * len(document.pages) + 1 :: 2]
    first = len(document.pages)
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and "StructParent" in thing:
            thing["StructParent"] = b"%d%b" % (thing["StructParent"] - first, ANNOTATION)
    pages = [
        _page(shelf, pdf, page, known[at], numbers[2 * at + 1], pdf.page_objects[at])
        for at, page in enumerate(document.pages)
    ]
    form = pdf.catalog.get("AcroForm")
    drawn = Drawn(
        pages=pages,
        objects=shelf.objects,
        resources={
            kind: {name: shelf.written(value) for name, value in resources[kind].items()} for kind in NAMED
        },
        tags=[shelf.written(reference) for reference in tree["K"]],
        tagged=[shelf.written(reference) for reference in tagged],
        fields=[shelf.place(reference) for reference in form["Fields"]] if form else [],
        fonts=fonts_used(document.fonts.values()),
        links=list(dict.fromkeys(link for page in document.pages for link in _targets(page))),
    )
    shelf.take_all()
    return drawn


def _not_taken(document: Any, pdf: Any, resources: Any, tree: Any) -> dict[int, bytes]:
    """Pages, and what every section has, by number, as the binding finds them."""
    shared = {
        number_of(resources["Font"]): FONTS,
        number_of(resources["ColorSpace"]): COLOURS,
        number_of(document.color_profiles["srgb"].pdf_reference): PROFILE,
        tree.number: TREE,
    }
    pages = {page.number: b"%d%b" % (at, PAGE) for at, page in enumerate(pdf.page_objects)}
    return pages | {number: b"%d%b" % (which, SHARED) for number, which in shared.items()}


def _name_cells(pdf: Any) -> None:
    """Give the heads of tables names that no other section gives."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and isinstance(thing.get("ID"), pydyf.String):
            thing["ID"].string = f"{SECTION.decode()}-{thing['ID'].string}"


def _page(shelf: _Shelf, pdf: Any, page: Any, known: Any, parents: Any, made: Any) -> DrawnPage:
    box = page._page_box  # noqa: SLF001  there is no public way to the boxes
    content = pdf.objects[number_of(made["Contents"])]
    content.stream[:] = [b"q", *content.stream, b"Q"]  # the margins begin from the bare paper again
    return DrawnPage(
        kind=(box.page_type.side, box.page_type.blank, box.page_type.name or ""),
        size=(page.width, page.height),
        strings=box.own_strings,
        anchors=known[0],
        bookmarks=known[1],
        content=shelf.place(made["Contents"]),
        annotations=[shelf.place(reference) for reference in made.get("Annots", ())],
        parents=shelf.written(pydyf.Array(parents)),
        places=places_on(page),
    )


def _targets(page: Any) -> list[str]:
    return [target for kind, target, *_ in page.links if kind == "internal"]
