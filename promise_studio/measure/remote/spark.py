"""Apache Spark through PySpark: a session of one's own here, or one at a Spark Connect server."""

# ruff: noqa: S608 - the query is a person’s own, and what it stands in only reads

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from promise_studio.measure.remote.address import SPARK, Address
from promise_studio.measure.remote.carried import SPARK as DIALECT
from promise_studio.measure.remote.failures import driver_missing
from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.result_columns import Column, Kind
from promise_studio.measure.remote.silence import silent
from promise_studio.measure.remote.spark_failures import in_words

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_KINDS = {
    "timestamp": Kind.INSTANT,
    "timestamp_ntz": Kind.WALL,
    "date": Kind.DAY,
    **dict.fromkeys(("tinyint", "smallint", "int", "bigint", "float", "double", "decimal"), Kind.NUMBER),
    **dict.fromkeys(("string", "char", "varchar", "boolean"), Kind.TEXT),
}
_SETTINGS = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
_ON_THIS_COMPUTER = {"spark.sql.shuffle.partitions": "8"}
"""Spark expects a cluster, and would cut every sum into 200 pieces of work."""


class SparkLink:
    """An open session of Spark."""

    engine = SPARK
    dialect = DIALECT
    database = ""

    def __init__(self, session: "SparkSession", address: Address) -> None:
        self._session = session
        self._address = address

    def columns(self, query: str) -> tuple[Column, ...]:
        """The columns that a query would return; Spark only plans it."""
        with in_words(self._address):
            kinds = self._session.sql(f"WITH {query} SELECT * FROM asked").dtypes
        return tuple(Column(name, _KINDS.get(kind.partition("(")[0], Kind.OTHER)) for name, kind in kinds)

    def rows(self, query: str) -> list[Row]:
        """The rows of a query."""
        with in_words(self._address):
            return [tuple(row) for row in self._session.sql(query).collect()]

    def cancel(self) -> None:
        """End every job of this session; a session that is gone has none."""
        with suppress(Exception):
            self._session.interruptAll()
        with suppress(Exception):
            self._session.sparkContext.cancelAllJobs()

    def close(self) -> None:
        """Give the session back."""
        with suppress(Exception), silent():
            self._session.stop()


def open_spark(address: Address) -> SparkLink:
    """A session in which every time of day is UTC, so that instants and plain times show the same digits."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise driver_missing(SPARK, "spark") from None
    with _ready(address):
        session = _build(SparkSession.builder, address.location)
        # A session that was open already keeps its own settings otherwise.
        session.conf.set("spark.sql.session.timeZone", "UTC")
    return SparkLink(session, address)


@contextmanager
def _ready(address: Address) -> Iterator[None]:
    with in_words(address, connecting=True), silent():
        yield


def _build(builder: Any, location: str) -> "SparkSession":
    if location.startswith("sc://"):
        remote: SparkSession = builder.remote(location).getOrCreate()
        return remote
    local = location.startswith("spark:local")
    master = location.removeprefix("spark:") if local else location
    builder = builder.appName("promise-studio").master("local[*]" if master == "local" else master)
    for name, value in {**_SETTINGS, **(_ON_THIS_COMPUTER if local else {})}.items():
        builder = builder.config(name, value)
    session: SparkSession = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session
