"""How a screen is put together: of every widget only the lines that are painted now."""

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class Painter(Compositor):
    """Draws what lies in the stretch that changed.

    Textual's own asks every widget of a list for all of its lines as soon as a part of the list is painted,
    and throws most of them away: a letter typed in a field would cost as much as all the fields around it.
    """

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        stretch = crop or self.size.region
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip).intersection(
                Region(0, stretch.y, self.size.width, stretch.height)
            )
            if seen and stretch.overlaps(seen):
                lines = Region(seen.x - region.x, seen.y - region.y, seen.width, seen.height)
                yield seen, seen, widget.render_lines(lines)
