"""The emotion curve as SVG, and where its words stand: words are HTML, as SVG text cannot wrap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from promise_studio.document.view.journeys import CurvePoint
from promise_studio.document.view.why import signed_number

WIDTH, HEIGHT = 1000.0, 167.0
MIDDLE, RISE = 83.5, 24.0
NARROWEST_LABEL = 8.0
"""Per cent of the width; points that stand closer get no label on the curve."""
WIDEST_LABEL = 17.0
ROW_OF_WORDS = 7.0

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


def _at(point: CurvePoint) -> tuple[float, float]:
    return point.x * WIDTH, MIDDLE - point.emotion * RISE


def _path(points: Sequence[CurvePoint]) -> str:
    inner = [_at(point) for point in points]
    line = [(0.0, _towards_middle(inner[0][1])), *inner, (WIDTH, _towards_middle(inner[-1][1]))]
    parts = [f"M{line[0][0]:.1f} {line[0][1]:.1f}"]
    for (x0, y0), (x1, y1) in pairwise(line):
        half = (x0 + x1) / 2
        parts.append(f"C{half:.1f} {y0:.1f} {half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}")
    return " ".join(parts)


def _towards_middle(y: float) -> float:
    return MIDDLE + (y - MIDDLE) * 0.55


def _spoken(points: Sequence[CurvePoint]) -> str:
    steps = (
        f"{point.phase}: {point.feeling} ({signed_number(point.emotion)})"
        + (f", a moment that matters: {point.moment}" if point.moment else "")
        for point in points
    )
    return f"Emotion curve, from \N{MINUS SIGN}2, upset, to +2, delighted. {'; '.join(steps)}."


def _dot(point: CurvePoint) -> str:
    x, y = _at(point)
    colour = CORAL if point.emotion < 0 else TEAL
    halo = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12" fill="{GOLD}"/>' if point.moment else ""
    return (
        f'{halo}<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" fill="#fff" stroke="{colour}" stroke-width="3.4"/>'
    )


def emotion_curve(points: Sequence[CurvePoint], columns: int) -> Markup:
    """The curve over a number of phases; its title says in words what it shows."""
    rules = "".join(
        f'<path d="M{WIDTH * at / columns:.1f} 0V{HEIGHT:g}" stroke="{RULE}" stroke-width="1"/>'
        for at in range(1, columns)
    )
    drawing = (
        f'<rect x="0" y="{MIDDLE:g}" width="{WIDTH:g}" height="{HEIGHT - MIDDLE:g}" fill="{BELOW}"/>{rules}'
        f'<path d="M0 {MIDDLE:g}H{WIDTH:g}" stroke="{SOFT}" stroke-width="1" stroke-dasharray="4 4"/>'
        f'<path d="{_path(points)}" fill="none" stroke="{TEAL}" stroke-width="3.4" stroke-linecap="round"/>'
        + "".join(map(_dot, points))
    )
    return Markup(  # noqa: S704  numbers and escaped words only
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img">'
        f"<title>{escape(_spoken(points))}</title>{drawing}</svg>"
    )


def feeling_labels(points: Sequence[CurvePoint]) -> tuple[Label, ...]:
    """Where each feeling's words stand, above the curve for good ones; none where they would not fit."""
    edges = [-points[0].x, *(point.x for point in points), 2 - points[-1].x] if points else []
    gaps = [(right - left) * 100 for left, right in pairwise(edges)]
    slots = [min(before, after) for before, after in pairwise(gaps)]
    if any(slot < NARROWEST_LABEL for slot in slots):
        return ()
    labels = []
    for point, slot in zip(points, slots, strict=True):
        x, y = _at(point)
        width = min(slot, WIDEST_LABEL)
        above = point.emotion >= 0
        edge = (y - ROW_OF_WORDS * 2 if above else y + ROW_OF_WORDS * 2) / HEIGHT * 100
        labels.append(
            Label(x / WIDTH * 100 - width / 2, edge, width, above, point.emotion < 0, point.feeling)
        )
    return tuple(labels)
