"""The finished workshop of a service desk: sound, honest about its gaps, and true to the published log."""

from collections.abc import Iterable
from datetime import date, datetime

import pytest

from promise_studio.check import run_checks
from promise_studio.check.finding import Severity
from promise_studio.check.gates import gates
from promise_studio.check.house_file import load_house_rules
from promise_studio.measure.verdict import Status, judge_all
from promise_studio.model import Workshop
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.model.integrity import broken_rules
from promise_studio.model.journey import JourneyForm
from promise_studio.model.persona import PersonaKind
from promise_studio.model.promise import ClauseState
from promise_studio.model.trace import suspects
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode, encode
from tests.examples import desk_pilot, itsm_log

NAME = "service-desk.promise.json"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def tickets() -> tuple[itsm_log.Ticket, ...]:
    """The published log, folded to tickets without this program."""
    path = itsm_log.the_file()
    if path is None:
        pytest.skip("itsm_event_log.csv is not on this computer; set PROMISE_STUDIO_DATA to its folder")
    return itsm_log.read(path)


def test_it_loads_and_breaks_no_rule(data: bytes, workshop: Workshop) -> None:
    """Every reference leads somewhere, no link is suspect, and saving it again changes no byte."""
    assert broken_rules(workshop) == ()
    assert suspects(workshop) == ()
    assert encode(workshop, decode(data, NAME).revision) == data


def test_what_check_says_is_what_a_leader_alone_still_owes(workshop: Workshop) -> None:
    """No error, by the house's own rules; two departments to ask, and a headroom that shrinks."""
    house = load_house_rules(workshops_dir() / NAME)
    assert house.words.vague
    found = run_checks(workshop, DAY, house)
    assert not [finding for finding in found if finding.severity is Severity.ERROR]
    said = sorted((finding.rule, finding.item) for finding in found)
    assert said == [("S122", "DEP-3"), ("S122", "DEP-4"), ("S131", "SLA-4")]
    assert [(waiver.rule, waiver.about) for waiver in workshop.waivers] == [("S124", "SOP-6")]


def test_it_is_a_draft_only_until_everybody_has_signed(workshop: Workshop) -> None:
    """The headline gates hold by the figures and the procedures; the signatures are still out."""
    assert [gate.name for gate in gates(workshop, DAY) if not gate.passed] == ["Signed"]


def test_it_shows_the_parts_that_the_first_example_does_not_lean_on(workshop: Workshop) -> None:
    """An experience map that the journey serves, tiers with their cost, exclusions and a stopwatch."""
    assert JourneyForm.EXPERIENCE in {journey.form for journey in workshop.journeys}
    served = {phase.serves for phase in workshop.phases if phase.serves}
    assert served == {phase.id for phase in workshop.phases if phase.journey == "JRN-1"}
    assert any(len([tier for tier in one.tiers if tier.amount]) >= 3 for one in workshop.recoveries)
    assert any(level.exclusions and level.pauses for level in workshop.service_levels)
    assert len([run for run in workshop.audits if run.minutes]) >= 4
    committed = [one for one in workshop.clauses if one.state is ClauseState.COMMITTED]
    assert all(one.recoveries and one.quotes and one.moments for one in committed)


def test_every_verdict_is_the_one_of_the_figures(workshop: Workshop) -> None:
    """What is committed is safe or tight; what today breaks stays an aim."""
    verdicts = {level: verdict.status for level, verdict in judge_all(workshop).items()}
    safe = dict.fromkeys(("SLA-1", "SLA-2", "SLA-3", "SLA-5"), Status.SAFE)
    assert verdicts == {**safe, "SLA-4": Status.TIGHT, "SLA-6": Status.BROKEN}


def _in_time(spans: Iterable[tuple[datetime, datetime | None, int]], limit: int) -> tuple[int, int]:
    """Cases and those within so many working minutes; one without an end is late, one that ran back is out."""
    took = [
        itsm_log.working_minutes(start, end) - waited if end else limit + 1
        for start, end, waited in spans
        if end is None or end >= start
    ]
    return len(took), sum(minutes <= limit for minutes in took)


