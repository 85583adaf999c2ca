"""Writing alone and then together: begin, next person, reveal; the same on every stage."""

from typing import TYPE_CHECKING

from promise_studio.studio.silence import next_in_turn, person

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.model.agreement import Action
    from promise_studio.studio.stage_screen import StageScreen


class Turns:
    """The commands around silent writing."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    def do_silence(self) -> None:
        """Begin to write alone, or reveal what was written."""
        studio = self._screen.studio
        if studio.session is None:
            return
        if studio.silence.on or studio.silence.hidden:
            count = studio.silence.reveal()
            self._screen.workshop_changed()
            said = f"Revealed: {count}. Read out, then group."
            self._screen.tell(said if count else "Nothing was written alone; z begins anew.")
            return
        studio.silence.begin(next_in_turn(studio.workshop, ""))
        self._screen.workshop_changed()
        self._say()

    def do_next_person(self) -> None:
        """The next person writes at this keyboard."""
        silence = self._screen.studio.silence
        if not silence.on:
            self._screen.tell("z begins to write alone, D a vote; then Z lets the next person in.")
            return
        silence.writer = next_in_turn(self._screen.studio.workshop, silence.writer)
        self._say()

    def _say(self) -> None:
        studio = self._screen.studio
        who = person(studio.workshop, studio.silence.writer)
        hidden = len(studio.silence.hidden)
        self._screen.tell(f"{who} writes alone, {hidden} hidden: a adds, Z next person, z reveals.")

    def do_open_actions(self) -> None:
        """Go to what was to be done: the actions that are open, those that are late first."""
        studio = self._screen.studio
        waiting = open_actions(studio.workshop) if studio.session is not None else ()
        if waiting:
            studio.go_soon(waiting[0].id)
        else:
            self._screen.tell("No action is open; ! writes one down.")


def open_actions(workshop: "Workshop") -> "tuple[Action, ...]":
    """The open actions, the earliest day first and those without one last."""
    waiting = (action for action in workshop.actions if not action.done)
    return tuple(sorted(waiting, key=lambda action: (action.due is None, str(action.due))))


def actions_said(workshop: "Workshop") -> str:
    """What is still to be done since last time, in a sentence; empty when nothing is."""
    waiting = open_actions(workshop)
    if not waiting:
        return ""
    first = waiting[0]
    count = f"{len(waiting)} actions are open" if len(waiting) > 1 else "One action is open"
    when = f", by {first.due}" if first.due else ""
    return f"{count}: O goes to {first.id}{when}."
