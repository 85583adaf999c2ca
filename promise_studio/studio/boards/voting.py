"""Dots on a board: opened and closed by the facilitator, placed one person after the other."""

from typing import Any, ClassVar

from promise_studio.edits import Batch, Change
from promise_studio.studio.boards.stage import BoardStage
from promise_studio.studio.dots import FROM_THE_ROOM, DotVote, ranking, suggested_budget, ties_of
from promise_studio.studio.fields.candidates import name_of
from promise_studio.studio.remembered import Remembered
from promise_studio.studio.silence import next_in_turn, person
from promise_studio.studio.text import shortened

_OPEN = Remembered("votes.json")
NAME = 24
"""How much of a name is read out."""
VOTING = frozenset({"vote", "unvote", "vote-open", "next-person", "room-dots"})


class VotingStage(BoardStage):
    """While a vote is open, dots are counted on the disk and shown to nobody."""

    votes_begin: ClassVar[str] = "a writes a note"
    """The first step where there is nothing to vote on."""

    def __init__(self) -> None:
        super().__init__()
        self.dot_vote: DotVote | None = None
        self.voter = ""
        self._ties: tuple[str, ...] = ()

    def on_mount(self) -> None:
        """Go on with a vote that was open when the studio ended: its dots are shown when it is closed."""
        self.dot_vote = DotVote.again(self._open_votes().get(self.stage))
        if self.dot_vote is not None:
            self.voter = next_in_turn(self.workshop, "")
            self.call_after_refresh(self._say_turn, "The vote is still open: ")

    def _open_votes(self) -> dict[str, Any]:
        found = _OPEN.read(self.session.path)
        return found if isinstance(found, dict) else {}

    def _remember(self) -> None:
        others = {stage: vote for stage, vote in self._open_votes().items() if stage != self.stage}
        now = {self.stage: self.dot_vote.kept()} if self.dot_vote is not None else {}
        _OPEN.keep(self.session.path, {**others, **now})

    # What a stage answers.

    def dots_here(self) -> dict[str, int]:
        """What can be voted on in this map, with its dots."""
        return {}

    def voted_id(self) -> str:
        """What a dot given now goes to."""
        return self.selected_id

    # Opening and closing.

    def do_vote_open(self) -> None:
        """Open a vote, or close it and say how it went."""
        if self.pane is None:
            return
        if self.dot_vote is not None:
            self._close_vote()
        elif len(self._ties) > 1:
            count = len(self._ties)
            self.note.ask("Vote again?", {"t": f"on the {count} that tie", "a": "on everything anew"})
        else:
            self._open_vote(tuple(self.dots_here()), anew=True)

    def answered_vote(self, key: str) -> None:
        """Take the answer about the ties."""
        ties, self._ties = self._ties, ()
        if key == "t":
            self._open_vote(ties, anew=False)
        elif key == "a":
            self._open_vote(tuple(self.dots_here()), anew=True)

    def _open_vote(self, items: tuple[str, ...], *, anew: bool) -> None:
        if not items:
            self.say(f"There is nothing to vote on yet: {self.votes_begin}.", bad=True)
            return
        placed = [item_id for item_id, dots in self.dots_here().items() if dots] if anew else []
        if placed:
            edits = tuple(Change(id=item_id, fields={"dots": 0}) for item_id in placed)
            if not self.try_edit(Batch(edits=edits, words="took all dots away for a new vote")):
                return
        self.dot_vote = DotVote(items, suggested_budget(len(items)))
        self._remember()
        self.voter = next_in_turn(self.workshop, "")
        self.redraw()
        self.focus_work()
        self._say_turn()

    def _close_vote(self) -> None:
        self.dot_vote = None
        self._remember()
        dots = self.dots_here()
        self._ties = ties_of(dots)
        self.redraw()
        tie = f" {len(self._ties)} tie: D votes on them again." if len(self._ties) > 1 else ""
        self.say(f"The vote: {ranking(dots, self._called)}.{tie}")

    def _called(self, item_id: str) -> str:
        """What was voted on as the room says it."""
        return shortened(name_of(self.workshop.get(item_id)) or item_id, NAME)

    def _say_turn(self, before: str = "") -> None:
        vote = self.dot_vote
        if vote is not None:
            who = person(self.workshop, self.voter)
            left = f"{vote.left(self.voter)} of {vote.budget} dots for {who}"
            self.say(f"{before}{left}: v places one, Z next person, D closes.")

    # Dots.

    def do_vote(self) -> None:
        self._vote(1)

    def do_unvote(self) -> None:
        self._vote(-1)

    def _vote(self, by: int) -> None:
        found, vote = self.voted_id() if self.pane is not None else "", self.dot_vote
        if vote is not None:
            refused = vote.refusal(self.voter, found) if by > 0 else ""
            if refused:
                self.app.call_later(self.say, refused, bad=True)
                return
            if by < 0 and not vote.take_back(self.voter, found):
                return
        if found and self.give_dots(found, by) and vote is not None:
            if by > 0:
                vote.place(self.voter, found)
            self._remember()
            self.app.call_later(self._say_turn)

    def give_dots(self, item_id: str, by: int) -> bool:
        """Add dots to an item, or take them away; in an open vote without saying to which."""
        now = self.workshop.get(item_id).dots
        if now + by < 0:
            return False
        change = Change(id=item_id, fields={"dots": now + by})
        words = "placed a dot" if by > 0 else "took a dot back"
        return self.try_edit(Batch(edits=(change,), words=words) if self.dot_vote is not None else change)

    def do_room_dots(self) -> None:
        """Dots that the room gives by show of hands, for those who have no keyboard."""
        found = self.voted_id() if self.pane is not None else ""
        if found:
            self.give_dots(found, FROM_THE_ROOM)

    def do_next_person(self) -> None:
        """Let the next person in the room vote."""
        self.voter = next_in_turn(self.workshop, self.voter)
        self._say_turn()
