"""Work on a file beside the screen, in a worker thread: what it is doing, and how it is stopped."""

from collections.abc import Callable
from typing import Any

from promise_studio.errors import UserError


class StoppedError(Exception):
    """Somebody pressed Esc."""


class FileWork:
    """One thing at a time."""

    stopped_words = "Stopped; nothing was changed."

    def __init__(self) -> None:
        self.doing = ""
        """What is being done, in words; empty when nothing is."""
        self._stopped = False
        self._words = ""

    def stop(self) -> None:
        """End at the next step."""
        self._stopped = True

    def begin(self, words: str) -> None:
        """Say what will be done, before the thread has its turn: until it ends nothing else is begun."""
        self._stopped, self.doing, self._words = False, words, words

    def run(self, work: Callable[[], Any]) -> tuple[Any, str]:
        """What the work gave, or the sentence that says why it gave nothing; for a worker thread."""
        try:
            return work(), ""
        except StoppedError:
            return None, self.stopped_words
        except UserError as refused:
            return None, f"{refused.message} {refused.hint}".strip()
        except OSError as failed:
            return None, f"The file cannot be read: {failed.strerror or failed}."
        finally:
            self.doing = ""

    def tell(self, words: str, share: float | None) -> None:
        """Say how far it is; ends the work where somebody stopped it."""
        if self._stopped:
            raise StoppedError
        self.doing = words if share is None else f"{words}  {min(1.0, share) * 100:.0f} %"
