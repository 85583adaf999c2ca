"""The files before this one, each with the journal that led on from it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from promise_studio.store.places import Places, share

KEPT = 5
_NAME = re.compile(r"(?P<number>[0-9]{6,})-")


@dataclass(frozen=True)
class Backup:
    """A former file; its journal holds the edits that were made after it."""

    file: Path

    @property
    def journal(self) -> Path:
        """Beside the file, under its name."""
        return self.file.with_name(self.file.name + ".journal")


def backups_of(places: Places) -> list[Backup]:
    """Every backup of a file, the newest first."""
    ending = "-" + places.file.name
    try:
        names = [path for path in places.backups.iterdir() if path.name.endswith(ending)]
    except OSError:
        return []
    numbered = [(int(match["number"]), path) for path in names if (match := _NAME.match(path.name))]
    return [Backup(path) for _, path in sorted(numbered, reverse=True)]


def keep_backup(places: Places, journal: bytes) -> None:
    """Keep the present file, which is about to be replaced, and the journal that leads on from it."""
    places.backups.mkdir(mode=0o700, exist_ok=True)
    known = backups_of(places)
    newest = known[0] if known else None
    if newest is None or not newest.file.samefile(places.file):
        number = int(newest.file.name.partition("-")[0]) + 1 if newest else 1
        newest = Backup(places.backups / f"{number:06}-{places.file.name}")
        share(places.file, newest.file)
        known.insert(0, newest)
    newest.journal.write_bytes(journal)
    for old in known[KEPT:]:
        for path in (old.file, old.journal):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def extend_backup(places: Places, journal: bytes) -> None:
    """Let the newest backup lead on as far as this journal does, without keeping the present file."""
    for newest in backups_of(places)[:1]:
        with newest.journal.open("ab") as held:
            held.write(journal)
