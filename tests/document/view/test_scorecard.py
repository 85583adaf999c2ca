"""The scorecard says of each promised row whether it was kept, month by month."""

from datetime import date

from promise_studio.document.kept_chart import kept_chart
from promise_studio.document.view.whole import build_view
from promise_studio.model import Workshop
from promise_studio.model.agreement import OwnUp
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.promise import ClauseState
from promise_studio.model.service_level import Measurement
from tests.measure.keeping.ferry import ferry

TODAY = date(2026, 11, 22)


def measured(*kept: int, **parts: object) -> Workshop:
    """The ferry with so many of fifty kept, month by month from January 2025."""
    months = tuple(
        MonthFigures(month=f"{2025 + at // 12}-{at % 12 + 1:02d}", cases=50, kept=one)
        for at, one in enumerate(kept)
    )
    figures = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        starts_on=date(2025, 1, 1),
        ends_on=date(2026, 12, 31),
        cases=50 * len(kept),
        kept=sum(kept),
        months=months,
    )
    return ferry().with_parts(measurements=(figures,), **parts)


def test_a_row_has_its_last_twelve_months_and_its_trend():
    """What is counted is what is drawn and named; the trend is that of the last two."""
    card = build_view(measured(*[30] * 2, *[48] * 12, 39), "scorecard", TODAY).scorecard
    (row,) = card.rows
    assert [month.kept for month in row.months] == [True] * 11 + [False]
    assert (row.count, row.span, row.trend) == ("11 of 12 kept", "April 2025 to March 2026", "Worse")
    assert card.summary.startswith("0 of 1 measured service levels were kept in their last period.")


def test_the_drawing_is_told_apart_without_colour_and_said_in_words():
    """A disc for each month kept, a crossed square for each missed, and a title with their names."""
    (row,) = build_view(measured(48, 39, 48), "scorecard", TODAY).scorecard.rows
    drawn = str(kept_chart(row.months))
    assert (drawn.count("<circle"), drawn.count("<rect")) == (2, 1)
    assert "February 2025 missed: 78.0\N{NO-BREAK SPACE}% of 50 cases" in drawn


def test_only_what_is_promised_is_scored():
    """A row of an aim is left out; one without figures is named; own-ups of promised rows are told."""
    own_ups = (OwnUp(id="OWN-1", service_level="SLA-1", period="May", what="Late", change="Two boats"),)
    bare = ferry().with_parts(own_ups=own_ups)
    card = build_view(bare, "scorecard", TODAY).scorecard
    assert (card.rows, card.unmeasured, [one.change for one in card.own_ups]) == (
        (),
        ("SLA-1",),
        ["Two boats"],
    )
    assert card.missing
    aim = (bare.clauses[0].replace({"state": ClauseState.STRETCH}),)
    card = build_view(bare.with_parts(clauses=aim), "scorecard", TODAY).scorecard
    assert (card.unmeasured, card.own_ups) == ((), ())
