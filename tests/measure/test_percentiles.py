"""Percentiles of many cases, which are put in order as numbers, are those that DuckDB finds of few."""

from datetime import date, datetime, timedelta
from random import Random

import pytest

from promise_studio.measure import tally
from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.extent import Extent
from promise_studio.measure.label_numbers import LabelNumbers
from promise_studio.measure.percentiles import Packing, packing_of
from promise_studio.measure.question import Group, Method, Question
from tests.measure.cases import Case, measure

WORKING = {
    "calendar": make_calendar("Mon-Fri 8:00-12:00, Sa 22:00-2:00", "US"),
    "working": True,
    "time_zone": "America/New_York",
}


def made(labels: int) -> list[Case]:
    """Cases of two years: some without a channel, some open, some that end before they begin, many alike."""
    dice = Random(labels)
    found = []
    for number in range(900):
        start = datetime(2023, 12, 31, 22) + timedelta(seconds=dice.randrange(63_000_000))  # noqa: DTZ001
        took = timedelta(seconds=int(dice.lognormvariate(9, 3)), microseconds=dice.randrange(3))
        end = None if number % 50 == 0 else start - took if number % 31 == 0 else start + took
        channel = None if number % 7 == 0 else f"Ch{dice.randrange(labels)}"
        pause = 600.0 if number % 3 == 0 else 0.0
        found.append(Case(start, end, channel, priority=f"{number % 4}", paused_seconds=pause))
    return found


def shown(found: Answer) -> dict[str, Figures]:
    """The figures by group and label."""
    parts = {f"{group} {name}": one for group, by in found.groups.items() for name, one in by.items()}
    return {"": found.whole, **parts}


def flat(found: dict[str, Figures]) -> dict[tuple[str, float], float]:
    """Every percentile of theirs."""
    return {
        (name, percent): time
        for name, one in found.items()
        for percent, time in one.tally.percentiles.items()
    }


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(("labels", "clock"), [(3, {}), (60, WORKING)])
def test_many_cases_have_the_percentiles_of_few(
    monkeypatch: pytest.MonkeyPatch, method: Method, labels: int, clock: dict[str, object]
):
    """By every group, both methods, both clocks, to the last digit; also where a label is missing."""
    question = Question(method=method, groups=tuple(Group), **clock)
    few = shown(measure(made(labels), question))
    used: list[Packing] = []
    monkeypatch.setattr(tally, "MANY", 0)
    monkeypatch.setattr(
        Packing, "labels", lambda self, place, real=Packing.labels: used.append(self) or real(self, place)
    )
    many = shown(measure(made(labels), question))
    assert {one.groups for one in used} == {
        (),
        *((group,) for group in Group if group is not Group.DEPARTMENT),
    }
    assert "channel (none)" in many
    assert flat(many) == pytest.approx(flat(few), rel=1e-12 if method is Method.LINEAR else 0, abs=0)


def test_what_does_not_fit_into_one_number_is_not_packed():
    """Text instead of numbers, or labels times months beyond what is held at once."""
    first, last = date(2020, 1, 1), date(2024, 1, 1)
    years = Extent(first, last, datetime.min, paused=False, starts=(first, last), whole=True)  # noqa: DTZ901
    numbers = LabelNumbers({Group.CHANNEL: tuple(map(str, range(5000)))})
    assert packing_of(years, numbers, (Group.DEPARTMENT,)) is None
    assert packing_of(years, numbers, (Group.CHANNEL, Group.MONTH, Group.HOUR)) is None
    packing = packing_of(years, numbers, (Group.CHANNEL, Group.WEEKDAY))
    assert packing is not None
    assert [packing.labels(place) for place in (0, 6, 7, 34_999)] == [(0, 0), (0, 6), (1, 0), (4999, 6)]
