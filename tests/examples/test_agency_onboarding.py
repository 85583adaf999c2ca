"""The agency's onboarding promise: sound, agreed, and true to the survey, the journey and the list it began with."""

import csv
from datetime import date

from promise_studio.check import run_checks
from promise_studio.check.finding import Severity
from promise_studio.check.gates import gates
from promise_studio.document.style.style_file import load_house_style
from promise_studio.measure.verdict import Status, judge_clause
from promise_studio.model import Workshop
from promise_studio.model.agreement import Direction, SignoffDecision
from promise_studio.model.evidence import HabitAnswer, Industry
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.integrity import broken_rules
from promise_studio.model.promise import ClauseState
from promise_studio.model.trace import suspects
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode, encode
from tests.examples.onboardings import FILES, MEASURED, figures, orders

NAME = "agency-onboarding.promise.json"
DAY = date(2026, 11, 22)
SAID = "What do you still remember of them?"


def test_it_loads_breaks_no_rule_and_is_written_as_the_program_writes_it(data: bytes) -> None:
    """Every reference leads somewhere, no link is suspect, and saving changes no byte."""
    held = decode(data, NAME)
    assert broken_rules(held.workshop) == ()
    assert suspects(held.workshop) == ()
    assert encode(held.workshop, held.revision) == data


def test_every_gate_holds_and_one_warning_stands(workshop: Workshop) -> None:
    """The promise may go out; what `check` still says is what the team says itself: a persona is an assumption."""
    assert [gate.name for gate in gates(workshop, DAY) if not gate.passed] == []
    found = run_checks(workshop, DAY)
    assert not any(finding.severity is Severity.ERROR for finding in found)
    assert {finding.rule for finding in found} <= {"S116"}


def test_it_is_small_enough_to_read(workshop: Workshop) -> None:
    """Six promises and an aim, two personas, one journey of six phases, one blueprint."""
    states = [clause.state for clause in workshop.clauses]
    assert states.count(ClauseState.COMMITTED) == 6
    assert states.count(ClauseState.STRETCH) == 1
    assert (len(workshop.personas), len(workshop.journeys), len(workshop.phases)) == (2, 1, 6)
    assert (len(workshop.blueprints), len(workshop.recoveries)) == (1, 6)
    assert 12 <= len(workshop.quotes) <= 20


def test_it_shows_what_the_other_examples_do_not(workshop: Workshop) -> None:
    """Rivals of both industries, words defined, a vote in dots, a clause that grew weaker, and a miss owned up to."""
    assert {comparison.industry for comparison in workshop.comparisons} == set(Industry)
    assert all(clause.definitions for clause in workshop.clauses if clause.state is ClauseState.COMMITTED)
    assert sum(moment.dots for moment in workshop.moments) == 11
    assert any(note.tension_with for note in workshop.notes)
    directions = {change.direction for version in workshop.versions for change in version.changes}
    assert directions >= {Direction.STRONGER, Direction.WEAKER}
    assert HabitAnswer.NOT_ASKED not in {habit.answer for habit in workshop.habits}
    assert any(decision.dissent for decision in workshop.decisions)
    assert workshop.versions[-1].seen == promise_fingerprint(workshop)
    open_still = [one.name for one in workshop.signoffs if one.decision is SignoffDecision.NOT_YET]
    assert open_still == ["Finance director of a foundry"]


def test_the_figures_are_those_of_the_list(workshop: Workshop) -> None:
    """Nobody typed them: cases, kept ones and every month equal what a loop over the rows finds."""
    measured = {one.service_level: one for one in workshop.measurements if one.taken_from}
    assert set(measured) == set(MEASURED)
    rows = orders()
    for level_id, (start, stop, target) in MEASURED.items():
        assert workshop.get(level_id).target == target
        found, kept = figures(rows, start, stop, target), measured[level_id]
        assert (kept.cases, kept.kept) == (found.cases, found.kept)
        assert {month.month: (month.kept, month.cases) for month in kept.months} == found.months
        assert f"From “{start}” to “{stop}”" in kept.note


def test_figures_typed_by_hand_say_that_they_are_invented(workshop: Workshop) -> None:
    """Every figure has a source that tells a reader of the document what it is."""
    by_hand = [one for one in workshop.measurements if not one.taken_from]
    assert all("invented" in one.source for one in by_hand)
    slips = [row["Told before that date"] for row in orders() if row["A date slipped"] == "Yes"]
    told = next(one for one in by_hand if one.service_level == "SLA-4")
    assert (told.cases, told.kept) == (len(slips), slips.count("Yes"))


def test_the_verdicts_are_honest(workshop: Workshop) -> None:
    """Two promises are safe; the others are tight, and say so in the document."""
    committed = [clause.id for clause in workshop.clauses if clause.state is ClauseState.COMMITTED]
    verdicts = [judge_clause(workshop, clause).status for clause in committed]
    assert verdicts.count(Status.SAFE) == 2
    assert set(verdicts) == {Status.SAFE, Status.TIGHT}


def test_the_own_up_says_the_month_that_was_missed(workshop: Workshop) -> None:
    """Who reads the own-up and the list side by side finds the same cases in both."""
    kept, cases = figures(orders(), *MEASURED["SLA-2"]).months["2026-10"]
    own_up = workshop.own_ups[0]
    assert (own_up.service_level, own_up.period) == ("SLA-2", "October 2026")
    assert f"{kept} of {cases}" in own_up.what


def test_quotes_and_journey_are_those_that_were_brought_in(workshop: Workshop) -> None:
    """Each quote of the survey stands in the line that it names; phases and steps are those of the diagram."""
    with (FILES / "survey.csv").open(newline="", encoding="utf-8-sig") as file:
        lines = {number: row[SAID] for number, row in enumerate(csv.DictReader(file), start=2)}
    brought = [quote for quote in workshop.quotes if quote.source.startswith("survey.csv, line ")]
    assert len(brought) >= 12
    for quote in brought:
        assert quote.text == lines[int(quote.source.rpartition(" ")[2])]
    drawn = [line.strip() for line in (FILES / "journey.mmd").read_text(encoding="utf-8").splitlines()]
    sections = [line.removeprefix("section ") for line in drawn if line.startswith("section ")]
    assert [phase.name for phase in workshop.phases] == sections
    tasks = [line.split(":") for line in drawn if line.count(":") == 2]
    steps = [(step.action, step.emotion) for step in workshop.steps]
    assert steps == [(name, int(score) - 3) for name, score, _ in tasks]


def test_the_house_style_beside_it_is_read() -> None:
    """The documents of this workshop come in the agency's colour and with its days."""
    style = load_house_style(workshops_dir() / NAME)
    assert (style.colour("accent"), style.date_format) == ("#7a2e1d", "d MMMM y")
