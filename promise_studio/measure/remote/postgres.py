"""PostgreSQL through psycopg: logins from the environment or libpq’s own files, one read-only transaction."""

# ruff: noqa: S608 - the query is a person’s own, and the transaction can only read

import math
from typing import TYPE_CHECKING

from promise_studio.measure.remote.address import POSTGRESQL, Address
from promise_studio.measure.remote.carried import POSTGRES
from promise_studio.measure.remote.failures import driver_missing
from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.postgres_failures import in_words
from promise_studio.measure.remote.result_columns import Column, Kind

if TYPE_CHECKING:
    import psycopg

_CONNECTING = 15
"""Seconds for a server to answer at all."""
_KINDS = {
    1114: Kind.WALL,
    1184: Kind.INSTANT,
    1082: Kind.DAY,
    1186: Kind.LENGTH,
    **dict.fromkeys((20, 21, 23, 700, 701, 1700), Kind.NUMBER),
    **dict.fromkeys((16, 18, 19, 25, 1042, 1043), Kind.TEXT),
}
"""What PostgreSQL’s own types are by their numbers, which never change."""


class PostgresLink:
    """An open line to a database of PostgreSQL."""

    engine = POSTGRESQL
    dialect = POSTGRES

    def __init__(self, connection: "psycopg.Connection[Row]", address: Address) -> None:
        self._connection = connection
        self._address = address
        self.database = str(connection.info.dbname)

    def columns(self, query: str) -> tuple[Column, ...]:
        """The columns that a query would return; PostgreSQL plans it for no row."""
        with in_words(self._address):
            cursor = self._connection.execute(f"WITH {query} SELECT * FROM asked LIMIT 0")
        described = cursor.description or ()
        return tuple(Column(one.name, _KINDS.get(one.type_code, Kind.OTHER)) for one in described)

    def rows(self, query: str) -> list[Row]:
        """The rows of a query."""
        with in_words(self._address):
            return self._connection.execute(query).fetchall()

    def cancel(self) -> None:
        """Ask the server to end the query; a line that is gone needs no ending."""
        import psycopg

        try:
            self._connection.cancel_safe(timeout=3)
        except (psycopg.Error, OSError):
            return

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


def open_postgres(address: Address, seconds: float | None) -> PostgresLink:
    """A line that can only read, and whose questions all see the same moment."""
    try:
        import psycopg
    except ImportError:
        raise driver_missing(POSTGRESQL, "warehouse") from None
    wait = _CONNECTING if seconds is None else max(2, min(_CONNECTING, math.ceil(seconds)))
    with in_words(address, connecting=True):
        connection: psycopg.Connection[Row] = psycopg.connect(
            address.location, connect_timeout=wait, application_name="promise-studio"
        )
        try:
            connection.read_only = True
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            _make_ready(connection, seconds)
        except BaseException:
            connection.close()
            raise
    return PostgresLink(connection, address)


def _make_ready(connection: "psycopg.Connection[Row]", seconds: float | None) -> None:
    connection.execute("SET LOCAL TIME ZONE 'UTC'")
    connection.execute("SET LOCAL DateStyle = 'ISO'")
    # Every case looks up two of a few thousand days: a hash does that best, and there is nothing to compile.
    connection.execute("SET LOCAL enable_mergejoin = off")
    connection.execute("SET LOCAL jit = off")
    if seconds is not None:
        # The server keeps the time too: it ends the query even when the line to here is cut.
        milliseconds = str(math.ceil(seconds * 1000) + 1000)
        connection.execute("SELECT set_config('statement_timeout', %s, true)", [milliseconds])
