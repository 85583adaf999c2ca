"""The emotion curve as SVG, and where its words stand: words are HTML, as SVG text cannot wrap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from promise_studio.document.characters import to_be_heard
from promise_studio.document.language.say import say
from promise_studio.document.view.emotion import CurvePoint
from promise_studio.document.view.phase_columns import ACROSS
from promise_studio.document.view.set_text import POINT, lines_of
from promise_studio.spoken import signed

WIDTH = 1000.0
RISE, FLATTEST = 0.144, 0.05
"""What one step of emotion lifts the curve, as a share of its height; less where words need the room."""
MOST_LINES = 3
"""Words that take more get no place on the curve."""
_LEADING, _LETTER = 1.15, 0.46
NARROWEST_LABEL = 8.0
"""Per cent of the width; points that stand closer get no label on the curve."""
WIDEST_LABEL = 17.0
BESIDE_DOT = 14.0

TEAL, CORAL, GOLD, RULE, SOFT, BELOW = "#0b6e6e", "#a63d2a", "#f0b85a", "#d3d8d6", "#8b969c", "#fcf4f1"


@dataclass(frozen=True)
class Box:
    """What a curve is drawn in: how high the drawing is, how wide in millimetres, the size of its words."""

    height: float
    across: float
    letters: float

    @property
    def line(self) -> float:
        """What a line of words takes of the height."""
        return self.letters * _LEADING * POINT / (self.height / WIDTH * self.across)


BOXES = {"map": Box(167.0, ACROSS, 8.6), "close": Box(126.0, ACROSS, 8.0), "small": Box(167.0, 168.0, 8.0)}
"""On a map, on one that is set closer, and beside the reasons."""


@dataclass(frozen=True)
class Label:
    """The words for one feeling: its middle, edge and width in per cent of the curve's box."""

    left: float
    top: float
    width: float
    above: bool
    low: bool
    text: str


def _at(point: CurvePoint, box: Box, rise: float) -> tuple[float, float]:
    return point.x * WIDTH, box.height / 2 - point.emotion * box.height * rise


def _widths(points: Sequence[CurvePoint]) -> list[float]:
    """How many per cent of the width the words of each point may take."""
    edges = [-points[0].x, *(point.x for point in points), 2 - points[-1].x] if points else []
    gaps = [(right - left) * 100 for left, right in pairwise(edges)]
    return [min(before, after, WIDEST_LABEL) for before, after in pairwise(gaps)]


def _lines(points: Sequence[CurvePoint], box: Box) -> list[int]:
    """How many lines the words of each point take."""
    return [
        lines_of(point.feeling, box.letters, _LETTER, width / 100 * box.across)
        for point, width in zip(points, _widths(points), strict=True)
    ]


def _rise(points: Sequence[CurvePoint], box: Box) -> float:
    """The usual rise, or what leaves the words above and below the curve inside its box."""
    room = 0.5 - BESIDE_DOT / box.height
    left = [
        (room - lines * box.line) / abs(point.emotion)
        for point, lines in zip(points, _lines(points, box), strict=True)
        if point.emotion
    ]
    return max(FLATTEST, min([RISE, *left]))


def _path(points: Sequence[CurvePoint], box: Box, rise: float) -> str:
    inner = [_at(point, box, rise) for point in points]
    middle = box.height / 2
    first, last = (middle + (y - middle) * 0.55 for y in (inner[0][1], inner[-1][1]))
    line = [(0.0, first), *inner, (WIDTH, last)]
    parts = [f"M{line[0][0]:.1f} {line[0][1]:.1f}"]
    for (x0, y0), (x1, y1) in pairwise(line):
        half = (x0 + x1) / 2
        parts.append(f"C{half:.1f} {y0:.1f} {half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}")
    return " ".join(parts)


def _spoken(points: Sequence[CurvePoint]) -> str:
    steps = (
        f"{point.phase}: {point.feeling} ({signed(point.emotion)})"
        + (say(", a moment that matters: %(moment)s", moment=point.moment) if point.moment else "")
        for point in points
    )
    return say(
        "Emotion curve, from \N{MINUS SIGN}2, upset, to +2, delighted. %(steps)s.", steps="; ".join(steps)
    )


def _dot(point: CurvePoint, box: Box, rise: float) -> str:
    x, y = _at(point, box, rise)
    colour = CORAL if point.emotion < 0 else TEAL
    halo = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12" fill="{GOLD}"/>' if point.moment else ""
    return (
        f'{halo}<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" fill="#fff" stroke="{colour}" stroke-width="3.4"/>'
    )


def emotion_curve(points: Sequence[CurvePoint], columns: int, where: str = "map") -> Markup:
    """The curve over a number of phases; its title says in words what it shows."""
    box = BOXES[where]
    height, rise = box.height, _rise(points, box)
    middle = height / 2
    rules = "".join(
        f'<path d="M{WIDTH * at / columns:.1f} 0V{height:g}" stroke="{RULE}" stroke-width="1"/>'
        for at in range(1, columns)
    )
    drawing = (
        f'<rect x="0" y="{middle:g}" width="{WIDTH:g}" height="{middle:g}" fill="{BELOW}"/>{rules}'
        f'<path d="M0 {middle:g}H{WIDTH:g}" stroke="{SOFT}" stroke-width="1" stroke-dasharray="4 4"/>'
        f'<path d="{_path(points, box, rise)}" fill="none" stroke="{TEAL}" stroke-width="3.4"/>'
        + "".join(_dot(point, box, rise) for point in points)
    )
    return Markup(  # noqa: S704  numbers and escaped words only
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" role="img">'
        f"<title>{escape(to_be_heard(_spoken(points)))}</title>{drawing}</svg>"
    )


def feeling_labels(points: Sequence[CurvePoint], where: str = "map") -> tuple[Label, ...]:
    """Where each feeling's words stand, above the curve for good ones; none where they would not fit."""
    box, widths = BOXES[where], _widths(points)
    if any(width < NARROWEST_LABEL for width in widths) or max(_lines(points, box), default=0) > MOST_LINES:
        return ()
    labels = []
    rise = _rise(points, box)
    for point, width in zip(points, widths, strict=True):
        x, y = _at(point, box, rise)
        above = point.emotion >= 0
        edge = (y - BESIDE_DOT if above else y + BESIDE_DOT) / box.height * 100
        labels.append(
            Label(x / WIDTH * 100 - width / 2, edge, width, above, point.emotion < 0, point.feeling)
        )
    return tuple(labels)
