"""The pages of a PDF before it is sent: turned, enlarged, moved about."""

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import ScrollableContainer, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

from promise_studio.errors import UserError
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.opening_files import open_file
from promise_studio.studio.pages.graphics import cell_width, picture_widget
from promise_studio.studio.pages.half_blocks import picture_line
from promise_studio.studio.pages.raster import Picture, page_count, page_image, page_picture
from promise_studio.studio.text import content

ZOOMS = (1.0, 1.6, 2.5, 4.0)
"""How much wider than the room a page is drawn; at the largest its small print can be read."""


class PageView(ScrollView, can_focus=True):
    """One page, cell by cell; the arrows and the wheel move it."""

    DEFAULT_CSS = "PageView { height: 1fr; scrollbar-size: 1 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None

    def show(self, picture: Picture) -> None:
        """Take another page."""
        self._picture = picture
        self.virtual_size = Size(picture.width, (picture.height + 1) // 2)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        line = y + round(self.scroll_y)
        if self._picture is None or line * 2 >= self._picture.height:
            return Strip.blank(width, self.rich_style)
        return picture_line(self._picture, line, round(self.scroll_x), width)


class PictureView(ScrollableContainer):
    """One page as a real picture, where the terminal draws them; the arrows and the wheel move it."""

    DEFAULT_CSS = "PictureView { height: 1fr; scrollbar-size: 1 1; }"

    def __init__(self, make: type[Any]) -> None:
        super().__init__()
        self._page = make()

    def compose(self) -> ComposeResult:
        yield self._page

    def show(self, image: Any, width: int) -> None:
        """Take another page, so many cells wide."""
        self._page.styles.width, self._page.styles.height = width, "auto"
        self._page.image = image


class PagesScreen(Dialog[None]):
    """Left and right turn, + and − enlarge, o opens the file with the computer's own program."""

    BINDINGS: ClassVar = [
        Binding("n,pagedown,space", "turn(1)", show=False),
        Binding("p,pageup,backspace", "turn(-1)", show=False),
        Binding("plus,equals_sign", "zoom(1)", show=False),
        Binding("minus", "zoom(-1)", show=False),
        Binding("o", "open", show=False),
        Binding("q", "leave", show=False),
    ]
    DEFAULT_CSS = """
    PagesScreen .dialog.-pages { width: 100%; max-width: 100%; height: 100%; max-height: 100%; padding: 0 1; }
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.view: PageView | PictureView = PageView()
        self._said = Static(classes="said")
        self._pages = 0
        self.page = 0
        self._zoom = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -pages") as frame:
            frame.border_title = Content(self._path.name)
            yield self.view
            yield self._said
            yield keys_line(
                ("n", "next page"),
                ("p", "page before"),
                ("+", "larger"),
                ("-", "smaller"),
                ("o", "open"),
                ("Esc", "back"),
            )

    async def on_mount(self) -> None:
        drawing = picture_widget(self.app, self.studio.settings.pictures)
        if drawing is not None:
            cells, self.view = self.view, PictureView(drawing)
            await self.query_one(".dialog").mount(self.view, before=cells)
            await cells.remove()
        self.view.focus()
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = round(max(20, self.view.size.width - 1) * ZOOMS[self._zoom])
        read = partial(self._read, self.app, self.page, width)
        self.app.run_worker(read, thread=True, group="pages", exclusive=True)

    def _read(self, app: App[Any], number: int, width: int) -> None:
        try:
            self._pages = self._pages or page_count(self._path)
            if isinstance(self.view, PictureView):
                picture = page_image(self._path, number, width * cell_width())
            else:
                picture = page_picture(self._path, number, width)
        except UserError as refused:
            app.call_from_thread(self._say, f"{refused.message} {refused.hint}".strip())
        else:
            app.call_from_thread(self._show, picture, width)

    def _say(self, words: str) -> None:
        self._said.update(content(f"■ {words}", "$text-error"))

    def _show(self, picture: Any, width: int) -> None:
        if self.is_attached:
            if isinstance(self.view, PictureView):
                self.view.show(picture, width)
            else:
                self.view.show(picture)
            self._said.update(content(f"Page {self.page + 1} of {self._pages}", "$foreground 65%"))

    def action_turn(self, by: int) -> None:
        if 0 <= self.page + by < self._pages:
            self.page += by
            self.view.scroll_to(0, 0, animate=False)
            self._draw()

    def action_zoom(self, by: int) -> None:
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + by))
        self._draw()

    def action_open(self) -> None:
        self._said.update(content(open_file(self._path)))
