"""From the file and the lines of its journal to the workshop as it was last acknowledged."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from promise_studio.edits import Applied, EditError, History
from promise_studio.model import Workshop
from promise_studio.store.lines import Entry

SHOWN = 3


@dataclass
class Reach:
    """How many steps back and forth a journal alone can carry; what lies further needs the whole file."""

    back: int = 0
    forth: int = 0

    def after_edit(self) -> None:
        """An edit can be undone, and ends what could be redone."""
        self.back, self.forth = self.back + 1, 0

    def after_undo(self) -> None:
        """What was undone within reach can be redone within reach."""
        self.back, self.forth = self.back - 1, self.forth + 1

    def after_redo(self) -> None:
        """And undone again."""
        self.back, self.forth = self.back + 1, self.forth - 1


@dataclass
class Replay:
    """A history that goes on from the file, and how far the lines of the journal took it.

    `stopped` says why lines were left over, `foreign` that another program had changed the file meanwhile.
    """

    history: History
    revision: int
    reach: Reach = field(default_factory=Reach)
    highest: dict[str, int] = field(default_factory=dict)
    brought_back: list[str] = field(default_factory=list)
    skipped: int = 0
    end: int = 0
    stopped: str = ""
    foreign: bool = False

    @property
    def sentence(self) -> str:
        """What was brought back, for the person who opens the file; empty when nothing was."""
        number = len(self.brought_back)
        if not number:
            return ""
        shown = "; ".join(self.brought_back[-SHOWN:])
        more = f"; and {number - SHOWN} more before" if number > SHOWN else ""
        were = "was" if number == 1 else "were"
        return f"{edits(number)} that {were} not in the file yet {were} brought back: {shown}{more}."


def replay(workshop: Workshop, revision: int, entries: Iterable[tuple[Entry, int]]) -> Replay:
    """Make every edit that the file does not hold yet; stop where one is missing or cannot be made."""
    state = Replay(History(workshop), revision)
    for entry, end in entries:
        if not entry.is_base:
            if entry.revision > state.revision + 1:
                state.stopped = f"edit {state.revision + 1} is missing"
                break
            if entry.revision <= state.revision:
                state.skipped += 1
            elif not _make(state, entry):
                break
        state.end = end
    return state


def edits(number: int) -> str:
    """So many edits, as a sentence says it."""
    return "1 edit" if number == 1 else f"{number} edits"


def note_ids(highest: dict[str, int], workshop: Workshop) -> None:
    """Remember the highest number that each prefix ever had, also when an undo takes it back."""
    for prefix, number in workshop.issued.items():
        if number > highest.get(prefix, 0):
            highest[prefix] = number


def _make(state: Replay, entry: Entry) -> bool:
    try:
        applied = _applied(state, entry)
    except EditError as error:
        state.stopped = f"edit {entry.revision} does not fit: {error}"
        return False
    if applied is None:
        state.stopped = f"edit {entry.revision} undoes or redoes what is not there"
        return False
    state.revision = entry.revision
    state.brought_back.append(applied.words)
    note_ids(state.highest, applied.workshop)
    return True


def _applied(state: Replay, entry: Entry) -> Applied | None:
    if entry.undo:
        undone = state.history.undo()
        state.reach.after_undo()
        return undone
    if entry.redo:
        redone = state.history.redo()
        state.reach.after_redo()
        return redone
    if entry.edit is None:
        return None
    state.reach.after_edit()
    return state.history.apply(entry.edit)
