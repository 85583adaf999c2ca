"""The first step of measuring: which file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.measure.reading.columns import Proposal
    from promise_studio.studio.dialogs.measure_file import MeasureScreen


class FileStep:
    """Takes what is typed or chosen: a folder is opened, a file is looked at."""

    def __init__(self, screen: "MeasureScreen") -> None:
        self._screen = screen

    def take(self, offered: Path | None) -> None:
        """Go into a folder, or find out which columns of a file fit."""
        screen, box = self._screen, self._screen.box
        typed = Path(box.text).expanduser() if box.text else None
        path = typed if typed is not None and typed.is_file() else offered or typed
        if path is None or not path.exists():
            screen.say("", f"There is no file {path or ''}.")
        elif path.is_dir():
            box.text = f"{path}/"
            box.move_cursor(box.document.end)
            screen.fill()
        else:
            screen.choices.path = path
            screen.run(partial(screen.work.propose, path), f"Looking at {path.name}", self._propose)

    def _propose(self, proposal: "Proposal") -> None:
        screen = self._screen
        said = screen.choices.take_proposal(screen.studio.workshop, proposal)
        screen.into_list()
        screen.say(said)
