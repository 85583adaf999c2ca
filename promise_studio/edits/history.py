"""Undo and redo across all stages: the values before and after each edit, kept in order."""

from dataclasses import dataclass

from promise_studio.edits.apply import Applied, apply
from promise_studio.edits.values import Edit
from promise_studio.model import Workshop


@dataclass(frozen=True)
class _Turn:
    before: Workshop
    applied: Applied


class History:
    """The line of workshops that a team has gone through, and where on it they stand.

    Frozen values share what did not change, so a past workshop costs little memory.
    """

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self._done: list[_Turn] = []
        self._undone: list[_Turn] = []

    def apply(self, edit: Edit) -> Applied:
        """Make an edit; what was undone before can then no longer be redone."""
        return self.take(apply(self.workshop, edit))

    def take(self, applied: Applied) -> Applied:
        """Go on to a workshop that an edit has already made; an edit that changed nothing leaves no turn."""
        if applied.workshop is not self.workshop:
            self._done.append(_Turn(self.workshop, applied))
            self._undone.clear()
            self.workshop = applied.workshop
        return applied

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit to make again."""
        return bool(self._undone)

    def undo(self) -> Applied | None:
        """Go back one edit and say which and where; None when there is nothing to undo."""
        if not self._done:
            return None
        turn = self._done.pop()
        self._undone.append(turn)
        self.workshop = turn.before
        return _said("Undid", turn, turn.before)

    def redo(self) -> Applied | None:
        """Make the last undone edit again; None when there is none."""
        if not self._undone:
            return None
        turn = self._undone.pop()
        self._done.append(turn)
        self.workshop = turn.applied.workshop
        return _said("Did again", turn, turn.applied.workshop)


def _said(verb: str, turn: _Turn, workshop: Workshop) -> Applied:
    applied = turn.applied
    return Applied(
        workshop, f"{verb} on {applied.stage.capitalize()}: {applied.words}", applied.ids, applied.stage
    )
