"""A new workshop: what it is called, who makes it, how it runs, and where it lies, in one form."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.guide.agenda import AGENDAS
from promise_studio.store.file_name import ENDING
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.form import Field, FormLine, step
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content, one_line
from promise_studio.studio.widgets.choice_box import ChoiceBox
from promise_studio.studio.widgets.text_box import TextBox

if TYPE_CHECKING:
    from promise_studio.session import Session


@dataclass(frozen=True)
class NewWorkshop:
    """What was filled in."""

    title: str
    organisation: str
    agenda: str
    path: Path

    def make(self) -> "Session":
        """Write the file and open it; UserError when there is one already or a text cannot stand."""
        from promise_studio.edits import Change, apply
        from promise_studio.guide.start import start_workshop
        from promise_studio.session import Session

        fields = {"title": self.title, "organisation": self.organisation}
        workshop = apply(start_workshop(self.agenda, "", ""), Change(id="FRAME", fields=fields)).workshop
        return Session.create(self.path, workshop)


def file_name_for(title: str) -> str:
    """A file name made from a title."""
    words = re.sub(r"[\W_]+", "-", one_line(title).lower()).strip("-")[:60].rstrip("-")
    return f"{words or 'workshop'}{ENDING}"


class NewScreen(Dialog[NewWorkshop]):
    """Enter goes from field to field, and past the last one the workshop is made."""

    def __init__(self) -> None:
        super().__init__()
        self._title = TextBox(single=True, placeholder="Harbour Ferries: delay promise")
        self._organisation = TextBox(single=True, placeholder="who makes the promise, as customers name it")
        self._agenda = ChoiceBox(AGENDAS, "half-day")
        self._file = TextBox(single=True)
        self._wrong = Static(classes="wrong")
        self._proposed = ""

    @property
    def _fields(self) -> list[Field]:
        return [self._title, self._organisation, self._agenda, self._file]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            frame.border_title = "New workshop"
            yield FormLine("Title", self._title)
            yield FormLine("Organisation", self._organisation)
            yield FormLine("Agenda", self._agenda)
            yield FormLine("File", self._file)
            yield self._wrong
            yield keys_line(("Enter", "next, and make it after the last"), ("Esc", "leave"))

    def on_mount(self) -> None:
        self._propose()
        self._title.focus()

    def _propose(self) -> None:
        """Propose a file name while nobody has written another."""
        if self._file.text in ("", self._proposed):
            self._proposed = file_name_for(self._title.text)
            self._file.text = self._proposed
            self._file.move_cursor(self._file.document.end)

    def on_edited(self, message: Edited) -> None:
        message.stop()
        if message.editor is self._title:
            self._propose()
        self._wrong.update("")

    def on_left(self, message: Left) -> None:
        editor = message.editor
        if isinstance(editor, TextBox | ChoiceBox):
            step(self._fields, editor, message.where, self._done, self.action_leave)

    def _done(self) -> None:
        path = Path(one_line(self._file.text) or self._proposed).expanduser()
        if path.is_dir():
            path /= file_name_for(self._title.text)
        if path.suffix != ".json":
            path = path.with_name(path.name + ENDING)
        if path.exists():
            self._wrong.update(
                content(f"■ There is a file {path.name} already; o on the first screen opens it.")
            )
            return
        self.dismiss(
            NewWorkshop(
                one_line(self._title.text), one_line(self._organisation.text), self._agenda.text, path
            )
        )
