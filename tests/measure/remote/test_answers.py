"""The same cases as a file and behind a link give the same figures, and only figures come back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlglot

from promise_studio.cli.measure_facts import facts
from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer
from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.origin import FileOrigin, Origin
from promise_studio.measure.question import Group, Left, Method, Question, Stop
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.remedies import Remedies, RemedyTier, times_apart
from promise_studio.measure.remote.asked_query import read_query
from promise_studio.measure.remote.asking import Asking, Watch
from promise_studio.measure.remote.carried import POSTGRES, SPARK, carried
from promise_studio.measure.remote.warehouse import Warehouse
from tests.measure.remote.warehouse import DuckLink, wall, warehouse

TICKETS = (
    "id VARCHAR, opened TIMESTAMP, answered TIMESTAMP, closed TIMESTAMP, channel VARCHAR, team VARCHAR, "
    "paused_s INTEGER, customer VARCHAR"
)
NAMED = Columns(
    start="opened", stop="closed", response="answered", channel="channel", department="team", key="id",
    pause="paused_s",
)  # fmt: skip
WORKING = make_calendar("Mo-Fr 8-18, Sa 10-14", "DE-BY", ("03-13",))
EVERY = tuple(Group)


def made_tickets() -> list[tuple[object, ...]]:
    """Cases over a change of the clocks, with every kind of dirt."""
    rows: list[tuple[object, ...]] = []
    for number in range(240):
        opened = wall("2024-03-11 07:10") + timedelta(minutes=137 * number, microseconds=number)
        took = timedelta(seconds=(number * 7919) % 400_000 + number % 3 / 4)
        closed: datetime | None = opened + took
        channel: str | None = ("Phone", "Web", " Web ", None, "n/a")[number % 5]
        if number % 17 == 0:
            closed = None
        elif number % 23 == 0:
            closed = opened - timedelta(hours=1)
        elif number % 29 == 0:
            closed = opened
        answered = opened + took / 3 if number % 4 else None
        paused = number * 11 if number % 6 == 0 else None
        rows.append(
            (f"C{number}", opened, answered, closed, channel, "AB"[number % 2], paused, f"Client {number}")
        )
    rows += [rows[5], rows[6], ("C7", *rows[7][1:3], wall("2024-04-09 12:00"), *rows[7][4:])]
    rows += [
        ("N1", None, None, wall("2024-03-20"), "Phone", "A", None, "x"),
        ("N2", wall("1970-01-01"), None, wall("2024-03-20"), "Phone", "A", None, "x"),
        ("N3", wall("2024-03-20"), None, wall("9999-12-31"), "Phone", "A", None, "x"),
        ("N4", wall("2024-03-20"), None, wall("2150-01-01"), "Phone", "A", None, "x"),
        (None, wall("2024-03-21"), None, wall("2024-03-22"), "Phone", "A", None, "x"),
        (None, wall("2024-03-21"), None, wall("2024-03-22"), "Phone", "A", None, "x"),
    ]
    return rows


def behind(link: DuckLink, query: str = "SELECT * FROM tickets") -> Warehouse:
    """The cases of a query at the other end of a link."""
    return Warehouse(Asking(link, Watch(link.engine)), read_query(query, link.dialect))


def as_file(link: DuckLink, folder: Path, query: str = "SELECT * FROM tickets") -> FileOrigin:
    """The same cases in a file."""
    path = folder / "tickets.parquet"
    link.connection.execute(f"COPY ({query}) TO '{path}'")
    return FileOrigin([path], None)


def ask(origin: Origin, columns: Columns, questions: Sequence[Question], costs: Remedies | None) -> Any:
    """All the facts that a person would get, but for where they come from and how that is said."""
    origin.open(columns, columns)
    found: list[Answer] = [origin.answer(one, times_apart(one, costs) if costs else ()) for one in questions]
    said = facts(found, costs)
    return {name: value for name, value in said.items() if name not in {"sources", "notes"}}


QUESTIONS = [
    Question(groups=EVERY, target_seconds=48 * 3600, share=80),
    Question(groups=(), method=Method.LINEAR, share=99.5),
    Question(groups=EVERY, time_zone="Europe/Berlin", target_seconds=86_400, headroom_floor=0.33),
    Question(calendar=WORKING, working=True, target_seconds=2 * 36_000, share=50, groups=EVERY),
    Question(
        calendar=WORKING, working=True, time_zone="Europe/Berlin", method=Method.LINEAR, target_seconds=36_000
    ),
    Question(
        since=date(2024, 3, 15),
        until=wall("2024-03-28 12:00"),
        left=(Left(Group.CHANNEL, ("Web",)), Left(Group.DEPARTMENT, ("A",), only=True)),
        target_seconds=3600,
    ),
    Question(stop=Stop.RESPONSE, target_seconds=4 * 3600, groups=(Group.CHANNEL, Group.HOUR)),
]


def test_a_link_says_what_a_file_says(tmp_path: Path):
    """Every kind of question, over every kind of dirt: the same facts to the last digit."""
    with warehouse(TICKETS, made_tickets()) as link:
        costs = Remedies((RemedyTier(30), RemedyTier(60, 86_400.0)))
        here = ask(as_file(link, tmp_path), NAMED, QUESTIONS, costs)
        assert ask(behind(link), NAMED, QUESTIONS, costs) == here
    assert (here["duplicates"], here["unreadable"], here["negative"] > 3) == (3, 1, True)


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * EXCLUDE (id) FROM tickets", replace(NAMED, key="")),
        ("SELECT * FROM (SELECT id, channel, unnest([opened, closed]) AS happened FROM tickets) WHERE happened > '2000-01-01'", Columns(start="happened", stop="happened", key="id", channel="channel")),
        ("SELECT * REPLACE (timezone('UTC', opened) AS opened, timezone('UTC', closed) AS closed) FROM tickets", replace(NAMED, response="")),
        ("SELECT opened::DATE AS opened, closed::DATE AS closed, id FROM tickets", Columns(start="opened", stop="closed", key="id")),
        ("SELECT id, opened, date_diff('second', opened, closed) AS duration_s FROM tickets WHERE closed >= opened", Columns(start="opened", stop="duration_s", key="id")),
    ],
    ids=["no key", "events", "instants", "days", "lengths"],
)  # fmt: skip
def test_every_shape_of_cases_says_what_its_file_says(query: str, columns: Columns, tmp_path: Path):
    """Without a number, as events, as instants, as days, and as lengths of time."""
    asked = [Question(time_zone="Europe/Berlin", target_seconds=86_400)]
    with warehouse(TICKETS, made_tickets()[:120]) as link:
        here = ask(as_file(link, tmp_path, query), columns, asked, None)
        assert ask(behind(link, query), columns, asked, None) == here


NO_LENGTHS = ("600", "'nan'", "'inf'", "'-inf'", "-600", "1e300", "NULL")


def test_numbers_that_are_no_lengths_say_what_their_file_says(tmp_path: Path):
    """Not a number, endless, below nothing: as a pause and as the end, counted alike and said."""
    rows = " UNION ALL ".join(
        f"SELECT {place} AS id, TIMESTAMP '2024-03-25 08:00' AS opened, {number}::DOUBLE AS took_s, {number}::DOUBLE AS hold_s"
        for place, number in enumerate(NO_LENGTHS)
    )
    columns = Columns(start="opened", stop="took_s", pause="hold_s", key="id")
    with warehouse(TICKETS, []) as link:
        assert ask(behind(link, rows), columns, [Question()], None) == ask(
            as_file(link, tmp_path, rows), columns, [Question()], None
        )
        table = behind(link, rows).open(columns, columns)
    assert (table.counts.open, table.counts.unreadable, table.counts.negative) == (2, 3, 1)
    assert any(
        note.startswith("4 values of “hold_s” are no pauses and count as none") for note in table.notes
    )


def test_only_figures_come_back():
    """No number, name or time of a case: labels, whole numbers, ranks and the ends of cells."""
    with warehouse(TICKETS, made_tickets()) as link:
        origin = behind(link)
        origin.open(NAMED, NAMED)
        origin.channels()
        origin.answer(QUESTIONS[0], kept=True)
        values = [value for row in link.came_back for value in row]
    assert {type(value) for value in values} <= {int, str, type(None)}
    assert {value for value in values if isinstance(value, str)} == {"Phone", "Web", "A", "B"}
    assert len(link.asked) <= 6


@pytest.mark.parametrize("dialect", [POSTGRES, SPARK])
def test_every_query_is_one_of_the_engine(dialect: str):
    """It reads back in the engine’s own grammar, and uses no function that only DuckDB has."""
    asked = [QUESTIONS[4]]
    with warehouse(TICKETS, made_tickets()[:20]) as link:
        ask(behind(link), NAMED, asked, None)
        elsewhere = Elsewhere(link, dialect)
        ask(behind(elsewhere), NAMED, asked, None)
    assert len(elsewhere.heard) == len(link.asked)
    for query in elsewhere.heard:
        assert isinstance(sqlglot.parse_one(query, read=dialect), sqlglot.exp.Select | sqlglot.exp.Union)
        assert not re.search(r"(?i)epoch_us|to_microseconds|isodow\(|utinyint", query)
        assert ('"opened"' in query, "`opened`" in query) == (dialect == POSTGRES, dialect == SPARK)


class Elsewhere(DuckLink):
    """A link that hears the questions in another engine’s words, and answers as DuckDB did before."""

    def __init__(self, known: DuckLink, dialect: str) -> None:
        super().__init__(known.connection, dialect=dialect)
        self.known, self.heard = list(known.asked), []

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The answer to the same question in DuckDB’s words."""
        self.heard.append(query)
        return super().rows(self.known.pop(0))


