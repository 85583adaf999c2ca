"""The finished workshop that comes with the program: sound, complete, and true to the published figures."""

from collections import Counter
from datetime import date

import pytest

from promise_studio.check import run_checks
from promise_studio.check.finding import Severity
from promise_studio.measure.verdict import Status, judge_all, judge_clause
from promise_studio.model import Workshop
from promise_studio.model.empathy_map import CLASSIC
from promise_studio.model.evidence import HabitAnswer, Industry, Manner
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.integrity import broken_rules
from promise_studio.model.journey import JourneyForm
from promise_studio.model.persona import EvidenceLevel, PersonaKind
from promise_studio.model.promise import ClauseState
from promise_studio.model.trace import suspects
from promise_studio.store.contents import decode, encode
from tests.examples import city_311

NAME = "city-services.promise.json"
DAY = date(2026, 11, 21)


def test_the_example_loads_and_breaks_no_rule(workshop: Workshop) -> None:
    """Every id is known, every reference leads somewhere, and no link is suspect."""
    assert broken_rules(workshop) == ()
    assert suspects(workshop) == ()


def test_the_example_is_written_as_the_program_writes_it(data: bytes) -> None:
    """Opening and saving it changes no byte, so a diff shows only what somebody edited."""
    held = decode(data, NAME)
    assert encode(held.workshop, held.revision) == data


def test_every_stage_is_worked_out(workshop: Workshop) -> None:
    """A reader finds every part that a good facilitator leaves behind."""
    at_least = {
        "departments": 5, "members": 10, "quotes": 12, "unwritten": 6, "comparisons": 4, "personas": 3,
        "notes": 90, "journeys": 3, "steps": 35, "moments": 5, "cards": 30, "procedures": 8, "systems": 5,
        "trainings": 3, "themes": 3, "service_levels": 10, "measurements": 8, "recoveries": 5,
        "scenarios": 10, "audits": 8, "votes": 80, "signoffs": 10, "decisions": 5, "parked": 5, "actions": 10,
        "versions": 3, "own_ups": 2,
    }  # fmt: skip
    counts = {part: len(getattr(workshop, part)) for part in at_least}
    assert all(counts[part] >= at_least[part] for part in at_least), counts
    states = Counter(clause.state for clause in workshop.clauses)
    assert states[ClauseState.COMMITTED] >= 5
    assert states[ClauseState.STRETCH] == 1
    assert states[ClauseState.RETIRED] == 1


def test_the_evidence_comes_from_many_sides(workshop: Workshop) -> None:
    """Quotes of three channels and more, all three manners, all habits answered, both industries."""
    assert len({quote.channel for quote in workshop.quotes}) >= 3
    assert {promise.manner for promise in workshop.unwritten} == set(Manner)
    assert HabitAnswer.NOT_ASKED not in {habit.answer for habit in workshop.habits}
    assert {comparison.industry for comparison in workshop.comparisons} == set(Industry)
    assert {journey.form for journey in workshop.journeys} == set(JourneyForm)


def test_the_personas_say_honestly_what_they_rest_on(workshop: Workshop) -> None:
    """One is internal, one is still an assumption, and each has a full map with a tension in it."""
    assert PersonaKind.INTERNAL in {persona.kind for persona in workshop.personas}
    assert EvidenceLevel.ASSUMPTION in {persona.evidence for persona in workshop.personas}
    for persona in workshop.personas:
        notes = workshop.children("note", "persona", persona.id)
        full = Counter(note.quadrant for note in notes)
        assert all(full[quadrant] >= 6 for quadrant in CLASSIC)
        assert any(note.tension_with for note in notes)


def test_some_promises_are_safe_one_is_tight_and_one_is_broken(workshop: Workshop) -> None:
    """The figures give every verdict that a team can get, so that each can be seen in the documents."""
    committed = [clause.id for clause in workshop.clauses if clause.state is ClauseState.COMMITTED]
    verdicts = {clause: judge_clause(workshop, clause).status for clause in committed}
    assert verdicts == {
        "PRM-1": Status.SAFE,
        "PRM-2": Status.TOO_FEW,
        "PRM-3": Status.TIGHT,
        "PRM-4": Status.BROKEN,
        "PRM-5": Status.NOT_MEASURED,
        "PRM-6": Status.NOT_MEASURED,
    }
    rows = Counter(verdict.status for verdict in judge_all(workshop).values())
    assert rows[Status.SAFE] >= 3
    assert set(rows) == set(Status)


def test_what_was_signed_is_what_stands_there(workshop: Workshop) -> None:
    """All sign-offs but one are of the promise as it reads today; that one shows what a later edit does."""
    now = promise_fingerprint(workshop)
    assert [signoff.id for signoff in workshop.signoffs if signoff.seen != now] == ["SGN-8"]
    assert workshop.versions[-1].seen == now
    assert len({version.seen for version in workshop.versions}) == len(workshop.versions)


def test_every_error_that_is_left_has_an_action(workshop: Workshop) -> None:
    """Whatever still stands in the way has somebody's name and a day, or a waiver with its reason."""
    promised = {
        action.about for action in workshop.actions if action.owner and action.due and not action.done
    }
    found = run_checks(workshop, DAY)
    errors = {finding.item for finding in found if finding.severity is Severity.ERROR}
    assert errors <= promised
    assert workshop.waivers
    assert all(waiver.reason for waiver in workshop.waivers)


def test_every_measurement_names_its_source_and_row(workshop: Workshop) -> None:
    """Each measured figure has a row of the derivation behind it, and says whose data it is."""
    assert {measurement.service_level for measurement in workshop.measurements} == set(city_311.TABLE)
    for measurement in workshop.measurements:
        level, row = workshop.get(measurement.service_level), city_311.TABLE[measurement.service_level]
        assert (level.target, level.unit, level.share) == (row.target, row.unit, row.share)
        assert "City of Boston" in measurement.source
        assert "PDDL" in measurement.source


@pytest.fixture(scope="module")
def derived() -> dict[str, city_311.Figures]:
    """The figures as the published file gives them today."""
    path = city_311.the_file()
    if path is None:
        pytest.skip("city_311.csv is not on this computer; set PROMISE_STUDIO_DATA to its folder")
    return city_311.derive(path)


def test_the_measured_figures_are_those_of_the_published_file(
    workshop: Workshop, derived: dict[str, city_311.Figures]
) -> None:
    """Nobody typed a figure: every measurement equals what the file says, to the last case."""
    for measurement in workshop.measurements:
        figures = derived[measurement.service_level]
        assert (measurement.cases, measurement.kept) == (figures.cases, figures.kept)
        assert (measurement.at_share, measurement.excluded) == (figures.at_share, figures.excluded)
        worst = (figures.worst_quarter, figures.worst_share)
        assert (measurement.worst_month, measurement.worst_share) == worst
        assert (measurement.starts_on, measurement.ends_on) == (city_311.FIRST_DAY, city_311.LAST_DAY)


def test_an_own_up_says_the_figures_that_were_measured(workshop: Workshop) -> None:
    """Who reads the own-up and the table side by side finds the same cases in both."""
    measured = {measurement.service_level: measurement for measurement in workshop.measurements}
    for own_up in workshop.own_ups:
        figures = measured[own_up.service_level]
        assert f"{figures.kept} of {figures.cases}" in own_up.what
