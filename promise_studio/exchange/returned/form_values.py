"""The values in the form of a PDF, whoever filled it in."""

from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

MOST_FIELDS = 5_000
DEEPEST = 8
LONGEST_VALUE = 20_000


def form_values(reader: PdfReader) -> dict[str, str]:
    """Full names of fields with what was written or chosen; fields that were left empty are not there."""
    form = reader.root_object.get("/AcroForm")
    form = form.get_object() if form is not None else None
    found: dict[str, str] = {}
    if isinstance(form, DictionaryObject):
        _walk(form.get("/Fields"), "", found, 0, [MOST_FIELDS])
    return found


def _walk(fields: Any, above: str, found: dict[str, str], depth: int, left: list[int]) -> None:
    fields = fields.get_object() if fields is not None else None
    if not isinstance(fields, list) or depth > DEEPEST:
        return
    for one in fields:
        field = one.get_object()
        left[0] -= 1
        if left[0] < 0:
            return
        if not isinstance(field, DictionaryObject):
            continue
        part = _text(field.get("/T"))
        name = f"{above}.{part}" if above and part else above or part
        value = _text(field.get("/V")) or (_switched_on(field) if not part else "")
        if value and name:
            found.setdefault(name, value)
        _walk(field.get("/Kids"), name, found, depth + 1, left)


def _switched_on(field: DictionaryObject) -> str:
    """A radio button that is on although its group does not say so: some programs set only the button."""
    return _text(field.get("/AS"))


def _text(value: Any) -> str:
    value = value.get_object() if value is not None else None
    if isinstance(value, StreamObject):
        value = value.get_data()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    words = value.removeprefix("/")[:LONGEST_VALUE].strip()
    return "" if words == "Off" else words
