"""The criteria page shows evidence and votes side by side, and says what falls short."""

from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.document.view.criteria import NO_CLAUSES, NO_VOTES, see_criteria
from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, drop, make, put

WHOLE = make(PARTS)


def seen(workshop: Workshop):
    """The page of a workshop."""
    return see_criteria(CheckContext(workshop, date(2026, 11, 21)))


def test_a_whole_promise_falls_short_of_nothing():
    """All twelve criteria stand there, met, with the votes beside them."""
    page = seen(WHOLE)
    assert [row.code for row in page.rows] == [f"P{number}" for number in range(1, 13)]
    assert {cell.shown.word for row in page.rows for cell in row.cells} == {"Met"}
    assert (page.passing, page.passing_by_votes, page.shortfalls, page.missing) == (1, 1, (), "")
    assert page.rows[0].cells[0].tally == "1 of 1 yes"


def test_votes_and_evidence_are_both_shown_where_they_differ():
    """A yes without evidence and a doubt against it each stand beside what the workshop shows."""
    page = seen(put(put(WHOLE, "PRM-1", recoveries=()), "VOT-1", ballot="no"))
    rows = {short.criterion: short for short in page.shortfalls}
    assert set(rows) == {"Says how we recover", "Authentic"}
    recovery, authentic = rows["Says how we recover"], rows["Authentic"]
    assert (recovery.cell.shown.word, recovery.cell.voted.word) == ("Not met", "Yes")
    assert (authentic.cell.shown.word, authentic.cell.voted.word) == ("Met", "No")
    assert recovery.cell.disagree
    assert authentic.cell.disagree
    assert "broken" in recovery.why
    assert (page.passing, page.passing_by_votes) == (0, 0)


def test_without_votes_the_evidence_still_stands():
    """Nobody need have voted for the page to say what is met; without a clause there is nothing to say."""
    page = seen(drop(WHOLE, "VOT-1", "VOT-2", "VOT-3", "VOT-4"))
    assert (page.passing, page.passing_by_votes, page.unvoted) == (1, 0, NO_VOTES)
    assert seen(drop(WHOLE, "PRM-1")).missing == NO_CLAUSES
