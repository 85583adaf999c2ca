"""Making each edit durable before anybody hears of it, and the whole file now and then."""

import errno
from collections.abc import Callable
from datetime import datetime

from promise_studio.edits import EDITS, Edit
from promise_studio.errors import UserError
from promise_studio.model import Workshop
from promise_studio.session.replay import Reach
from promise_studio.session.save_state import SAVED, SaveState, failed, read_only
from promise_studio.store.lines import Turn, edit_line, encode_edit, turn_line
from promise_studio.store.open_file import OpenFile
from promise_studio.store.reading import reason

OVERDUE = 10.0
"""How many times over the journal may be full before an edit waits for a checkpoint."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def written(edit: Edit) -> tuple[bytes, Edit]:
    """An edit as its line will hold it and as it is read from there; UserError when no line can hold it."""
    try:
        data = encode_edit(edit)
        return data, EDITS.validate_json(data)
    except (ValueError, RecursionError) as error:
        raise UserError(
            f"The edit was not made, as it cannot be written down: {str(error).partition(chr(10))[0]}.",
            hint="Its fields may hold text, numbers, dates and lists of them.",
        ) from error


class Saving:
    """The disk side of a session. `revision` counts the edits that were acknowledged."""

    def __init__(self, file: OpenFile, reach: Reach, by: str, clock: Callable[[], datetime]) -> None:
        self.file = file
        self.revision = file.revision
        self.state: SaveState = SAVED
        self._reach = reach
        self._by = by
        self._clock = clock
        self._patience = OVERDUE

    @property
    def due(self) -> bool:
        """Whether writing the whole file would be well timed in the next quiet moment."""
        return self.file.fill >= 1

    @property
    def overdue(self) -> bool:
        """Whether the journal has grown so long that the next opening would feel it."""
        return self.file.fill >= self._patience

    def save_edit(self, edit: bytes, workshop: Workshop) -> None:
        """Make an edit durable that leads to `workshop`; UserError when it is not, and must not be made."""
        line = edit_line(self.file.revision + 1, self._now(), self._by, edit)
        if self._save(line, workshop, within_reach=True):
            self._reach.after_edit()

    def save_turn(self, turn: Turn, workshop: Workshop) -> None:
        """Make an undo or a redo durable; one that leads back behind the file takes a whole new file."""
        line = turn_line(self.file.revision + 1, self._now(), self._by, turn)
        if turn == "undo":
            if self._save(line, workshop, within_reach=self._reach.back > 0):
                self._reach.after_undo()
        elif self._save(line, workshop, within_reach=self._reach.forth > 0):
            self._reach.after_redo()

    def checkpoint(self, workshop: Workshop) -> None:
        """Write the whole file, if it does not hold every edit yet; UserError when that fails."""
        if not self._is_behind():
            return
        try:
            self._write_whole(workshop, self.file.revision)
        except OSError as error:
            self._patience = self.file.fill + OVERDUE
            raise self._refusal(
                f"{self.file.places.file.name} could not be written: {_why(error)}. "
                "Every edit is safe in the journal beside it.",
                error,
            ) from error
        self._patience = OVERDUE
        self.state = SAVED

    def close(self, workshop: Workshop) -> None:
        """Write what the file lacks and let others write; what could not be written stays in the journal."""
        keep_journal = True
        try:
            self.checkpoint(workshop)
            keep_journal = False
            self.state = read_only("This workshop is closed.")
        except UserError:
            self.state = failed(f"{self.state.sentence} Open the workshop again to bring them back.")
        finally:
            self.file.close(keep_journal)

    def _is_behind(self) -> bool:
        return self.file.lines > 0 or not self.file.journal.sound or not self.file.places.file.exists()

    def _save(self, line: bytes, workshop: Workshop, within_reach: bool) -> bool:
        """Whether the journal holds the step; otherwise the file itself does."""
        revision = self.file.revision + 1
        try:
            appended = within_reach and self._is_appended(line, revision)
            if not appended:
                self._write_whole(workshop, revision, line, backup=within_reach)
        except OSError as error:
            raise self._refusal(
                f"The edit was not made, as it could not be saved: {_why(error)}.", error
            ) from error
        self.revision = revision
        self.state = SAVED
        return appended

    def _is_appended(self, line: bytes, revision: int) -> bool:
        """False where the journal takes no lines any more, so that the whole file has to be written."""
        if self.file.journal.sound:
            try:
                self.file.append(line, revision)
            except OSError:
                if self.file.journal.sound:
                    raise
            else:
                return True
        return False

    def _write_whole(
        self, workshop: Workshop, revision: int, unwritten: bytes = b"", backup: bool = True
    ) -> None:
        # A checkpoint that fails may have put its file in place already, and no journal leads back behind it.
        self._reach.back = self._reach.forth = 0
        self.file.checkpoint(workshop, revision, unwritten, backup)

    def _refusal(self, sentence: str, error: OSError) -> UserError:
        self.state = failed(sentence)
        if error.errno in _FULL:
            return UserError(
                sentence, hint="Free some space on the disk and try again; everything before is safe."
            )
        return UserError(
            sentence, hint="Try again, or save a copy in another folder; everything before is safe."
        )

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")


def _why(error: OSError) -> str:
    return "the disk is full" if error.errno in _FULL else reason(error)