def test_functions_keep_their_meaning():
    """Sunday is the seventh day and a pause is rounded, in the words of both engines."""
    text = "SELECT isodow(a) - 1, hour(a), (coalesce(p, 0) * 1e6)::BIGINT, epoch_us(a + to_microseconds(s)) FROM t"
    assert carried(text, SPARK) == (
        "SELECT (WEEKDAY((a)) + 1) - 1, HOUR(a), CAST(ROUND((COALESCE(p, 0) * 1e6)) AS BIGINT), "
        "(UNIX_MICROS((a + (MAKE_DT_INTERVAL(0, 0, 0, CAST(((s)) / 1000000 AS DECIMAL(18, 6))))))) FROM t"
    )
    assert carried(text, POSTGRES) == (
        "SELECT (EXTRACT(ISODOW FROM (a))) - 1, (EXTRACT(HOUR FROM (a))), CAST((COALESCE(p, 0) * 1e6) AS BIGINT), "
        "CAST(DATE_PART('epoch', a + ((s) * INTERVAL '1 MICROSECOND')) * 1000000 AS BIGINT) FROM t"
    )


@pytest.mark.parametrize(
    ("columns", "rows", "named", "said"),
    [
        ("opened TIMESTAMP, closed VARCHAR", [("2024-03-11", "x")], Columns(start="opened", stop="closed"), "holds text"),
        ("opened INTEGER, closed TIMESTAMP", [(1, "2024-03-11")], Columns(start="opened", stop="closed"), "holds numbers"),
        ("opened TIMESTAMP, wait INTEGER", [("2024-03-11", 3)], Columns(start="opened", stop="wait"), "--duration-unit"),
        ("opened TIMESTAMP, closed TIMESTAMPTZ", [("2024-03-11", "2024-03-11")], Columns(start="opened", stop="closed"), "--time-zone"),
        ("opened TIMESTAMP, closed TIMESTAMP", [("2024-03-11", "2024-03-11")], Columns(start="open", stop="closed"), "Did you mean “opened”"),
        ("opened TIMESTAMP, closed TIMESTAMP", [], Columns(start="opened", stop="closed"), "no rows"),
        ("opened TIMESTAMP, id VARCHAR", [("2024-03-11", "a")], Columns(start="opened", stop="opened", key="id"), "no two rows"),
        ("opened TIMESTAMP, closed TIMESTAMP", [(None, "2024-03-11")], Columns(start="opened", stop="closed"), "No case has a time"),
    ],
)  # fmt: skip
def test_what_cannot_be_measured_is_said(columns: str, rows: Any, named: Columns, said: str):
    """Wrong types, units and zones that nobody said, names that are not there, nothing at all."""
    with warehouse(columns, rows) as link, pytest.raises(UserError) as refused:
        ask(behind(link), named, [Question(groups=())], None)
    assert said in f"{refused.value.message} {refused.value.hint}"


