"""The clock of an agenda answers for any moment, and gives lost minutes back fairly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.guide.agenda import AGENDAS, Mode, load_agenda
from promise_studio.guide.clock import AgendaClock, ClockColour, floor_of, format_clock

QUARTER = 15 * 60.0


def four_quarters(now: float = 0.0) -> AgendaClock:
    """Four blocks of fifteen minutes, begun now."""
    return AgendaClock.start((QUARTER,) * 4, now)


def test_lost_minutes_are_shared_by_those_left():
    """Of four times fifteen the first runs twenty: the others have 13:20 each, and the end stands."""
    late = four_quarters().next(1200)
    assert late.behind(1200) == 300
    again = late.respread(1200)
    assert [format_clock(length) for length in again.lengths[1:]] == ["13:20"] * 3
    assert again.behind(1200) == pytest.approx(0)
    assert four_quarters().respread(1200).lengths[1:] == again.lengths[1:]


def test_won_minutes_are_shared_too():
    """A block that ends six minutes early leaves two more for each of the three after it."""
    early = four_quarters().next(540)
    assert early.behind(540) == -360
    assert early.respread(540).lengths[1:] == (QUARTER + 120,) * 3


def test_blocks_keep_their_floor():
    """No block is cut below its floor; then the clock stays behind, and says by how much."""
    late = AgendaClock.start((600, 600, 600), 0, floors=(300, 500, 300)).next(1500)
    again = late.respread(1500)
    assert again.lengths == (600, 500, 300)
    assert again.behind(1500) == 500


def test_what_has_more_to_give_gives_more():
    """A block near its floor gives little; one far above it gives the rest."""
    clock = AgendaClock.start((600, 600, 600), 0, floors=(0, 500, 100)).next(900).respread(900)
    assert clock.lengths[1:] == pytest.approx((550, 350))


def test_the_block_that_runs_gives_only_what_it_has_left():
    """Re-spreading in the middle of a block shortens what is left of it, not what is over."""
    clock = four_quarters(0).extend(5).respread(600)
    assert clock.lengths[0] > 600
    assert clock.behind(600) == pytest.approx(0)


@pytest.mark.parametrize(
    ("left", "colour"),
    [
        (600, "green"),
        (121, "green"),
        (120, "orange"),
        (31, "orange"),
        (30, "red"),
        (0, "red"),
        (-60, "red"),
    ],
)
def test_colour_follows_what_is_left(left: float, colour: str):
    """Green, orange from a fifth left, red from a twentieth."""
    clock = AgendaClock.start((600,), 0)
    assert clock.colour(600 - left) is ClockColour(colour)


def test_remaining_counts_down_and_beyond():
    """What is left shrinks with the time that is passed in, and an overrun is below zero."""
    clock = four_quarters(1000)
    assert [clock.remaining(now) for now in (1000, 1100, 1900, 1935)] == [900, 800, 0, -35]
    assert format_clock(clock.remaining(1140)) == "12:40"
    assert format_clock(clock.remaining(1935)) == "−0:35"
    assert clock.behind(1935) == 35


def test_a_clock_that_was_set_back_does_not_add_time():
    """If the computer's clock jumps back the block has its whole length, not more."""
    assert four_quarters(1000).remaining(400) == QUARTER


@pytest.mark.parametrize(("minutes", "length"), [(1, 960), (5, 1200), (-5, 600), (-60, 0)])
def test_extending_the_block_that_runs(minutes: float, length: float):
    """A minute or five more go to this block only and show as behind."""
    clock = four_quarters().extend(minutes)
    assert clock.lengths == (length, *(QUARTER,) * 3)
    assert clock.behind(0) == length - QUARTER
    assert clock.colour(0) is (ClockColour.RED if length == 0 else ClockColour.GREEN)


def test_walking_through_the_blocks():
    """Next, back and to any block restart that block; beyond either end nothing happens."""
    clock = four_quarters()
    assert clock.next(60).index == 1
    assert clock.next(60).elapsed(90) == 30
    assert clock.go_to(3, 60).last
    assert clock.go_to(3, 60).next(99) == clock.go_to(3, 60)
    assert clock.go_to(-1, 60) == clock
    assert clock.go_to(0, 60) == clock


def test_zero_and_rounding_of_shown_time():
    """A moment around zero reads 0:00, and sixty seconds never appear."""
    assert [format_clock(seconds) for seconds in (0, -0.2, 59.7, 3600, 5999.4)] == [
        "0:00",
        "0:00",
        "1:00",
        "60:00",
        "99:59",
    ]


@pytest.mark.parametrize("name", AGENDAS)
def test_clock_of_an_agenda(name: str):
    """The clock has the agenda's minutes, breaks are never cut, other blocks by half at most."""
    agenda = load_agenda(name)
    clock = AgendaClock.of(agenda, 50)
    assert (sum(clock.lengths), clock.ends_at) == (agenda.minutes * 60, agenda.minutes * 60 + 50)
    assert clock.behind(50) == 0
    for block in agenda.blocks:
        planned = block.minutes * 60
        assert planned / 2 <= floor_of(block) <= planned
        assert block.mode is not Mode.BREAK or floor_of(block) == planned


minutes = st.integers(0, 90).map(lambda count: count * 60.0)


@given(
    st.lists(minutes, min_size=1, max_size=8), st.data(), st.floats(0, 40_000), st.floats(0, 1), st.booleans()
)
def test_respreading_never_takes_more_than_it_may(
    planned: list[float], data: st.DataObject, spent: float, depth: float, extended: bool
):
    """The blocks to come keep their floors, the end comes no later, and twice is as good as once."""
    floors = tuple(length * depth for length in planned)
    index = data.draw(st.integers(0, len(planned) - 1))
    clock = AgendaClock.start(tuple(planned), 0, floors).go_to(index, 0)
    clock = clock.extend(5) if extended else clock
    again = clock.respread(spent)
    for length, floor in zip(again.lengths[index + 1 :], floors[index + 1 :], strict=True):
        assert length >= floor - 1e-6
    assert again.behind(spent) <= max(0.0, clock.behind(spent)) + 1e-6
    assert again.elapsed(spent) == clock.elapsed(spent)
    assert [*again.respread(spent).lengths] == pytest.approx([*again.lengths])
    assert (again.wanted, again.ends_at) == (clock.wanted, clock.ends_at)
