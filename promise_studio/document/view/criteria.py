"""The criteria clause by clause: what the workshop shows, what the departments voted, what falls short."""

from dataclasses import dataclass

from promise_studio.check.clause_lacks import NO_LEVEL
from promise_studio.check.criteria import Assessment, EvidenceState, assess_live
from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.marks import NO_VOTE, Mark, Shape, mark_ballot
from promise_studio.document.view.pointers import Pointer, name_of
from promise_studio.document.view.told_words import say_told
from promise_studio.document.view.verdict_words import level_sentence
from promise_studio.document.view.wording import headed
from promise_studio.model.agreement import Ballot, Criterion, Vote
from promise_studio.model.promise import Clause

NO_CLAUSES = to_say("There is no clause yet to hold against the criteria.")
NO_VOTES = to_say("No department has voted on the criteria yet.")
REQUIRED = (Criterion.AUTHENTIC, Criterion.DOABLE, Criterion.BACKED, Criterion.RECOVERS)
WORDS = {
    Criterion.AUTHENTIC: (
        to_say("Authentic"),
        to_say("It carries our values, and nobody else could say it."),
    ),
    Criterion.BENEFIT: (to_say("A real benefit"), to_say("The customer gains something that they need.")),
    Criterion.DISTINCT: (
        to_say("Sets us apart"),
        to_say("From competitors and from the best of other industries."),
    ),
    Criterion.DOABLE: (
        to_say("Doable every time"),
        to_say("By the staff we have, with headroom, by today’s figures."),
    ),
    Criterion.BACKED: (to_say("Backed by SOPs"), to_say("By procedures, systems, training and assurances.")),
    Criterion.CREDIBLE: (to_say("Credible"), to_say("Realistic for this industry.")),
    Criterion.RECOVERS: (to_say("Says how we recover"), to_say("What the customer gets when it is broken.")),
    Criterion.TRANSPARENT: (to_say("Transparent"), to_say("The customer knows what to expect.")),
    Criterion.BRAND: (to_say("True to the brand"), to_say("It makes the brand promise come true.")),
    Criterion.CLEAR: (to_say("Clear"), to_say("Every measurable word has a number and a clock.")),
    Criterion.ROLES: (to_say("Everyone knows their part"), to_say("Roles are named, and taught.")),
    Criterion.MEASURED: (to_say("Measured"), to_say("Each channel has a row and a source for its figure.")),
}
Grid = list[tuple[Pointer, dict[Criterion, Assessment]]]
GRAVEST = (Ballot.NO, Ballot.NOT_YET, Ballot.YES, Ballot.ABSTAIN)


STATES = {
    EvidenceState.MET: Mark(Shape.SAFE, to_say("Met")),
    EvidenceState.AT_RISK: Mark(Shape.TIGHT, to_say("At risk")),
    EvidenceState.NOT_MET: Mark(Shape.BROKEN, to_say("Not met")),
    EvidenceState.NOT_ASSESSED: Mark(Shape.OPEN, to_say("Not assessed")),
}


@dataclass(frozen=True)
class Cell:
    """One clause and criterion: what the evidence shows, and beside it the gravest vote and the tally."""

    shown: Mark
    voted: Mark
    tally: str
    disagree: bool


@dataclass(frozen=True)
class Shortfall:
    """A criterion that a clause does not plainly meet, or on which room and evidence differ, and why."""

    clause: Pointer
    criterion: str
    cell: Cell
    why: str


@dataclass(frozen=True)
class CriterionRow:
    """One criterion against every clause."""

    code: str
    name: str
    meaning: str
    required: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Voice:
    """One department's words, where they are more than a yes."""

    clause: Pointer
    criterion: str
    department: str
    mark: Mark
    words: str


@dataclass(frozen=True)
class Criteria:
    """The grid of criteria and clauses, what falls short and why, the voices behind it and the score."""

    clauses: tuple[Pointer, ...]
    rows: tuple[CriterionRow, ...]
    shortfalls: tuple[Shortfall, ...]
    voices: tuple[Voice, ...]
    passing: int
    passing_by_votes: int
    unvoted: str
    missing: str


