"""Journeys and blueprints are drawn whole, safely, and so that they can be read aloud and in grey."""

from xml.etree import ElementTree as ET

import pytest

from promise_studio.document.boards.blueprint_board import blueprint_board
from promise_studio.document.boards.drawing import board_as_svg, board_size
from promise_studio.document.boards.ink import Ink
from promise_studio.document.boards.journey_board import journey_board
from promise_studio.document.boards.picture import COLUMN, Board, BoardRow
from promise_studio.document.boards.png import board_as_png
from promise_studio.document.boards.text_width import break_text, text_width
from promise_studio.document.style.house_style import HouseStyle
from promise_studio.errors import UserError
from promise_studio.exchange.board_files import board_content, boards_of
from promise_studio.exchange.mermaid.flowchart import blueprint_as_mermaid
from promise_studio.model import Workshop
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Lane
from promise_studio.model.journey import Journey, Phase, Step
from tests.hostile import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
SAFE = {"svg", "title", "desc", "rect", "path", "circle", "text", "tspan"}


def workshop(text: str = "Sees the dark pole", phases: int = 2) -> Workshop:
    """A journey with a step in each phase, and a blueprint with a card in each lane."""
    columns = range(1, phases + 1)
    return Workshop(
        journeys=(Journey(id="JRN-1", title=text[:100], goal=text[:200]),),
        phases=tuple(Phase(id=f"PHA-{n}", journey="JRN-1", name=f"{text[:50]}{n}") for n in columns),
        steps=tuple(
            Step(id=f"STP-{n}", phase=f"PHA-{n}", action=text[:300], emotion=n % 5 - 2, feeling=text[:60], pain=text[:300])
            for n in columns
        ),
        blueprints=(Blueprint(id="BLU-1", title=text[:100], journey="JRN-1"),),
        cards=tuple(
            BlueprintCard(id=f"CRD-{n}", blueprint="BLU-1", phase="PHA-1", lane=lane, text=text[:300], fail_point=n == 1)
            for n, lane in enumerate(Lane, start=1)
        ),
    )  # fmt: skip


def parse(svg: str) -> ET.Element:
    """The drawing as a tree."""
    return ET.fromstring(svg)  # noqa: S314  made here


def texts(svg: str) -> list[str]:
    """Every line of words in a drawing."""
    return [line.text or "" for line in parse(svg).iter(f"{SVG}tspan")]


def test_a_board_has_the_colours_of_the_house():
    """What we paint takes the house's colours; what people wrote about colours stays as they wrote it."""
    words = f'fill="{Ink.TEAL}" {Ink.HEAD}'
    board = journey_board(workshop(words), "JRN-1")
    plain, own = board_as_svg(board), board_as_svg(board, HouseStyle(colours={"accent": "#0b5cad"}))
    assert plain != own
    assert f'"{Ink.TEAL}"' not in own
    assert '"#0b5cad"' in own
    assert f'"{Ink.HEAD}"' in own
    assert any(words in said for said in texts(own))


def test_every_phase_and_card_is_drawn_once():
    """Twelve phases stand in one picture, numbered, with their steps, and a title and description say it all."""
    svg = board_as_svg(journey_board(workshop(phases=12), "JRN-1"))
    said = texts(svg)
    assert [line.split()[0] for line in said if line[:1].isdigit()] == [str(n) for n in range(1, 13)]
    assert all(line.split()[1:3] == ["Sees", "the"] for line in said if line[:1].isdigit())
    assert said.count("Sees the dark pole") >= 12
    root = parse(svg)
    assert (root[0].tag, root[0].text) == (f"{SVG}title", "Sees the dark pole")
    assert "Sees the dark pole12: Sees the dark pole." in str(root[1].text)
    assert root.get("role") == "img"


