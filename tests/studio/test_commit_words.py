"""What Commit says of figures: as people say them, also where a target is far off."""

import pytest

from promise_studio.studio.stages.level_facts import headroom_words


@pytest.mark.parametrize(
    ("headroom", "words"),
    [
        (0.253, "headroom 25.3\u00a0%"),
        (0, "headroom 0\u00a0%"),
        (-0.12, "12.0\u00a0% over the limit"),
        (-10.961, "12 times the limit"),
        (-1.5, "2.5 times the limit"),
        (-998, "999 times the limit"),
        (-998.8, "far over the limit"),
    ],
)
def test_headroom_is_said_as_people_say_it(headroom: float, words: str):
    """A share while there is some; over the limit a share, then how many times the limit."""
    assert headroom_words(headroom) == words
