"""What is added from lines of text, and how it is named."""

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


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            "Nobody told us.\tPhone\tLecturer",
            {"text": "Nobody told us.", "channel": "Phone", "said_by": "Lecturer"},
        ),
        ("Nobody told us.\t\tLecturer", {"text": "Nobody told us.", "channel": "", "said_by": "Lecturer"}),
        ("\tNobody told us.", {"text": "Nobody told us."}),
        ("One\ttwo\tthree\tfour", {"text": "One two three four"}),
    ],
)
def test_cells_copied_from_a_sheet_go_to_the_first_fields(line: str, fields: dict[str, str]):
    """Words, channel and speaker of a quote come in together; what does not fit stays in one piece."""
    plan = plan_add(Workshop(), "quote", "", {})
    assert isinstance(plan, Plan)
    made = add_lines(plan, line, "VOC-1")
    assert made is not None
    assert [edit.fields for edit in made.edits] == [fields]
