"""The deadline that a file holds for each case is said beside the target that is promised."""

from pathlib import Path

import pytest

from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.deadline import Deadline, say_deadline
from promise_studio.measure.question import Group, Question, Stop
from promise_studio.measure.reading.columns import Columns, Due
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases, propose
from promise_studio.measure.remote.asked_query import read_query
from promise_studio.measure.remote.asking import Asking, Watch
from promise_studio.measure.remote.warehouse import Warehouse
from tests.measure.reading.files import write
from tests.measure.remote.warehouse import wall, warehouse

HEAD = "opened,closed,due,channel\n"
ROWS = """\
2024-03-04 09:00,2024-03-04 12:00,2024-03-04 12:00,Phone
2024-03-04 09:00,2024-03-04 12:01,2024-03-04 12:00,Phone
2024-03-04 09:00,2024-03-05 12:00,,Phone
2024-03-04 09:00,,2024-03-04 10:00,E-mail
2024-03-04 09:00,,2024-03-08 10:00,E-mail
2024-03-04 09:00,2024-03-03 12:00,2024-03-04 12:00,E-mail
2024-03-04 09:00,2024-03-04 10:00,2024-03-04 12:00,Test
"""
PLAIN = Question()


def measured(path: Path, question: Question = PLAIN, **columns: str) -> Answer:
    """The answer on a file."""
    with connect([path]) as connection:
        return answer(connection, open_cases([path], Columns(**columns), connection), question)


def test_met_late_and_still_running_cases_are_told_apart(tmp_path: Path):
    """To the minute; an open case counts once its deadline is past, one without a deadline or that ran back never."""
    found = measured(write(tmp_path, HEAD + ROWS), target="due", channel="channel")
    assert found.whole.tally.deadline == Deadline(4, 2)
    by_channel = {name: one.tally.deadline for name, one in found.groups[Group.CHANNEL].items()}
    assert by_channel == {"Phone": Deadline(2, 1), "E-mail": Deadline(1, 0), "Test": Deadline(1, 1)}


@pytest.mark.parametrize(
    ("due", "kind", "met"),
    [
        ("2024-03-04", Due.DAY, 2),
        ("04.03.2024", Due.DAY, 2),
        ("2024-03-04 00:00:00", Due.DAY, 2),
        ("03/04/2024 12:00:00 AM", Due.DAY, 2),
        ("2024-03-04 11:00", Due.MOMENT, 1),
        ("2024-03-04 17:00:00", Due.MOMENT, 1),
        ("2024-03-04 12:00", Due.MOMENT, 1),
        ("03/04/2024 12:00:00 PM", Due.MOMENT, 1),
        ("03/04/2024 11:00 AM", Due.MOMENT, 1),
    ],
)
def test_a_deadline_that_is_a_day_counts_to_its_end(tmp_path: Path, due: str, kind: Due, met: int):
    """Whoever is due on Monday and done on Monday evening is in time."""
    rows = [f"2024-03-04 09:00,{closed},{due}" for closed in ("2024-03-04 10:30", "2024-03-04 23:59", "2024-03-05 00:00")]  # fmt: skip
    path = write(tmp_path, "\n".join(["opened,closed,due", *rows, ""]))
    with connect([path]) as connection:
        columns = Columns(target="due", day_first="." in due)
        table = open_cases([path], columns, connection)
        found = answer(connection, table, Question())
    assert (table.due, found.whole.tally.deadline) == (kind, Deadline(3, met))


def test_a_deadline_is_proposed_like_any_column_and_is_not_asked_of_the_first_answer(tmp_path: Path):
    """It is about the end of a case; a file without one has no share to tell."""
    path = write(
        tmp_path,
        "opened,first response,closed,due\n2024-03-04 09:00,2024-03-04 09:30,2024-03-04 10:00,2024-03-04\n",
    )
    assert propose([path]).columns.target == "due"
    assert measured(path, Question(stop=Stop.RESPONSE), target="due").whole.tally.deadline is None
    assert measured(path, response="first response").whole.tally.deadline is None


@pytest.mark.parametrize(("kind", "met"), [("DATE", 2), ("TIMESTAMP", 0)])
def test_a_warehouse_knows_a_day_from_a_moment(kind: str, met: int):
    """The type of the column says which it is."""
    rows = [
        (wall("2024-03-04 09:00"), wall(f"2024-03-04 {end}"), wall("2024-03-04"))
        for end in ("10:00", "23:00")
    ]
    rows.append((wall("2024-03-04 09:00"), None, wall("2024-03-04")))
    with warehouse(f"opened TIMESTAMP, closed TIMESTAMP, due {kind}", rows) as link:
        origin = Warehouse(
            Asking(link, Watch(link.engine)), read_query("SELECT * FROM tickets", link.dialect)
        )
        columns = Columns(start="opened", stop="closed", target="due")
        origin.open(columns, columns)
        found = origin.answer(Question(until=wall("2024-03-09 00:00")), ())
    assert found.whole.tally.deadline == Deadline(3, met)


@pytest.mark.parametrize(
    ("deadline", "sentence"),
    [
        (None, ""),
        (Deadline(0, 0), ""),
        (
            Deadline(1, 1),
            "100\N{NO-BREAK SPACE}% met the deadline that the file itself holds (“due”): 1 of the 1 case that has one.",
        ),
        (
            Deadline(3, 1),
            "33.3\N{NO-BREAK SPACE}% met the deadline that the file itself holds (“due”): 1 of the 3 cases that have one.",
        ),
    ],
)
def test_the_share_is_said_in_a_sentence(deadline: Deadline | None, sentence: str):
    """Where cases have deadlines, and nothing where they have none."""
    assert say_deadline(deadline, "due") == sentence
