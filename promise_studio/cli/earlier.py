"""Finds an earlier state of a workshop among its backups and their journals."""

from collections.abc import Iterator
from pathlib import Path

from promise_studio.cli.loading import load_workshop
from promise_studio.errors import UserError
from promise_studio.model import Workshop
from promise_studio.model.agreement import Version
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.session.replay import replay
from promise_studio.store.backups import backups_of
from promise_studio.store.contents import Contents, decode
from promise_studio.store.lines import Entry, read_lines
from promise_studio.store.places import Places, places_of
from promise_studio.store.reading import read_file, read_if_there

NEWEST = "backup"
_KEEP_A_COPY = "Keep a copy when a version is agreed, and compare the two: promise-studio diff OLD NEW"

Entries = tuple[tuple[Entry, int], ...]


def load_earlier(path: Path, since: str) -> Workshop:
    """The workshop in its newest backup, or as it was at a version; UserError where it is not kept."""
    places = places_of(path)
    workshop = load_workshop(path)
    if since.strip().casefold() == NEWEST:
        return _newest_backup(places)
    version = _version(workshop, since)
    for contents, entries in _states(places):
        found = _as_recorded(contents, entries, version)
        if found is not None:
            return found
    name = version.number or version.id
    raise UserError(f"No backup of {places.file.name} holds version {name} as it was.", _KEEP_A_COPY)


def _newest_backup(places: Places) -> Workshop:
    for backup in backups_of(places):
        return decode(read_file(backup.file)[0], backup.file.name).workshop
    raise UserError(f"There is no backup of {places.file.name} yet.", _KEEP_A_COPY)


def _version(workshop: Workshop, named: str) -> Version:
    wanted = named.strip().casefold()
    for version in workshop.versions:
        if wanted in {version.id.casefold(), version.number.casefold()}:
            return version
    known = ", ".join(version.number or version.id for version in workshop.versions)
    hint = f"It records {known or 'none yet'}; “{NEWEST}” stands for its newest backup."
    raise UserError(f"This workshop records no version “{named.strip()}”.", hint)


def _states(places: Places) -> Iterator[tuple[Contents, Entries]]:
    """The file and each of its backups, the newest first, with the edits that led on from it."""
    yield _read(places.file, places.journal)
    for backup in backups_of(places):
        try:
            yield _read(backup.file, backup.journal)
        except UserError:
            continue


def _read(file: Path, journal: Path) -> tuple[Contents, Entries]:
    return decode(read_file(file)[0], file.name), read_lines(read_if_there(journal)).entries


def _as_recorded(contents: Contents, entries: Entries, version: Version) -> Workshop | None:
    """The state that a version was stamped with: the file, or what an edit of the version made of it."""
    if promise_fingerprint(contents.workshop) == version.seen:
        return contents.workshop
    for place, (entry, _) in enumerate(entries):
        if entry.edit is None or f'"{version.id}"' not in entry.edit.model_dump_json():
            continue
        state = replay(contents.workshop, contents.revision, entries[: place + 1]).history.workshop
        if promise_fingerprint(state) == version.seen:
            return state
    return None
