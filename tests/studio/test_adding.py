"""What is added from lines of text is named as a person would count it."""

import pytest

from promise_studio.model import Workshop
from promise_studio.studio.stages.adding import Plan, add_lines, plan_add


@pytest.mark.parametrize(
    ("kind", "first", "words"),
    [
        ("parked item", "PRK-1", "pasted 2 entries of the parking lot"),
        ("training", "TRN-1", "pasted 2 trainings"),
        ("value", "VAL-1", "pasted 2 values"),
    ],
)
def test_pasted_lines_are_counted_in_words(kind: str, first: str, words: str):
    """A kind whose heading cannot be counted is not called by it."""
    plan = plan_add(Workshop(), kind, "", {})
    assert isinstance(plan, Plan)
    made = add_lines(plan, "One\nTwo\n", first)
    assert made is not None
    assert made.words == words
