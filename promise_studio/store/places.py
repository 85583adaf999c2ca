"""Where a workshop lies, and what lies beside its file."""

import os
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from promise_studio.errors import UserError


@dataclass(frozen=True)
class Places:
    """The file of a workshop and the names that belong to it, all in one folder."""

    file: Path

    @property
    def journal(self) -> Path:
        """One line for each edit that the file does not hold yet."""
        return self._beside(".journal")

    @property
    def lock(self) -> Path:
        """Held by whoever may write."""
        return self._beside(".lock")

    @property
    def temporary(self) -> Path:
        """The next file, until it is whole."""
        return self._beside(".tmp")

    @property
    def backups(self) -> Path:
        """The folder of the files before this one; hidden, as it is for a bad day only."""
        return self.file.with_name(f".{self.file.name}.backups")

    def _beside(self, ending: str) -> Path:
        return self.file.with_name(self.file.name + ending)


def places_of(path: Path | str) -> Places:
    """The places of a file; a symbolic link is followed, so that all the names of a file share one lock."""
    try:
        return Places(Path(os.path.realpath(path)))
    except ValueError as error:
        raise UserError(f"{str(path)!r} cannot be the name of a file: {error}.") from error


def set_aside(path: Path, word: str) -> Path:
    """Keep a file that is about to be replaced under a free name, such as `NAME.damaged-1`."""
    kept = _free_name(path, word)
    return kept if kept.exists() else share(path, kept)


def copy_aside(path: Path, word: str) -> Path:
    """Keep what a file holds, as it is about to be changed in place, under a free name."""
    kept = _free_name(path, word)
    shutil.copy2(path, kept)
    return kept


def _free_name(path: Path, word: str) -> Path:
    """A name that nothing has, or that this very file got before a crash."""
    names = (path.with_name(f"{path.name}.{word}-{number}") for number in count(1))
    return next(
        kept for kept in names if not os.path.lexists(kept) or (kept.exists() and kept.samefile(path))
    )


def share(path: Path, kept: Path) -> Path:
    """Give a file a second name; where a file system has none, copy it."""
    try:
        os.link(path, kept)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(path, kept)
    return kept
