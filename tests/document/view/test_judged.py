"""What the tests of a guarantee and the swap test found stands in the review, in HTML and in Markdown."""

import re

from promise_studio.check.lookups import CheckContext
from promise_studio.document.html import document_html
from promise_studio.document.markdown import document_as_markdown
from promise_studio.document.view.guarantee_tests import see_guarantee_tests
from promise_studio.document.view.swaps import SAME, see_swaps
from promise_studio.model import Workshop
from promise_studio.model.promise import ClauseState
from promise_studio.model.recovery import Grade, Recovery
from tests.check.whole_workshop import PARTS, make, put
from tests.document.brimful import TODAY

RIVALS = put(
    put(make(PARTS), "CMP-1", company="Next town", promises="“Within 2 working days, or you get $20.”"),
    "CMP-2",
    company="A parcel line",
    promises="“Soon.”",
)
CLEAR = put(RIVALS, "PRM-1", text="We repair a dark lamp within 2 working days.", rivals="")
GRADED = put(CLEAR, "REC-1", exclusions=("Private roads.",), unconditional=Grade.YES, meaningful=Grade.OPEN)


def cells(workshop: Workshop) -> dict[str, tuple[str, str, str, bool]]:
    """What stands in the row of REC-1, below the name of each test."""
    tests = see_guarantee_tests(workshop)
    (row,) = (row for row in tests.rows if row.recovery.id == "REC-1")
    return {
        name: (cell.shown.word, cell.reason, cell.team.word if cell.judged else "", cell.disagree)
        for name, cell in zip(tests.names, row.cells, strict=True)
    }


def test_each_recovery_shows_its_reasons_beside_the_teams_grade():
    """All five tests stand there in order; where the team says otherwise, both are seen, and open is open."""
    found = cells(GRADED)
    assert next(iter(found)) == "Unconditional"
    assert len(found) == 5
    assert found["Unconditional"] == ("Partly", "Not covered: Private roads.", "Yes", True)
    assert found["Meaningful"][2:] == ("", False)
    named = GRADED.with_parts(recoveries=(*GRADED.recoveries, Recovery(id="REC-9", name="Only a name")))
    assert "REC-9" not in {row.recovery.id for row in see_guarantee_tests(named).rows}


def test_each_committed_clause_meets_each_rival():
    """A row a clause and rival: theirs, too, where they say the same, else what of ours they would lack."""
    rows = {row.comparison.id: row for row in see_swaps(CheckContext(CLEAR, TODAY))}
    assert (rows["CMP-1"].mark.word, rows["CMP-1"].differs) == ("Theirs, too", SAME)
    assert rows["CMP-2"].mark.word == "Only ours"
    assert rows["CMP-2"].differs == "Within 2 working days (theirs: none) · remedy REC-1 (theirs: none)"
    assert see_swaps(CheckContext(put(CLEAR, "PRM-1", state=ClauseState.STRETCH), TODAY)) == ()


def test_the_review_prints_both_tables_in_the_order_of_the_field():
    """Recovery and its tests, then the criteria, then the swap test among the comparisons; alike in Markdown."""
    order = ["Recovery on the classic guarantee tests", "What a promise must be", "Swap test"]
    text = re.sub(r"<[^>]+>", " ", document_html(GRADED, "review", TODAY).text)
    assert sorted(order, key=text.rindex) == order
    assert "Not covered: Private roads." in text
    assert "Theirs, too" in text
    written = document_as_markdown(GRADED, "review", TODAY)
    row = next(line for line in written.splitlines() if line.startswith("| **REC-1**"))
    assert "▲ Partly<br>Not covered: Private roads.<br>The team: ● Yes" in row
    assert "| PRM-1 | **CMP-2** A parcel line | ● Only ours | Within 2 working days" in written
    customer = document_html(GRADED, "customer", TODAY).text
    assert not any(title in customer for title in (order[0], order[2]))
