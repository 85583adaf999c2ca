"""The criteria of a good promise, judged for each clause: what the workshop shows, what the room says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from promise_studio.check import evidence_of_means as means
from promise_studio.check import evidence_of_words as words
from promise_studio.check.evidence import MARKS, Evidence, EvidenceState
from promise_studio.check.lookups import CheckContext
from promise_studio.check.tally import Tally, tally, tally_of
from promise_studio.model.agreement import Ballot, Criterion
from promise_studio.model.promise import Clause
from promise_studio.model.workshop import Workshop

__all__ = [
    "HEADLINE",
    "NAMES",
    "Assessment",
    "EvidenceState",
    "Tally",
    "assess",
    "assess_all",
    "assess_live",
    "tally",
]

HEADLINE = (Criterion.AUTHENTIC, Criterion.DOABLE, Criterion.BACKED, Criterion.RECOVERS)
"""The four that the team votes on."""

NAMES = MappingProxyType(
    {
        Criterion.AUTHENTIC: "authentic",
        Criterion.BENEFIT: "a benefit worth having",
        Criterion.DISTINCT: "sets us apart",
        Criterion.DOABLE: "doable",
        Criterion.BACKED: "backed by SOPs",
        Criterion.CREDIBLE: "credible for its industry",
        Criterion.RECOVERS: "includes recovery",
        Criterion.TRANSPARENT: "transparent",
        Criterion.BRAND: "true to the brand",
        Criterion.CLEAR: "clear",
        Criterion.ROLES: "everyone knows their part",
        Criterion.MEASURED: "measured per channel",
    }
)

_EVIDENCE: MappingProxyType[Criterion, Callable[[CheckContext, Clause], Evidence]] = MappingProxyType(
    {
        Criterion.AUTHENTIC: words.authentic,
        Criterion.BENEFIT: words.beneficial,
        Criterion.DISTINCT: words.distinct,
        Criterion.DOABLE: means.doable,
        Criterion.BACKED: means.backed,
        Criterion.CREDIBLE: words.credible,
        Criterion.RECOVERS: means.recovers,
        Criterion.TRANSPARENT: words.transparent,
        Criterion.BRAND: words.true_to_brand,
        Criterion.CLEAR: words.clear,
        Criterion.ROLES: means.roles_known,
        Criterion.MEASURED: means.measured,
    }
)


@dataclass(frozen=True)
class Assessment:
    """One criterion of one clause: what the workshop shows, and beside it what the room says.

    Neither is merged into the other: `state` and `sentence` are the evidence, `votes` the ballots.
    """

    criterion: Criterion
    state: EvidenceState
    sentence: str
    votes: Tally

    @property
    def name(self) -> str:
        """The criterion in a few words: “backed by SOPs”."""
        return NAMES[self.criterion]

    @property
    def mark(self) -> str:
        """The glyph that stands beside the state."""
        return MARKS[self.state]

    @property
    def voted(self) -> EvidenceState:
        """What the votes alone would make of it; the gravest counts, abstaining is no answer."""
        if self.votes.count(Ballot.NO):
            return EvidenceState.NOT_MET
        if self.votes.count(Ballot.NOT_YET):
            return EvidenceState.AT_RISK
        return EvidenceState.MET if self.votes.yes else EvidenceState.NOT_ASSESSED

    @property
    def disagree(self) -> bool:
        """Whether the room has answered and says something else than the evidence."""
        return self.voted is not EvidenceState.NOT_ASSESSED and self.voted is not self.state

    @property
    def disagreement(self) -> str:
        """Both sides in one sentence where they differ, else empty."""
        if not self.disagree:
            return ""
        return f"The evidence says {self.state}, the room says {self.voted}: {self.votes.sentence}."


def _assess(context: CheckContext, clause: Clause) -> dict[Criterion, Assessment]:
    found = {}
    for criterion, show in _EVIDENCE.items():
        evidence = show(context, clause)
        votes = tally_of(context, clause.id, criterion)
        found[criterion] = Assessment(criterion, evidence.state, evidence.sentence, votes)
    return found


def assess(workshop: Workshop, clause_id: str, today: date) -> dict[Criterion, Assessment]:
    """All twelve criteria for one clause, P1 to P12; KeyError when there is no such clause."""
    return _assess(CheckContext(workshop, today), workshop.get(clause_id))


def assess_all(workshop: Workshop, today: date) -> dict[str, dict[Criterion, Assessment]]:
    """All twelve criteria for every clause that is not retired, by its id."""
    context = CheckContext(workshop, today)
    return assess_live(context)


def assess_live(context: CheckContext) -> dict[str, dict[Criterion, Assessment]]:
    """The same from a workshop that is already indexed."""
    return {clause.id: _assess(context, clause) for clause in context.live}
