"""The emotion curve of a board: as wide as its columns, with the word for each feeling beside its point."""

from collections.abc import Sequence
from itertools import pairwise

from promise_studio.document.boards.drawing import safe
from promise_studio.document.boards.ink import Ink
from promise_studio.document.boards.picture import Draw
from promise_studio.document.boards.text_width import break_text
from promise_studio.document.view.emotion import CurvePoint

HEIGHT, RISE = 190.0, 26.0
ROOM = 84.0
"""How far apart points must stand for their words to fit."""
_SIZE = 12.0


def fits_words(points: Sequence[CurvePoint], width: float) -> bool:
    """Whether every point has room for its words."""
    return all((after.x - before.x) * width >= ROOM for before, after in pairwise(points))


def emotion_drawing(points: Sequence[CurvePoint]) -> Draw:
    """Draws the curve from −2, upset, below to +2, delighted, above the line in the middle."""

    def draw(left: float, top: float, width: float) -> str:
        middle = top + HEIGHT / 2
        places = [(left + point.x * width, middle - point.emotion * RISE) for point in points]
        ground = (
            f'<path d="M{left:g} {middle:g}h{width:g}v{HEIGHT / 2:g}h{-width:g}z" fill="{Ink.BLUSH}"/>\n'
            f'<path d="M{left:g} {top:g}h{width:g}v{HEIGHT:g}h{-width:g}z"'
            f' fill="none" stroke="{Ink.RULE}"/>\n'
            f'<path d="M{left:g} {middle:g}H{left + width:g}" stroke="{Ink.EDGE}" stroke-dasharray="4 4"/>\n'
            f'<path d="{_path(places)}" fill="none" stroke="{Ink.TEAL}" stroke-width="3"/>\n'
        )
        return ground + "".join(
            _point(point, *place, words=fits_words(points, width))
            for point, place in zip(points, places, strict=True)
        )

    return draw


def _path(places: Sequence[tuple[float, float]]) -> str:
    (x, y), *_ = places
    parts = [f"M{x:.1f} {y:.1f}"]
    for (x0, y0), (x1, y1) in pairwise(places):
        half = (x0 + x1) / 2
        parts.append(f"C{half:.1f} {y0:.1f} {half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}")
    return "".join(parts)


def _point(point: CurvePoint, x: float, y: float, *, words: bool) -> str:
    ink = Ink.CORAL if point.emotion < 0 else Ink.TEAL
    halo = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12" fill="{Ink.GOLD}"/>' if point.moment else ""
    dot = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{Ink.WHITE}" stroke="{ink}" stroke-width="3"/>\n'
    if not words:
        return halo + dot
    lines = break_text(point.feeling, ROOM + 60, _SIZE)[:2]
    first = y + 26 if point.emotion < 0 else y - 16 - (len(lines) - 1) * _SIZE * 1.2
    said = "".join(
        f'<tspan x="{x:.1f}" y="{first + at * _SIZE * 1.2:.1f}">{safe(line)}</tspan>'
        for at, line in enumerate(lines)
    )
    set_as = f'font-size="{_SIZE:g}" font-weight="600" fill="{ink}" text-anchor="middle"'
    return f"{halo}{dot}<text {set_as}>{said}</text>\n"