def _tally(votes: list[Vote]) -> str:
    yes = sum(vote.ballot is Ballot.YES for vote in votes)
    return say("%(yes)s of %(votes)s yes", yes=yes, votes=len(votes)) if votes else ""


def _cell(context: CheckContext, clause: str, assessment: Assessment) -> Cell:
    votes = list(context.votes.get((clause, assessment.criterion), {}).values())
    ballots = {vote.ballot for vote in votes}
    gravest = next((mark_ballot(ballot) for ballot in GRAVEST if ballot in ballots), NO_VOTE)
    return Cell(STATES[assessment.state], gravest, _tally(votes), assessment.disagree)


def _voice(context: CheckContext, clause: Clause, vote: Vote) -> Voice:
    return Voice(
        clause=Pointer(clause.id, clause.name_aloud),
        criterion=translate(WORDS[vote.criterion][0]),
        department=name_of(context.workshop, vote.department),
        mark=mark_ballot(vote.ballot),
        words=vote.words,
    )


def _voices(context: CheckContext, clauses: list[Clause]) -> tuple[Voice, ...]:
    return tuple(
        _voice(context, clause, vote)
        for clause in clauses
        for criterion in Criterion
        for vote in context.votes.get((clause.id, criterion), {}).values()
        if vote.words or vote.ballot in {Ballot.NO, Ballot.NOT_YET}
    )


Cells = dict[tuple[str, Criterion], Cell]


def _why(context: CheckContext, clause: str, assessment: Assessment) -> str:
    """What the workshop shows; of today’s figures it is the verdict that the tables of measures give."""
    if assessment.criterion is not Criterion.DOABLE:
        return say_told(assessment.sentence)
    level = context.find(context.clause_verdict(clause).level)
    if level is None:
        return say(NO_LEVEL, clause=clause) + "."
    return headed(level.id, level_sentence(context, level))


def _shortfalls(context: CheckContext, grid: Grid, cells: Cells) -> tuple[Shortfall, ...]:
    return tuple(
        Shortfall(
            clause,
            translate(WORDS[criterion][0]),
            cells[clause.id, criterion],
            _why(context, clause.id, assessment),
        )
        for clause, found in grid
        for criterion, assessment in found.items()
        if assessment.state is not EvidenceState.MET or assessment.disagree
    )


def _rows(grid: Grid, cells: Cells) -> tuple[CriterionRow, ...]:
    return tuple(
        CriterionRow(
            code=criterion.value,
            name=translate(WORDS[criterion][0]),
            meaning=translate(WORDS[criterion][1]),
            required=criterion in REQUIRED,
            cells=tuple(cells[clause.id, criterion] for clause, _ in grid),
        )
        for criterion in Criterion
    )


def see_criteria(context: CheckContext) -> Criteria:
    """All twelve criteria by the evidence of the workshop, and beside it what the departments voted."""
    assessed = assess_live(context)
    grid = [(Pointer(clause.id, clause.name_aloud), assessed[clause.id]) for clause in context.live]
    cells = {
        (clause.id, criterion): _cell(context, clause.id, assessment)
        for clause, found in grid
        for criterion, assessment in found.items()
    }
    required = [[cells[clause.id, criterion] for criterion in REQUIRED] for clause, _ in grid]
    return Criteria(
        clauses=tuple(clause for clause, _ in grid),
        rows=_rows(grid, cells),
        shortfalls=_shortfalls(context, grid, cells),
        voices=_voices(context, list(context.live)),
        passing=sum(all(cell.shown.shape is Shape.SAFE for cell in four) for four in required),
        passing_by_votes=sum(all(cell.voted.shape is Shape.SAFE for cell in four) for four in required),
        unvoted="" if context.votes else say(NO_VOTES),
        missing="" if grid else say(NO_CLAUSES),
    )
