"""Apache Spark through PySpark: a session of one's own here, or one at a Spark Connect server."""

# ruff: noqa: S608 - the query is a person’s own, and what it stands in only reads

import os
import subprocess
import tempfile
import warnings
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.measure.remote.address import SPARK, Address
from promise_studio.measure.remote.carried import SPARK as DIALECT
from promise_studio.measure.remote.failures import driver_missing
from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.result_columns import Column, Kind
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
        with suppress(Exception):
            self._session.stop()


def open_spark(address: Address) -> SparkLink:
    """A session in which every time of day is UTC, so that instants and plain times show the same digits."""
    warnings.filterwarnings("ignore", module=r"pyspark\b")
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise driver_missing(SPARK, "spark") from None
    _hush_logs()
    with in_words(address, connecting=True):
        session: SparkSession = (
            SparkSession.builder.remote(address.location).getOrCreate()
            if address.location.startswith("sc://")
            else _started_here(address.location)
        )
        # A session that was open already keeps its own settings otherwise.
        session.conf.set("spark.sql.session.timeZone", "UTC")
    return SparkLink(session, address)


def _hush_logs() -> None:
    """PySpark writes what a server refused to standard error, with the plan of the query and its files."""
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")
    with suppress(ImportError):  # before 4.0 it did not
        from pyspark.logger import PySparkLogger

        for name in ("SQLQueryContextLogger", "DataFrameQueryContextLogger"):
            PySparkLogger.getLogger(name).disabled = True


def _of_this_computer() -> dict[str, str]:
    # Spark expects a cluster, and would cut every sum into 200 pieces of work.
    settings = {"spark.sql.shuffle.partitions": "8"}
    if not {"SPARK_CONF_DIR", "SPARK_HOME"} & set(os.environ):
        # It makes a folder for tables wherever it is started; nobody set one up, and nothing is written.
        settings["spark.sql.warehouse.dir"] = str(Path(tempfile.gettempdir()) / "promise-studio-spark")
    return settings


def _started_here(location: str) -> "SparkSession":
    from pyspark import SparkConf, SparkContext
    from pyspark.sql import SparkSession

    local = location.startswith("spark:local")
    master = location.removeprefix("spark:") if local else location
    conf = SparkConf().setAppName("promise-studio").setMaster("local[*]" if master == "local" else master)
    conf.setAll({**_SETTINGS, **(_of_this_computer() if local else {})}.items())
    context = SparkContext(conf=conf, gateway=_java())
    context.setLogLevel("OFF")
    return SparkSession(context)


@cache
def _java() -> Any:
    """The Java program, started once; its log is not for the person who asks, and would tell the query."""
    from pyspark.java_gateway import launch_gateway

    return launch_gateway(popen_kwargs={"stderr": subprocess.DEVNULL})
