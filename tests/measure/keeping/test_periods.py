"""Period by period: kept or not, and whether the headroom shrinks."""

from datetime import date

import pytest

from promise_studio.measure.keeping.periods import periods_of, shrinking
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.service_level import Measurement, ServiceLevel

LEVEL = ServiceLevel(id="SLA-1", target=10, share=90)


def month(name: str, kept: int, used: float = 5) -> MonthFigures:
    """A month with ten cases in which the promised share took `used` of ten hours."""
    return MonthFigures(month=name, cases=10, kept=kept, at_share=used * 3600, target=36_000)


def measured(number: int, first: date, last: date, kept: int = 10, **more: object) -> Measurement:
    """A measurement of ten cases."""
    return Measurement(
        id=f"MEA-{number}", service_level="SLA-1", starts_on=first, ends_on=last, cases=10, kept=kept, **more
    )


def test_months_of_later_measurements_replace_those_of_earlier_ones():
    """February was measured twice: what was entered later counts; the months come in order."""
    one = measured(1, date(2026, 1, 1), date(2026, 2, 9), months=(month("2026-01", 10), month("2026-02", 7)))
    two = measured(2, date(2026, 2, 1), date(2026, 3, 31), months=(month("2026-02", 9), month("2026-03", 8)))
    found = periods_of(LEVEL, [one, two])
    assert [(one.name, one.kept, one.is_kept, one.missed_by) for one in found] == [
        ("2026-01", 10, True, 0),
        ("2026-02", 9, True, 0),
        ("2026-03", 8, False, 1),
    ]


def test_a_measurement_without_months_is_a_period_of_its_own():
    """A quarter entered by hand stands beside months; where its months are known it does not count twice."""
    quarter = measured(1, date(2025, 10, 1), date(2025, 12, 31), at_share=6.0)
    by_hand = measured(2, date(2026, 1, 1), date(2026, 1, 31), kept=8, at_share=8.0)
    whole = measured(3, date(2026, 1, 1), date(2026, 3, 31))
    found = periods_of(LEVEL, [quarter, by_hand, whole])
    assert [one.name for one in found] == ["2025-10-01 to 2025-12-31", "2026-01"]
    assert found[0].headroom == pytest.approx(0.4)


def test_headroom_is_that_of_the_verdict():
    """It is exact, so that a figure on the edge is not rounded up here and down in the verdict."""
    months = (month("2026-01", 10, 7.875),)
    (found,) = periods_of(LEVEL, [measured(1, date(2026, 1, 1), date(2026, 12, 31), months=months)])
    assert found.headroom == 0.2125


@pytest.mark.parametrize(
    ("used", "alarm"),
    [
        ([5, 6, 7, 8], True),
        ([5, 6, 7], False),
        ([5, 6, 7, 7], False),
        ([9, 5, 6, 7, 8], True),
        ([5, 6, 7, 8, 4], False),
    ],
)
def test_headroom_that_shrinks_three_times_in_a_row_is_told(used: list[float], alarm: bool):
    """Three falls need four periods, the last of them today’s; standing still ends the row."""
    months = tuple(month(f"2026-{number:02d}", 10, one) for number, one in enumerate(used, start=1))
    found = periods_of(LEVEL, [measured(1, date(2026, 1, 1), date(2026, 12, 31), months=months)])
    assert bool(shrinking(found)) is alarm
