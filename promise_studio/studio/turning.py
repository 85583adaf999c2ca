"""Undo, redo and save, from any stage."""

from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from promise_studio.studio.stage_screen import StageScreen


class Turning:
    """Takes edits back and makes them again, and says in words what and where."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    def do_undo(self) -> None:
        self._turn("undo", "There is nothing to undo.")

    def do_redo(self) -> None:
        self._turn("redo", "There is nothing to do again.")

    def _turn(self, turn: str, nothing: str) -> None:
        session = self._screen.studio.session
        if session is None:
            return
        try:
            words = session.undo() if turn == "undo" else session.redo()
        except UserError as failed:
            self._screen.tell(f"{failed.message} {failed.hint}".strip(), bad=True)
            return
        if words is None:
            self._screen.tell(nothing)

    def do_save(self) -> None:
        session = self._screen.studio.session
        if session is None:
            return
        try:
            session.checkpoint()
        except UserError as failed:
            self._screen.tell(f"{failed.message} {failed.hint}".strip(), bad=True)
        else:
            self._screen.tell(f"Saved in {session.path.name}.")
        self._screen.panes.show_status()
