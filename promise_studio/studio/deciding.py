"""What a merge left to be decided: shown on opening, and whenever somebody asks."""

from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.exchange.merging.conflict_place import conflict_file

if TYPE_CHECKING:
    from promise_studio.exchange.merging.conflict_file import OpenConflicts
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.stage_screen import StageScreen


class Deciding:
    """The command that shows both words of every place where two people differ."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    def do_conflicts(self) -> None:
        """Show them, or say that there are none."""
        if not show_conflicts(self._screen.studio):
            self._screen.tell("No merge left anything to be decided.")


def show_conflicts(studio: "StudioApp") -> bool:
    """Open the screen when something waits to be decided; a file that cannot be read is said."""
    session = studio.session
    if session is None or not conflict_file(session.path).exists():
        return False
    from promise_studio.exchange.merging.conflict_file import read_conflicts

    try:
        held: OpenConflicts | None = read_conflicts(session.path)
    except UserError as refused:
        studio.tell(f"{refused.message} {refused.hint}", bad=True)
        return True
    if held is None or not held.conflicts:
        return False
    from promise_studio.studio.dialogs.conflicts import ConflictsScreen

    studio.push_screen(ConflictsScreen(held))
    return True
