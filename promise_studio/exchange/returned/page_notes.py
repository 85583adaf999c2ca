"""The notes that people put on pages with their usual reader: highlights, sticky notes, free text."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from promise_studio.exchange.returned.spoken import PageNote

KINDS = {
    "/Text": "sticky note",
    "/FreeText": "words on the page",
    "/Highlight": "highlight",
    "/Underline": "underline",
    "/Squiggly": "underline",
    "/StrikeOut": "strike-out",
    "/Caret": "insertion mark",
    "/Square": "frame",
    "/Circle": "circle",
    "/Line": "line",
    "/Polygon": "outline",
    "/PolyLine": "line",
    "/Ink": "drawing",
    "/Stamp": "stamp",
}
MOST_PAGES = 2_000
MOST_NOTES = 2_000
LONGEST = 8_000


def page_notes(reader: PdfReader) -> tuple[tuple[PageNote, ...], int]:
    """The notes that say something, in the order of the pages, and how many marks say nothing."""
    found: list[PageNote] = []
    wordless = 0
    for number, annotation in _annotations(reader):
        kind = KINDS.get(str(annotation.get("/Subtype", "")), "")
        if not kind or "/StateModel" in annotation:
            continue
        words = _text(annotation.get("/Contents"))
        place = _point(annotation)
        if not words or place is None:
            wordless += 1
            continue
        author = _text(annotation.get("/T"))[:200]
        found.append(PageNote(number, *place, kind, words, author, _key(number, words, author)))
        if len(found) >= MOST_NOTES:
            break
    return tuple(found), wordless


def _annotations(reader: PdfReader) -> Iterator[tuple[int, DictionaryObject]]:
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            return
        held = page.get("/Annots")
        held = held.get_object() if held is not None else None
        for one in held if isinstance(held, list) else ():
            annotation = one.get_object()
            if isinstance(annotation, DictionaryObject):
                yield number, annotation


def _point(annotation: DictionaryObject) -> tuple[float, float] | None:
    """Where a note points: the middle of its first marked line, the tip of its arrow, or its own middle."""
    corners = _numbers(annotation.get("/QuadPoints"))[:8]
    if len(corners) == 8:
        return sum(corners[::2]) / 4, sum(corners[1::2]) / 4
    tip = _numbers(annotation.get("/CL")) if annotation.get("/IT") == "/FreeTextCallout" else []
    if len(tip) >= 4:
        return tip[0], tip[1]
    box = _numbers(annotation.get("/Rect"))
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) if len(box) == 4 else None


def _numbers(value: Any) -> list[float]:
    value = value.get_object() if value is not None else None
    try:
        return [float(one.get_object()) for one in value[:8]] if isinstance(value, list) else []
    except (TypeError, ValueError, AttributeError):
        return []


def _key(page: int, words: str, author: str) -> str:
    """Neither the name nor the place that a reader gives it: saving the file again may change both."""
    said = "\0".join([str(page), author, words])
    return blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _text(value: Any) -> str:
    value = value.get_object() if value is not None else None
    if isinstance(value, StreamObject):
        value = value.get_data()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value[:LONGEST].strip() if isinstance(value, str) else ""
