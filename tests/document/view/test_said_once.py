"""What a document says once, says kindly or leaves out: shared terms, aims, retired rows, ladders, days."""

import re
from datetime import date

import pytest

from promise_studio.check.told import tell
from promise_studio.document.html import document_html
from promise_studio.document.view.told_words import say_told
from promise_studio.document.view.whole import build_view
from promise_studio.document.view.wording import minutes_aloud
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.promise import ClauseState
from tests.check.whole_workshop import put
from tests.document.brimful import TODAY
from tests.document.harbour import harbour
from tests.document.shelf import example

SPACE = "\N{NO-BREAK SPACE}"


def page(workshop: Workshop, document: str) -> str:
    """The HTML of a document."""
    return document_html(workshop, document, TODAY).text


def marks(workshop: Workshop) -> dict[str, str]:
    """The word beside each service level of the review."""
    return {row.id: row.measured.mark.word for row in build_view(workshop, "review", TODAY).levels.rows}


def test_an_aim_is_not_broken():
    """A clause that nobody has promised yet is not yet kept; promised, the same figures break it."""
    assert marks(harbour())["SLA-4"] == "Broken"
    aim = put(harbour(), "PRM-3", state=ClauseState.STRETCH)
    assert marks(aim)["SLA-4"] == "Aim, not yet kept"
    block = next(item for item in build_view(aim, "review", TODAY).clauses.blocks if item.id == "PRM-3")
    assert block.mark.word == "Aim, not yet kept"
    reason = next(row.measured.reason for row in block.levels if row.id == "SLA-4")
    assert not reason.startswith("Broken")


def test_a_retired_clause_takes_its_rows_along():
    """Its service levels leave the tables, and stand by their ids where the retired clause is named."""
    view = build_view(put(harbour(), "PRM-3", state=ClauseState.RETIRED), "review", TODAY)
    assert {row.clause.id for row in view.levels.rows if row.clause} == {"PRM-1", "PRM-2"}
    assert [pointer.words for pointer in view.clauses.retired if "SLA-4" in pointer.words]


def test_what_all_rows_share_is_said_once():
    """The period and the time zone of every row stand above the table and not in each row."""
    view = build_view(example(), "review", TODAY)
    assert view.levels.measured_in == "January 2022 to December 2024"
    assert view.levels.time_zone == "America/New_York"
    text = page(example(), "sla-only")
    assert text.count("January 2022 to December 2024") == 1
    assert text.count("America/New York") == 1
    level = example().service_levels[0]
    assert (
        build_view(put(example(), level.id, time_zone="Europe/Lisbon"), "review", TODAY).levels.time_zone
        == ""
    )


def test_a_remedy_is_said_once_a_clause():
    """The customer's table gives each clause its remedy in one row, and not in the row of every channel."""
    table = page(example(), "customer").partition("customer-levels")[2].partition("</table>")[0]
    groups = table.split('class="group"')[1:]
    assert len(groups) >= 5
    assert [group.count("If we miss it") for group in groups] == [1] * len(groups)


def test_the_same_ladder_is_printed_once():
    """A recovery with the ladder of an earlier one names that one; another ladder stands there in full."""
    blocks = build_view(example(), "review", TODAY).recoveries.blocks
    text = page(example(), "review")
    repeated = [block for block in blocks if block.ladder_of]
    assert repeated
    assert all(f"ladder of {block.id}<" not in text for block in repeated)
    full = [block for block in blocks if block.ladder and not block.ladder_of]
    assert len(re.findall("the escalation ladder of REC-", text)) == len(full)
    assert len({block.ladder for block in full}) == len(full)


@pytest.mark.parametrize(
    ("minutes", "said"), [(38, "38 min"), (1_610, "26 h 50 min"), (14_400, "10 days"), (240, "4 h")]
)
def test_long_times_are_not_minutes(minutes: float, said: str):
    """Nobody reckons in thousands of minutes."""
    assert minutes_aloud(minutes) == said.replace(" ", SPACE)


def test_days_read_alike():
    """A day in what the checks tell is written as in the rest of the document; what people typed stays."""
    told = tell("%(procedure)s is past its review of %(day)s", procedure="SOP-7", day=date(2026, 9, 30))
    assert told == "SOP-7 is past its review of 2026-09-30"
    assert say_told(told) == "SOP-7 is past its review of 30 Sep 2026"
    assert say_told("case 2026-09-30") == "case 2026-09-30"


def test_a_waiver_names_its_rule():
    """A reader who does not know the codes reads what was found."""
    rows = build_view(example(), "review", TODAY).waivers.rows
    assert rows
    assert all(row.name and row.name != row.rule for row in rows)


def test_a_part_is_named_where_it_begins():
    """The name of a part with many pages stands above the first; the running head says it on the others."""
    text = page(example(), "review")
    for name in ("A · The people we promise to", "B · Journey maps"):
        assert text.count(f'<p class="kicker">{name}</p>') == 1


@pytest.mark.parametrize("document", ["review", "full"])
@pytest.mark.parametrize("workshop", [new_workshop(), example()], ids=["empty", "example"])
def test_the_line_above_a_heading_does_not_repeat_it(workshop: Workshop, document: str):
    """Where the heading is the part’s name its number stands in it, and later pages carry both."""
    text = page(workshop, document)
    above = re.findall(r'<p class="kicker">[^<]* · ([^<]+)</p>\s*<h1[^>]*>([^<]+)</h1>', text)
    alone = re.findall(r'<h1 data-part="([^"]+)"><span class="no">([^<]+)</span> ([^<]+)</h1>', text)
    assert len(above) + len(alone) >= 15
    assert not [name for name, heading in above if name == heading]
    assert {part for part, _, _ in alone} == {f"{number} · {heading}" for _, number, heading in alone}
    assert "Beside other promises" in {heading for _, _, heading in alone}


def test_words_that_fill_a_page_take_the_width_of_the_table():
    """A row that is higher than a page would have no heads on the next one."""
    remedy = "You get the fee back without a form, and a word of apology. " * 30
    text = page(put(harbour(), "SLA-1", remedy=remedy, exclusions=["A day of strike."]), "sla-only")
    row = text[text.index('<tr id="SLA-1">') :].partition("</tbody>")[0]
    cell, below = row.split('<tr class="below"><td colspan="8">')
    assert "in the row below" in cell
    assert "the fee back" not in cell
    assert below.count("the fee back") == 30
    assert "Does not count: A day of strike." in below