def test_a_blueprint_has_its_lanes_and_lines():
    """The lanes stand in their order with the three lines between them, and a fail point is said in words."""
    said = texts(board_as_svg(blueprint_board(workshop(), "BLU-1")))
    names = ["Physical evidence", "Customer actions", "Line of interaction", "Frontstage people",
             "Line of visibility", "Backstage", "Line of internal interaction", "Support processes"]  # fmt: skip
    assert [line for line in said if line in names] == names
    assert "▲ Fail point" in said


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name):
    """Whatever a field holds, the drawings are sound XML of plain shapes and words, without address or script."""
    held = workshop(HOSTILE[name])
    for board in ("JRN-1", "BLU-1"):
        root = parse(board_content(held, board, "svg").decode())
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= SAFE
        for element in root.iter():
            names = set(element.attrib)
            assert not {name for name in names if name.startswith("on") or "href" in name or name == "style"}
            assert "url(" not in "".join(element.attrib.values())
    flow = blueprint_as_mermaid(held, "BLU-1")
    assert "%%{" not in flow
    assert all(line.count('"') in (0, 2) for line in flow.splitlines() if "accTitle" not in line)


def test_text_that_runs_right_to_left_starts_at_the_right():
    """Hebrew and Arabic begin at the right edge of their card."""
    svg = board_as_svg(journey_board(workshop("שלום לכולם"), "JRN-1"))
    assert 'direction="rtl"' in svg


def test_lines_fit_their_column():
    """No line is wider than its room, also when a word or a script has no place to break."""
    for text in ("word " * 40, "x" * 300, "日本語のとても長い文" * 10, "a\n\nb"):
        lines = break_text(text, COLUMN, 13)
        assert all(text_width(line, 13) <= COLUMN for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_words_stand_out_from_their_ground():
    """Each ink that words are set in has enough contrast on the grounds of the boards, also in grey."""
    grounds = (Ink.WHITE, Ink.PAPER, Ink.BLUSH, Ink.MIST, Ink.STAGE, Ink.BACK, Ink.SUPPORT)
    for ink in (Ink.TEXT, Ink.CORAL, Ink.AMBER):
        for ground in grounds:
            assert _contrast(ink, ground) >= 4.5, (ink.name, ground.name)
    assert (
        min(_contrast(Ink.TEXT, Ink.GOLD), _contrast(Ink.WHITE, Ink.HEAD), _contrast(Ink.SOFT, Ink.WHITE))
        >= 4.5
    )


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_board_becomes_a_png_of_its_shape():
    """The dots have the shape of the drawing, hold its colours, and come out the same twice."""
    board = journey_board(workshop(), "JRN-1")
    made = board_as_png(board)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = int.from_bytes(made[16:20]), int.from_bytes(made[20:24])
    across, down = board_size(board)
    assert abs(width / height - across / down) < 0.01
    assert width >= across


def test_a_board_too_large_for_dots_is_sent_to_svg():
    """A journey of thousands of steps is no PNG; the sentence names the format that holds it."""
    tall = BoardRow("Feels", drawing=lambda *_: "", height=1_000_000)
    with pytest.raises(UserError, match="too large"):
        board_as_png(Board("Long", "", ("1", "2"), (tall,)))


def test_boards_are_named_by_their_ids():
    """All of them, or those that are asked for; an unknown one is answered with the list."""
    assert boards_of(workshop()) == ("JRN-1", "BLU-1")
    assert boards_of(workshop(), ["blu-1"]) == ("BLU-1",)
    with pytest.raises(UserError, match="“PER-1” is no board"):
        boards_of(workshop(), ["PER-1"])
    with pytest.raises(UserError, match="no journey and no blueprint"):
        boards_of(Workshop())


def test_a_blueprint_is_a_flowchart_of_its_cards():
    """Every step and card is a node in its lane; the customer's way and each phase are joined."""
    text = blueprint_as_mermaid(workshop(), "BLU-1")
    assert text.startswith("flowchart TB\n    accTitle: Sees the dark pole\n")
    assert text.count("subgraph") == 6
    assert '        CRD1["Sees the dark pole<br>Fail point"]\n' in text
    assert "    STP1 --> STP2\n" in text
    assert "    CRD1 -.- STP1\n" in text
