"""The form in a PDF: fields where the page has inputs, with a name that is spoken and a face that prints.

WeasyPrint's own fields ask the reader to draw them, and write with fonts that a reader cannot use; PDF/A
refuses both. So its step is replaced by this one, and only the place of the tags is left to it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf

from promise_studio.document.pdf.drawn import FIELD_FONT, SHARED

PRINTS = 1 << 2
MULTILINE = 1 << 12
NO_TOGGLE_TO_OFF, RADIO = 1 << 14, 1 << 15
LONGEST = 2_000
FONT = "Field"
INK = "0.106 0.165 0.2 rg"
_CIRCLE = 0.5523  # how far the handles of a quarter circle reach


class Form:
    """The fields of one document; `add` is called for each page in turn."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._groups: dict[str, Any] = {}
        self._off: Any = None
        self.fonts = pydyf.Dictionary({FONT: b"%d%b" % (FIELD_FONT, SHARED)})
        pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array()})

    def add(self, page: Any, box: Any, rectangle: Sequence[float]) -> None:
        """Put a field where an input stands."""
        element = box.element
        x1, y1, x2, y2 = rectangle
        field = pydyf.Dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Widget",
                "Rect": pydyf.Array([x1, min(y1, y2), x2, max(y1, y2)]),
                "P": page.reference,
                "F": PRINTS,
                "TU": pydyf.String(element.get("aria-label", "")),
            }
        )
        width, height = x2 - x1, abs(y2 - y1)
        if element.get("type") == "radio":
            self._add_choice(field, element, width, height)
        else:
            self._add_words(field, element, width, height)
        box.widget_annotation = field
        page.setdefault("Annots", pydyf.Array()).append(field.reference)

    def _add_words(self, field: Any, element: Any, width: float, height: float) -> None:
        face = self._face([b"/Tx BMC EMC"], width, height)
        face.extra["Resources"] = pydyf.Dictionary({"Font": self.fonts})
        field.update(
            {
                "FT": "/Tx",
                "T": pydyf.String(element.get("name")),
                "V": pydyf.String(""),
                "DA": pydyf.String(f"/{FONT} 9 Tf {INK}"),
                "MaxLen": LONGEST if element.tag == "textarea" else 120,
                "Ff": MULTILINE if element.tag == "textarea" else 0,
                "AP": pydyf.Dictionary({"N": face.reference}),
            }
        )
        self._pdf.add_object(field)
        self._pdf.catalog["AcroForm"]["Fields"].append(field.reference)

    def _add_choice(self, field: Any, element: Any, width: float, height: float) -> None:
        group = self._group(element)
        if self._off is None:
            self._off = self._face([], width, height)
        dot = self._face(_dot(width, height), width, height)
        faces = pydyf.Dictionary({element.get("value"): dot.reference, "Off": self._off.reference})
        field.update(
            {
                "AS": "/Off",
                "AP": pydyf.Dictionary({"N": faces}),
                "MK": pydyf.Dictionary({"CA": pydyf.String("l")}),
                "Parent": group.reference,
            }
        )
        self._pdf.add_object(field)
        group["Kids"].append(field.reference)

    def _group(self, element: Any) -> Any:
        """The choice that a button belongs to; its name is spoken without the button's own words."""
        name = element.get("name")
        if name not in self._groups:
            group = pydyf.Dictionary(
                {
                    "FT": "/Btn",
                    "Ff": RADIO + NO_TOGGLE_TO_OFF,
                    "T": pydyf.String(name),
                    "TU": pydyf.String(element.get("aria-label", "").rpartition(":")[0]),
                    "V": "/Off",
                    "Kids": pydyf.Array(),
                }
            )
            self._pdf.add_object(group)
            self._pdf.catalog["AcroForm"]["Fields"].append(group.reference)
            self._groups[name] = group
        return self._groups[name]

    def _face(self, drawing: list[Any], width: float, height: float) -> Any:
        face = pydyf.Stream(
            drawing,
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": pydyf.Array([0, 0, width, height]),
                "Resources": pydyf.Dictionary(),
            },
        )
        self._pdf.add_object(face)
        return face


def _dot(width: float, height: float) -> list[Any]:
    """A filled circle in the middle, half as wide as its box."""
    x, y, r = width / 2, height / 2, min(width, height) / 4
    k = r * _CIRCLE
    drawing = pydyf.Stream()
    drawing.stream.append(INK.encode())
    drawing.move_to(x + r, y)
    drawing.curve_to(x + r, y + k, x + k, y + r, x, y + r)
    drawing.curve_to(x - k, y + r, x - r, y + k, x - r, y)
    drawing.curve_to(x - r, y - k, x - k, y - r, x, y - r)
    drawing.curve_to(x + k, y - r, x + r, y - k, x + r, y)
    drawing.fill()
    return list(drawing.stream)


def _place_fields(
    forms: Mapping[Any, Sequence[tuple[Any, Sequence[float]]]], matrix: Any, pdf: Any, page: Any, *_: Any
) -> None:
    for box, rectangle in (found for inputs in forms.values() for found in inputs):
        if pdf.form is None:
            pdf.form = Form(pdf)
        corners = (*matrix.transform_point(*rectangle[:2]), *matrix.transform_point(*rectangle[2:]))
        pdf.form.add(page, box, corners)


def add_form(pdf: Any, fields: Sequence[bytes], font: bytes) -> None:
    """Give the bound PDF the fields of its sections, and the font that readers write into them with."""
    pdf.catalog["AcroForm"] = pydyf.Dictionary(
        {
            "Fields": pydyf.Array(fields),
            "DR": pydyf.Dictionary({"Font": pydyf.Dictionary({FONT: font})}),
            "DA": pydyf.String(f"/{FONT} 9 Tf {INK}"),
        }
    )


def use_own_fields() -> None:
    """Let this module place the fields from now on; the PDF keeps its form under `form`."""
    weasyprint.pdf.add_forms = _place_fields
