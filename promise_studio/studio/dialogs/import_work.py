"""Reads a file to import beside the screen, and can be stopped at any moment."""

from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.studio.dialogs.file_work import FileWork

if TYPE_CHECKING:
    from promise_studio.exchange.new_ids import NextId
    from promise_studio.exchange.options import Options
    from promise_studio.exchange.preview import Preview
    from promise_studio.model import Workshop


class ImportWork(FileWork):
    """Reads one file at a time."""

    def read(
        self, path: Path, workshop: "Workshop", next_id: "NextId", options: "Options", named: str
    ) -> "Preview":
        """What the file would bring."""
        from promise_studio.exchange.import_progress import Progress
        from promise_studio.exchange.readers import read_file

        return read_file(path, workshop, next_id, options, Progress(self._watch), named)

    def _watch(self, done: int, total: int) -> None:
        self.tell(self._words, done / total if total else None)
