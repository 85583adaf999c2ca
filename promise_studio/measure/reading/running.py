"""Runs a query so that a person sees it go on and can stop it."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Progress = Callable[[str, float | None], None]
"""Told what is being done and, where it is known, which share of it is done."""

_STEP = 0.1


def fetch(
    connection: "DuckDBPyConnection", query: str, progress: Progress | None = None, words: str = ""
) -> list[tuple[Any, ...]]:
    """All rows of a query; Ctrl+C, or an exception out of `progress`, interrupts it at once."""
    outcome: list[Any] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            outcome.extend(connection.execute(query).fetchall())
        except BaseException as error:  # noqa: BLE001 - carried over to the thread that waits
            failure.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_STEP)
            if progress is not None and thread.is_alive():
                share = connection.query_progress()
                progress(words, share / 100 if 0 <= share <= 100 else None)
    except BaseException:
        connection.interrupt()
        thread.join()
        raise
    if failure:
        raise failure[0]
    return outcome
