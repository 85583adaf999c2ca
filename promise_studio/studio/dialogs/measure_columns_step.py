"""The second step of measuring: how the columns of the file are read."""

from functools import partial
from typing import TYPE_CHECKING

from promise_studio.measure.reading.columns import MEANINGS
from promise_studio.spoken import capital
from promise_studio.studio.dialogs.file_rows import GO, NO_COLUMN
from promise_studio.studio.dialogs.pick import PickScreen

if TYPE_CHECKING:
    from promise_studio.studio.dialogs.measure_file import MeasureScreen
    from promise_studio.studio.dialogs.measure_work import Read


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
            ordered = dict.fromkeys((*asked.get(role, ()), *choices.proposal.names, NO_COLUMN))
            names = [(name, name) for name in ordered]

            def chosen(found: tuple[str, ...] | None) -> None:
                if found:
                    choices.take_column(role, "" if found[0] == NO_COLUMN else found[0])
                    screen.fill()

            label = f"{capital(MEANINGS[role])}: which column is it?"
            screen.app.push_screen(PickScreen(label, names, (), many=False), chosen)

    def _take_cases(self, read: "Read") -> None:
        screen = self._screen
        screen.say(screen.choices.take_cases(screen.studio.workshop, read))
