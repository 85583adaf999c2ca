"""The months of a service level as signs: a disc for kept, a square with a cross for missed."""

from collections.abc import Sequence
from typing import Protocol

from markupsafe import Markup, escape

from promise_studio.document.language.say import say

STEP, SIZE, HEIGHT = 20, 12, 14
GREEN, RED = "#2f7d57", "#b3353b"


class Sign(Protocol):
    """What the drawing needs to know of a month."""

    @property
    def kept(self) -> bool:
        """Whether it was kept."""

    @property
    def words(self) -> str:
        """What it says in words."""


def kept_chart(months: Sequence[Sign], most: int = 12) -> Markup:
    """The signs, the newest month on the right; the title says them in words."""
    width = STEP * most
    drawing = "".join(_sign(month, STEP * place + STEP / 2) for place, month in enumerate(months))
    spoken = "; ".join(month.words for month in months)
    title = say("Kept or missed, the oldest period first: %(periods)s.", periods=spoken)
    return Markup(  # noqa: S704  numbers and escaped words only
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" role="img">'
        f"<title>{escape(title)}</title>{drawing}</svg>"
    )


def _sign(month: Sign, x: float) -> str:
    half = SIZE / 2
    if month.kept:
        sign = f'<circle cx="{x:g}" cy="{half + 1:g}" r="{half:g}" fill="{GREEN}"/>'
    else:
        left, right, top, low = x - half + 3, x + half - 3, 4, SIZE - 2
        cross = f"M{left:g} {top}L{right:g} {low}M{right:g} {top}L{left:g} {low}"
        sign = (
            f'<rect x="{x - half:g}" y="1" width="{SIZE}" height="{SIZE}" fill="#fff" stroke="{RED}"'
            f' stroke-width="2"/><path d="{cross}" stroke="{RED}" stroke-width="2"/>'
        )
    return sign
