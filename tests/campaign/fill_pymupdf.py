"""Fills in a review and puts notes on its pages with PyMuPDF; runs in the readers' own environment."""

import json
import sys

import pymupdf


def main() -> None:
    """Arguments: what to do as JSON, the review, the reply; and “rewritten” for a file that is written anew."""
    asked, source, target = json.loads(sys.argv[1]), sys.argv[2], sys.argv[3]
    document = pymupdf.open(source)
    for page in document:
        for widget in page.widgets() or []:
            value = asked["fields"].get(widget.field_name, "")
            if widget.field_type == pymupdf.PDF_WIDGET_TYPE_RADIOBUTTON:
                if value == f"/{widget.on_state()}":
                    widget.field_value = True
                    widget.update()
            elif value:
                widget.field_value = value
                widget.update()
    for note in asked["notes"]:
        page = document[note["page"]]
        x, y = note["x"], page.rect.height - note["y"]
        if note["kind"] == "highlight":
            made = page.add_highlight_annot(pymupdf.Rect(x, y, x + 90, y + 8))
        elif note["kind"] == "sticky note":
            made = page.add_text_annot((x, y), note["words"])
        else:
            made = page.add_freetext_annot(pymupdf.Rect(x, y, x + 90, y + 20), note["words"])
        made.set_info(content=note["words"], title="Bo")
        made.update()
    if "rewritten" in sys.argv[4:]:
        document.save(target, garbage=4, deflate=True, clean=True)
    else:
        document.save(target)


main()
