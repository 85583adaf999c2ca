"""Asks one question over a link so that a person sees it go on and can stop it, there too."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from promise_studio.measure.reading.running import Progress
from promise_studio.measure.remote.carried import carried
from promise_studio.measure.remote.failures import too_slow
from promise_studio.measure.remote.link import Link, Row

_STEP = 0.1
_GOODBYE = 5.0
"""Seconds that a cancelled query is given to end."""


@dataclass
class Asking:
    """A link with the time that is left; every question of one measurement draws on the same."""

    link: Link
    seconds: float | None = None
    progress: Progress | None = None
    began: float = field(default_factory=time.monotonic)

    def rows(self, tables: str, query: str, words: str) -> list[Row]:
        """The rows of a query of ours over tables that are already in the engine’s own words."""
        whole = f"WITH {tables}\n{carried(query, self.link.dialect)}"
        found: list[Row] = self.wait_for(lambda: self.link.rows(whole), words)
        return found

    def wait_for(self, work: Callable[[], Any], words: str) -> Any:
        """What some work over the link comes to; Ctrl+C or the end of the time cancels it."""
        outcome: list[Any] = []
        failure: list[BaseException] = []

        def run() -> None:
            try:
                outcome.append(work())
            except BaseException as error:  # noqa: BLE001 - carried over to the thread that waits
                failure.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        try:
            self._watch(thread, words)
        except BaseException:
            self.link.cancel()
            thread.join(_GOODBYE)
            raise
        if failure:
            raise failure[0]
        return outcome[0]

    def _watch(self, thread: threading.Thread, words: str) -> None:
        while thread.is_alive():
            thread.join(_STEP)
            if not thread.is_alive():
                return
            if self.progress is not None:
                self.progress(f"{self.link.engine}: {words}", None)
            if self.seconds is not None and time.monotonic() - self.began > self.seconds:
                raise too_slow(self.link.engine, self.seconds)
