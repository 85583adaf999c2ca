"""What a clause rests on and what keeps it, a line each."""

from collections.abc import Iterable

from textual.content import Content

from promise_studio.measure.verdict import judge_latest
from promise_studio.model import Link, Workshop
from promise_studio.model.agreement import Ballot, Criterion
from promise_studio.model.promise import Clause
from promise_studio.studio.fields.candidates import named_aloud
from promise_studio.studio.text import content, shortened
from promise_studio.studio.widgets.margin import Labelled

MOST = 3
"""How many stand in a line of facts; the trace has all of them."""
NAME = 26
"""How much of a name stands in a line of facts."""
CHECKLIST = {
    Criterion.AUTHENTIC: "authentic",
    Criterion.DOABLE: "doable",
    Criterion.BACKED: "backed by SOPs",
    Criterion.RECOVERS: "includes recovery",
}
"""The four criteria that every department votes on."""


def clause_facts(workshop: Workshop, clause: Clause) -> list[Labelled]:
    """Rests on, kept by, recovery, votes; what is missing is named."""
    levels = [
        level
        for level in workshop.service_levels
        if level.clause is not None and level.clause.to == clause.id
    ]
    verdicts = [
        f"{level.id} {judge_latest(workshop, level.id).mark} {judge_latest(workshop, level.id).status}"
        for level in levels
    ]
    return [
        _line(
            "Rests on",
            _names(workshop, (*clause.moments, *clause.quotes, *clause.personas)),
            "no moment, no quote",
        ),
        _line("Carries", _names(workshop, (*clause.values, *clause.goals)), "no value"),
        _line(
            "Kept by",
            [*verdicts, *_names(workshop, (*clause.procedures, *clause.systems))],
            "no service level, no SOP",
        ),
        _line("If broken", _names(workshop, clause.recoveries), "no recovery"),
        _line("Votes", vote_words(workshop, clause.id), "none yet (stage 9)"),
    ]


def _names(workshop: Workshop, links: Iterable[Link]) -> list[str]:
    return [shortened(named_aloud(workshop, link.to), NAME) for link in links]


def _line(label: str, words: list[str], missing: str) -> Labelled:
    more = f" and {len(words) - MOST} more" if len(words) > MOST else ""
    said = (
        content(" · ".join(words[:MOST]) + more) if words else Content.styled(f"■ {missing}", "$text-error")
    )
    return Labelled(label, said)


def vote_words(workshop: Workshop, clause_id: str) -> list[str]:
    """How many departments say yes to each criterion of the checklist."""
    words = []
    for criterion, name in CHECKLIST.items():
        votes = {
            v.department: v.ballot
            for v in workshop.votes
            if v.clause == clause_id and v.criterion is criterion
        }
        if votes:
            yes = sum(ballot is Ballot.YES for ballot in votes.values())
            words.append(f"{name} {yes} of {len(workshop.departments)}")
    return words
