"""Columns are proposed with their reason, and asked for where two fit."""

from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.open_cases import propose
from promise_studio.measure.reading.proposing import filled
from tests.measure.reading.files import read, write

RIVALS = (
    "number,opened_at,resolved_at,closed_at,contact_type,assignment_group,priority,due_date\n"
    "1,2024-01-05,2024-01-06,2024-01-08,Phone,Network,High,2024-01-07\n"
    "2,2024-01-05,2024-01-07,2024-01-09,Mail,Network,Low,2024-01-07\n"
)


def test_proposal(tmp_path: Path):
    """Each role has its column, its reason and its first values; what two columns fit is a question."""
    proposal = propose([write(tmp_path, RIVALS)])
    expected = Columns(
        start="opened_at", key="number", channel="contact_type", department="assignment_group", priority="priority", target="due_date"
    )  # fmt: skip
    assert proposal.columns == expected
    assert proposal.rivals == {"stop": ("resolved_at", "closed_at")}
    assert "its name says so" in proposal.reasons["start"]
    assert "“2024-01-05”" in proposal.reasons["start"]
    assert proposal.samples["contact_type"] == ("Phone", "Mail")
    assert proposal.preview[0][0] == "1"
    assert [question.role for question in proposal.questions] == ["stop"]
    assert filled(Columns(stop="closed_at"), proposal).channel == "contact_type"


def test_two_that_fit_are_asked_for(tmp_path: Path):
    """Nothing is measured before the rival is settled; the sentence names both and the option."""
    path = write(tmp_path, RIVALS)
    with pytest.raises(UserError, match="“resolved_at” and “closed_at”") as error:
        read(path)
    assert "--stop" in error.value.hint
    table, _ = read(path, stop="closed_at")
    assert table.columns.start == "opened_at"


def test_rivals_that_say_the_same(tmp_path: Path):
    """Two columns with the same times in every row are one."""
    path = write(tmp_path, "id,opened,resolved,closed\n1,2024-01-05,2024-01-06,2024-01-06\n2,2024-01-05,,\n")
    assert propose([path]).columns.stop == "resolved"


def test_the_only_other_column_of_times(tmp_path: Path):
    """A name that says nothing is taken when it is the only one left, and “updated” is never taken."""
    path = write(tmp_path, "id,opened,handed_over,updated\n1,2024-01-05,2024-01-06,2024-01-07\n")
    proposal = propose([path])
    assert proposal.columns.stop == "handed_over"
    assert "only other column" in proposal.reasons["stop"]


def test_names_that_are_not_there(tmp_path: Path):
    """A misspelt column is refused with the one that was meant; capitals and spaces do not matter."""
    path = write(tmp_path, "id,Opened At,Closed At\n1,2024-01-05,2024-01-06\n")
    with pytest.raises(UserError, match=r"no column “Closedd At”") as error:
        read(path, start="opened  at", stop="Closedd At")
    assert "Did you mean “Closed At”?" in error.value.hint
    assert read(path, start="opened at", stop="CLOSED AT")[0].cases == 1


def test_column_without_times(tmp_path: Path):
    """A column that was named and holds no times is refused, not counted as open cases."""
    path = write(tmp_path, "id,opened,closed,by\n1,2024-01-05,2024-01-06,Ann\n")
    with pytest.raises(UserError, match=r"“by” of “cases\.csv” was to be when the clock stops"):
        read(path, start="opened", stop="by")


def test_number_that_is_not_the_case(tmp_path: Path):
    """A reference that customers share does not fold their cases into one."""
    rows = "".join(f"7,2024-01-{day:02},2024-02-{day:02}\n" for day in range(1, 20))
    table, _ = read(write(tmp_path, "reference,opened,closed\n" + rows))
    assert (table.columns.key, table.cases) == ("", 19)
