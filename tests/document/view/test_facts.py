"""What the view works out: panels, costs, risks, bars, dates and who is shown where."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.dates import period
from promise_studio.document.language.say import say_many
from promise_studio.document.view.cover import newest_version, own_date, title_size
from promise_studio.document.view.journeys import CLOSE
from promise_studio.document.view.measured import bar_length
from promise_studio.document.view.phase_columns import (
    MOST_COLUMNS,
    fitting_panels,
    pages_for,
    split_panels,
)
from promise_studio.document.view.remedy_cost import cost_of_remedies
from promise_studio.document.view.risks import top_risks
from promise_studio.document.view.whole import build_view
from promise_studio.document.view.wording import amount, join_and, shorten
from promise_studio.model import new_workshop
from tests.document.brimful import TODAY
from tests.document.harbour import harbour


@given(st.integers(0, 60))
def test_panels_hold_every_phase_once(number: int):
    """No panel has more than seven phases, none is lost, and they are as even as can be."""
    panels = split_panels(range(number))
    assert [phase for panel in panels for phase in panel] == list(range(number))
    sizes = [len(panel) for panel in panels]
    assert all(size <= MOST_COLUMNS for size in sizes)
    assert not sizes or max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(("letters", "panels"), [(20, 1), (160, 2), (9_000, 1)])
def test_a_map_is_split_where_that_keeps_it_on_a_page(letters: int, panels: int):
    """A sparse map stays whole, a full one is split, and one that fits no page is not cut up for nothing."""

    def make(title: str, first: int, part: tuple[int, ...]) -> int:
        assert bool(title) == (len(part) < 6)
        assert first == part[0] + 1
        return len(part)

    def height(columns: int) -> float:
        return CLOSE.height([[["word " * (letters // 5)]] * columns] * 8, columns)

    found = fitting_panels(range(6), make, height)
    assert (len(found), sum(found)) == (panels, 6)
    assert letters > 1_000 or all(pages_for(height(columns)) == 1 for columns in found)


@pytest.mark.parametrize(
    ("headroom", "filled"),
    [(0.0, 75.0), (0.2, 60.0), (1.0, 0.0), (-1 / 3, 100.0), (-900.0, 100.0), (1.5, 0.0)],
)
def test_bar_keeps_the_target_in_place(headroom: float, filled: float):
    """The target stands at three quarters; what is past a third more fills the bar and no more."""
    assert bar_length(headroom) == filled


def test_cost_is_breaches_times_the_smallest_amount():
    """Measured breaches of committed clauses times the least that a breach earns."""
    cost = cost_of_remedies(CheckContext(harbour(), TODAY))
    assert [(row.level, row.breaches, row.sum) for row in cost.rows] == [
        ("SLA-1", "8", Decimal("20.00")),
        ("SLA-2", "26", Decimal("65.00")),
        ("SLA-3", "1", Decimal("2.50")),
    ]
    assert cost.total == "€87.50"
    assert cost_of_remedies(CheckContext(new_workshop(), TODAY)).rows == ()


def test_gravest_risks_come_first():
    """What is broken today comes before an objection, an objection before a gap; never more than three."""
    risks = top_risks(CheckContext(harbour(), TODAY))
    assert [risk.about for risk in risks] == ["SLA-4", "SGN-2", "REC-2"]
    assert [risk.mark.word for risk in risks] == ["Broken today", "Objection", "Gap"]


def test_one_verdict_everywhere():
    """The mark of a clause is the worst of its rows, and the same in every part of the document."""
    view = build_view(harbour(), "review", TODAY)
    rows = {row.id: row.measured.mark.word for row in view.levels.rows}
    assert rows == {
        "SLA-1": "Safe", "SLA-2": "Tight", "SLA-3": "Too few cases", "SLA-4": "Broken",
        "SLA-5": "Not measured",
    }  # fmt: skip
    assert [block.mark.word for block in view.clauses.committed] == ["Tight", "Too few cases", "Broken"]


def test_document_takes_its_date_from_the_workshop():
    """The newest version gives the date, else the day of the workshop; no clock is asked."""
    workshop = harbour()
    version = newest_version(workshop)
    assert version is not None
    assert version.number == "0.9"
    assert own_date(workshop) == date(2026, 11, 18)
    assert own_date(workshop.with_parts(versions=())) == date(2026, 10, 6)
    assert own_date(new_workshop()) is None


@pytest.mark.parametrize(("length", "size"), [(1, "short"), (40, "short"), (41, "medium"), (81, "long")])
def test_long_titles_are_set_smaller(length: int, size: str):
    """A title gets a size that keeps it clear of the foot of the cover."""
    assert title_size("x" * length) == size


def test_wording():
    """Dates, lists, counts, amounts and clipped texts read as a person would write them."""
    assert period(date(2026, 7, 1), date(2026, 9, 30)) == "July to September 2026"
    assert period(date(2025, 12, 1), date(2026, 1, 31)) == "December 2025 to January 2026"
    assert period(date(2026, 7, 1), date(2026, 7, 31)) == "July 2026"
    assert period(date(2026, 7, 3), None) == "3 Jul 2026"
    assert (join_and(["a"]), join_and(["a", "b", "c"]), join_and([])) == ("a", "a, b and c", "")
    assert [say_many("%(count)s row", "%(count)s rows", number) for number in (1, 3, 12)] == [
        "one row",
        "three rows",
        "12 rows",
    ]
    assert (amount(Decimal(30), "EUR"), amount(Decimal("2.50"), "")) == ("€30", "2.50")
    assert shorten("one two three", 9) == "one two…"
