"""The emotion curve as SVG, and where its words stand: words are HTML, as SVG text cannot wrap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from promise_studio.document.characters import to_be_heard
from promise_studio.document.language.say import say
from promise_studio.document.view.emotion import CurvePoint
from promise_studio.document.view.wording import signed_number

WIDTH = 1000.0
USUAL_HEIGHT, LOW_HEIGHT = 167.0, 126.0
"""The height of the drawing, as its box on the page is formed; `low` is for maps set in smaller letters."""
RISE = 0.144
"""What one step of emotion lifts the curve, as a share of its height."""
NARROWEST_LABEL = 8.0
"""Per cent of the width; points that stand closer get no label on the curve."""
WIDEST_LABEL = 17.0
BESIDE_DOT = 14.0

TEAL, CORAL, GOLD, RULE, SOFT, BELOW = "#0b6e6e", "#a63d2a", "#f0b85a", "#d3d8d6", "#8b969c", "#fcf4f1"


@dataclass(frozen=True)
class Label:
    """The words for one feeling: its middle, edge and width in per cent of the curve's box."""

    left: float
    top: float
    width: float
    above: bool
    low: bool
    text: str


def _height(*, low: bool) -> float:
    return LOW_HEIGHT if low else USUAL_HEIGHT


def _at(point: CurvePoint, height: float) -> tuple[float, float]:
    return point.x * WIDTH, height / 2 - point.emotion * height * RISE


def _path(points: Sequence[CurvePoint], height: float) -> str:
    inner = [_at(point, height) for point in points]
    first, last = (height / 2 + (y - height / 2) * 0.55 for y in (inner[0][1], inner[-1][1]))
    line = [(0.0, first), *inner, (WIDTH, last)]
    parts = [f"M{line[0][0]:.1f} {line[0][1]:.1f}"]
    for (x0, y0), (x1, y1) in pairwise(line):
        half = (x0 + x1) / 2
        parts.append(f"C{half:.1f} {y0:.1f} {half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}")
    return " ".join(parts)


def _spoken(points: Sequence[CurvePoint]) -> str:
    steps = (
        f"{point.phase}: {point.feeling} ({signed_number(point.emotion)})"
        + (say(", a moment that matters: %(moment)s", moment=point.moment) if point.moment else "")
        for point in points
    )
    return say(
        "Emotion curve, from \N{MINUS SIGN}2, upset, to +2, delighted. %(steps)s.", steps="; ".join(steps)
    )


def _dot(point: CurvePoint, height: float) -> str:
    x, y = _at(point, height)
    colour = CORAL if point.emotion < 0 else TEAL
    halo = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12" fill="{GOLD}"/>' if point.moment else ""
    return (
        f'{halo}<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" fill="#fff" stroke="{colour}" stroke-width="3.4"/>'
    )


def emotion_curve(points: Sequence[CurvePoint], columns: int, *, low: bool = False) -> Markup:
    """The curve over a number of phases; its title says in words what it shows."""
    height = _height(low=low)
    middle = height / 2
    rules = "".join(
        f'<path d="M{WIDTH * at / columns:.1f} 0V{height:g}" stroke="{RULE}" stroke-width="1"/>'
        for at in range(1, columns)
    )
    drawing = (
        f'<rect x="0" y="{middle:g}" width="{WIDTH:g}" height="{middle:g}" fill="{BELOW}"/>{rules}'
        f'<path d="M0 {middle:g}H{WIDTH:g}" stroke="{SOFT}" stroke-width="1" stroke-dasharray="4 4"/>'
        f'<path d="{_path(points, height)}" fill="none" stroke="{TEAL}" stroke-width="3.4"/>'
        + "".join(_dot(point, height) for point in points)
    )
    return Markup(  # noqa: S704  numbers and escaped words only
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" role="img">'
        f"<title>{escape(to_be_heard(_spoken(points)))}</title>{drawing}</svg>"
    )


def feeling_labels(points: Sequence[CurvePoint], *, low: bool = False) -> tuple[Label, ...]:
    """Where each feeling's words stand, above the curve for good ones; none where they would not fit."""
    edges = [-points[0].x, *(point.x for point in points), 2 - points[-1].x] if points else []
    gaps = [(right - left) * 100 for left, right in pairwise(edges)]
    slots = [min(before, after) for before, after in pairwise(gaps)]
    if any(slot < NARROWEST_LABEL for slot in slots):
        return ()
    labels = []
    height = _height(low=low)
    for point, slot in zip(points, slots, strict=True):
        x, y = _at(point, height)
        width = min(slot, WIDEST_LABEL)
        above = point.emotion >= 0
        edge = (y - BESIDE_DOT if above else y + BESIDE_DOT) / height * 100
        labels.append(
            Label(x / WIDTH * 100 - width / 2, edge, width, above, point.emotion < 0, point.feeling)
        )
    return tuple(labels)
