"""A damaged file: its newest sound backup, and every edit that the journals hold since."""

from promise_studio.errors import UserError
from promise_studio.session.replay import Replay, edits, replay
from promise_studio.store.backups import Backup, backups_of
from promise_studio.store.contents import decode
from promise_studio.store.faults import DamagedFileError
from promise_studio.store.journal import Journal
from promise_studio.store.lines import Entry, Lines, read_lines
from promise_studio.store.lock import Lock
from promise_studio.store.open_file import OpenFile
from promise_studio.store.places import Places, copy_aside, set_aside
from promise_studio.store.reading import Stamp, read_file, read_if_there


def bring_back(
    places: Places, lock: Lock, stamp: Stamp, damage: DamagedFileError
) -> tuple[OpenFile, Replay, list[str]]:
    """Put the newest sound state in the place of a damaged file, which is kept; `damage` where none is."""
    lines = read_lines(read_if_there(places.journal))
    state, reached = _newest_state(places, lines, damage)
    journal = Journal(places.journal, places.file.stat().st_mode & 0o777)
    try:
        kept = set_aside(places.file, "damaged")
        notices = [_sentence(damage, kept.name, state, reached)]
        if state.stopped or b"\n" in lines.tail.rstrip(b"\n"):
            notices.append(f"The journal is kept as {copy_aside(places.journal, 'kept').name}.")
        journal.cut(0 if state.stopped else lines.end)
        file = OpenFile(places, lock, journal, stamp, state.revision)
        file.checkpoint(state.history.workshop, state.revision, backup=False)
    except BaseException:
        journal.close()
        raise
    state.reach.back = state.reach.forth = 0
    return file, state, notices


def _newest_state(places: Places, lines: Lines, damage: DamagedFileError) -> tuple[Replay, int]:
    """The state after the newest sound backup and all journals since, and the last revision they speak of."""
    entries: tuple[tuple[Entry, int], ...] = lines.entries
    for backup in backups_of(places):
        entries = (*_lines_of(backup).entries, *entries)
        try:
            contents = decode(read_file(backup.file)[0], backup.file.name)
        except UserError:
            continue
        reached = max((entry.revision for entry, _ in entries), default=contents.revision)
        return replay(contents.workshop, contents.revision, entries), reached
    raise DamagedFileError(
        damage.message, hint=damage.hint or "There is no backup of it; mend it in a text editor."
    ) from damage


def _lines_of(backup: Backup) -> Lines:
    try:
        return read_lines(read_file(backup.journal)[0])
    except UserError:
        return Lines((), b"")


def _sentence(damage: DamagedFileError, kept: str, state: Replay, reached: int) -> str:
    number = len(state.brought_back)
    since = f" with {edits(number)} made since" if number else ""
    said = f"{damage.message} It is kept as {kept}; its newest sound backup was brought back{since}."
    lost = reached - state.revision
    if lost > 0:
        said += f" {edits(lost)} after that could not be brought back: {state.stopped}."
    return said
