"""Undo and redo across all stages: what each edit replaced, kept in order."""

from dataclasses import dataclass

from promise_studio.edits.apply import Applied, apply
from promise_studio.edits.patches import Patches, difference, patched
from promise_studio.edits.values import Edit
from promise_studio.model import Workshop


@dataclass(frozen=True)
class _Turn:
    back: Patches
    forth: Patches
    words: str
    ids: tuple[str, ...]
    stage: str


class History:
    """The line of workshops that a team has gone through, and where on it they stand.

    It holds the present workshop, and of the others what each edit replaced.
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
            back, forth = difference(self.workshop, applied.workshop, applied.ids)
            self._done.append(_Turn(back, forth, applied.words, applied.ids, applied.stage))
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
        self.workshop = patched(self.workshop, turn.back)
        return self._said("Undid", turn)

    def redo(self) -> Applied | None:
        """Make the last undone edit again; None when there is none."""
        if not self._undone:
            return None
        turn = self._undone.pop()
        self._done.append(turn)
        self.workshop = patched(self.workshop, turn.forth)
        return self._said("Did again", turn)

    def _said(self, verb: str, turn: _Turn) -> Applied:
        words = f"{verb} on {turn.stage.capitalize()}: {turn.words}"
        return Applied(self.workshop, words, turn.ids, turn.stage)
