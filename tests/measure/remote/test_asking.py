"""A person can stop what runs far away, and a warehouse that does not answer is not waited for."""

import threading
import time
from collections.abc import Callable

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.remote.asking import Asking, Watch
from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.result_columns import Column


class SlowLink:
    """A warehouse that answers only once it is told to stop."""

    engine, dialect, database = "PostgreSQL", "postgres", "support"

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def columns(self, _query: str) -> tuple[Column, ...]:
        """None."""
        return ()

    def rows(self, _query: str) -> list[Row]:
        """Wait for the end."""
        assert self.stopped.wait(20)
        return []

    def cancel(self) -> None:
        """The end."""
        self.stopped.set()

    def close(self) -> None:
        """Hang up."""


def stop_after(seconds: float, error: type[BaseException]) -> Callable[[str, float | None], None]:
    """A progress that ends like Ctrl+C does, after a while."""
    began = time.monotonic()

    def tell(_words: str, _share: float | None) -> None:
        if time.monotonic() - began > seconds:
            raise error

    return tell


def test_ctrl_c_cancels_the_query_at_the_server():
    """The interrupt goes on its way once the server was told."""
    link = SlowLink()
    asking = Asking(link, Watch("PostgreSQL", progress=stop_after(0.2, KeyboardInterrupt)))
    with pytest.raises(KeyboardInterrupt):
        asking.rows("asked AS (select 1)", "SELECT count(*) FROM asked", "counting")
    assert link.stopped.is_set()


def test_the_end_of_the_time_cancels_it_too():
    """All questions of a measurement share the time that was given."""
    link = SlowLink()
    asking = Asking(link, Watch("PostgreSQL", seconds=0.2))
    with pytest.raises(UserError, match=r"did not answer within 0\.2 s"):
        asking.rows("asked AS (select 1)", "SELECT count(*) FROM asked", "counting")
    assert link.stopped.is_set()


def test_somebody_is_told_what_goes_on():
    """The engine and what it is asked for."""
    told: list[tuple[str, float | None]] = []
    watch = Watch("PostgreSQL", progress=lambda words, share: told.append((words, share)))
    assert watch.over(lambda: time.sleep(0.25) or 7, "counting the rows") == 7
    assert set(told) == {("PostgreSQL: counting the rows", None)}


def test_an_error_over_there_is_an_error_here():
    """What the thread that waits for the server raises is raised where it was asked."""
    with pytest.raises(LookupError, match="nobody"):
        Watch("PostgreSQL").over(lambda: {}["nobody"], "counting")