def test_columns_are_proposed_by_name_and_type():
    """With a reason each; two that fit are asked about, and a column of the wrong type is none of them."""
    columns = "number VARCHAR, opened_at TIMESTAMP, resolved_at TIMESTAMP, closed_at TIMESTAMP, closed VARCHAR, source VARCHAR"
    with warehouse(columns, []) as link:
        proposal = behind(link).propose()
    assert proposal.columns.used() == {"key": "number", "start": "opened_at", "channel": "source"}
    assert set(proposal.reasons) == {"key", "start", "channel"}
    assert proposal.rivals == {"stop": ("resolved_at", "closed_at")}
    assert [question.option for question in proposal.questions] == ["--stop resolved_at"]
    assert not link.asked


def test_a_column_of_the_wrong_type_is_named():
    """What sounds right and holds text is said, with what to write; the other end is not offered again."""
    with warehouse("opened VARCHAR, closed TIMESTAMP, seen TIMESTAMP, met TIMESTAMP", []) as link:
        (question,) = behind(link).propose().questions
    assert "“opened” sounds like when the clock starts, but it holds text" in question.sentence
    assert "cast(opened as timestamp)" in question.sentence
    assert question.names == ("seen", "met")


def test_a_number_that_is_no_case_is_dropped_unless_somebody_named_it():
    """Rows of one customer start at different times: they are cases of their own."""
    rows = [("K1", f"2024-03-{day:02d} 10:00", f"2024-03-{day:02d} 12:00") for day in range(1, 20)]
    with warehouse("id VARCHAR, opened TIMESTAMP, closed TIMESTAMP", rows) as link:
        columns = Columns(start="opened", stop="closed", key="id")
        assert behind(link).open(columns, Columns()).cases == 19
        assert behind(link).open(columns, columns).cases == 1
