"""The emotion curve goes through every value, in the column of its step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.studio.boards.curve import Curve, signed
from promise_studio.studio.boards.step_values import read_step_value, written_step_value


def drawn(*values):
    """The five rows of a curve over columns of ten cells."""
    curve = Curve(values, [11 * n for n in range(len(values) + 1)])
    return ["".join(row) for row in curve.rows]


def test_the_line_turns_between_two_steps():
    """Down from +2 to −2 and up again, with the value beside each point."""
    assert drawn(2, -2, 0) == [
        "     ●+2──╮                      ",
        "          │                      ",
        "┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈╭─────●0┈┈┈┈",
        "          │          │           ",
        "          ╰─────●−2──╯           ",
    ]


def test_a_step_without_a_value_is_bridged_and_seen():
    """Where nobody has put a value the line is broken, and a ring asks for one."""
    rows = drawn(1, None, 1)
    assert "╌" in rows[1]
    assert rows[2][16] == "○"


@given(st.lists(st.none() | st.integers(-2, 2), min_size=1, max_size=8))
def test_every_value_stands_on_its_row(values):
    """Point and label of every value stand in its column on its row, and no row grows."""
    rows = drawn(*values)
    assert {len(row) for row in rows} == {11 * len(values)}
    for number, value in enumerate(values):
        if value is not None:
            assert rows[2 - value][11 * number :][:11].count("●" + signed(value)) == 1


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("emotion", "-2", -2),
        ("emotion", "−1", -1),
        ("emotion", "+2", 2),
        ("emotion", "", None),
        ("emotion", "sad", "sad"),
        ("emotion", "1.5", "1.5"),
        ("importance", "★★★☆☆", 3),
        ("importance", "4", 4),
        ("waiting_minutes", "25 min", 25),
        ("waiting_minutes", "1,5 h", 90),
        ("waiting_minutes", "10 days", 14_400),
        ("waiting_minutes", "ages", "ages"),
        ("pain", "-2", "-2"),
    ],
)
def test_what_is_typed_into_a_cell_is_read_as_its_value(field, typed, value):
    """Numbers are read the way people type them; what is no number is left for the model to refuse."""
    assert read_step_value(field, typed) == value


def test_a_value_is_written_back_as_it_can_be_typed():
    """Editing begins with text that leads to the same value."""
    for field, value in (("emotion", -2), ("waiting_minutes", 7.5), ("importance", None), ("pain", "it")):
        assert read_step_value(field, written_step_value(field, value)) == value
