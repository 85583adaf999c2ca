"""Completes the tag tree that WeasyPrint writes, so that a screen reader gets what PDF/UA-1 asks for."""

from typing import Any

import pydyf  # type: ignore[import-untyped]

from promise_studio.document.pdf.long_tables import join_tables
from promise_studio.document.pdf.spare_tags import demote_row_heads, drop_empty, number_of


def _reachable(objects: list[Any], root: Any) -> set[int]:
    """The structure elements that hang in the tree."""
    seen: set[int] = set()
    todo = [number_of(kid) for kid in root["K"]]
    while todo:
        number = todo.pop()
        if number in seen:
            continue
        seen.add(number)
        element = objects[number]
        kids = element.get("K") if isinstance(element, dict) else None
        todo += [number_of(kid) for kid in kids or () if isinstance(kid, bytes)]
    return seen


def _scope_headers(objects: list[Any], tree: set[int]) -> None:
    """Say of each header cell whether it heads a column or a row."""
    for number in sorted(tree):
        element = objects[number]
        if not isinstance(element, dict) or element.get("S") != "/TH":
            continue
        row = objects[number_of(element["P"])]
        group = objects[number_of(row["P"])] if row.get("S") == "/TR" else {}
        element["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _mark_artifacts(document: Any, pdf: Any, root: Any, tree: set[int]) -> None:
    """Turn running heads and page numbers into artifacts: nobody wants to hear them on each page."""
    numbers = pdf.objects[number_of(root["ParentTree"])]["Nums"]
    pages = pdf.page_references
    for index in range(len(document.pages)):
        parents = numbers[2 * index + 1]
        orphans = {mark for mark, parent in enumerate(parents) if number_of(parent) not in tree}
        if not orphans:
            continue
        page = pdf.objects[number_of(pages[index])]
        stream = pdf.objects[number_of(page["Contents"])].stream
        for place, token in enumerate(stream):
            if isinstance(token, dict) and token.get("MCID") in orphans:
                stream[place - 1] = "/Artifact"
                stream[place] = pydyf.Dictionary({"Type": "/Pagination"})
        for mark in orphans:
            parents[mark] = "null"


def _describe_links(document: Any) -> None:
    """Give each link annotation its words and let it print."""
    for page in document.pages:
        for box in page._page_box.descendants():  # noqa: SLF001  there is no public way to the boxes
            annotation = getattr(box, "link_annotation", None)
            if not annotation:
                continue
            annotation["F"] = 4
            words = " ".join("".join(box.element.itertext()).split()) if box.element is not None else ""
            if words:
                annotation["Contents"] = pydyf.String(words)


def complete_tags(document: Any, pdf: Any) -> None:
    """The finisher for `write_pdf`; the PDF/UA test notices when WeasyPrint moves what it touches."""
    root = pdf.objects[number_of(pdf.catalog["StructTreeRoot"])]
    join_tables(document, pdf.objects)
    tree = _reachable(pdf.objects, root)
    _scope_headers(pdf.objects, tree)
    demote_row_heads(pdf.objects, tree)
    drop_empty(pdf.objects, tree)
    _mark_artifacts(document, pdf, root, tree)
    _describe_links(document)
    # Readers that add a note look here for the next free number.
    root["ParentTreeNextKey"] = len(pdf.objects[number_of(root["ParentTree"])]["Nums"]) // 2
