"""Takes out tags that only cost a listener time: empty ones, and row heads in a table of a row or so."""

from typing import Any

import pydyf  # type: ignore[import-untyped]

SILENT = {"/Span", "/NonStruct", "/Div", "/P"}


def drop_empty(objects: list[Any], tree: set[int]) -> None:
    """Take elements without content out of the tree, and then those that held nothing else."""
    for number in sorted(tree, reverse=True):
        element: Any = objects[number]
        while isinstance(element, pydyf.Dictionary) and _is_empty(element):
            parent = objects[number_of(element["P"])]
            if element.reference not in parent["K"]:
                break
            parent["K"].remove(element.reference)
            element = parent


def _is_empty(element: Any) -> bool:
    return element.get("S") in SILENT and element.get("K") == [] and "Alt" not in element


def demote_row_heads(objects: list[Any], tree: set[int]) -> None:
    """Make the heads of rows plain cells where a table has more heads than cells: its columns say it all."""
    for number in sorted(tree):
        table = objects[number]
        if not isinstance(table, dict) or table.get("S") != "/Table":
            continue
        cells = [cell for cell in _below(objects, table) if cell.get("S") in {"/TH", "/TD"}]
        heads = [cell for cell in cells if cell["S"] == "/TH"]
        if 2 * len(heads) <= len(cells):
            continue
        gone = [_demote(cell) for cell in heads if cell["A"].get("Scope") == "/Row"]
        for cell in cells:
            if "Headers" in cell["A"]:
                cell["A"]["Headers"][:] = [head for head in cell["A"]["Headers"] if head not in gone]


def _demote(cell: Any) -> Any:
    cell["S"] = "/TD"
    del cell["A"]["Scope"]
    return cell.pop("ID", None)


def _below(objects: list[Any], element: Any) -> list[Any]:
    found = []
    for kid in element["K"]:
        if isinstance(kid, bytes):
            inner = objects[number_of(kid)]
            if isinstance(inner, dict) and inner.get("Type") == "/StructElem":
                found += [inner, *(_below(objects, inner) if inner["S"] not in {"/TH", "/TD"} else ())]
    return found


def number_of(reference: Any) -> int:
    """The number of the object that a reference leads to."""
    return int(bytes(reference).split()[0])
