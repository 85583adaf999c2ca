"""What stands in the margins of the pages: running heads and page numbers, set when all pages are known."""

from collections.abc import Sequence
from typing import Any

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.document import Document, Page
from weasyprint.draw import draw_stacking_context
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import page as page_layout
from weasyprint.layout.background import layout_box_backgrounds
from weasyprint.layout.percent import resolve_percentages
from weasyprint.stacking import StackingContext

from promise_studio.document.pdf.drawn import DrawnPage


class MarginsPage(Page):  # type: ignore[misc]  # weasyprint has no types
    """A page with nothing but its margins, and the anchors and bookmarks of what else is on it."""

    def __init__(self, box: Any, drawn: DrawnPage) -> None:
        super().__init__(box)
        self.anchors = drawn.anchors
        self.bookmarks = drawn.bookmarks

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint the margins and leave the page itself alone."""
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            for margin in self._page_box.children:
                draw_stacking_context(stream, StackingContext.from_box(margin, self._page_box))


def set_margins(
    html: Any, pages: Sequence[DrawnPage], sheets: Sequence[Any], fonts: Any
) -> list[MarginsPage]:
    """The pages of a document with their margins set."""
    options = {**weasyprint.DEFAULT_OPTIONS, "stylesheets": sheets}
    context = Document._build_layout_context(html, fonts, CounterStyle(), {}, options)  # noqa: SLF001
    for number, drawn in enumerate(pages, start=1):
        for name, values in drawn.strings.items():
            context.string_set[name][number] = values
    state: Any = ([0], {"pages": [0]}, [{"pages"}], [])
    return [
        MarginsPage(_set(html, context, state, number, pages), drawn) for number, drawn in enumerate(pages)
    ]


def _set(html: Any, context: Any, state: Any, index: int, pages: Sequence[DrawnPage]) -> Any:
    side, blank, name = pages[index].kind
    kind = page_layout.PageType(side, blank, name, index, ())
    page_layout.set_page_type_computed_styles(kind, html, context.style_for)
    style = context.style_for(kind)
    page = boxes.PageBox(kind, style)
    resolve_percentages(page, style["size"])
    page.position_x = page.position_y = 0
    page_layout.page_width(page, context, style["size"][0])
    page_layout.page_height(page, context, style["size"][1])
    page_layout._standardize_page_based_counters(style, None)  # noqa: SLF001
    build.update_counters(state, style)
    state[1]["pages"] = [len(pages)]
    context.current_page, context.page_bottom = index + 1, page.margin_height()
    page.children = tuple(page_layout.make_margin_boxes(context, page, state))
    for margin in page.children:
        layout_box_backgrounds(page, margin, context.get_image_from_uri)
    return page
