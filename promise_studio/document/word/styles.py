"""How the Word file looks: in the colours of the house, on its paper, in faces that it names or Word has."""

from typing import TYPE_CHECKING, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from promise_studio.document.style.house_style import HouseStyle

if TYPE_CHECKING:
    from docx.styles.style import CharacterStyle, ParagraphStyle

FACES = {"sans": "Calibri", "narrow": "Calibri", "serif": "Cambria"}
"""What every Word has, for the three cuts of the documents."""
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
SOFT, INK = "#51606a", "#1b2a33"


def set_styles(document: Document, language: str, house: HouseStyle) -> None:
    """Give the document its paper, faces, sizes and colours, and its language."""
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in PAPERS[house.paper])
    section.left_margin = section.right_margin = Mm(21)
    section.top_margin = section.bottom_margin = Mm(22)
    deep, accent = house.colour("deep"), house.colour("accent")
    faces = FACES | {font.cut: font.family for font in house.fonts if font.family}
    sans, narrow, serif = faces["sans"], faces["narrow"], faces["serif"]
    for name, face, size, colour, after in (
        ("Normal", sans, 10, INK, 5),
        ("Heading 1", serif, 22, deep, 4),
        ("Heading 2", sans, 13, deep, 4),
        ("Heading 3", sans, 10.5, deep, 4),
        ("Quote", serif, 10.5, SOFT, 4),
        ("Caption", narrow, 9, SOFT, 3),
        ("Kicker", narrow, 9, accent, 2),
        ("Lede", sans, 11, SOFT, 2),
        ("Promise", serif, 13, deep, 2),
        ("Small", narrow, 8.5, SOFT, 2),
        ("Table Head", narrow, 8.5, deep, 1),
        ("Table Words", narrow, 8.5, INK, 2),
    ):
        _paragraph(document, name, face, size, colour, after=after)
    cast("ParagraphStyle", document.styles["Table Head"]).font.bold = True
    cast("ParagraphStyle", document.styles["Kicker"]).paragraph_format.space_before = Pt(10)
    for name in ("Kicker", "Caption", "Table Head"):
        cast("ParagraphStyle", document.styles[name]).paragraph_format.keep_with_next = True
    for name, colour in (("Small Words", SOFT), ("Linked Words", accent)):
        made = cast("CharacterStyle", document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))
        made.font.color.rgb = _colour(colour)
    _set_language(document, language)


def _paragraph(document: Document, name: str, face: str, size: float, colour: str, *, after: float) -> None:
    if name not in document.styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = cast("ParagraphStyle", document.styles[name])
    style.font.name, style.font.size, style.font.color.rgb = face, Pt(size), _colour(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), face)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)
    style.paragraph_format.space_after = Pt(after)


def _colour(name: str) -> RGBColor:
    return RGBColor.from_string(name.removeprefix("#").upper())


def _set_language(document: Document, language: str) -> None:
    """What spell checkers and screen readers go by."""
    for found in document.styles.element.iter(qn("w:lang")):
        for script in ("w:val", "w:eastAsia", "w:bidi"):
            found.set(qn(script), language)
