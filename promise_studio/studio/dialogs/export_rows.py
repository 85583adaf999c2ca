"""What can be exported, and one file on its way."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from promise_studio.document.child_process import Progress, watched
from promise_studio.errors import UserError
from promise_studio.exchange.export_name import export_name
from promise_studio.exchange.formats import BOARDS, DOCUMENTS, SLA, WHOLE, Format, describe, formats_of
from promise_studio.spoken import counted
from promise_studio.studio.text import content
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.document.view.beside import Beside
    from promise_studio.model import Workshop

MOST_NAMED = 6
"""Characters without a font that are said one by one; the warning before them counts all."""
FORMATS = {
    Format.PDF: "PDF",
    Format.HTML: "HTML, one file",
    Format.MARKDOWN: "Markdown",
    Format.WORD: "Word",
    Format.XLSX: "Excel sheet",
    Format.CSV: "CSV",
    Format.OPENSLO: "OpenSLO, for monitoring",
    Format.CALENDAR: "Calendar: reviews and actions",
    Format.JSON: "JSON, as the schema says",
    Format.ZIP: "CSV, one file a kind",
    Format.SVG: "SVG pictures",
    Format.PNG: "PNG pictures",
    Format.MERMAID: "Mermaid diagrams",
}


@dataclass
class Job:
    """One file: waiting, making, made, failed or cancelled."""

    document: str
    form: str
    path: Path
    state: str = "waiting"
    started: float = 0.0
    said: str = ""
    progress: Progress = field(default_factory=Progress)

    def make(
        self, workshop: "Workshop", today: date, beside: "Beside | None" = None, *, with_source: bool = True
    ) -> None:
        """Make the file next to its place, and put it there unless somebody cancelled meanwhile."""
        from promise_studio.exchange.export_file import export_file

        if self.document == BOARDS:
            self._make_boards(workshop, beside)
            return
        unfinished = self.path.with_name(f".{self.path.name}.part")
        try:
            form = Format(self.form)
            with watched(self.progress):
                made = export_file(
                    workshop, self.document, form, unfinished, today, beside, with_source=with_source
                )
            if self.state == "making":
                unfinished.replace(self.path)
                self.finish(
                    made.pages, made.warnings, made.without_font, carries_workshop=made.carries_workshop
                )
        except UserError as failed:
            self.fail(f"{failed.message} {failed.hint}".strip())
        except OSError as failed:
            self.fail(f"{self.path} cannot be written: {failed.strerror}.")
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _make_boards(self, workshop: "Workshop", beside: "Beside | None") -> None:
        """Each board whole under its own name, one after the other, until somebody cancels."""
        from promise_studio.document.language.say import speaking
        from promise_studio.document.view.beside import NOTHING_BESIDE
        from promise_studio.exchange.board_files import board_content, boards_of
        from promise_studio.exchange.whole_file import write_whole

        look = (beside or NOTHING_BESIDE).look(workshop)
        stem, made = self.path.stem.removesuffix(f"-{BOARDS}"), []
        try:
            for board in boards_of(workshop):
                if self.state != "making":
                    return
                made.append(self.path.with_name(f"{stem}-{board}.{self.form}"))
                with speaking(look.speech):
                    write_whole(made[-1], board_content(workshop, board, self.form, look))
        except UserError as failed:
            self.fail(f"{failed.message} {failed.hint}".strip())
            return
        self.finish(0, ())
        self.path = made[0]
        self.said = f" and {len(made) - 1} more beside it" if len(made) > 1 else ""

    def cancel(self) -> None:
        """Nobody wants it any more."""
        if self.state in ("waiting", "making"):
            self.state = "cancelled"
            self.progress.cancelled = True

    def finish(
        self, pages: int, warnings: tuple[str, ...], without_font: str = "", *, carries_workshop: bool = False
    ) -> None:
        """It is there."""
        self.state = "made"
        count = f" · {counted(pages, 'page')}" if pages else ""
        count += " · the workshop is inside" if carries_workshop else ""
        self.said = count + "".join(f" · {warning}" for warning in warnings)
        if without_font:
            self.said += f" · without a font: {named_characters(without_font)}"

    def fail(self, sentence: str) -> None:
        """It could not be made; whoever cancelled it knows."""
        if self.state != "cancelled":
            self.state, self.said = "failed", sentence

    def line(self, now: float, *, moving: bool = True) -> Content:
        """How far it is."""
        if self.state == "made":
            return Content.styled("● ", "$text-success") + content(f"{self.path}{self.said}")
        if self.state == "failed":
            return content(f"■ {self.path.name}: {self.said}", "$text-error")
        if self.state == "cancelled":
            return content(f"◌ {self.path.name} was cancelled", "$foreground 65%")
        if self.state == "making":
            seconds = max(0.0, now - self.started)
            bar = "▬" * (int(seconds * 5) % 12 + 1) if moving else ""
            there = f"{self.progress.words}  " if self.progress.words else ""
            return content(f"… making {self.path.name}  {there}{seconds:.0f} s  {bar}")
        return content(f"◌ {self.path.name} waits", "$foreground 65%")


def named_characters(characters: str) -> str:
    """The first characters and their numbers: a terminal, too, may have no font for them."""
    said = ", ".join(f"{character} U+{ord(character):04X}" for character in characters[:MOST_NAMED])
    more = len(characters) - MOST_NAMED
    return f"{said} and {more} more" if more > 0 else said


def export_rows() -> tuple[Row, ...]:
    """The documents, each with the formats it can have."""
    rows: list[Row] = []
    for document in DOCUMENTS:
        title, about = describe(document)
        rows.append(Row("head", document, title, tail=about))
        rows += [
            Row("item", f"{document}:{form.value}", words)
            for form, words in FORMATS.items()
            if form in formats_of(document) and (document in (SLA, WHOLE) or not form.is_apart)
        ]
    return tuple(rows)


def jobs_for(wanted: list[str], workshop: Path, folder: Path) -> list[Job]:
    """A job for each choice, named after the workshop."""
    chosen = [(document, form) for document, _, form in (choice.partition(":") for choice in wanted)]
    return [
        Job(document, form, folder / export_name(workshop, document, Format(form)))
        for document, form in chosen
    ]
