"""Runs a query so that a person sees it go on and can stop it."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from numpy import int64
    from numpy.typing import NDArray

Found = TypeVar("Found")

Progress = Callable[[str, float | None], None]
"""Told what is being done and, where it is known, which share of it is done."""

_STEP = 0.1


def fetch(
    connection: "DuckDBPyConnection", query: str, progress: Progress | None = None, words: str = ""
) -> list[tuple[Any, ...]]:
    """All rows of a query; Ctrl+C, or an exception out of `progress`, interrupts it at once."""
    return _watched(connection, query, progress, words, lambda done: done.fetchall())


def _watched(
    connection: "DuckDBPyConnection",
    query: str,
    progress: Progress | None,
    words: str,
    take: "Callable[[DuckDBPyConnection], Found]",
) -> Found:
    def tell() -> None:
        if progress is not None:
            share = connection.query_progress()
            progress(words, share / 100 if 0 <= share <= 100 else None)

    return watched(lambda: take(connection.execute(query)), tell, lambda done: _stop(connection, done))


def fetch_array(
    connection: "DuckDBPyConnection", query: str, progress: Progress | None = None, words: str = ""
) -> "NDArray[int64]":
    """The whole numbers of a query with one column, none of them NULL; stopped as `fetch` is."""
    columns = _watched(connection, query, progress, words, lambda done: done.fetchnumpy())
    (numbers,) = columns.values()
    return cast("NDArray[int64]", numbers)


def watched(
    work: Callable[[], Found], tell: Callable[[], None], stop: Callable[[threading.Event], None]
) -> Found:
    """What some work comes to; Ctrl+C, or an exception out of `tell`, has `stop` end it."""
    outcome: list[Found] = []
    failure: list[BaseException] = []
    done = threading.Event()

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001 - carried over to the thread that waits
            failure.append(error)
        finally:
            done.set()

    try:
        threading.Thread(target=run, daemon=True).start()
        # Not Thread.join: until Python 3.13 one that Ctrl+C cuts short takes the thread to be over.
        while not done.wait(_STEP):
            tell()
    except BaseException:
        stop(done)
        raise
    if failure:
        raise failure[0]
    return outcome[0]


def _stop(connection: "DuckDBPyConnection", done: threading.Event) -> None:
    """Interrupt until it is over, even if Ctrl+C is pressed again: a connection at work cannot be closed."""
    while not done.is_set():
        with suppress(KeyboardInterrupt):
            connection.interrupt()
            done.wait(_STEP)
