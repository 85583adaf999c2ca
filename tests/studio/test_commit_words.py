"""What Commit says of figures: as people say them, also where a target is far off."""

import pytest

from promise_studio.document.view.over_the_limit import say_over_the_limit
from promise_studio.studio.stages.level_facts import headroom_words


@pytest.mark.parametrize(
    ("headroom", "words"),
    [
        (0.253, "headroom 25.3\u00a0%"),
        (0, "headroom 0\u00a0%"),
        (-0.12, "12\u00a0% over the limit"),
        (-0.0004, "0.04\u00a0% over the limit"),
        (-1.5, "150\u00a0% over the limit"),
        (-10.961, "12 times the limit"),
        (-1233.5, "1,234.5 times the limit"),
    ],
)
def test_headroom_is_said_as_people_say_it(headroom: float, words: str):
    """A share while there is some; over the limit a share, then how many times the limit."""
    assert headroom_words(headroom) == words
    said = say_over_the_limit(headroom)
    assert said.removesuffix("the limit") in words, "the documents say it in the same figures"
    assert bool(said) == (headroom < 0)
