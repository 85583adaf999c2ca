"""One open workshop, which everything that reads or changes it goes through."""

import os
import platform
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Self

from promise_studio.edits import Add, Applied, Change, Edit, EditError, History, Remove, apply
from promise_studio.errors import UserError
from promise_studio.model import KINDS, Workshop
from promise_studio.session.opening import Opened, keep_stray_journal, open_for_reading, open_for_writing
from promise_studio.session.replay import note_ids
from promise_studio.session.save_state import SaveState, read_only
from promise_studio.session.saving import Saving, written
from promise_studio.session.subscribers import Callback, Subscribers
from promise_studio.store.lines import Turn
from promise_studio.store.places import Places, places_of
from promise_studio.store.writing import write_new

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def _open(places: Places, by: str, clock: Clock) -> Opened:
    holder = {"pid": os.getpid(), "host": platform.node(), "by": by, "since": f"{clock():%Y-%m-%d %H:%M}"}
    return open_for_writing(places, holder)


class Session:
    """A workshop that is open: its present value, its history, and the file that keeps up with every edit.

    Threads may share a session: edits wait for each other, and `checkpoint` may run in a worker thread.
    """

    def __init__(self, path: Path, opened: Opened, by: str = "", clock: Clock = _now) -> None:
        self.path = path
        self._history: History = opened.state.history
        self._saving = Saving(opened.file, opened.state.reach, by, clock) if opened.file else None
        self._unsaved = read_only(opened.read_only)
        self._notices = opened.notices
        self._subscribers = Subscribers()
        self._turn = RLock()
        self._highest = opened.state.highest
        self._revision = opened.state.revision

    @classmethod
    def create(cls, path: Path | str, workshop: Workshop, by: str = "", *, clock: Clock = _now) -> Self:
        """Write a new file and open it; UserError when there is one already."""
        write_new(path, workshop)
        stray = keep_stray_journal(places_of(path))
        opened = _open(places_of(path), by, clock)
        opened.notices += stray
        return cls(Path(path), opened, by, clock)

    @classmethod
    def open(cls, path: Path | str, by: str = "", read_only: bool = False, *, clock: Clock = _now) -> Self:
        """Open a file with every edit that was ever acknowledged; `notices` tells what had to be done for it.

        UserError when it cannot be read, or when somebody else has it open for writing.
        """
        places = places_of(path)
        if read_only:
            name = places.file.name
            return cls(Path(path), open_for_reading(places, f"{name} is open read-only."), by, clock)
        return cls(Path(path), _open(places, by, clock), by, clock)

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self._history.workshop

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._saving is None

    @property
    def notices(self) -> tuple[str, ...]:
        """What happened on opening and since that a person should hear of, each in a sentence."""
        return (*self._notices, *(self._saving.file.notices if self._saving else ()))

    @property
    def save_state(self) -> SaveState:
        """Whether the last edit is on the disk."""
        return self._saving.state if self._saving else self._unsaved

    @property
    def revision(self) -> int:
        """How many edits this workshop has ever seen."""
        return self._saving.revision if self._saving else self._revision

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return not self.read_only and self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit to make again."""
        return not self.read_only and self._history.can_redo

    @property
    def checkpoint_due(self) -> bool:
        """Whether a quiet moment should be used for `checkpoint`."""
        return self._saving is not None and self._saving.due

    def next_id(self, kind: str) -> str:
        """The id of the next new item of a kind; one that an undone edit had used is not given again."""
        if kind not in KINDS:
            raise EditError(f"There is no kind “{kind}”.", hint=f"Known kinds: {', '.join(KINDS)}.")
        prefix = KINDS[kind].prefix
        return f"{prefix}-{max(self.workshop.highest(prefix), self._highest.get(prefix, 0)) + 1}"

    def add(self, kind: str, /, **fields: Any) -> str:
        """Add an item and return its id."""
        with self._turn:
            item_id = self.next_id(kind)
            self.apply(Add(kind=kind, id=item_id, fields=fields))
        return item_id

    def change(self, item_id: str, /, **fields: Any) -> Applied:
        """Give fields of an item new values."""
        return self.apply(Change(id=item_id, fields=fields))

    def remove(self, *ids: str) -> Applied:
        """Take items away with everything that is part of them."""
        return self.apply(Remove(ids=ids))

    def apply(self, edit: Edit) -> Applied:
        """Make an edit. It is on the disk when this returns; after a UserError nothing has changed."""
        with self._turn:
            saving = self._writable()
            before = self.workshop
            data, edit = written(edit)
            applied = apply(before, edit)
            if applied.workshop is before:
                return applied
            saving.save_edit(data, applied.workshop)
            self._history.take(applied)
            note_ids(self._highest, applied.workshop)
            self._subscribers.put(before, applied)
        self._settle(saving)
        return applied

    def undo(self) -> str | None:
        """Undo the last edit on any stage and say in words what was undone; None when there is none."""
        return self._take_turn("undo")

    def redo(self) -> str | None:
        """Make the last undone edit again and say so; None when there is none."""
        return self._take_turn("redo")

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Call back after every edit, undo and redo, once it is on the disk; what is returned ends that."""
        return self._subscribers.add(callback)

    def checkpoint(self) -> None:
        """Bring the file up to the last edit. Edits are safe before that; it keeps the next opening quick."""
        with self._turn:
            self._writable().checkpoint(self.workshop)

    def checkpoint_when_due(self) -> None:
        """Use a quiet moment; nothing is due any more where the session was closed meanwhile."""
        with self._turn:
            if self.checkpoint_due:
                self.checkpoint()

    def close(self) -> None:
        """Bring the file up to the last edit and let others write; nothing is lost where that fails."""
        with self._turn:
            if self._saving is None:
                return
            saving, self._saving = self._saving, None
            saving.close(self.workshop)
            self._unsaved, self._revision = saving.state, saving.revision
            self._notices += saving.file.notices

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take_turn(self, turn: Turn) -> str | None:
        go, back = self._history.undo, self._history.redo
        if turn == "redo":
            go, back = back, go
        with self._turn:
            saving = self._writable()
            before = self.workshop
            applied = go()
            if applied is None:
                return None
            try:
                saving.save_turn(turn, applied.workshop)
            except BaseException:
                back()
                raise
            self._subscribers.put(before, applied)
        self._settle(saving)
        return applied.words

    def _writable(self) -> Saving:
        if self._saving is None:
            raise UserError(self._unsaved.sentence, hint="Open it for writing to change it.")
        return self._saving

    def _settle(self, saving: Saving) -> None:
        """Tell everybody of an edit that is saved; shorten a journal that grew far too long."""
        self._subscribers.tell()
        if saving.overdue:
            with self._turn, suppress(UserError):  # the edit is safe; `save_state` says what the file lacks
                if self._saving is saving:
                    saving.checkpoint(self.workshop)
