"""How the promise was tried: scenarios that were played with a stopwatch, and what they showed."""

from dataclasses import dataclass

from promise_studio.document.language.dates import short_date
from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import to_say
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.document.view.wording import minutes_aloud
from promise_studio.model import Workshop
from promise_studio.model.scenario import AuditOutcome, AuditRun, Scenario
from promise_studio.spoken import capital

OUTCOMES = {
    AuditOutcome.KEPT: Mark(Shape.SAFE, to_say("Kept")),
    AuditOutcome.BROKEN: Mark(Shape.BROKEN, to_say("Broken")),
    AuditOutcome.UNCLEAR: Mark(Shape.OPEN, to_say("Unclear")),
}
NOT_PLAYED = Mark(Shape.OPEN, to_say("Not played yet"))


@dataclass(frozen=True)
class AuditNote:
    """One run with the stopwatch."""

    id: str
    mark: Mark
    facts: str
    words: str
    failed: tuple[str, ...]


@dataclass(frozen=True)
class ScenarioRow:
    """A scenario and its runs."""

    id: str
    name: str
    sort: str
    clause: Pointer | None
    situation: str
    runs: tuple[AuditNote, ...]
    mark: Mark


def _run(run: AuditRun) -> AuditNote:
    minutes = "" if run.minutes is None else minutes_aloud(run.minutes)
    facts = " · ".join(filter(None, (short_date(run.ran_on), run.auditor, run.channel, minutes)))
    failed = tuple(
        " – ".join(filter(None, (answer.check, answer.note))) for answer in run.answers if not answer.passed
    )
    return AuditNote(run.id, OUTCOMES[run.outcome], facts, run.words, failed)


def _scenario(workshop: Workshop, scenario: Scenario) -> ScenarioRow:
    runs = tuple(_run(run) for run in workshop.audits if run.scenario == scenario.id)
    return ScenarioRow(
        id=scenario.id,
        name=scenario.name or scenario.id,
        sort=capital(said(scenario.sort)),
        clause=point_to(workshop, scenario.clause.to) if scenario.clause else None,
        situation=scenario.situation,
        runs=runs,
        mark=runs[-1].mark if runs else NOT_PLAYED,
    )


def see_scenarios(workshop: Workshop) -> tuple[ScenarioRow, ...]:
    """Every scenario with its runs, in the team's order."""
    return tuple(_scenario(workshop, scenario) for scenario in workshop.scenarios)
