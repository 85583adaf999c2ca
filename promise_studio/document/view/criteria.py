"""The criteria that the departments voted on, clause by clause, with the evidence and what must change."""

from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.document.view.marks import NO_VOTE, Mark, mark_ballot
from promise_studio.document.view.pointers import Pointer, name_of
from promise_studio.model.agreement import Ballot, Criterion, Vote
from promise_studio.model.promise import Clause

NO_VOTES = "No department has voted on the criteria yet."
REQUIRED = (Criterion.AUTHENTIC, Criterion.DOABLE, Criterion.BACKED, Criterion.RECOVERS)
WORDS = {
    Criterion.AUTHENTIC: ("Authentic", "It carries our values, and nobody else could say it."),
    Criterion.BENEFIT: ("A real benefit", "The customer gains something that they need."),
    Criterion.DISTINCT: ("Sets us apart", "From competitors and from the best of other industries."),
    Criterion.DOABLE: ("Doable every time", "By the staff we have, with headroom, by today’s figures."),
    Criterion.BACKED: ("Backed by SOPs", "By procedures, systems, training and assurances."),
    Criterion.CREDIBLE: ("Credible", "Realistic for this industry."),
    Criterion.RECOVERS: ("Says how we recover", "What the customer gets when it is broken."),
    Criterion.TRANSPARENT: ("Transparent", "The customer knows what to expect."),
    Criterion.BRAND: ("True to the brand", "It makes the brand promise come true."),
    Criterion.CLEAR: ("Clear", "Every measurable word has a number and a clock."),
    Criterion.ROLES: ("Everyone knows their part", "Roles are named, and taught."),
    Criterion.MEASURED: ("Measured", "Each channel has a row and a source for its figure."),
}
GRAVEST = (Ballot.NO, Ballot.NOT_YET, Ballot.YES, Ballot.ABSTAIN)


@dataclass(frozen=True)
class Cell:
    """What the departments say of one clause and criterion: the gravest vote, and how many said what."""

    mark: Mark
    tally: str


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
    """The grid of criteria and clauses, the voices behind it and the score."""

    clauses: tuple[Pointer, ...]
    rows: tuple[CriterionRow, ...]
    voices: tuple[Voice, ...]
    passing: int
    missing: str


def _tally(votes: list[Vote]) -> str:
    yes = sum(vote.ballot is Ballot.YES for vote in votes)
    return f"{yes} of {len(votes)} yes" if votes else ""


def _cell(context: CheckContext, clause: str, criterion: Criterion) -> Cell:
    votes = list(context.votes.get((clause, criterion), {}).values())
    for ballot in GRAVEST:
        if any(vote.ballot is ballot for vote in votes):
            return Cell(mark_ballot(ballot), _tally(votes))
    return Cell(NO_VOTE, "")


def _voice(context: CheckContext, clause: Clause, vote: Vote) -> Voice:
    return Voice(
        clause=Pointer(clause.id, clause.name_aloud),
        criterion=WORDS[vote.criterion][0],
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


def see_criteria(context: CheckContext) -> Criteria:
    """The four required criteria, and each other one that somebody voted on."""
    clauses = list(context.live)
    voted = {criterion for _, criterion in context.votes}
    shown = [criterion for criterion in Criterion if criterion in REQUIRED or criterion in voted]
    rows = tuple(
        CriterionRow(
            code=criterion.value,
            name=WORDS[criterion][0],
            meaning=WORDS[criterion][1],
            required=criterion in REQUIRED,
            cells=tuple(_cell(context, clause.id, criterion) for clause in clauses),
        )
        for criterion in shown
    )
    passing = sum(
        all(_cell(context, clause.id, criterion).mark.word == "Yes" for criterion in REQUIRED)
        for clause in clauses
    )
    missing = "" if context.votes and clauses else NO_VOTES
    return Criteria(
        tuple(Pointer(clause.id, clause.name_aloud) for clause in clauses),
        rows,
        _voices(context, clauses),
        passing,
        missing,
    )
