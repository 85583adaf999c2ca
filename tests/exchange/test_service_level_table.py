"""The SLA table: every column in the field's order, every figure a figure."""

from datetime import date
from typing import Any

from promise_studio.exchange.service_level_table import COLUMNS, Form, build_rows
from promise_studio.model import Workshop, new_workshop

FIELD_ORDER = [
    *("#", "Clause", "Commitment", "Channel", "Clock starts", "Clock stops", "Clock pauses"),
    *("Target", "Unit", "How often (%)", "Counted over", "Service hours", "Calendar", "Time zone"),
    *("Source of the figure", "Kept today (%)", "Cases", "Measured from", "Measured to"),
    *("Headroom (%)", "Verdict", "Owner", "Doer", "Procedures (SOPs)", "Exclusions", "If we miss it"),
]


def rows(workshop: Workshop) -> dict[str, dict[str, Any]]:
    """The rows by id, their cells by heading."""
    titles = [column.title for column in COLUMNS]
    return {str(row[0]): dict(zip(titles, row, strict=True)) for row in build_rows(workshop)}


def test_columns_stand_in_the_order_of_the_field():
    """What the field lists is there, in its order; more columns may stand between."""
    titles = [column.title for column in COLUMNS]
    assert [title for title in titles if title in FIELD_ORDER] == FIELD_ORDER
    assert len(set(titles)) == len(titles)


def test_every_row_has_the_verdict_of_its_figures(workshop: Workshop):
    """The five verdicts appear as their words, with the reason beside them."""
    found = {item: (row["Verdict"], bool(row["Why"])) for item, row in rows(workshop).items()}
    assert found == {
        "SLA-1": ("safe", True),
        "SLA-2": ("tight", True),
        "SLA-3": ("broken", True),
        "SLA-4": ("too few", True),
        "SLA-5": ("not measured", True),
        "SLA-6": ("not measured", True),
    }


def test_figures_are_numbers_and_days(workshop: Workshop):
    """Targets, shares, cases and headroom are numbers; the period is two days."""
    row = rows(workshop)["SLA-2"]
    assert (row["Target"], row["Unit"], row["How often (%)"]) == (5, "days", 95)
    assert (row["Kept today (%)"], row["At least (%, 95 % sure)"]) == (96.7, 89.9)
    assert (row["Cases"], row["Cases kept"], row["Cases excluded"]) == (60, 58, 2)
    assert (row["Measured from"], row["Measured to"]) == (date(2026, 10, 1), date(2026, 10, 31))
    assert row["Headroom (%)"] == 40


def test_a_share_keeps_the_digits_that_tell_it_from_the_promise(workshop: Workshop):
    """94.97 % of a promised 95 % is not rounded up to what was promised, and headroom may be negative."""
    row = rows(workshop)["SLA-3"]
    assert row["Kept today (%)"] == 94.97
    assert row["Headroom (%)"] == -20


def test_texts_come_from_the_row_or_from_what_it_hangs_on(workshop: Workshop):
    """SOPs fall back to the clause's, the time zone to the workshop's; no clause leaves its cells blank."""
    found = rows(workshop)
    assert found["SLA-1"]["Procedures (SOPs)"] == "SOP-1 Hand-over of open lights"
    assert found["SLA-2"]["Department"] == "Call centre"
    assert [found[item]["Time zone"] for item in ("SLA-1", "SLA-3")] == ["Europe/Lisbon", "UTC"]
    assert found["SLA-3"]["Exclusions"] == "storms\nstrikes"
    assert (found["SLA-4"]["Owner"], found["SLA-4"]["Doer"], found["SLA-4"]["If we miss it"]) == (
        "Ada",
        "Cho",
        "30 back",
    )
    assert [found["SLA-6"][title] for title in ("Clause", "Promise", "State")] == ["", "", ""]


def test_a_share_has_no_time_target(workshop: Workshop):
    """A row that counts what turns out right has no target time and no unit."""
    row = rows(workshop)["SLA-6"]
    assert (row["Target"], row["Unit"], row["How often (%)"]) == (None, "", 97.5)


def test_cells_are_what_their_column_says(workshop: Workshop):
    """Text columns hold text; the others hold a value of their kind or nothing."""
    kinds = {Form.TEXT: str, Form.NUMBER: (int, float), Form.COUNT: int, Form.PERCENT: float, Form.DAY: date}
    for row in build_rows(workshop):
        for column, cell in zip(COLUMNS, row, strict=True):
            assert isinstance(cell, kinds[column.form]) or (cell is None and column.form is not Form.TEXT)


def test_a_new_workshop_has_no_rows():
    """Nothing is made up for a workshop without service levels."""
    assert build_rows(new_workshop()) == ()
