"""Review and full set the figures apart where there is something to see; the table of levels names it in a line."""

from datetime import date

from promise_studio.document.html import document_html
from promise_studio.document.language.say import Speech, speaking
from promise_studio.document.view.whole import DocumentView, build_view
from promise_studio.model import Workshop
from promise_studio.model.measured_figures import PartFigures
from promise_studio.model.service_level import Measurement
from tests.measure.keeping.ferry import ferry

TODAY = date(2026, 11, 22)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def ship() -> Workshop:
    """The ferry: on Mondays half of a hundred is kept, all else nearly always; by phone as by post."""
    days = tuple(
        PartFigures(name=day, cases=100, kept=50 if day == "Monday" else 97, middle=180, at_share=5400)
        for day in DAYS
    )
    channels = tuple(PartFigures(name=name, cases=250, kept=219) for name in ("Phone", "(none)"))
    figures = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        ends_on=date(2026, 10, 31),
        cases=500,
        kept=438,
        weekdays=days,
        channels=channels,
    )
    return ferry().with_parts(measurements=(figures,))


def view(document: str) -> DocumentView:
    """What a document says of the ferry."""
    return build_view(ship(), document, TODAY)


def test_the_review_shows_what_stands_out_and_the_full_document_all():
    """Days are beside each other, names one below the other; only Monday is marked."""
    (review,), (full,) = view("review").set_apart, view("full").set_apart
    assert [(table.name, table.across) for table in review.tables] == [
        ("By the weekday on which they began", True)
    ]
    assert [part.name for part in review.tables[0].parts if part.stands_out] == ["Monday"]
    assert [part.kept for part in review.tables[0].parts][:2] == [
        "50.0\N{NO-BREAK SPACE}%",
        "97.0\N{NO-BREAK SPACE}%",
    ]
    assert [len(table.parts) for table in full.tables] == [2, 5]
    assert full.tables[0].parts[1].name == "not said"
    monday = full.tables[1].parts[0]
    assert (monday.half, monday.at_share) == ("3 min", "1.5 hours")


def test_every_table_of_levels_says_it_in_a_line_and_in_its_language():
    """The line stands beside the verdict, weekdays in the language of the document."""
    assert view("sla-only").levels.rows[0].measured.stands_out == "Monday 50.0\N{NO-BREAK SPACE}%"
    with speaking(Speech("de")):
        assert view("sla-only").levels.rows[0].measured.stands_out == "Montag 50,0\N{NO-BREAK SPACE}%"


def test_where_nothing_is_known_nothing_is_said():
    """Without parts there is no heading, no line and no table."""
    empty = build_view(ferry(), "full", TODAY)
    assert empty.set_apart == ()
    assert all(not row.measured.stands_out for row in empty.levels.rows)


def test_the_page_has_a_table_for_each_group():
    """A heading, a table whose columns are the days and one whose rows are the channels; Monday’s share is marked."""
    text = document_html(ship(), "full", TODAY).text
    assert "Where the misses sit" in text
    assert text.count('class="grid-table across"') == text.count('class="grid-table apart"') == 1
    assert text.count('class="late"') == 1
    assert '<b class="late">50.0' in text
    assert "Kept less often than elsewhere: Monday" in text
    assert "Where the misses sit" not in document_html(ferry(), "full", TODAY).text
