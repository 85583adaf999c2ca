"""Pages as real pictures, in the other terminals: Sixel, a slow line, a multiplexer in between."""

from pathlib import Path

import pytest

from tests.studio.test_graphics import ASKED, HALF_BLOCKS, KITTY_ASKED, SIXEL, SIXEL_DATA, shown


def test_a_terminal_that_draws_sixels_gets_them(tmp_path: Path):
    """The page comes as Sixels, and not as half blocks."""
    drawn = shown(tmp_path / "two.pdf", SIXEL, SIXEL_DATA)
    assert SIXEL_DATA in drawn
    assert HALF_BLOCKS not in drawn


@pytest.mark.parametrize(
    ("delay", "named"), [(0.3, {}), (0.0, {"TMUX": "/tmp/x,1,0"})], ids=["slow", "multiplexer"]
)
def test_what_would_come_too_late_is_not_asked(tmp_path: Path, delay: float, named: dict[str, str]):
    """Over a slow line, or through another program, a page is drawn in letters and no question is left open."""
    drawn = shown(tmp_path / "two.pdf", SIXEL, HALF_BLOCKS, delay, **named)
    assert HALF_BLOCKS in drawn
    assert SIXEL_DATA not in drawn
    assert (ASKED in drawn) is not bool(named)
    assert KITTY_ASKED not in drawn
