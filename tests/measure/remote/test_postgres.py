"""A real PostgreSQL, where one is installed: what no other test can know of it."""

# ruff: noqa: S608 - the SQL is made of this module's own words

import json
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from promise_studio.__main__ import main
from promise_studio.errors import UserError
from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.remote.warehouse import Warehouse, open_warehouse
from tests.measure.remote.cluster import PASSWORD, Cluster, running, why_not

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "there is one")

TICKETS = """
    CREATE TABLE tickets AS SELECT n AS id, TIMESTAMP '2024-03-25 08:00' + n * INTERVAL '3 hours' AS opened,
      CASE WHEN n % 9 > 0 THEN TIMESTAMP '2024-03-25 08:00:00.000001' + n * INTERVAL '5 hours' END AS closed,
      CASE n % 3 WHEN 0 THEN 'Phone' WHEN 1 THEN ' Web ' END AS channel, '{}'::json AS more
    FROM generate_series(1, 90) AS n
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """A server with ninety tickets over a change of the clocks."""
    with running() as cluster:
        cluster.psql(TICKETS)
        yield cluster


@pytest.fixture(autouse=True)
def login(server: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """The login as the environment has it."""
    for name, value in server.login.items():
        monkeypatch.setenv(name, value)


def there(server: Cluster, query: str, seconds: float | None = None) -> "closing[Warehouse]":
    """The cases of a query, let go of at the end."""
    return closing(open_warehouse(server.address, query, seconds, None))


def refusal(address: str, query: str = "select 1") -> str:
    """What is said when a query cannot be answered."""
    with pytest.raises(UserError) as refused, closing(open_warehouse(address, query, None, None)) as found:
        found.propose()
    return f"{refused.value.message} {refused.value.hint}"


def test_it_says_what_a_file_says(server: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The same facts, with working time over a change of the clocks, by every group that is worked out."""
    path = tmp_path / "tickets.csv"
    path.write_text(server.psql("COPY (SELECT * FROM tickets) TO STDOUT (FORMAT csv, HEADER true)"))
    options = [
        "--hours",
        "Mo-Fr 8-18",
        "--time-zone",
        "Europe/Berlin",
        "--target",
        "2 working days",
        "--json",
    ]
    options += ["--by", "weekday,hour,month", "--share", "50"]
    answers = []
    for cases in ([str(path)], ["--source", server.address, "--query", "select * from tickets;"]):
        assert main(["measure", *cases, *options]) == 0
        found = json.loads(capsys.readouterr().out)
        answers.append({name: value for name, value in found.items() if name not in {"sources", "notes"}})
    assert answers[0] == answers[1]
    assert answers[0]["open"] == 10


def test_a_number_that_no_clock_shows_ends_nothing(server: Cluster):
    """Not a number and endless ones, as floats and as decimals: as a pause they take nothing off, and it is said."""
    numbers = "('600', 1), ('NaN', 2), ('Infinity', 3), ('-600', 4), ('1e300', 5), (NULL, 6)"
    for kind in ("float8", "numeric"):
        query = f"SELECT TIMESTAMP '2024-03-25 08:00' AS opened, TIMESTAMP '2024-03-25 09:00' AS closed, held::{kind} AS hold_s, n FROM (VALUES {numbers}) AS given (held, n)"
        columns = Columns(start="opened", stop="closed", pause="hold_s")
        with there(server, query) as found:
            table = found.open(columns, columns)
            answer = found.answer(Question(groups=(), target_seconds=3599))
        assert answer.whole.kept is not None
        assert (answer.whole.kept.kept, answer.whole.cases) == (1, 6)
        assert table.notes[0].startswith("3 values of “hold_s” are no pauses and count as none")


def test_it_only_reads(server: Cluster):
    """What a function in the query would write is refused by the server itself."""
    server.psql(
        "CREATE SEQUENCE counter; CREATE FUNCTION wipe() RETURNS int LANGUAGE sql AS 'DELETE FROM tickets RETURNING 1'"
    )
    columns = Columns(start="opened", stop="closed")
    for call in (
        "nextval('counter')",
        "wipe()",
        "(select count(*) from set_config('transaction_read_only', 'off', false))",
    ):
        query = f"select tickets.*, {call} as n from tickets"
        with (
            there(server, query) as found,
            pytest.raises(UserError, match=r"read-only|read-write") as refused,
        ):
            found.open(columns, columns)
        assert "c4nary" not in str(refused.value)
    assert server.psql("SELECT count(*) FROM tickets").strip() == "90"


def test_what_goes_wrong_there_is_a_sentence(server: Cluster, monkeypatch: pytest.MonkeyPatch):
    """Names that are not there, logins that are refused, nobody who answers."""
    assert 'column "opend" does not exist' in refusal(server.address, "select opend from tickets")
    assert "no database" in refusal(server.address.replace("support", "nowhere"))
    assert "cannot be reached" in refusal("postgresql://localhost:1/support")
    assert "cannot be reached" in refusal("postgresql://nobody.invalid/support")
    monkeypatch.setenv("PGPASSWORD", f"not-{PASSWORD}")
    said = refusal(server.address)
    assert "refused the login" in said
    assert "alice" not in said


def test_a_query_that_takes_too_long_is_ended_there(server: Cluster):
    """After the time that was given, and the server works on it no more."""
    columns, began = Columns(start="opened", stop="closed"), time.monotonic()
    query = "select tickets.*, pg_sleep(0.5) as waited from tickets"
    with there(server, query, 1.0) as found, pytest.raises(UserError, match="did not answer within 1 s"):
        found.open(columns, columns)
    assert time.monotonic() - began < 8
    busy = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%waited%' AND pid <> pg_backend_pid()"
    assert server.psql(busy).strip() == "0"


def cut_when_busy(server: Cluster) -> None:
    """End the session as soon as it works on the slow query."""
    busy = "application_name = 'promise-studio' AND state = 'active' AND query LIKE '%waited%'"
    cut = f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE {busy}"
    for _ in range(200):
        if server.psql(cut).strip() != "0":
            return
        time.sleep(0.05)


def test_a_line_that_breaks_is_said(server: Cluster):
    """The server ends the session while it works on a query."""
    columns = Columns(start="opened", stop="closed")
    query = "select tickets.*, pg_sleep(0.2) as waited from tickets"
    line = threading.Thread(target=cut_when_busy, args=[server])
    line.start()
    with there(server, query) as found, pytest.raises(UserError, match="was lost"):
        found.open(columns, columns)
    line.join()


def test_every_question_sees_the_same_moment(server: Cluster):
    """Tickets that come in between are not half counted."""
    columns = Columns(start="opened", stop="closed", channel="channel")
    more = "SELECT 1000 + n, '2024-04-01', '2024-04-02', 'Fax', '{}' FROM generate_series(1, 9) AS n"
    with there(server, "select * from tickets") as found:
        cases = found.open(columns, columns).cases
        server.psql(f"INSERT INTO tickets {more}")
        answer = found.answer(Question(groups=(Group.CHANNEL,)))
    assert answer.whole.tally.rows == cases == 90
    assert set(answer.groups[Group.CHANNEL]) == {"Phone", "Web", "(none)"}
