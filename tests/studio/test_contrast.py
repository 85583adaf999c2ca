"""Every word on every stage can be read in every look, and without colour."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.color import Color

from promise_studio.resources import workshops_dir
from promise_studio.studio.dialogs.example import copy_of
from promise_studio.studio.stages import NAMES
from promise_studio.studio.themes import LOOKS
from tests.studio.driver import Driver, studio

LEAST = 4.5
DRAWN = frozenset("─│╭╮╰╯├┤┬┴┼━┃┏┓┗┛═║╔╗╚╝┈╌╎┄┊╴╶▏▎▍▌▋▊▉█▐▕▔▁▂▃▄▅▆▇▬░▒▓╍╏▸ ·●○◌▲■")
"""Lines, bars and signs beside a word: they decorate or repeat what the word says."""


def luminance(color: Color) -> float:
    """How light a colour is, as the Web Content Accessibility Guidelines reckon it."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: Color, ground: Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(front), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def words_on(driver: Driver, lines: range, columns: tuple[int, int]) -> Iterator[tuple[str, Color, Color]]:
    """Every stretch of words in a part of the screen with its colour and its ground."""
    for line in driver.strips()[lines.start : lines.stop]:
        for segment in line.crop(*columns):
            style = segment.style
            if style is None or not set(segment.text) - DRAWN or style.color is None or style.bgcolor is None:
                continue
            front, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            yield segment.text, *((ground, front) if style.reverse else (front, ground))


def faint(
    driver: Driver, where: str, lines: range = range(50), columns: tuple[int, int] = (0, 160)
) -> list[str]:
    """The words that stand out too little in a part of the screen."""
    return sorted(
        {
            f"{where}: {contrast(front, ground):.2f} {front.hex} on {ground.hex} “{text.strip()[:30]}”"
            for text, front, ground in words_on(driver, lines, columns)
            if contrast(front, ground) < LEAST
        }
    )


@pytest.mark.parametrize("look", [look.name for look in LOOKS])
async def test_all_words_stand_out_in_every_look(tmp_path: Path, look: str):
    """The contrast of every text with its ground is at least 4.5 to 1, on all stages, cards selected or not."""
    path = copy_of(workshops_dir() / "city-services.promise.json", tmp_path)
    found: list[str] = []
    async with studio(path, (120, 40)) as driver:
        driver.app.theme = look
        await driver.until(lambda: bool(driver.app.judgement.findings), "the findings")
        for stage in NAMES:
            await driver.stage(stage)
            found += faint(driver, stage)
            await driver.keys("down", "down")
            found += faint(driver, stage)
        await driver.stage("empathy")
        await driver.keys("w")
        found += faint(driver, "wall")
        await driver.keys("w")
        await driver.keys("question_mark")
        await driver.until(lambda: "Add something after" in driver.text(), "the help")
        lying = driver.app.screen.query_one(".dialog").region
        found += faint(driver, "help", range(lying.y, lying.bottom), lying.column_span)
    assert not found, "\n".join(found)


def test_too_little_contrast_would_be_found():
    """Grey on grey is below the limit, so that the guard can fail."""
    assert contrast(Color.parse("#777777"), Color.parse("#999999")) < LEAST
    assert round(contrast(Color.parse("#ffffff"), Color.parse("#000000"))) == 21


async def test_without_colour_every_state_keeps_its_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """NO_COLOR takes every colour but grey away, and a selected card still looks unlike its neighbours."""
    monkeypatch.setenv("NO_COLOR", "1")
    path = copy_of(workshops_dir() / "city-services.promise.json", tmp_path)
    async with studio(path) as driver:
        await driver.stage("empathy")
        assert driver.app.no_color
        ground = driver.app.screen.background_colors[1]
        for number, strip in enumerate(driver.strips()):
            line = list(strip)
            for line_filter in driver.app.get_line_filters():
                line = line_filter.apply(line, ground)
            for segment in line:
                color = segment.style.color if segment.style is not None else None
                if color is not None and color.triplet is not None:
                    assert len(set(color.triplet)) == 1, (number, segment)
        assert "┏" in driver.text()
        assert "● saved" in driver.text()
