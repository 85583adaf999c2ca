"""The boards of a workshop as files of their own: each journey and each blueprint as Mermaid, SVG or PNG."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.model import Workshop

if TYPE_CHECKING:
    from promise_studio.document.style.house_style import HouseStyle

FORMATS = ("mmd", "svg", "png")


def boards_of(workshop: Workshop, named: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids of all journeys and blueprints, or those that are named; UserError for one that is none."""
    known = (*(one.id for one in workshop.journeys), *(one.id for one in workshop.blueprints))
    if not known:
        raise UserError("There is no journey and no blueprint in this workshop yet.", "Map one first.")
    wrong = next((name for name in named if name.upper() not in known), "")
    if wrong:
        raise UserError(f"“{wrong}” is no board of this workshop.", f"There are {', '.join(known)}.")
    return tuple(name for name in known if not named or name in {one.upper() for one in named})


def board_content(workshop: Workshop, board: str, form: str, house: "HouseStyle | None" = None) -> bytes:
    """One board in one format, in the colours of the house; UserError or MissingError when it fails."""
    is_journey = any(one.id == board for one in workshop.journeys)
    if form == "mmd":
        from promise_studio.exchange.mermaid.flowchart import blueprint_as_mermaid
        from promise_studio.exchange.mermaid.journey_text import journey_as_mermaid

        return (journey_as_mermaid if is_journey else blueprint_as_mermaid)(workshop, board).encode()
    from promise_studio.document.boards.blueprint_board import blueprint_board
    from promise_studio.document.boards.journey_board import journey_board
    from promise_studio.document.style.house_style import PLAIN

    house = house or PLAIN
    drawn = (journey_board if is_journey else blueprint_board)(workshop, board)
    if form == "png":
        from promise_studio.document.boards.png import board_as_png

        return board_as_png(drawn, house)
    from promise_studio.document.boards.drawing import board_as_svg

    return board_as_svg(drawn, house).encode()
