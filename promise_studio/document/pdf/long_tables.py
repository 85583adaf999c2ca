"""Makes one table of what a long table has on each page: its heads are heard once, as they were written."""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import TableBox

from promise_studio.document.pdf.spare_tags import number_of

RUNNING = 3
"""On so many pages a line is furniture; one that comes twice is read as words that somebody should hear."""
_HOLDERS = {"/Sect", "/Div", "/NonStruct", "/Part"}
"""What may go when the rest of a table was all that it held."""


def join_tables(document: Any, objects: list[Any]) -> None:
    """Hang the rows of later pages into the table of the first, and their repeated heads nowhere.

    A table of two pages stays two, each with its head.
    """
    written: dict[Any, list[Any]] = {}
    for element, table in _tables(document, objects):
        written.setdefault(element, []).append(table)
    for first, *rest in written.values():
        for table in rest if len(rest) + 1 >= RUNNING else ():
            _join(objects, first, table)


def _tables(document: Any, objects: list[Any]) -> Iterator[tuple[Any, Any]]:
    """The tables of every page: what each was written as, and its tag."""
    for page in document.pages:
        for box in page._page_box.descendants():  # noqa: SLF001  there is no public way to the boxes
            if isinstance(box, TableBox) and box.element_tag == "table":
                cell = next((one.mark for one in box.descendants() if hasattr(one, "mark")), None)
                if cell is not None:
                    yield box.element, _table_of(objects, cell)


def _table_of(objects: list[Any], element: Any) -> Any:
    while element["S"] != "/Table":
        element = objects[number_of(element["P"])]
    return element


def _join(objects: list[Any], first: Any, rest: Any) -> None:
    heads, repeated = _heads(objects, first), _heads(objects, rest)
    known = {id(again): head for again, head in zip(repeated, heads, strict=False)}
    for part in [objects[number_of(kid)] for kid in rest["K"]]:
        if part["S"] in {"/THead", "/TFoot"}:
            continue
        part["P"] = first.reference
        first["K"].append(part.reference)
        for row in _rows(objects, part):
            for place, cell in enumerate(row):
                if "Headers" in cell["A"]:
                    named = [known.get(id(head), head) for head in cell["A"]["Headers"]]
                    # Behind a cell that is longer than a page no head is repeated.
                    missing = [] if repeated or len(row) != len(heads) else [heads[place]]
                    cell["A"]["Headers"][:] = [*named, *missing]
    _unhang(objects, rest)


def _heads(objects: list[Any], table: Any) -> list[Any]:
    """The names of the cells of its head."""
    kids = [objects[number_of(kid)] for kid in table["K"]]
    rows = (row for kid in kids if kid["S"] == "/THead" for row in _rows(objects, kid))
    return [cell["ID"] for row in rows for cell in row if "ID" in cell]


def _rows(objects: list[Any], part: Any) -> list[list[Any]]:
    """The cells of every row."""
    rows = [objects[number_of(kid)] for kid in part["K"]]
    return [[objects[number_of(cell)] for cell in row["K"]] for row in rows if row["S"] == "/TR"]


def _unhang(objects: list[Any], element: Any) -> None:
    parent = objects[number_of(element["P"])]
    parent["K"].remove(element.reference)
    if not parent["K"] and parent["S"] in _HOLDERS:
        _unhang(objects, parent)
