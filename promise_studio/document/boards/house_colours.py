"""The colours of a house on a board: its own in the place of ours, where the drawing paints with them."""

import re
from typing import Final

from promise_studio.document.boards.ink import Ink
from promise_studio.document.style.house_style import HouseStyle

TAKEN: Final = {Ink.HEAD: "deep", Ink.TEAL: "accent", Ink.GOLD: "highlight"}
"""Which of the colours of a house each of ours is."""
_PAINT: Final = re.compile(r'(fill|stroke)="(#[0-9a-f]{6})"')
"""Words on a board cannot look like this: their quotation marks are written as entities."""


def in_house_colours(svg: str, house: HouseStyle) -> str:
    """The drawing as the house paints it."""
    if not house.colours:
        return svg
    colours = {str(ink): house.colour(name) for ink, name in TAKEN.items()}
    return _PAINT.sub(lambda paint: f'{paint[1]}="{colours.get(paint[2], paint[2])}"', svg)
