"""Who hears of a change: screens, findings, whatever shows the workshop."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from promise_studio.edits import Applied
from promise_studio.model import Workshop


@dataclass(frozen=True)
class WorkshopChange:
    """What one edit, undo or redo did: the workshops before and after it, and what it was in words."""

    before: Workshop
    after: Workshop
    words: str
    ids: tuple[str, ...]
    stage: str


Callback = Callable[[WorkshopChange], None]


class Subscribers:
    """The callbacks of a session. Each hears every change, in the order in which they were made."""

    def __init__(self) -> None:
        self._callbacks: list[Callback] = []
        self._waiting: deque[WorkshopChange] = deque()
        self._telling = False

    def add(self, callback: Callback) -> Callable[[], None]:
        """Call back after every change until the returned function is called."""
        self._callbacks.append(callback)

        def leave() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return leave

    def put(self, before: Workshop, applied: Applied) -> None:
        """Note a change while its turn lasts, so that all are told in the order in which they were made."""
        self._waiting.append(
            WorkshopChange(before, applied.workshop, applied.words, applied.ids, applied.stage)
        )

    def tell(self) -> None:
        """Tell everybody what waits; a change that a callback makes waits until this one is told to all."""
        if self._telling:
            return
        self._telling = True
        try:
            while self._waiting:
                told = self._waiting.popleft()
                for callback in tuple(self._callbacks):
                    _call(callback, told)
        finally:
            self._telling = False


def _call(callback: Callback, change: WorkshopChange) -> None:
    try:
        callback(change)
    except Exception:
        import logging

        logging.getLogger(__name__).exception("A listener failed on a change that is saved: %s", change.words)
