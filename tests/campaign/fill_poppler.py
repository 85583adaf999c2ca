"""Fills in a review and puts a note on a page with Poppler, as Evince and Okular do; runs with the system's Python."""

import json
import sys
from pathlib import Path

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402  the version has to be named first

CHOICES = {"/agrees": "Agree", "/condition": "Agree with a condition", "/objects": "Object"}


def main() -> None:
    """Arguments: what to do as JSON, the review, the reply."""
    asked, source, target = json.loads(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    document = Poppler.Document.new_from_file(source.as_uri(), None)
    for number in range(document.get_n_pages()):
        for mapping in document.get_page(number).get_form_field_mapping():
            fill(mapping.field, asked["fields"].get(mapping.field.get_name(), ""))
    for note in asked["notes"]:
        area = Poppler.Rectangle()
        area.x1, area.y1, area.x2, area.y2 = note["x"], note["y"] - 10, note["x"] + 20, note["y"]
        made = Poppler.AnnotText.new(document, area)
        made.set_contents(note["words"])
        made.set_label("Bo")
        document.get_page(note["page"]).add_annot(made)
    document.save(target.as_uri())


def fill(field: Poppler.FormField, value: str) -> None:
    """Write into a field, or press the button that says what was chosen."""
    if field.get_field_type() == Poppler.FormFieldType.TEXT and value:
        field.text_set_text(value)
    elif value and field.get_alternate_ui_name().endswith(f": {CHOICES[value]}"):
        field.button_set_state(True)


main()
