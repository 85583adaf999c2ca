"""The ten tasks that a room does most, each from where somebody stands when it comes up to where it is done."""

from datetime import date
from pathlib import Path

from promise_studio.check.lookups import Lookups
from promise_studio.check.signing import Standing, standings
from promise_studio.measure.status import Status
from promise_studio.measure.verdict import judge_latest
from promise_studio.model.agreement import Ballot, Criterion
from promise_studio.session import Session
from tests.studio.driver import Driver
from tests.tasks.task import Task, Write, press

NOTES = ("I hear it from my neighbour first.", "Nobody rings back.", "It was out in August.")
QUOTE = "Nobody told me that they had been here."
NAME, CLAUSE = "Told at the door", "When a crew has been at your door, you know within 2 hours what they did."
MENDED = "within 3 days"
BEFORE = 3
"""Days that SLA-17 promises before anything was measured."""


def leave_undone(session: Session) -> None:
    """What the tasks find in front of them: a vague clause, and a sign-off that waits."""
    session.change("PRM-7", text="We fill a pothole promptly, counted from your first report.")
    session.add("sign-off", department="DEP-7", name="Priyanka Rao")


def _has_notes(driver: Driver) -> bool:
    return tuple(note.text for note in driver.workshop.notes if note.text in NOTES) == NOTES


def _answers_the_quote(driver: Driver) -> bool:
    said = {quote.id for quote in driver.workshop.quotes if (quote.text, quote.channel) == (QUOTE, "Counter")}
    return any(link.to in said for link in driver.workshop.get("PRM-5").quotes)


def _has_clause(driver: Driver) -> bool:
    wanted = (NAME, "THM-3", CLAUSE)
    return any((one.name, one.theme, one.text) == wanted for one in driver.workshop.clauses)


def _is_measured_and_set(driver: Driver) -> bool:
    verdict = judge_latest(driver.workshop, "SLA-17")
    return verdict.status is Status.SAFE and driver.workshop.get("SLA-17").target != BEFORE


def _has_voted(driver: Driver) -> bool:
    headline = {Criterion.AUTHENTIC, Criterion.DOABLE, Criterion.BACKED, Criterion.RECOVERS}
    yes = [v for v in driver.workshop.votes if v.clause == "PRM-7" and v.ballot is Ballot.YES]
    voted = {(v.criterion, v.department) for v in yes}
    return voted == {(one, department.id) for one in headline for department in driver.workshop.departments}


def _has_signed(driver: Driver) -> bool:
    row = next(one for one in standings(Lookups(driver.workshop)) if one.department.id == "DEP-7")
    today = date.today()  # noqa: DTZ011 - the day on the wall of the room
    return row.standing is Standing.AGREES and row.signoff is not None and row.signoff.signed_on == today


TASKS = (
    Task(
        "Write three cards on a map",
        "empathy",
        "EMP-1",
        (press("a"), *[step for note in NOTES for step in (Write(note), press("enter"))], press("escape")),
        5,
        _has_notes,
    ),
    Task(
        "Write down a quote and link it to a clause",
        "promise",
        "PRM-5",
        (
            press("f2"),
            press("a"),
            Write(QUOTE),
            press("tab"),
            Write("Counter"),
            press("escape"),
            press("f7"),
            press("l"),
            press("they had"),
            press("tab"),
        ),
        15,
        _answers_the_quote,
    ),
    Task(
        "Write a clause",
        "promise",
        "THM-3",
        (press("a"), Write(NAME), press("tab", "tab", "tab"), Write(CLAUSE), press("escape")),
        5,
        _has_clause,
    ),
    Task(
        "Go to a finding and mend its words",
        "promise",
        "PRM-7",
        (press("f"), press("e"), Write(MENDED), press("escape")),
        3,
        lambda driver: MENDED in driver.workshop.get("PRM-7").text,
    ),
    Task(
        "Set a target from a file of cases",
        "commit",
        "SLA-17",
        (
            press("i"),
            press("enter", shows="Read the cases"),
            press("enter", shows="Measure and keep"),
            press("enter", shows="moves the target"),
            press("left"),
            press("s"),
            press("enter"),
        ),
        7,
        _is_measured_and_set,
    ),
    Task(
        "Vote on a clause: four criteria, eight departments",
        "test",
        "PRM-7",
        (press("v"), *[press("yyyyyyyy")] * 4, press("escape")),
        34,
        _has_voted,
    ),
    Task(
        "Sign for a department that was asked",
        "agree",
        "SGN-7",
        (press("a"), press("a"), press("escape")),
        3,
        _has_signed,
    ),
    Task(
        "Jump to an item by its words",
        "agree",
        "SGN-1",
        (press("/"), press("filling pot"), press("enter")),
        13,
        lambda driver: driver.screen.view.selected_id == "SOP-13",
    ),
    Task(
        "Reveal what was written alone",
        "listen",
        "VOC-1",
        (press("z"), press("a"), Write(QUOTE), press("escape"), press("z")),
        5,
        lambda driver: driver.said.startswith("Revealed: 1"),
    ),
    Task(
        "Make the review as a PDF",
        "agree",
        "SGN-1",
        (press("ctrl+e"), press("enter", shows="-review.pdf · "), press("escape")),
        4,
        lambda driver: Path(driver.app.session.path).with_name("city-services-review.pdf").exists(),
    ),
)
