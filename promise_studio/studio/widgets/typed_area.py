"""The text area under every editor here: it knows its height at any width, and can be drawn when gone."""

from textual._styles_cache import StylesCache
from textual.document._wrapped_document import WrappedDocument
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets import TextArea
from typing_extensions import override


class TypedArea(TextArea):
    """A text area that draws nothing once it is gone.

    While changes are held back in a batch, the screen can draw a widget after Textual has cleared its styles;
    a text area looks for them then, finds none, and that would end the program.
    """

    _dressed = False

    @override
    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._dressed = False

    def on_unmount(self) -> None:
        """Be forgotten: Textual keeps text areas as long as their screen, and what any widget ever drew."""
        self.screen.text_selection_started_signal.unsubscribe(self)
        watching = getattr(self.app, "__watchers", {}).get("theme", [])
        watching[:] = [(widget, told) for widget, told in watching if widget is not self]
        StylesCache.get_inner_outer.cache_clear()

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines the text takes at this width.

        Textual's own says how many it took at the width before. Where one line more or less decides whether
        there is a scrollbar beside it, each width would bring the other one back, and the layout never end.
        """
        wrap = max(0, width - self.scrollbar_size_vertical - self.gutter_width - 1)
        if not self.soft_wrap or wrap == self.wrapped_document._width:  # noqa: SLF001  nothing else tells
            return super().get_content_height(container, viewport, width)
        return WrappedDocument(self.document, wrap, self.indent_width).height

    @override
    def _refresh_size(self) -> None:
        """Ask for room for a line more; whether a scroll bar is needed shows once there is a layout."""
        lines = self.wrapped_document.height
        if self.soft_wrap and self.styles.is_auto_height and lines != self.virtual_size.height:
            self.virtual_size = Size(0, lines)
        else:
            super()._refresh_size()

    @override
    def render_lines(self, crop: Region) -> list[Strip]:
        if not self.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        if not self._dressed:
            self._dressed = True
            return super().render_lines(crop)
        # Textual's text area looks up all of its styles with every key; they change when the screen's do.
        return super(TextArea, self).render_lines(crop)