def test_the_measured_figures_are_those_of_the_published_log(
    workshop: Workshop, tickets: tuple[itsm_log.Ticket, ...]
) -> None:
    """Each figure equals what a plain count of the log gives, to the last ticket."""
    logged = [minutes for one in tickets if (minutes := (one.logged - one.opened).total_seconds() / 60) >= 0]
    open_days = [one.closed - one.resolved for one in tickets if one.resolved]
    urgent = [one for one in tickets if one.priority == itsm_log.CRITICAL]
    broken = [one for one in tickets if one.priority != itsm_log.LOW]
    expected = {
        "SLA-1": (len(logged), sum(minutes <= 30 for minutes in logged)),
        "SLA-2": _in_time(((one.opened, one.taken, 0) for one in tickets), 3 * itsm_log.WORKING_DAY),
        "SLA-3": _in_time(
            ((one.opened, one.resolved, one.waited) for one in broken), 10 * itsm_log.WORKING_DAY
        ),
        "SLA-5": (len(open_days), sum(span.days >= 5 for span in open_days)),
        "SLA-6": _in_time(((one.opened, one.taken, 0) for one in urgent), 60),
    }
    found = {one.service_level: (one.cases, one.kept) for one in workshop.measurements}
    assert {level: found[level] for level in expected} == expected


def test_the_made_months_are_called_made_and_counted_right(workshop: Workshop) -> None:
    """Whoever reads the pilot's figures reads first that nobody lived through them."""
    pilot = next(one for one in workshop.measurements if one.service_level == "SLA-4")
    spans = ((start, end, 0) for start, end in desk_pilot.waits())
    assert (pilot.cases, pilot.kept) == _in_time(spans, desk_pilot.LIMIT)
    assert pilot.source.startswith("Made for this example")
    assert [month.month for month in pilot.months] == [f"2026-{month:02}" for month in desk_pilot.AT_90]
    rows = len(list(desk_pilot.waits()))
    source = workshop.get(pilot.taken_from)
    assert (source.cases, source.duplicates, source.not_cases) == (rows, len(desk_pilot.TWICE), 1)
    for parts in (pilot.channels, pilot.departments):
        assert (sum(part.cases for part in parts), sum(part.kept for part in parts)) == (rows, pilot.kept)


def test_whom_the_promise_leaves_out_is_counted_in_the_log(
    workshop: Workshop, tickets: tuple[itsm_log.Ticket, ...]
) -> None:
    """The persona that it is not for rests on a figure, and the figure is the log’s."""
    (left_out,) = (one for one in workshop.personas if one.kind is PersonaKind.ANTI)
    new = sum(one.priority == itsm_log.LOW for one in tickets)
    assert left_out.sources[0].startswith(f"{new} of the {len(tickets)} tickets")


def test_a_reply_was_to_what_stands_here(workshop: Workshop) -> None:
    """What a department sent back signs this promise, and its remarks are on places that still read so."""
    answered = [one for one in workshop.signoffs if one.came_with]
    assert [one.answers for one in answered] == [promise_fingerprint(workshop)]
    assert all(one.seen == fingerprint(workshop.get(one.about)) for one in workshop.comments)
    assert [one.about for one in workshop.comments if one.words and not one.settled] == ["REC-3"]


def test_every_measured_figure_names_its_source_and_licence(workshop: Workshop) -> None:
    """The desk that was measured is not this one, and its log has a licence that asks to be named."""
    for measurement in workshop.measurements:
        if measurement.service_level != "SLA-4":
            assert "UCI" in measurement.source
            assert "CC BY 4.0" in measurement.source


def test_working_minutes_stop_at_night_at_weekends_and_on_free_days() -> None:
    """From Thursday 17:00 over Good Friday and Easter Monday to Tuesday 9:00 two hours count."""
    assert itsm_log.working_minutes(datetime(2016, 3, 24, 17), datetime(2016, 3, 29, 9)) == 120  # noqa: DTZ001
