"""Text that people typed, measured by what the terminal draws."""

import pytest
from rich.cells import cell_len

from promise_studio.studio.text import cut, fit

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1f5\U0001f1f9"


@pytest.mark.parametrize(
    "text", [FAMILY * 3, FLAG * 4, "e\u0301a\u0300" * 5, "東京" * 4, "plain words", f"a{FAMILY}b"]
)
@pytest.mark.parametrize("width", [0, 1, 2, 3, 5, 9, 30])
def test_a_cut_is_exactly_as_wide_as_asked_and_breaks_no_character(text: str, width: int):
    """Joined emoji, flags, accents and wide letters are taken whole or left out, and the rest is padded."""
    for made in (cut(text, width), fit(text, width)):
        assert cell_len(made) == width
        kept = made.rstrip(" …")
        assert text.startswith(kept)
        assert not kept.endswith("\u200d")
