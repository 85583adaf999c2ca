"""Writing alone on a board: hidden cards, and the next person at the same keyboard."""

from typing import TYPE_CHECKING

from promise_studio.studio.boards.voting import VotingStage
from promise_studio.studio.silence import SAID

if TYPE_CHECKING:
    from promise_studio.studio.silence import Silence


class AloneStage(VotingStage):
    """Knows what is hidden, and keeps it from being edited before it is revealed."""

    @property
    def silence(self) -> "Silence":
        """What is not revealed yet."""
        return self.studio.silence

    @property
    def anonymous(self) -> bool:
        """Whether nobody shall see who wrote what: while people write alone, and on the wall."""
        return self.silence.on or self.studio.projecting

    def do_edit(self) -> None:
        if self.selected_id in self.silence.hidden:
            self.say(f"{self.selected_id} is {SAID}.")
        else:
            super().do_edit()

    def do_next_person(self) -> None:
        if self.dot_vote is None and self.silence.on:
            self.shell.turns.do_next_person()
        else:
            super().do_next_person()
