"""Make the documents: choose which and in which format, watch them being made, open them."""

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.errors import UserError
from promise_studio.exchange.formats import Format
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.export_rows import Job, export_rows, jobs_for
from promise_studio.studio.dialogs.form import FormLine
from promise_studio.studio.dialogs.pages import PagesScreen
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.text_box import TextBox

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.studio.app import StudioApp

TRAVELS = "The workshop travels inside a PDF, but for pages that customers get; w keeps it here."
STAYS = "The workshop stays here, and a PDF is its pages and no more; w lets it travel inside."


class ExportScreen(Dialog[None]):
    """Enter makes what is marked, or what the cursor is on; the work is done beside the screen."""

    BINDINGS: ClassVar = [
        Binding("enter", "make", show=False),
        Binding("space", "mark", show=False),
        Binding("o", "open", show=False),
        Binding("p", "pages", show=False),
        Binding("c", "cancel", show=False),
        Binding("w", "carry", show=False),
    ]

    def __init__(self, workshop_path: Path) -> None:
        super().__init__()
        self._workshop_path = workshop_path
        self._list = ItemList(heads=False)
        self._folder = TextBox(str(workshop_path.parent), single=True)
        self._carry = Static(classes="note")
        self._with_source = True
        self._said = Static(classes="said")
        self._jobs: list[Job] = []
        self._started = 0.0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Export"
            yield self._list
            yield FormLine("Into the folder", self._folder)
            yield self._carry
            yield self._said
            yield keys_line(
                ("Enter", "make"),
                ("space", "mark several"),
                ("Tab", "the folder"),
                ("p", "its pages"),
                ("o", "open it"),
                ("w", "the workshop inside or not"),
                ("c", "cancel"),
                ("Esc", "back"),
            )

    def on_mount(self) -> None:
        self._list.show_rows(export_rows())
        self._list.focus()
        self._say_what_travels()
        self.set_interval(0.2, self._draw_progress)

    @property
    def _busy(self) -> bool:
        return any(job.state in ("waiting", "making") for job in self._jobs)

    def action_mark(self) -> None:
        self._list.toggle_mark()

    def action_carry(self) -> None:
        """Let the workshop travel inside the PDF, or keep it at home."""
        self._with_source = not self._with_source
        self._say_what_travels()

    def _say_what_travels(self) -> None:
        self._carry.update(content(TRAVELS if self._with_source else STAYS))

    def action_make(self) -> None:
        row = self._list.row
        wanted = [r.id for r in self._list.rows if r.id in self._list.marked]
        if not wanted and row is not None and row.sort == "item":
            wanted = [row.id]
        if not wanted or self._busy:
            return
        folder = Path(self._folder.text.strip() or ".").expanduser()
        if not folder.is_dir():
            self._said.update(
                content(
                    f"■ There is no folder {folder}. Tab goes to the line where another can be named.",
                    "$text-error",
                )
            )
            return
        self.studio.settle()
        self._jobs = jobs_for(wanted, self._workshop_path, folder)
        self._make_next(self.studio, self.studio.workshop)

    def _make_next(self, studio: "StudioApp", workshop: "Workshop", made: Job | None = None) -> None:
        """Go on with the next file, also when the dialog was left; the status line then says what is made."""
        if made is not None and not self.is_attached:
            studio.tell(made.line(0.0).plain, bad=made.state == "failed")
        job = next((job for job in self._jobs if job.state == "waiting"), None)
        if job is None:
            self._draw_jobs()
            return
        job.state, job.started = "making", time.monotonic()

        def run() -> None:
            from promise_studio.document.style.style_file import load_house_style
            from promise_studio.document.view.beside import Beside

            today = date.today()  # noqa: DTZ011 - the day on the wall of the room
            rules = studio.checking.house_rules(self._workshop_path)
            try:
                beside = Beside(rules, style=load_house_style(self._workshop_path))
                job.make(workshop, today, beside, with_source=self._with_source)
            except UserError as error:
                job.fail(f"{error.message} {error.hint}".strip())
            studio.call_from_thread(self._make_next, studio, workshop, job)

        studio.run_worker(run, thread=True, group="export")
        self._draw_jobs()

    def _draw_progress(self) -> None:
        if self._busy:
            self._draw_jobs()

    def _draw_jobs(self) -> None:
        if self._jobs and self.is_attached:
            self._said.update(
                Content("\n").join(
                    job.line(time.monotonic(), moving=self.studio.settings.motion == "full")
                    for job in self._jobs
                )
            )

    def action_cancel(self) -> None:
        """Make no more files; one that is nearly there is thrown away."""
        for job in self._jobs:
            job.cancel()
        self._draw_jobs()

    def action_pages(self) -> None:
        """Show the pages of the PDF that was made last."""
        made = [job.path for job in self._jobs if job.state == "made" and job.form == Format.PDF.value]
        if made:
            self.studio.push_screen(PagesScreen(made[-1]))
        else:
            self._said.update(content("First make a PDF: Enter on it, then p shows its pages."))

    def action_open(self) -> None:
        from promise_studio.studio.opening_files import open_file

        made = [job.path for job in self._jobs if job.state == "made"]
        if made:
            self._said.update(content(open_file(made[-1])))

    def on_edited(self, message: Edited) -> None:
        message.stop()

    def on_left(self, message: Left) -> None:
        self.screen.set_focus(self._list)
        if message.where == "next":
            self.action_make()
