"""Targets, times and shares read as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.durations import format_duration, format_how_often, format_target
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.question import Question
from promise_studio.measure.spans_of_time import say_target
from promise_studio.model.service_level import ServiceLevel, Unit

GAP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1, Unit.HOURS, "1 hour"),
        (2, Unit.WORKING_DAYS, "2 working days"),
        (1, Unit.WORKING_DAYS, "1 working day"),
        (1.5, Unit.HOURS, "1.5 hours"),
        (0.5, Unit.DAYS, "0.5 days"),
        (10_000_000, Unit.MINUTES, "10,000,000 minutes"),
        (571.457528, Unit.HOURS, "571.46 hours"),
        (0.0012, Unit.MINUTES, "0.0012 minutes"),
        (0, Unit.MINUTES, "0 minutes"),
        (0.3333, Unit.MINUTES, "20 seconds"),
        (0.5, Unit.MINUTES, "30 seconds"),
    ],
)
def test_durations(value: float, unit: Unit, words: str):
    """A time has its unit, in the singular for one, and no more decimals than it needs."""
    assert format_duration(value, unit) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (95, "95 in 100"),
        (99.5, "995 in 1,000"),
        (99.95, "9,995 in 10,000"),
        (99.999, "99,999 in 100,000"),
        (100, "every time"),
        (0.5, "5 in 1,000"),
        (33.3333333, "33.3333 in 100"),
        (None, ""),
    ],
)
def test_how_often(share: float | None, words: str):
    """A promised share is said in whole cases where it can be."""
    assert format_how_often(share) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"target": 2, "unit": "working days"}, "within 2 working days"),
        ({"target": None}, ""),
        ({"measure": "share", "share": 95, "target": 2}, "95 in 100"),
        ({"measure": "share"}, ""),
    ],
)
def test_targets(fields: dict[str, object], words: str):
    """A row promises a time limit or how often, and nothing while the figure is missing."""
    assert format_target(ServiceLevel.model_validate({"id": "SLA-1", **fields})) == words


@pytest.mark.parametrize(
    ("share", "promised", "words"),
    [
        (58 / 60, 95, "96.7"),
        (0.9499, 95, "94.99"),
        (0.9997, 99.5, "99.97"),
        (0.95, 95, "95.0"),
        (0.29, 29, "29.0"),
        (1, 95, "100"),
        (0, 95, "0"),
        (-0.5, 20, "-50.0"),
    ],
)
def test_shares(share: float, promised: float, words: str):
    """One decimal is usual, and more where fewer would put the figure on the wrong side."""
    assert format_share(share, promised) == f"{words}{GAP}%"


def test_promised_shares():
    """A promised share reads as it was entered."""
    assert [format_promised(share) for share in (95, 97.5, 99.999)] == [
        f"95{GAP}%",
        f"97.5{GAP}%",
        f"99.999{GAP}%",
    ]


@given(st.integers(1, 100_000), st.data())
def test_shown_share_is_on_the_right_side(cases: int, data: st.DataObject):
    """What is shown lies below, at or above the promise exactly as the counted share does."""
    kept, promised = data.draw(st.integers(0, cases)), data.draw(st.integers(1, 100))
    shown = float(format_share(kept / cases, promised).removesuffix(f"{GAP}%"))
    real = (kept * 100 > promised * cases) - (kept * 100 < promised * cases)
    assert (shown > promised) - (shown < promised) == real


@pytest.mark.parametrize(
    ("hours", "on_the_clock", "in_service_hours"),
    [
        (0.5, "30 min", "30 working min"),
        (4, "4 h", "4 working h"),
        (9, "9 h", "1 working day"),
        (48, "48 h", "48 working h"),
        (45, "45 h", "5 working days"),
        (100, "100 h", "11 working days 1 h"),
        (120, "5 days", "13 working days 3 h"),
        (721, "30 days 1 h", "80 working days 1 h"),
    ],
)
def test_a_target_is_named_as_people_would(hours: float, on_the_clock: str, in_service_hours: str):
    """Whole days where it is some, hours where it is not, and working ones said to be so."""
    nine_to_six = Question(calendar=make_calendar("Mo-Fr 9-18"), working=True)
    assert say_target(hours * 3600, Question()) == on_the_clock
    assert say_target(hours * 3600, nine_to_six) == in_service_hours
