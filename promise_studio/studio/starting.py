"""The ways to start: a new workshop, a file, what a team has already, a finished example."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.session import Session
    from promise_studio.studio.dialogs.import_file import Chosen
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

    def do_import_new(self) -> None:
        from promise_studio.studio.dialogs.import_file import ImportScreen

        self._screen.studio.push_screen(ImportScreen(), self._ask_where)

    def _ask_where(self, chosen: "Chosen | None") -> None:
        """A new workshop for what was chosen; nothing is made when the form is left."""
        from promise_studio.studio.dialogs.new import NewScreen

        if chosen is not None:
            self._screen.studio.push_screen(NewScreen(), partial(self._make_from, chosen))

    def _make_from(self, chosen: "Chosen", new: "NewWorkshop | None") -> None:
        if new is not None:
            self._screen.studio.doors.enter(partial(_filled, new, chosen), new.path, new.agenda)

    def do_example(self) -> None:
        from promise_studio.studio.dialogs.example import ExampleScreen

        self._screen.studio.push_screen(ExampleScreen(), self._open)

    def _open(self, path: Path | None) -> None:
        if path is not None:
            self._screen.studio.doors.open(path)


def _filled(new: "NewWorkshop", chosen: "Chosen") -> "Session":
    """A new workshop with what a file brings, as its first step."""
    from promise_studio.exchange.readers import read_file

    session = new.make()
    try:
        preview = read_file(
            chosen.path, session.workshop, session.next_id, chosen.options, named=chosen.named
        )
        session.apply(preview.edit)
    except BaseException:
        session.close()
        raise
    return session
