"""The emotion curve: sound SVG without words in it, and labels that do not run into each other."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from promise_studio.document.charts import BOXES, emotion_curve, feeling_labels
from promise_studio.document.view.emotion import CurvePoint

FEELINGS = (1, 0, -2, 2, -1)
SVG = "{http://www.w3.org/2000/svg}"


def points(count: int, feeling: str = "calm") -> tuple[CurvePoint, ...]:
    """A curve of some evenly spaced steps."""
    return tuple(
        CurvePoint(
            (at + 0.5) / count, FEELINGS[at % 5], feeling, f"Phase {at}", "the moment" if at == 2 else ""
        )
        for at in range(count)
    )


def parsed(drawing: str) -> ET.Element:
    """The drawing as a tree; it is our own."""
    return ET.fromstring(drawing)  # noqa: S314


@pytest.mark.parametrize("where", BOXES)
@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_curve_is_sound(count: int, where: str):
    """The drawing parses, stays inside its box, has a dot for each step and one ring for the moment."""
    root = parsed(emotion_curve(points(count), min(count, 7), where))
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    circles = root.findall(f"{SVG}circle")
    assert len(circles) == count + (count > 2)
    for circle in circles:
        assert 0 < float(circle.attrib["cx"]) < width
        assert 12 < float(circle.attrib["cy"]) < height - 12
    assert [child.tag for child in root if child.text] == [f"{SVG}title"]


def test_title_says_the_curve_in_words():
    """Who cannot see the curve hears each phase, feeling and value, and the moment that matters."""
    root = parsed(emotion_curve(points(3, "<calm> & “so”"), 3))
    title = root.findtext(f"{SVG}title")
    assert title is not None
    assert "Phase 0: <calm> & “so” (+1)" in title
    assert "(−2), a moment that matters: the moment" in title


@pytest.mark.parametrize("count", [1, 2, 6, 7, 10])
def test_labels_keep_apart(count: int):
    """Labels stay inside the box and beside each other; good feelings stand above the curve."""
    labels = feeling_labels(points(count))
    assert len(labels) == count
    assert all(label.left >= 0 and label.left + label.width <= 100.001 for label in labels)
    assert all(label.left + label.width <= following.left + 0.001 for label, following in pairwise(labels))
    assert [label.above for label in labels] == [FEELINGS[at % 5] >= 0 for at in range(count)]


@pytest.mark.parametrize("where", BOXES)
def test_a_curve_with_words_of_two_lines_is_flatter(where: str):
    """The words at its foot stay off the names of the phases, those at its head off what stands above."""
    box = BOXES[where]
    lines = box.line * 100
    one, two = (
        feeling_labels(points(6, said), where) for said in ("calm", "neither heard nor seen by anybody")
    )
    assert any(label.top + 2 * lines > 100 for label in one if not label.above)
    assert all(label.top + 2 * lines <= 100.001 for label in two if not label.above)
    assert all(label.top - 2 * lines >= -0.001 for label in two if label.above)
    assert feeling_labels(points(6, "neither heard nor seen by anybody " * 4), where) == ()


def test_crowded_curve_has_no_labels():
    """Where labels would not fit there are none, and the map says the feelings in a row."""
    assert feeling_labels(points(20)) == ()
    assert feeling_labels(()) == ()
