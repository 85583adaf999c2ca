"""The second step of measuring: how the columns of the file are read."""

from functools import partial
from typing import TYPE_CHECKING

from promise_studio.studio.dialogs.measure_rows import GO
from promise_studio.studio.dialogs.pick import PickScreen

if TYPE_CHECKING:
    from promise_studio.studio.dialogs.measure_file import MeasureScreen
    from promise_studio.studio.dialogs.measure_work import Read

_NONE = "no column"


class ColumnStep:
    """Gives a role another column, or goes on and reads the cases."""

    def __init__(self, screen: "MeasureScreen") -> None:
        self._screen = screen

    def take(self, role: str) -> None:
        """Choose the column of a role, turn a setting, or read."""
        screen = self._screen
        choices = screen.choices
        if role == GO:
            work = partial(screen.work.read, choices.path, choices.columns)
            screen.run(work, f"Reading {choices.path.name}", self._take_cases)
        elif role in ("day_first", "duration_unit"):
            choices.turn(role)
            screen.fill()
        elif choices.proposal is not None:
            asked = {one.role: one.names for one in choices.proposal.questions}
            ordered = dict.fromkeys((*asked.get(role, ()), *choices.proposal.names, _NONE))
            names = [(name, name) for name in ordered]

            def chosen(found: tuple[str, ...] | None) -> None:
                if found:
                    choices.take_column(role, "" if found[0] == _NONE else found[0])
                    screen.fill()

            screen.app.push_screen(PickScreen("Which column is it?", names, (), many=False), chosen)

    def _take_cases(self, read: "Read") -> None:
        screen = self._screen
        screen.say(screen.choices.take_cases(screen.studio.workshop, read))
