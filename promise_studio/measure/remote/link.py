"""What every engine has to offer: the columns of a query, the rows of an answer, and a way to stop it."""

from typing import Any, Protocol

from promise_studio.measure.remote.result_columns import Column

Row = tuple[Any, ...]


class Link(Protocol):
    """An open line to a warehouse that can only read."""

    @property
    def engine(self) -> str:
        """What the engine is called."""

    @property
    def dialect(self) -> str:
        """Its SQL, as `carried` knows it."""

    @property
    def database(self) -> str:
        """The database, as its own people call it; empty where there is only one."""

    def columns(self, query: str) -> tuple[Column, ...]:
        """The columns that a query would return; no row of it is read."""

    def rows(self, query: str) -> list[Row]:
        """The rows of a query, in the SQL of the engine."""

    def cancel(self) -> None:
        """End the query that is running, where it runs; from any thread, and never with an error."""

    def close(self) -> None:
        """Hang up."""
