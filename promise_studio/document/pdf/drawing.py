"""Lays a section out and draws it, all but what stands in the margins of its pages."""

from collections.abc import Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint
import weasyprint.layout
import weasyprint.pdf
import weasyprint.stacking
from weasyprint.text.fonts import FontConfiguration

from promise_studio.document.pdf.drawn import OBJECT, Drawn
from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.painting import dispatch
from promise_studio.document.pdf.quick_pdf import replaced
from promise_studio.document.pdf.tags import complete_tags
from promise_studio.document.pdf.taking_out import take_out

_OPTIONS = {**weasyprint.DEFAULT_OPTIONS, "pdf_tags": True, "output_intent": "srgb"}


def draw(html: str, sheets: Sequence[Any], fonts: FontConfiguration, fetcher: AssetFetcher) -> Drawn:
    """A page of HTML, laid out and drawn; what depends on other sections is left to the binding."""
    with replaced(
        (weasyprint.layout, "make_margin_boxes", _remember_strings),
        (weasyprint.pdf, "resolve_links", lambda pages: ((page.links, []) for page in pages)),
        (weasyprint.pdf, "build_fonts_dictionary", lambda *_: pydyf.Dictionary()),
        (weasyprint.stacking, "_dispatch", dispatch),
        (pydyf.Object, "reference", property(_marked)),
    ):
        page: Any = weasyprint.HTML(string=html, base_url=None, url_fetcher=fetcher)
        document = page.render(font_config=fonts, stylesheets=sheets)
        known = [(one.anchors, one.bookmarks) for one in document.pages]
        for one in document.pages:
            one.anchors, one.bookmarks = {}, []
        pdf = weasyprint.pdf.generate_pdf(document, None, 1, **_OPTIONS)
        complete_tags(document, pdf)
        return take_out(document, pdf, known)


def _remember_strings(context: Any, page: Any, _state: Any) -> tuple[Any, ...]:
    number = context.current_page
    found = context.string_set.items()
    page.own_strings = {name: list(values[number]) for name, values in found if number in values}
    return ()


def _marked(thing: Any) -> bytes:
    return b"%d 0 R%b" % (thing.number, OBJECT)
