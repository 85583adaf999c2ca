"""Parking lot, decisions and actions: one line, from anywhere, without leaving the stage."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.stage_screen import StageScreen


class Capturing:
    """Asks in the bar below the work and adds what was typed."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    def do_park(self) -> None:
        self._ask("Park", "parked item", "text")

    def do_decide(self) -> None:
        self._ask("Decision", "decision", "what")

    def do_act(self) -> None:
        self._ask("Action", "action", "text")

    def _ask(self, label: str, kind: str, field: str) -> None:
        self._screen.asking.ask(label, lambda text: self._keep(kind, field, text))

    def _keep(self, kind: str, field: str, text: str) -> None:
        from promise_studio.edits import Add

        studio = self._screen.studio
        fields = {field: text}
        about = self._screen.view.selected_id if self._screen.view is not None else ""
        if kind == "action" and about:
            fields["about"] = about
        if studio.session is not None:
            studio.apply(Add(kind=kind, id=studio.session.next_id(kind), fields=fields))
