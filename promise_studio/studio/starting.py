"""The three ways to start: a new workshop, a file, a finished example."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.dialogs.new import NewWorkshop
    from promise_studio.studio.home import HomeScreen


class Starting:
    """Asks what is needed and goes through the doors."""

    def __init__(self, screen: "HomeScreen") -> None:
        self._screen = screen

    def do_new(self) -> None:
        from promise_studio.studio.dialogs.new import NewScreen

        self._screen.studio.push_screen(NewScreen(), self._make)

    def _make(self, new: "NewWorkshop | None") -> None:
        if new is not None:
            self._screen.studio.doors.enter(new.make, new.path, new.agenda)

    def do_open(self) -> None:
        from promise_studio.studio.dialogs.open import OpenScreen

        self._screen.studio.push_screen(OpenScreen(), self._open)

    def do_example(self) -> None:
        from promise_studio.studio.dialogs.example import ExampleScreen

        self._screen.studio.push_screen(ExampleScreen(), self._open)

    def _open(self, path: Path | None) -> None:
        if path is not None:
            self._screen.studio.doors.open(path)
