"""What the departments voted on a criterion of a clause."""

from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.model.agreement import Ballot, Criterion
from promise_studio.model.workshop import Workshop


@dataclass(frozen=True)
class Tally:
    """The last ballot of each department; those that have not voted are named apart."""

    ballots: dict[str, Ballot]
    silent: tuple[str, ...] = ()

    def count(self, ballot: Ballot) -> int:
        """How many departments said this."""
        return sum(cast is ballot for cast in self.ballots.values())

    @property
    def yes(self) -> int:
        """How many departments say that it is met."""
        return self.count(Ballot.YES)

    @property
    def doubts(self) -> int:
        """How many say no or not yet."""
        return self.count(Ballot.NO) + self.count(Ballot.NOT_YET)

    @property
    def total(self) -> int:
        """How many departments there are to ask: those that voted and the silent ones."""
        return len(self.ballots) + len(self.silent)

    @property
    def sentence(self) -> str:
        """The tally in words: “5 of 8 departments say yes, 2 not yet, 1 silent”; empty while nobody voted."""
        if not self.ballots:
            return ""
        noun = "department" if self.total == 1 else "departments"
        others = {
            "not yet": self.count(Ballot.NOT_YET),
            "no": self.count(Ballot.NO),
            "abstaining": self.count(Ballot.ABSTAIN),
            "silent": len(self.silent),
        }
        said = f"{self.yes} of {self.total} {noun} {'says' if self.yes == 1 else 'say'} yes"
        return ", ".join([said, *(f"{count} {words}" for words, count in others.items() if count)])


def tally_of(lookups: Lookups, clause_id: str, criterion: Criterion) -> Tally:
    """The tally from a workshop that is already indexed."""
    votes = lookups.votes.get((clause_id, criterion), {})
    silent = tuple(item.id for item in lookups.workshop.departments if item.id not in votes)
    return Tally({department: vote.ballot for department, vote in votes.items()}, silent)


def tally(workshop: Workshop, clause_id: str, criterion: Criterion) -> Tally:
    """What each department said last of one criterion of one clause."""
    return tally_of(Lookups(workshop), clause_id, criterion)
