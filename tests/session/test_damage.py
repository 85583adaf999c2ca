"""A damaged file: the newest sound backup and every edit since come back, and the damaged one is kept."""

from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store.contents import encode
from promise_studio.store.writing import write_new

DAMAGE = {
    "emptied": lambda _: b"",
    "torn": lambda data: data[: len(data) // 2],
    "overwritten": lambda data: b"\0" * len(data),
    "merged badly": lambda data: b"<<<<<<< ours\n" + data,
    "mistyped": lambda data: data.replace(b'"frame"', b'"fame"'),
    "an id twice": lambda data: data.replace(b'"VOC-2"', b'"VOC-1"'),
}


def worked(path: Path) -> Session:
    """A session with edits before and after two checkpoints."""
    session = Session.create(path, new_workshop("Ferries"))
    for number in range(9):
        session.add("quote", text=f"late {number}")
        if number in {2, 5}:
            session.checkpoint()
            session.undo()
            session.redo()
    session.add("clause", name="Told", quotes=["VOC-1"])
    return session


def backups_of(path: Path) -> list[Path]:
    """The backups of a file, the oldest first."""
    return sorted(path.with_name(f".{path.name}.backups").glob("*.json"))


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "crashed"])
def test_nothing_is_lost_with_a_damaged_file(path: Path, crash, damage, closed: bool):
    """The newest backup and the journals since lead to the very last edit, closed or crashed."""
    session = worked(path)
    before = session.workshop, session.revision
    if closed:
        session.close()
    copy = crash(path)
    session.close()
    broken = damage(copy.read_bytes())
    copy.write_bytes(broken)
    with Session.open(copy) as again:
        assert (again.workshop, again.revision) == before
        assert again.notices[0].startswith(copy.name)
        assert (
            f"It is kept as {copy.name}.damaged-1; its newest sound backup was brought back with"
            in again.notices[0]
        )
        assert copy.with_name(f"{copy.name}.damaged-1").read_bytes() == broken
        again.change("FRAME", title="Going on")
        third = crash(copy)
    for file in (copy, third):
        with Session.open(file) as again:
            assert again.workshop.frame.title == "Going on"


def test_an_older_backup_serves_where_the_newer_ones_are_damaged_too(path: Path, crash):
    """Each backup has the journal that led on from it, so that the oldest leads to the last edit as well."""
    session = worked(path)
    before = session.workshop
    session.close()
    copy = crash(path)
    for file in (copy, *backups_of(copy)[1:]):
        file.write_text("garbage", "utf-8")
    with Session.open(copy) as again:
        assert again.workshop == before


def test_what_cannot_be_brought_back_is_counted(path: Path, crash):
    """Where the journal of a backup is gone too, the sentence says how many edits are missing, and where."""
    session = worked(path)
    copy = crash(path)
    session.close()
    copy.write_text("garbage", "utf-8")
    newest = backups_of(copy)[-1]
    newest.with_name(newest.name + ".journal").unlink()
    with Session.open(copy) as again:
        assert "9 edits after that could not be brought back: edit 6 is missing." in again.notices[0]
        assert again.notices[1] == f"The journal is kept as {copy.name}.journal.kept-1."
        assert again.revision == 5


def test_without_a_backup_everything_stays_as_it_is(path: Path):
    """The reason is said, and not a byte is changed, not of the journal either."""
    write_new(path, new_workshop("Ferries"))
    with Session.open(path) as session:
        session.change("FRAME", title="Late")
        journal = path.with_name(path.name + ".journal").read_bytes()
    for backup in path.with_name(f".{path.name}.backups").iterdir():
        backup.unlink()
    path.write_text("garbage", "utf-8")
    path.with_name(path.name + ".journal").write_bytes(journal)
    before = {entry: entry.read_bytes() for entry in path.parent.iterdir() if entry.is_file()}
    with pytest.raises(UserError, match="is not JSON: line 1, column 1") as refused:
        Session.open(path)
    assert refused.value.hint == "There is no backup of it; mend it in a text editor."
    assert {entry: entry.read_bytes() for entry in path.parent.iterdir() if entry.is_file()} == before


def test_reading_only_brings_nothing_back(path: Path):
    """A reader changes nothing: the damage is said, with the way to the backup."""
    session = worked(path)
    session.close()
    path.write_text("garbage", "utf-8")
    names = sorted(entry.name for entry in path.parent.iterdir())
    with pytest.raises(UserError, match="is not JSON") as refused:
        Session.open(path, read_only=True)
    assert "Open it for writing to bring back its newest backup" in refused.value.hint
    assert sorted(entry.name for entry in path.parent.iterdir()) == names


def test_a_newer_format_is_not_taken_for_damage(path: Path):
    """The file of a newer version is left alone, although there are backups."""
    worked(path).close()
    newer = path.read_bytes().replace(b'"format": 1', b'"format": 2')
    path.write_bytes(newer)
    with pytest.raises(UserError, match="newer Promise Studio"):
        Session.open(path)
    assert path.read_bytes() == newer


def test_a_backup_of_a_newer_format_is_passed_over(path: Path):
    """Backups are judged like files."""
    session = worked(path)
    before = session.workshop
    session.close()
    newest = backups_of(path)[-1]
    newest.write_bytes(newest.read_bytes().replace(b'"format": 1', b'"format": 9'))
    path.write_bytes(b"")
    with Session.open(path) as again:
        assert again.workshop == before


def test_a_backup_folder_with_anything_in_it(path: Path):
    """Strange names, folders and empty files among the backups disturb nothing."""
    session = worked(path)
    before = session.workshop
    session.close()
    folder = path.with_name(f".{path.name}.backups")
    (folder / f"999999-{path.name}").mkdir()
    (folder / f"888888-{path.name}").touch()
    (folder / "notes.txt").write_text("mine", "utf-8")
    (folder / f"x-{path.name}").touch()
    path.write_bytes(encode(before, 1)[:200])
    with Session.open(path) as again:
        assert again.workshop == before
        again.change("FRAME", title="Going on")
    assert (folder / "notes.txt").read_text("utf-8") == "mine"
