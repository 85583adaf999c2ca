"""The first screen: go on with a workshop, or start one."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.studio.commands import commands_on
from promise_studio.studio.everywhere import Everywhere
from promise_studio.studio.key_screen import KeyScreen
from promise_studio.studio.messages import RunCommand
from promise_studio.studio.recent import Recent, age_in_words, recent_workshops
from promise_studio.studio.stages import NAMES
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.key_line import KeyLine
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.errors import UserError

START = (
    ("new", "New workshop", "a title, an organisation, an agenda"),
    ("open", "Open a file", "a workshop, or the folder it lies in"),
    ("import-new", "Import what you have", "a survey, journeys, personas, tables"),
    ("example", "Walk through a finished example", "a copy of it, to try everything on"),
)
NOTHING = "Nothing yet: n starts the first workshop, x shows a finished one."


class StartLine(Static):
    """A way to start, with the key that it has now; a click takes it."""

    def __init__(self, command: str, title: str, about: str) -> None:
        key = next(one.shown for one in commands_on("home") if one.name == command)
        super().__init__(
            Content.styled(f" {key} ", "bold $background on $accent")
            + Content.styled(f"  {title}", "bold")
            + Content.styled(f"\n     {about}", "$foreground 65%")
        )
        self._command = command

    def on_click(self) -> None:
        self.post_message(RunCommand(self._command))


class HomeScreen(KeyScreen):
    """Recent workshops, and the ways to start."""

    DEFAULT_CSS = """
    HomeScreen #home-title { height: 3; padding: 1 2; }
    HomeScreen #home { height: 1fr; }
    HomeScreen #continue {
        width: 3fr;
        height: 100%;
        border: round $frame;
        border-title-color: $primary;
        padding: 1;
    }
    HomeScreen #start {
        width: 2fr;
        height: 100%;
        border: round $frame;
        border-title-color: $primary;
        padding: 1 2;
    }
    HomeScreen #home-message { height: auto; padding: 0 2; border: round $warning; }
    HomeScreen StartLine { height: 2; margin-bottom: 1; }
    HomeScreen StartLine:hover { background: $boost; }
    HomeScreen.-narrow #home { layout: vertical; }
    HomeScreen.-narrow #continue { width: 1fr; height: 1fr; padding: 0 1; }
    HomeScreen.-narrow #start { width: 1fr; height: auto; padding: 0 1; }
    HomeScreen.-short #home-title { height: 1; padding: 0 2; }
    HomeScreen.-short StartLine { margin-bottom: 0; }
    """

    stage = "home"

    def __init__(self) -> None:
        super().__init__()
        self.list = ItemList(id="recent")
        self.message = Static(id="home-message")
        self._refused: Path | None = None

    def compose(self) -> ComposeResult:
        yield Static(
            Content.styled("Promise Studio", "bold $primary")
            + Content.styled("   promises that customers can check and staff can keep", "$foreground 65%"),
            id="home-title",
        )
        with Horizontal(id="home"):
            with Vertical(id="continue") as continued:
                continued.border_title = "Continue"
                yield self.list
            with Vertical(id="start") as start:
                start.border_title = "Start"
                for entry in START:
                    yield StartLine(*entry)
        yield self.message
        yield KeyLine(self.key_line)

    def doers(self) -> tuple[object, ...]:
        from promise_studio.studio.starting import Starting

        return (self, Starting(self), Everywhere(self, self.studio))

    def on_mount(self) -> None:
        self.message.display = False
        self.list.focus()

    def on_screen_resume(self) -> None:
        self.show_recent()

    def show_recent(self) -> None:
        """Draw the list as it is now."""
        rows = tuple(_row(entry) for entry in recent_workshops())
        self.list.show_rows(rows or (Row("hint", "?", NOTHING),))

    def show_refusal(self, refused: "UserError", path: Path) -> None:
        """Say why a file cannot be opened, and what can be done."""
        self._refused = path if path.is_file() and path.suffix.lower() != ".pdf" else None
        lines = [content(refused.message, "bold $text-error")]
        if refused.hint:
            lines.append(content(refused.hint))
        if self._refused is not None:
            key = Content.styled(" r ", "bold $background on $accent")
            lines.append(key + " look at it without changing it")
        self.message.update(Content("\n").join(lines))
        self.message.display = True

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        self.message.update(content(sentence, "bold $text-error" if bad else ""))
        self.message.display = True

    def do_go_on(self) -> None:
        row = self.list.row
        if row is not None and row.sort == "item":
            self.studio.doors.open(Path(row.id))

    def do_read_only(self) -> None:
        if self._refused is not None:
            self.studio.doors.open(self._refused, read_only=True)

    def on_row_list_opened(self) -> None:
        self.do_go_on()


def _row(entry: Recent) -> Row:
    try:
        age = age_in_words(time.time() - Path(entry.path).stat().st_mtime)
    except OSError:
        age = ""
    tail = f"{age}   {entry.done:>2}/{len(NAMES)}"
    return Row("item", entry.path, entry.title, tail=tail, tone="ok" if entry.done == len(NAMES) else "dim")
