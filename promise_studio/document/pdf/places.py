"""What stands where: kept in the PDF, so that a note on a page finds the clause it sits on."""

import json
from collections.abc import Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]

from promise_studio.document.pdf.job import OWN_KEY, Inside

POINTS = 0.75  # a CSS pixel in PDF units
NO_DAY = "D:20000101000000Z"
Corners = tuple[float, float, float, float]


def places_on(page: Any) -> list[list[Any]]:
    """What stands on a page: left, lower, right and upper edge, and its id."""
    found: dict[str, Corners] = {}
    top = page.height * POINTS
    for box in page._page_box.descendants():  # noqa: SLF001  there is no public way to the boxes
        about = _about(box)
        if not about:
            continue
        left, upper = box.border_box_x() * POINTS, top - box.border_box_y() * POINTS
        corners = (
            left,
            upper - box.border_height() * POINTS,
            left + box.border_width() * POINTS,
            upper,
        )
        found[about] = _union(found.get(about, corners), corners)
    return [[*(round(edge, 1) for edge in corners), about] for about, corners in found.items()]


def _about(box: Any) -> str:
    element = getattr(box, "element", None)
    if element is None:
        return ""
    return str(element.get("data-about") or element.get("id") or "")


def _union(one: Corners, other: Corners) -> Corners:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def keep_own_mark(pages: Sequence[list[list[Any]]], pdf: Any, inside: Inside) -> None:
    """Write what was sent and what stands where into a corner of the PDF that is the program's own."""
    if not inside.sent:
        return
    sent = json.loads(inside.sent)
    sent["places"] = [
        [page, *corners, about]
        for page, places in enumerate(pages)
        for *corners, about in places
        if about in sent["seen"]
    ]
    content = json.dumps(sent, ensure_ascii=False, separators=(",", ":")).encode()
    stream = pydyf.Stream([content], compress=True)
    pdf.add_object(stream)
    digits = "".join(letter for letter in inside.made if letter.isdecimal())
    own = {
        "LastModified": pydyf.String(f"D:{digits}Z" if digits else NO_DAY),
        "Private": stream.reference,
    }
    pdf.catalog["PieceInfo"] = pydyf.Dictionary({OWN_KEY: pydyf.Dictionary(own)})
