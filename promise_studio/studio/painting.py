"""How a screen is put together: of every widget only the lines that are painted now."""

from collections.abc import Iterable

from textual._compositor import Compositor, ReflowResult
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget
from typing_extensions import override


class Painter(Compositor):
    """Draws what lies in the stretch that changed.

    Textual's own asks every widget of a list for all of its lines as soon as a part of the list is painted,
    and throws most of them away: a letter typed in a field would cost as much as all the fields around it.
    """

    @override
    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Give every widget its place, and no reason to lay all of them out once more.

        To Textual, what a widget scrolls over is a reason, also where the layout itself has just said it.
        Only a scroll bar that comes or goes is one, and asks for a layout by itself.
        """
        changed = super().reflow(parent, size)
        for widget, place in self.layers:
            if not isinstance(widget, ScrollView):  # which says itself what it scrolls over
                widget._size_updated(  # noqa: SLF001 - what the screen does next, and asks for a layout
                    place.region.size, place.virtual_size, place.container_size, layout=False
                )
        return changed

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        stretch = crop or self.size.region
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip).intersection(
                Region(0, stretch.y, self.size.width, stretch.height)
            )
            if seen and stretch.overlaps(seen):
                lines = Region(seen.x - region.x, seen.y - region.y, seen.width, seen.height)
                yield seen, seen, widget.render_lines(lines)
