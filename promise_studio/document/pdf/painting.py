"""Paints a drawing with words on it where it stands, so that it is painted in the order of reading."""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.stacking import StackingContext, _dispatch


def dispatch(box: Any, page: Any, *rest: Any) -> Any:
    """Stands in for WeasyPrint's: it would paint what is placed on a drawing after all else on the page."""
    style = box.style
    if (
        isinstance(box, boxes.InlineBlockBox)
        and style["position"] == "relative"
        and style["z_index"] == "auto"
    ):
        return StackingContext.from_box(box, page)
    return _dispatch(box, page, *rest)
