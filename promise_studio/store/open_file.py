"""A workshop file that is held for writing: its lock, its journal and its checkpoints."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from promise_studio.model import Workshop
from promise_studio.store.backups import extend_backup, keep_backup
from promise_studio.store.contents import encode
from promise_studio.store.journal import Journal
from promise_studio.store.lines import base_line, checksum_of
from promise_studio.store.lock import Lock
from promise_studio.store.places import Places, set_aside
from promise_studio.store.reading import Stamp, reason, stamp_of
from promise_studio.store.writing import sync_folder, write_synced

DUE_LINES: Final = 500
DUE_BYTES: Final = 2**20


@dataclass
class OpenFile:
    """The file, and its journal that may be ahead; `revision` is the highest that may be on the disk."""

    places: Places
    lock: Lock
    journal: Journal
    stamp: Stamp | None
    revision: int
    lines: int = 0
    notices: list[str] = field(default_factory=list)

    def append(self, line: bytes, revision: int) -> None:
        """Make one edit durable; OSError when it is not."""
        self.journal.append(line)
        self.revision = revision
        self.lines += 1

    @property
    def fill(self) -> float:
        """How full the journal is: a checkpoint is due at 1."""
        return max(self.lines / DUE_LINES, self.journal.length / DUE_BYTES) if self.lines else 0.0

    def checkpoint(
        self, workshop: Workshop, revision: int, unwritten: bytes = b"", backup: bool = True
    ) -> None:
        """Write the whole file and begin the journal anew; after an OSError no edit is lost.

        `unwritten` is the line of an edit that the journal does not hold, so that only this file makes it
        durable. Without `backup` the present file is not kept; the newest backup leads on to here instead.
        """
        data = encode(workshop, revision)
        base = base_line(revision, checksum_of(data))
        try:
            write_synced(self.places.temporary, data, self._mode())
            self._keep_foreign()
            self._keep_backup(unwritten, backup)
            if self.journal.sound:
                self.journal.append(base)
            # From here on the file may be ahead of what the caller believes: should the folder not
            # be synced, a line after it must not be taken for the edit that was given up.
            self.revision = max(self.revision, revision)
            self.journal.sound = self.journal.sound and not unwritten
            self.places.temporary.replace(self.places.file)
        except OSError:
            with suppress(OSError):
                self.places.temporary.unlink(missing_ok=True)
            raise
        self.stamp = stamp_of(self.places.file)
        sync_folder(self.places.file.parent)
        self._begin_journal(base)

    def close(self, keep_journal: bool = False) -> None:
        """Let others write; the journal goes, unless it holds what the file does not."""
        if keep_journal:
            self.journal.close()
        else:
            self.journal.remove()
        self.lock.release()

    def _mode(self) -> int:
        try:
            return self.places.file.stat().st_mode & 0o777
        except OSError:
            return 0o600

    def _keep_foreign(self) -> None:
        present = stamp_of(self.places.file)
        if present is not None and present != self.stamp:
            kept = set_aside(self.places.file, "changed")
            self.notices.append(
                f"Another program changed {self.places.file.name} while it was open here; "
                f"its version is kept as {kept.name}."
            )

    def _keep_backup(self, unwritten: bytes, backup: bool) -> None:
        try:
            journal = self.journal.read()[: self.journal.length] + unwritten
            if not backup:
                extend_backup(self.places, journal)
            elif self.places.file.exists():
                keep_backup(self.places, journal)
        except OSError as error:
            notice = f"No backup of {self.places.file.name} could be kept: {reason(error)}."
            if notice not in self.notices:
                self.notices.append(notice)

    def _begin_journal(self, base: bytes) -> None:
        """Leave the lines behind that the file now holds; lines that stay are skipped on opening."""
        self.lines = 0
        try:
            if not self.journal.is_named:
                self.journal.close()
                self.journal = Journal(self.places.journal, self._mode())
                sync_folder(self.places.file.parent)
            self.journal.restart(base)
        except OSError:
            return
