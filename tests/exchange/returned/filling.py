"""What a reader does to a review: fills in its form and puts notes on its pages, with pypdf."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight, Text
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from promise_studio.document.html import document_html, drop_dead_links
from promise_studio.document.pdf.job import Inside
from promise_studio.document.render import render_pdf
from promise_studio.document.travelling import what_is_inside
from promise_studio.model import Workshop
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from tests.document.brimful import TODAY

ANSWERED = ("clauses", "levels", "recovery", "answer")
_BEGIN = '<section class="part part-'
_PART = re.compile(re.escape(_BEGIN))

FILLED = {
    "whole name": "Anna Nilsen, Head of Operations",
    "whole date": "2026-11-25",
    "whole words": "Good work.",
    "PRM-1 answer": "/agrees",
    "PRM-2 answer": "/condition",
    "PRM-2 words": "Only once the second gate sign is up.\nAnd tested.",
    "PRM-3 answer": "/objects",
    "DEP-2 answer": "/condition",
    "DEP-2 words": "Crew first",
}


def short_review(path: Path, workshop: Workshop) -> Path:
    """The review without the parts that nobody answers here, as setting and copying all of it takes long."""
    head, *parts = _PART.split(document_html(workshop, "review", TODAY).text)
    kept = [part for part in parts if part.startswith(ANSWERED)]
    page = drop_dead_links(f"{head}{_BEGIN}{_BEGIN.join(kept)}").text
    inside = what_is_inside(workshop, "review", page, with_source=False)
    path.write_bytes(render_pdf(page, "x", inside).content)
    return path


def small_review(path: Path, workshop: Workshop) -> Path:
    """A page that asks for two answers: as much of a review as a test of what comes after it needs."""
    fields = "".join(
        f'<p><input type="radio" name="{about} answer" value="{value}" aria-label="{about}: {value}"></p>'
        for about, value in (("PRM-2", "agrees"), ("PRM-2", "objects"), ("DEP-4", "abstains"))
    )
    page = (
        f'<!doctype html><html lang="en"><head><title>x</title><style>input {{ appearance: auto }}</style></head>'
        f'<body><input name="whole name" aria-label="Name">{fields}</body></html>'
    )
    seen = {item.id: fingerprint(item) for item in workshop.clauses}
    sent = json.dumps({"document": "review", "mark": promise_fingerprint(workshop), "seen": seen})
    path.write_bytes(render_pdf(page, "x", Inside(sent=sent)).content)
    return path


def place_of(source: Path, anchor: str) -> tuple[int, float, float]:
    """The page of an anchor, and a point a little below and right of it."""
    reader = PdfReader(source)
    found = reader.named_destinations[anchor]
    number = reader.get_destination_page_number(found)
    assert number is not None
    return number, float(found.left) + 30, float(found.top) - 6


def reply(source: Path, target: Path, fields: Mapping[str, str], notes: bool = True) -> Path:
    """A copy of a review with the form filled in and four marks on its pages."""
    writer = PdfWriter(clone_from=source)
    for page in writer.pages:
        if any(one.get_object()["/Subtype"] == "/Widget" for one in page.get("/Annots", ())):
            writer.update_page_form_field_values(page, dict(fields), auto_regenerate=False)
    if notes:
        _add_notes(writer, source)
    writer.write(target)
    return target


def _add_notes(writer: PdfWriter, source: Path) -> None:
    page, x, y = place_of(source, "SLA-3")
    writer.add_annotation(page, _highlight(x, y, "Sixty minutes at night too?", "Bo"))
    writer.add_annotation(page, _highlight(x, y, "", "Bo"))
    page, x, y = place_of(source, "PRM-2")
    writer.add_annotation(page, Text(rect=(560, y - 60, 580, y - 40), text="Who pays?"))
    page, x, y = place_of(source, "REC-1")
    writer.add_annotation(page, FreeText(text="Who signs it?", rect=(x, y - 30, x + 90, y)))


def _highlight(x: float, y: float, words: str, author: str) -> Any:
    corners = ArrayObject([FloatObject(at) for at in (x, y, x + 90, y, x, y - 8, x + 90, y - 8)])
    mark = Highlight(rect=(x, y - 8, x + 90, y), quad_points=corners)
    mark[NameObject("/Contents")] = TextStringObject(words)
    mark[NameObject("/T")] = TextStringObject(author)
    return mark
