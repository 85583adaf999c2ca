"""The tables that checks look things up in."""

from collections import defaultdict

from promise_studio.check.table import WHOLE, Table, group, group_by_clause
from promise_studio.measure.verdict import latest_measurements
from promise_studio.model.agreement import Party, SignoffDecision, Vote
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.journey import JourneyForm
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.workshop import Workshop


def _by_state(workshop: Workshop) -> dict[str, tuple[Clause, ...]]:
    live = tuple(clause for clause in workshop.clauses if clause.state is not ClauseState.RETIRED)
    return {
        "live": live,
        "committed": tuple(clause for clause in live if clause.state is ClauseState.COMMITTED),
        "to keep": tuple(clause for clause in live if clause.state is not ClauseState.STRETCH),
    }


def _leaning(workshop: Workshop) -> dict[str, list[str]]:
    """For each procedure and recovery the clauses to keep that lean on it, also by one of their rows."""
    leaning: dict[str, dict[str, None]] = defaultdict(dict)
    rows = group_by_clause(workshop.service_levels)
    for clause in _by_state(workshop)["to keep"]:
        links = [*clause.procedures, *clause.recoveries]
        links += [link for row in rows.get(clause.id, ()) for link in row.procedures]
        for link in links:
            leaning[link.to][clause.id] = None
    return {target: list(clauses) for target, clauses in leaning.items()}


def _forms(workshop: Workshop) -> dict[str, JourneyForm]:
    """The form of the map on which each phase stands."""
    forms = {journey.id: journey.form for journey in workshop.journeys}
    return {phase.id: forms[phase.journey] for phase in workshop.phases if phase.journey in forms}


def _votes(workshop: Workshop) -> dict[tuple[str, str], dict[str, Vote]]:
    """For each clause and criterion the last vote of each department."""
    votes: dict[tuple[str, str], dict[str, Vote]] = defaultdict(dict)
    for vote in workshop.votes:
        votes[vote.clause, vote.criterion][vote.department] = vote
    return votes


def _filled(workshop: Workshop) -> dict[str, set[str]]:
    """The quadrants of each persona's map that hold a note."""
    filled: dict[str, set[str]] = defaultdict(set)
    for note in workshop.notes:
        if note.text:
            filled[note.persona].add(note.quadrant)
    return filled


def _served(workshop: Workshop) -> dict[str, list[str]]:
    """The clauses, retired ones left out, that hang on each moment."""
    served: dict[str, list[str]] = defaultdict(list)
    for clause in _by_state(workshop)["live"]:
        for link in clause.moments:
            served[link.to].append(clause.id)
    return served


def _signed(workshop: Workshop) -> dict[str, bool]:
    """The departments that have given an answer, whatever became of the promise since."""
    return {
        signoff.department: True
        for signoff in workshop.signoffs
        if signoff.party is Party.DEPARTMENT and signoff.decision is not SignoffDecision.NOT_YET
    }


def _used(workshop: Workshop) -> dict[str, bool]:
    """The procedures on which a clause that is not retired leans, itself or by one of its rows."""
    rows = group_by_clause(workshop.service_levels)
    return {
        link.to: True
        for clause in _by_state(workshop)["live"]
        for source in (clause, *rows.get(clause.id, ()))
        for link in source.procedures
    }


STATES = Table("states", ("clauses",), _by_state)
LEVELS = Table("levels", ("service_levels",), lambda workshop: group_by_clause(workshop.service_levels))
LATEST = Table("latest", ("measurements",), latest_measurements)
LEANING = Table("leaning", ("clauses", "service_levels"), _leaning)
SERVED = Table("served", ("clauses",), _served)
PHASES = Table("phases", ("phases",), lambda workshop: group(workshop.phases, "journey"))
FORMS = Table("forms", ("journeys", "phases"), _forms)
STEPS = Table("steps", ("steps",), lambda workshop: group(workshop.steps, "phase"))
SCENARIOS = Table("scenarios", ("scenarios",), lambda workshop: group_by_clause(workshop.scenarios))
VOTES = Table("votes", ("votes",), _votes)
FILLED = Table("filled", ("notes",), _filled)
MARK = Table(
    "mark",
    ("statement", "clauses", "service_levels", "recoveries"),
    lambda workshop: {WHOLE: promise_fingerprint(workshop)},
)
MEMBERS = Table("members", ("members",), lambda workshop: group(workshop.members, "department"))
SIGNED = Table("signed", ("signoffs",), _signed)
USED = Table("used", ("clauses", "service_levels"), _used)
CARDS_OF_PROCEDURES = Table("cards of procedures", ("cards",), lambda w: group(w.cards, "procedure"))
