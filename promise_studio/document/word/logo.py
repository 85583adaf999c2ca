"""The logo of the house at the top of a Word file."""

import io

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm

from promise_studio.document.style.house_style import HouseStyle

WIDEST, HIGHEST = 46.0, 18.0
"""Millimetres, as on the cover of the PDF."""
PNG = "image/png"


def put_logo(document: Document, house: HouseStyle, spoken: str) -> None:
    """Set the logo above the first words; `spoken` is what a screen reader says for it."""
    if house.logo is None or house.logo.media_type != PNG:
        return
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    picture = paragraph.add_run().add_picture(io.BytesIO(house.logo.content))
    share = min(Mm(WIDEST) / picture.width, Mm(HIGHEST) / picture.height)
    picture.width, picture.height = Length(picture.width * share), Length(picture.height * share)
    picture._inline.docPr.set("descr", spoken or "Logo")  # noqa: SLF001  python-docx has no call for the words


def what_word_lacks(house: HouseStyle) -> tuple[str, ...]:
    """A sentence for each part of the look that a Word file cannot show, or that its reader may not have."""
    said = []
    if house.logo is not None and house.logo.media_type != PNG:
        said.append("the logo is left out, as Word takes no SVG; save it as PNG.")
    families = dict.fromkeys(font.family for font in house.fonts if font.family)
    if families:
        names = ", ".join(f"“{family}”" for family in families)
        said.append(f"it asks for {names}: a computer without these fonts shows it in others.")
    return tuple(said)
