"""The journal: every line is whole or not there, and what is damaged is not taken for an edit."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import EDITS, Add, Change
from promise_studio.store import journal as journal_module
from promise_studio.store.journal import Journal
from promise_studio.store.lines import base_line, edit_line, encode_edit, read_lines, turn_line
from tests.hostile import LONE_SURROGATE
from tests.strategies import walks

CHANGE = Change(id="PRM-2", fields={"text": "é\n"})


def line(revision: int) -> bytes:
    """A line such as an edit makes."""
    return edit_line(revision, "2026-11-21T10:00:00+00:00", "AN", encode_edit(CHANGE))


def test_a_line_says_when_who_and_what():
    """One line of JSON behind its checksum, which a person can read."""
    said = line(7).decode()
    assert said[8:] == (
        ' {"revision":7,"at":"2026-11-21T10:00:00+00:00","by":"AN",'
        '"edit":{"op":"change","id":"PRM-2","fields":{"text":"é\\n"}}}\n'
    )


def test_lines_are_read_as_they_were_written():
    """Edits, undo, redo and the name of the file they build on come back in order."""
    lines = read_lines(
        base_line(6, "00c0ffee") + line(7) + turn_line(8, "", "", "undo") + turn_line(9, "", "", "redo")
    )
    entries = [entry for entry, _ in lines.entries]
    assert [entry.revision for entry in entries] == [6, 7, 8, 9]
    assert (entries[0].file, entries[0].is_base) == ("00c0ffee", True)
    assert (entries[1].edit, entries[1].by) == (CHANGE, "AN")
    assert (entries[2].undo, entries[3].redo) == (True, True)
    assert lines.tail == b""


@given(walks(4))
def test_every_edit_is_one_line(walk: tuple[object, list[object]]):
    """Whatever an edit holds, its line reads back as what the journal would do."""
    for edit in walk[1]:
        data = encode_edit(edit)  # type: ignore[arg-type]
        written = edit_line(1, "", LONE_SURROGATE + "\n", data)
        assert written.count(b"\n") == 1
        ((entry, end),) = read_lines(written).entries
        assert entry.edit == EDITS.validate_json(data)
        assert end == len(written)


def test_half_a_pair_of_surrogates_is_left_out():
    """What UTF-8 cannot hold goes; the model would drop it too."""
    data = encode_edit(
        Add(kind="quote", id="VOC-1", fields={"text": f"a{LONE_SURROGATE}", "tags": ["\udfff"]})
    )
    assert EDITS.validate_json(data).fields == {"text": "ahalf a pair: ", "tags": [""]}  # type: ignore[union-attr]


@given(st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_damage_ends_the_journal_where_it_is(place: int, put: bytes):
    """The lines before a damaged byte are read, the line that holds it and those after it are not."""
    whole = line(1) + line(2) + line(3)
    place %= len(whole)
    damaged = whole[:place] + put + whole[place + len(put) :]
    lines = read_lines(damaged)
    sound = [line(1), line(2), line(3)]
    untouched = 0
    while untouched < 3 and damaged.startswith(b"".join(sound[: untouched + 1])):
        untouched += 1
    assert [entry.revision for entry, _ in lines.entries] == [1, 2, 3][:untouched]
    assert damaged[: lines.end] + lines.tail == damaged


@pytest.mark.parametrize("cut", range(1, len(line(2)) + 1))
def test_a_torn_line_is_a_tail(cut: int):
    """Wherever a line is torn off, it is no edit."""
    lines = read_lines((line(1) + line(2))[:-cut])
    assert [entry.revision for entry, _ in lines.entries] == [1]


def test_appended_lines_are_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Each append waits for the disk before it returns."""
    synced: list[bytes] = []
    path = tmp_path / "a.journal"
    monkeypatch.setattr(journal_module, "sync_data", lambda _: synced.append(path.read_bytes()))
    journal = Journal(path)
    journal.append(line(1))
    journal.append(line(2))
    journal.close()
    assert synced == [line(1), line(1) + line(2)]


def test_what_could_not_be_synced_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A line that the disk refused leaves nothing behind, and the next one follows the one before."""
    journal = Journal(tmp_path / "a.journal")
    journal.append(line(1))
    with monkeypatch.context() as patch:
        patch.setattr(journal_module, "sync_data", refuse)
        with pytest.raises(OSError, match="No space left"):
            journal.append(line(2))
    assert journal.read() == line(1)
    journal.append(line(3))
    assert journal.read() == line(1) + line(3)
    journal.close()


def test_a_journal_that_cannot_take_back_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where part of a line may stay, no line may follow it: the whole file has to be written first."""
    journal = Journal(tmp_path / "a.journal")
    with monkeypatch.context() as patch:
        patch.setattr(journal_module, "sync_data", refuse)
        patch.setattr(os, "ftruncate", refuse)
        with pytest.raises(OSError, match="No space left"):
            journal.append(line(1))
    assert not journal.sound
    with pytest.raises(OSError, match="gone"):
        journal.append(line(2))
    journal.restart(base_line(1, "00000000"))
    journal.append(line(2))
    assert journal.read() == base_line(1, "00000000") + line(2)
    journal.close()


def refuse(*_: object) -> None:
    """A full disk."""
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_journal_that_was_deleted_is_noticed(tmp_path: Path):
    """A line in a file without a name would be on the disk and nowhere."""
    journal = Journal(tmp_path / "a.journal")
    (tmp_path / "a.journal").unlink()
    with pytest.raises(OSError, match="gone"):
        journal.append(line(1))
    assert not journal.sound
    journal.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_no_journal(tmp_path: Path):
    """A pipe in the place of the journal is refused, and not waited for."""
    os.mkfifo(tmp_path / "a.journal")
    with pytest.raises(OSError, match="stands where the journal goes"):
        Journal(tmp_path / "a.journal")
