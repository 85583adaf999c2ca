"""Status as a reader sees it everywhere: a shape, a word and a colour, from four levels."""

from dataclasses import dataclass
from enum import StrEnum

from promise_studio.document.language.say import to_say, translate
from promise_studio.measure.status import Status, Verdict
from promise_studio.model.agreement import Ballot, SignoffDecision
from promise_studio.model.comment import ClauseAnswer
from promise_studio.model.recovery import Grade


class Shape(StrEnum):
    """Disc, triangle, square and dashed ring: told apart without colour."""

    SAFE = "safe"
    TIGHT = "tight"
    BROKEN = "broken"
    OPEN = "open"


@dataclass(frozen=True)
class Mark:
    """A shape and the word beside it."""

    shape: Shape
    english: str

    @property
    def word(self) -> str:
        """The word in the language of the document."""
        return translate(self.english)


_VERDICTS = {
    Status.SAFE: Mark(Shape.SAFE, to_say("Safe")),
    Status.TIGHT: Mark(Shape.TIGHT, to_say("Tight")),
    Status.BROKEN: Mark(Shape.BROKEN, to_say("Broken")),
    Status.TOO_FEW: Mark(Shape.OPEN, to_say("Too few cases")),
    Status.NOT_MEASURED: Mark(Shape.OPEN, to_say("Not measured")),
}
_AIMS = {
    Status.SAFE: Mark(Shape.SAFE, to_say("Aim, kept today")),
    Status.TIGHT: Mark(Shape.TIGHT, to_say("Aim, just kept")),
    Status.BROKEN: Mark(Shape.OPEN, to_say("Aim, not yet kept")),
}
_BALLOTS = {
    Ballot.YES: Mark(Shape.SAFE, to_say("Yes")),
    Ballot.NOT_YET: Mark(Shape.TIGHT, to_say("Not yet")),
    Ballot.NO: Mark(Shape.BROKEN, to_say("No")),
    Ballot.ABSTAIN: Mark(Shape.OPEN, to_say("Abstains")),
}
_DECISIONS = {
    SignoffDecision.NOT_YET: Mark(Shape.OPEN, to_say("Not yet")),
    SignoffDecision.AGREES: Mark(Shape.SAFE, to_say("Agrees")),
    SignoffDecision.CONDITION: Mark(Shape.TIGHT, to_say("Agrees with a condition")),
    SignoffDecision.OBJECTS: Mark(Shape.BROKEN, to_say("Objects")),
    SignoffDecision.ABSTAINS: Mark(Shape.OPEN, to_say("Abstains")),
}
_ANSWERS = {
    ClauseAnswer.REMARK: Mark(Shape.OPEN, to_say("Remarks")),
    ClauseAnswer.AGREES: Mark(Shape.SAFE, to_say("Agrees")),
    ClauseAnswer.CONDITION: Mark(Shape.TIGHT, to_say("Agrees with a condition")),
    ClauseAnswer.OBJECTS: Mark(Shape.BROKEN, to_say("Objects")),
}
_GRADES = {
    Grade.OPEN: Mark(Shape.OPEN, to_say("Not judged")),
    Grade.YES: Mark(Shape.SAFE, to_say("Yes")),
    Grade.PARTLY: Mark(Shape.TIGHT, to_say("Partly")),
    Grade.NO: Mark(Shape.BROKEN, to_say("No")),
}
NO_VOTE = Mark(Shape.OPEN, to_say("No vote"))
SIGNED_EARLIER_TEXT = Mark(Shape.TIGHT, to_say("Signed an earlier text"))
DONE = Mark(Shape.SAFE, to_say("Done"))
OVERDUE = Mark(Shape.BROKEN, to_say("Overdue"))
UNDER_WAY = Mark(Shape.OPEN, to_say("Open"))


def mark_verdict(verdict: Verdict) -> Mark:
    """The mark for a verdict on a service level or a clause."""
    return _VERDICTS[verdict.status]


def mark_aim(verdict: Verdict) -> Mark:
    """The mark for what nobody has promised yet: an aim cannot be broken."""
    return _AIMS.get(verdict.status) or mark_verdict(verdict)


def mark_ballot(ballot: Ballot | None) -> Mark:
    """The mark for a department's vote; no vote is a mark of its own."""
    return NO_VOTE if ballot is None else _BALLOTS[ballot]


def mark_signoff(decision: SignoffDecision, *, voided: bool) -> Mark:
    """The mark for a sign-off; an edit after it leaves it visibly void."""
    return SIGNED_EARLIER_TEXT if voided else _DECISIONS[decision]


def mark_answer(answer: ClauseAnswer) -> Mark:
    """The mark for what a reader says to a clause."""
    return _ANSWERS[answer]


def mark_grade(grade: Grade) -> Mark:
    """The mark for one test of a service guarantee."""
    return _GRADES[grade]
