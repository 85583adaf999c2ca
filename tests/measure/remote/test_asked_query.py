"""One query, and nothing that hides behind one."""

import hashlib

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.remote.asked_query import read_query
from promise_studio.measure.remote.carried import POSTGRES, SPARK


@pytest.mark.parametrize("dialect", [POSTGRES, SPARK])
@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("select * from tickets", ("tickets",)),
        ("select ';', ')' from support.tickets -- the end; of it", ("support.tickets",)),
        ("with open as (select * from tickets) select * from open;", ("tickets",)),
        ("(select a from x) union all (select a from y)", ("x", "y")),
        ("/* a ; b */ values (1, 2)", ()),
    ],
)
def test_one_query_is_taken_as_it_is(dialect: str, text: str, tables: tuple[str, ...]):
    """Its tables name the source, and its fingerprint is that of its text."""
    query = read_query(text, dialect)
    assert query.tables == tables
    assert query.text == text.removesuffix(";")
    assert query.sha256 == hashlib.sha256(query.text.encode()).hexdigest()
    assert query.as_table().endswith("\n)")


@pytest.mark.parametrize("dialect", [POSTGRES, SPARK])
@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        "drop table tickets",
        "delete from tickets returning *",
        "select 1; drop table tickets",
        "select 1); drop table tickets; --",
        "select 1) union (select 2",
        "select 1))",
        "copy tickets to program 'x'",
        "explain select 1",
        "set role admin",
        "select 'no end",
        "select 1 /* no end",
    ],
)
def test_anything_else_is_refused(dialect: str, text: str):
    """Also what would leave the place that a query is put in."""
    with pytest.raises(UserError):
        read_query(text, dialect)


def test_a_login_inside_a_query_is_refused_and_not_repeated():
    """Some engines read files whose address carries one."""
    with pytest.raises(UserError, match="password") as refused:
        read_query("select * from parquet.`s3a://key:c4nary@bucket/tickets`", SPARK)
    assert "c4nary" not in f"{refused.value.message} {refused.value.hint}"


def test_a_file_is_no_table():
    """Where a query reads a file, its folders stay out of the name of the source."""
    assert read_query("select * from parquet.`/data/alice/tickets`", SPARK).tables == ()
