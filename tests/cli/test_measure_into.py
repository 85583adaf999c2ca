"""`measure --into` keeps the figures of a file in a workshop."""

import json
import re
import shlex
from pathlib import Path

import pytest

from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.cli.conftest import RunMain
from tests.measure.keeping.ferry import ferry, write_cases

HOURS = [1, 2, 3, 3.5, 3.9, 1, 2, 3, 5, 30]


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """The ferry’s workshop as a file."""
    return write_new(tmp_path / "ferry.promise.json", ferry())


def figures(path: Path) -> list[tuple[str, int, int]]:
    """The measurements of a workshop."""
    with Session.open(path, read_only=True) as session:
        return [(one.name_aloud, one.cases, one.kept) for one in session.workshop.measurements]


def test_months_are_added_one_after_the_other(run_main: RunMain, workshop: Path, tmp_path: Path):
    """March, then April: each a period, the second read with the columns of the first, and then replaced."""
    first = run_main("measure", write_cases(tmp_path / "march.csv", 3, HOURS), "--into", workshop)
    assert first.code == 0
    assert "SLA-1" in first.out
    april = write_cases(tmp_path / "april.csv", 4, HOURS[:9])
    second = run_main("measure", april, "--into", workshop)
    assert "Columns as for “march.csv”" in second.err
    assert figures(workshop) == [("2026-03-01 to 2026-03-10", 10, 8), ("2026-04-01 to 2026-04-09", 9, 8)]
    again = run_main("measure", april, "--into", workshop, "--json")
    assert json.loads(again.out)["replaced"] == [
        "SLA-1 was measured for 2026-04-01 to 2026-04-09 before; MEA-2 is replaced."
    ]
    assert len(figures(workshop)) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--level", "SLA-9"), "has no service level SLA-9"),
        (("--level", "SLA-9"), "It has SLA-1 ("),
        (("--target", "4h"), "--target does not go with --into"),
        (("--stop", "Done"), "no column “Done”"),
    ],
)
def test_what_is_refused_keeps_nothing(
    run_main: RunMain, workshop: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
):
    """A sentence, exit code 2, and the workshop as it was."""
    ran = run_main("measure", write_cases(tmp_path / "march.csv", 3, HOURS), "--into", workshop, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert figures(workshop) == []


def test_a_workshop_without_a_level_is_told_what_comes_first(run_main: RunMain, tmp_path: Path):
    """Nothing asks which level is meant where there is none."""
    empty = write_new(tmp_path / "empty.promise.json", new_workshop())
    ran = run_main("measure", write_cases(tmp_path / "march.csv", 3, HOURS), "--into", empty)
    assert (ran.code, ran.out) == (2, "")
    assert "No service level of the workshop has a time yet." in ran.err
    assert "Add one on Commit first." in ran.err


def test_a_channel_that_the_file_calls_otherwise_is_asked_about(
    run_main: RunMain, workshop: Path, tmp_path: Path
):
    """The sentence names the channels of the file, and the option that it offers settles it."""
    path = write_cases(tmp_path / "march.csv", 3, HOURS, channel="Our Hotline")
    ran = run_main("measure", path, "--into", workshop)
    assert ran.code == 2
    assert "“Our Hotline”" in ran.err
    offered = re.search(r"Say it: (--only .*), or", ran.err)
    assert offered is not None
    assert run_main("measure", path, "--into", workshop, *shlex.split(offered[1])).code == 0
    assert len(figures(workshop)) == 1


def test_a_channel_that_no_case_has_keeps_nothing(run_main: RunMain, workshop: Path, tmp_path: Path):
    """Figures of no case would stand before those of the last month."""
    path = write_cases(tmp_path / "march.csv", 3, HOURS)
    ran = run_main("measure", path, "--into", workshop, "--only", "channel=Hotlin")
    assert ran.code == 2
    assert "No case counts for SLA-1: “channel: Hotlin” leaves all 10 of them out." in ran.err
    assert figures(workshop) == []


def test_names_may_keep_the_marks_of_the_sentence_they_were_copied_from(
    run_main: RunMain, workshop: Path, tmp_path: Path
):
    """A column and a channel are found with “…” around them, as our own sentences write them."""
    path = write_cases(tmp_path / "march.csv", 3, HOURS, channel="Hotline")
    marked = ("--stop", "“closed”", "--only", "channel=“Hotline”")
    assert run_main("measure", path, "--into", workshop, *marked).code == 0
    assert figures(workshop) == [("2026-03-01 to 2026-03-10", 10, 8)]


def test_pauses_are_taken_off_the_rows_for_which_somebody_said_so(run_main: RunMain, tmp_path: Path):
    """Another row begins without the column of pauses, both at once are asked about, and what is done is said."""
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    with Session.open(path) as session:
        session.add("service level", event="Answered", channel="Phone", target=4, unit="hours", share=80)
    cases = write_cases(tmp_path / "march.csv", 3, HOURS)
    rows = [
        f"{row},{'Rest' if not place else 60}" for place, row in enumerate(cases.read_text().splitlines())
    ]
    cases.write_text("\n".join(rows))
    first = run_main(
        "measure", cases, "--into", path, "--level", "SLA-1", "--pause", "Rest", "--duration-unit", "minutes"
    )
    assert "from “Opened” to “Closed”, “Rest” taken off" in first.err
    assert figures(path) == [("2026-03-01 to 2026-03-10", 10, 9)]
    second = run_main("measure", cases, "--into", path, "--level", "sla-2")
    assert "to “Closed”." in second.err
    assert [kept for _, _, kept in figures(path)] == [9, 8]
    again = run_main("measure", cases, "--into", path, "--level", "SLA-1", "--level", "SLA-2")
    assert again.code == 2
    assert "“Rest” was taken off the times of SLA-1, and not of SLA-2." in again.err
    alone = run_main("measure", cases, "--into", path, "--level", "SLA-1")
    assert "“Rest” taken off" in alone.err
    assert [kept for _, _, kept in figures(path)] == [9, 8]


def test_a_broken_promise_makes_check_fail(run_main: RunMain, workshop: Path, tmp_path: Path):
    """After a month in which too few were kept, `check` names the clause and ends with 1."""
    assert run_main("measure", write_cases(tmp_path / "may.csv", 5, [9.0] * 14), "--into", workshop).code == 0
    ran = run_main("check", workshop, "--json")
    broken = [found for found in json.loads(ran.out)["findings"] if found["rule"] == "S115"]
    assert ran.code == 1
    assert [(found["item"], found["severity"]) for found in broken] == [("PRM-1", "error")]
