"""Reads a file to import beside the screen, and can be stopped at any moment."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from promise_studio.exchange.new_ids import NextId
    from promise_studio.exchange.options import Options
    from promise_studio.exchange.preview import Preview
    from promise_studio.model import Workshop


class ImportWork:
    """One thing at a time, in a worker thread."""

    def __init__(self) -> None:
        self.doing = ""
        """What is being done, in words; empty when nothing is."""
        self._stopped = False
        self._words = ""

    def stop(self) -> None:
        """End at the next step."""
        self._stopped = True

    def read(
        self, path: Path, workshop: "Workshop", next_id: "NextId", options: "Options", named: str
    ) -> "Preview":
        """What the file would bring."""
        from promise_studio.edits import apply
        from promise_studio.exchange.import_progress import Progress
        from promise_studio.exchange.readers import read_file

        preview = read_file(path, workshop, next_id, options, Progress(self._watch), named)
        apply(workshop, preview.edit)
        return preview

    def run(self, work: Callable[[], Any], words: str) -> tuple[Any, str]:
        """What the work gave, or the sentence that says why it gave nothing; for a worker thread."""
        from promise_studio.exchange.import_progress import Cancelled

        self._stopped, self.doing, self._words = False, words, words
        try:
            return work(), ""
        except Cancelled:
            return None, "Stopped; nothing was changed."
        except UserError as refused:
            return None, f"{refused.message} {refused.hint}".strip()
        except OSError as failed:
            return None, f"The file cannot be read: {failed.strerror or failed}."
        finally:
            self.doing = ""

    def _watch(self, done: int, total: int) -> None:
        from promise_studio.exchange.import_progress import Cancelled

        if self._stopped:
            raise Cancelled
        self.doing = f"{self._words}  {min(1.0, done / total):.0%}" if total else self._words
