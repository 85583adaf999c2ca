"""Dialogs that lead somewhere: a list of items, of which one is gone to or has its trace shown."""

from promise_studio.studio.dialogs.dialog import Dialog
from promise_studio.studio.widgets.item_list import ItemList


class LeadingDialog(Dialog[str]):
    """The answer is the id of the item to go to, also one that was reached through a trace."""

    def __init__(self) -> None:
        super().__init__()
        self._list = ItemList(heads=False)

    def action_go(self) -> None:
        row = self._list.row
        if row is not None and row.sort == "item":
            self.dismiss(row.id)

    def action_trace(self) -> None:
        from promise_studio.studio.dialogs.trace import TraceScreen

        row = self._list.row
        if row is not None and row.sort == "item":
            self.studio.push_screen(TraceScreen(row.id), self._went)

    def _went(self, item_id: str | None) -> None:
        if item_id:
            self.dismiss(item_id)

    def on_row_list_opened(self) -> None:
        self.action_go()
