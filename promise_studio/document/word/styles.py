"""How the Word file looks: the colours of the PDF, in a face that every Word has."""

from typing import TYPE_CHECKING, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.styles.style import CharacterStyle, ParagraphStyle

FACE, SERIF = "Calibri", "Cambria"
DEEP, TEAL, SOFT, INK = (RGBColor.from_string(one) for one in ("0F3B3E", "0B6E6E", "51606A", "1B2A33"))


def set_styles(document: Document, language: str) -> None:
    """Give the document its paper, faces, sizes and colours, and its language."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(21)
    section.top_margin = section.bottom_margin = Mm(22)
    _paragraph(document, "Normal", FACE, 10, INK, after=5)
    for name, size in (("Heading 1", 22), ("Heading 2", 13), ("Heading 3", 10.5)):
        _paragraph(document, name, SERIF if size > 20 else FACE, size, DEEP, after=4)
    _paragraph(document, "Quote", SERIF, 10.5, SOFT, after=4)
    _paragraph(document, "Caption", FACE, 9, SOFT, after=3)
    for name, face, size, colour in (
        ("Kicker", FACE, 9, TEAL),
        ("Lede", FACE, 11, SOFT),
        ("Promise", SERIF, 13, DEEP),
        ("Small", FACE, 8.5, SOFT),
        ("Table Head", FACE, 8.5, DEEP),
        ("Table Words", FACE, 8.5, INK),
    ):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _paragraph(document, name, face, size, colour, after=2)
    _paragraph(document, "Table Head", FACE, 8.5, DEEP, after=1).font.bold = True
    for name, colour in (("Small Words", SOFT), ("Linked Words", TEAL)):
        cast(
            "CharacterStyle", document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        ).font.color.rgb = colour
    _set_language(document, language)


def _paragraph(
    document: Document, name: str, face: str, size: float, colour: RGBColor, *, after: float
) -> "ParagraphStyle":
    style = cast("ParagraphStyle", document.styles[name])
    style.font.name, style.font.size, style.font.color.rgb = face, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), face)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)
    style.paragraph_format.space_after = Pt(after)
    return style


def _set_language(document: Document, language: str) -> None:
    """What spell checkers and screen readers go by."""
    for found in document.styles.element.iter(qn("w:lang")):
        for script in ("w:val", "w:eastAsia", "w:bidi"):
            found.set(qn(script), language)
