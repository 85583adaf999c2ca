"""Opening a file: what it holds, and what its journal holds beyond it."""

import os
from dataclasses import dataclass, field
from typing import Any

from promise_studio.session.bringing_back import bring_back
from promise_studio.session.replay import Replay, edits, replay
from promise_studio.store.contents import Contents, decode
from promise_studio.store.faults import DamagedFileError
from promise_studio.store.journal import Journal
from promise_studio.store.lines import Lines, base_line, checksum_of, read_lines
from promise_studio.store.lock import Lock, take_lock
from promise_studio.store.open_file import OpenFile
from promise_studio.store.places import Places, copy_aside, set_aside
from promise_studio.store.reading import check_file, read_file, read_if_there, reason, stamp_of
from promise_studio.store.writing import sync_folder

_TRIES = 20


@dataclass
class Opened:
    """An open workshop; without a `file` it can only be read, and `read_only` says why."""

    state: Replay
    notices: list[str] = field(default_factory=list)
    file: OpenFile | None = None
    read_only: str = ""


def open_for_reading(places: Places, why: str) -> Opened:
    """Read the file and what its journal adds, touching neither; somebody else may be writing them."""
    data, journal = _read_both(places)
    try:
        contents = decode(data, places.file.name)
    except DamagedFileError as damage:
        hint = (
            damage.hint or "Open it for writing to bring back its newest backup, or mend it in a text editor."
        )
        raise DamagedFileError(damage.message, hint=hint) from damage
    lines = read_lines(journal)
    state = _replayed(contents, lines, checksum_of(data))
    number = len(state.brought_back)
    notices = [f"{edits(number)} that the file does not hold yet came from its journal."] if number else []
    if state.stopped:
        notices.append(f"Not every edit in the journal of {places.file.name} could be made: {state.stopped}.")
    return Opened(state, notices, read_only=why)


def keep_stray_journal(places: Places) -> list[str]:
    """Put the journal of a former file of this name out of the way of a new one, and say so."""
    if not places.journal.is_file():
        return []
    kept = set_aside(places.journal, "kept")
    places.journal.unlink()
    return [f"The journal of a former {places.file.name} lay here; it is kept as {kept.name}."]


def _read_both(places: Places) -> tuple[bytes, bytes]:
    """A file and the journal that belongs to it, although a writer may replace both between our reads."""
    tries = 0
    while True:
        data, stamp = read_file(places.file)
        journal = read_if_there(places.journal)
        tries += 1
        if stamp_of(places.file) == stamp or tries == _TRIES:
            return data, journal


def open_for_writing(places: Places, holder: dict[str, Any]) -> Opened:
    """Lock the file, read it, make the edits of its journal; where nothing can be written, read it only."""
    check_file(places.file)
    try:
        if not os.access(places.file, os.W_OK):
            raise PermissionError(None, "the file is write-protected")
        lock = take_lock(places.lock, holder, places.file.name)
        try:
            return _open_locked(places, lock)
        except BaseException:
            lock.release()
            raise
    except OSError as error:
        why = f"{places.file.name} is open read-only, as nothing can be written there: {reason(error)}."
        opened = open_for_reading(places, why)
        opened.notices.insert(0, why)
        return opened


def _open_locked(places: Places, lock: Lock) -> Opened:
    data, stamp = read_file(places.file)
    notices = [lock.notice] if lock.notice else []
    try:
        contents = decode(data, places.file.name)
    except DamagedFileError as damage:
        file, state, said = bring_back(places, lock, stamp, damage)
        return Opened(state, notices + said, file)
    journal = Journal(places.journal, places.file.stat().st_mode & 0o777)
    try:
        lines = read_lines(journal.read())
        checksum = checksum_of(data)
        state = _replayed(contents, lines, checksum)
        notices += _tidy(places, journal, lines, state)
        if not _is_known(lines, checksum):
            journal.append(base_line(contents.revision, checksum))
        sync_folder(places.file.parent)
    except BaseException:
        journal.close()
        raise
    file = OpenFile(places, lock, journal, stamp, state.revision, lines=len(state.brought_back))
    return Opened(state, notices, file)


def _is_known(lines: Lines, checksum: str) -> bool:
    return any(entry.file == checksum for entry, _ in lines.entries)


def _replayed(contents: Contents, lines: Lines, checksum: str) -> Replay:
    state = replay(contents.workshop, contents.revision, lines.entries)
    foreign = any(entry.is_base for entry, _ in lines.entries) and not _is_known(lines, checksum)
    if not foreign or not (state.brought_back or state.skipped or state.stopped):
        return state
    if state.skipped:
        state = replay(contents.workshop, contents.revision, ())
        state.stopped = "the file is not the one that they were made on"
    state.foreign = True
    return state


def _tidy(places: Places, journal: Journal, lines: Lines, state: Replay) -> list[str]:
    """Cut the journal to the lines that count, keep what might still be wanted, and say so."""
    name = places.file.name
    notices = [state.sentence] if state.sentence else []
    if state.foreign and state.brought_back:
        notices.append(f"Another program had changed {name} meanwhile; they were made on top of that.")
    several = b"\n" in lines.tail.rstrip(b"\n")
    if state.stopped or several:
        kept = copy_aside(places.journal, "kept")
        why = state.stopped or "its end is damaged"
        notices.append(
            f"Not every edit in the journal of {name} could be made: {why}. It is kept as {kept.name}."
        )
    if journal.length > state.end:
        journal.cut(state.end)
    return notices
