"""The inspector beside a board, where the guide stands otherwise."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.stage_screen import StageScreen
    from promise_studio.studio.widgets.inspector import Inspector


class Aside:
    """Opens on the item that a stage asks to edit, and closes with Esc."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen
        self._inspector: Inspector | None = None

    async def open(self, item_id: str, field: str) -> None:
        """Show every field of an item."""
        from textual.containers import Horizontal

        from promise_studio.studio.widgets.inspector import Inspector

        if self._inspector is None:
            self._inspector = Inspector(id="aside")
            await self._screen.query_one("#body", Horizontal).mount(self._inspector)
        self._screen.add_class("-aside")
        await self._inspector.show(item_id)
        self._inspector.border_title = item_id
        self._inspector.edit(field)

    async def close(self) -> None:
        """Give the screen back to the board."""
        if self._inspector is not None:
            await self._inspector.close_box()
            await self._inspector.show("")
            self._screen.remove_class("-aside")
            if self._screen.view is not None:
                self._screen.view.focus_work()

    def settle(self) -> None:
        """Apply what is being typed."""
        if self._inspector is not None:
            self._inspector.settle()

    def redraw(self) -> None:
        """Show the values as they are now."""
        if self._inspector is not None:
            self._inspector.redraw()
