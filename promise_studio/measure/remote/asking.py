"""Asks questions over a link so that a person sees it go on and can stop it, there too."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from promise_studio.measure.reading.running import Found, Progress, watched
from promise_studio.measure.remote.carried import carried
from promise_studio.measure.remote.failures import too_slow
from promise_studio.measure.remote.link import Link, Row

_GOODBYE = 5.0
"""Seconds that a cancelled query is given to end."""


@dataclass
class Watch:
    """The time that a measurement may take, and whom to tell that it goes on."""

    engine: str
    seconds: float | None = None
    progress: Progress | None = None
    began: float = field(default_factory=time.monotonic)

    def over(self, work: Callable[[], Found], words: str, cancel: Callable[[], None] = lambda: None) -> Found:
        """What some work comes to; Ctrl+C or the end of the time cancels it."""

        def stop(done: threading.Event) -> None:
            cancel()
            done.wait(_GOODBYE)

        return watched(work, lambda: self._tell(words), stop)

    def _tell(self, words: str) -> None:
        if self.progress is not None:
            self.progress(f"{self.engine}: {words}", None)
        if self.seconds is not None and time.monotonic() - self.began > self.seconds:
            raise too_slow(self.engine, self.seconds)


@dataclass(frozen=True, slots=True)
class Asking:
    """A link, and the watch over everything that is asked of it."""

    link: Link
    watch: Watch

    def rows(self, tables: str, query: str, words: str) -> list[Row]:
        """The rows of a query of ours over tables that are already in the engine’s own words."""
        whole = f"WITH {tables}\n{carried(query, self.link.dialect)}"
        return self.watch.over(lambda: self.link.rows(whole), words, self.link.cancel)
