"""The size of what a line-drawn view scrolls over, taken without laying the screen out anew."""

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


def take_size(view: ScrollView, size: Size) -> None:
    """Let a view be as large as what it now draws.

    Textual lays the whole screen out whenever this size is set, and paints it a second time. Only a scroll
    bar that comes or goes changes what has room on the screen, and asks for a layout itself.
    """
    if view.styles.is_auto_height or view.styles.is_auto_width:
        view.virtual_size = size
    elif size != view.virtual_size:
        view.set_reactive(Widget.virtual_size, size)
        view._scroll_update(size)  # noqa: SLF001 - what Textual itself does after a layout
