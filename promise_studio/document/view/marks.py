"""Status as a reader sees it everywhere: a shape, a word and a colour, from four levels."""

from dataclasses import dataclass
from enum import StrEnum

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
    word: str


_VERDICTS = {
    Status.SAFE: Mark(Shape.SAFE, "Safe"),
    Status.TIGHT: Mark(Shape.TIGHT, "Tight"),
    Status.BROKEN: Mark(Shape.BROKEN, "Broken"),
    Status.TOO_FEW: Mark(Shape.OPEN, "Too few cases"),
    Status.NOT_MEASURED: Mark(Shape.OPEN, "Not measured"),
}
_AIMS = {
    Status.SAFE: Mark(Shape.SAFE, "Aim, kept today"),
    Status.TIGHT: Mark(Shape.TIGHT, "Aim, just kept"),
    Status.BROKEN: Mark(Shape.OPEN, "Aim, not yet kept"),
}
_BALLOTS = {
    Ballot.YES: Mark(Shape.SAFE, "Yes"),
    Ballot.NOT_YET: Mark(Shape.TIGHT, "Not yet"),
    Ballot.NO: Mark(Shape.BROKEN, "No"),
    Ballot.ABSTAIN: Mark(Shape.OPEN, "Abstains"),
}
_DECISIONS = {
    SignoffDecision.NOT_YET: Mark(Shape.OPEN, "Not yet"),
    SignoffDecision.AGREES: Mark(Shape.SAFE, "Agrees"),
    SignoffDecision.CONDITION: Mark(Shape.TIGHT, "Agrees with a condition"),
    SignoffDecision.OBJECTS: Mark(Shape.BROKEN, "Objects"),
    SignoffDecision.ABSTAINS: Mark(Shape.OPEN, "Abstains"),
}
_ANSWERS = {
    ClauseAnswer.REMARK: Mark(Shape.OPEN, "Remarks"),
    ClauseAnswer.AGREES: Mark(Shape.SAFE, "Agrees"),
    ClauseAnswer.CONDITION: Mark(Shape.TIGHT, "Agrees with a condition"),
    ClauseAnswer.OBJECTS: Mark(Shape.BROKEN, "Objects"),
}
_GRADES = {
    Grade.OPEN: Mark(Shape.OPEN, "Not judged"),
    Grade.YES: Mark(Shape.SAFE, "Yes"),
    Grade.PARTLY: Mark(Shape.TIGHT, "Partly"),
    Grade.NO: Mark(Shape.BROKEN, "No"),
}
NO_VOTE = Mark(Shape.OPEN, "No vote")
SIGNED_EARLIER_TEXT = Mark(Shape.TIGHT, "Signed an earlier text")
DONE = Mark(Shape.SAFE, "Done")
OVERDUE = Mark(Shape.BROKEN, "Overdue")
UNDER_WAY = Mark(Shape.OPEN, "Open")


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
