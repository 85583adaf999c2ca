"""`diff` says what changed for the customer, between two files or since an earlier state of one."""

import json
from pathlib import Path

import pytest

from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, make, put
from tests.cli.conftest import RunMain
from tests.hostile import HOSTILE


@pytest.fixture
def weaker(tmp_path: Path) -> Path:
    """The workshop with a lower share, and a recovery that comes by itself."""
    changed = put(put(make(PARTS), "SLA-1", share=90), "REC-1", automatic=True)
    return write_new(tmp_path / "weaker.promise.json", changed)


def test_two_files_are_compared(run_main: RunMain, whole: Path, weaker: Path):
    """Each difference with its weight and reason; exit code 1 as something got weaker."""
    ran = run_main("diff", whole, weaker)
    assert (ran.code, ran.err) == (1, "")
    assert (
        "SLA-1 The light works again, of PRM-1\n  ▼ How often: 95\xa0% → 90\xa0%\n      weaker: kept less often"
        in ran.out
    )
    assert "  ▲ How it is had: has to be claimed → given without asking\n      stronger: " in ran.out
    assert ran.out.endswith("2 differences for the customer: 1 stronger, 1 weaker.\n")


def test_without_something_weaker_the_exit_code_is_0(run_main: RunMain, whole: Path, tmp_path: Path):
    """The same file twice differs in nothing; a stronger promise is no finding."""
    same = run_main("diff", whole, whole)
    assert (same.code, same.out) == (0, "No difference for the customer.\n")
    better = write_new(tmp_path / "better.promise.json", put(make(PARTS), "SLA-1", share=99))
    assert run_main("diff", whole, better).code == 0


def test_json_says_the_same(run_main: RunMain, whole: Path, weaker: Path):
    """Counts and each difference, for another program."""
    ran = run_main("diff", whole, weaker, "--json")
    said = json.loads(ran.out)
    assert ran.code == 1
    assert said["counts"] == {"stronger": 1, "weaker": 1, "neutral": 0}
    assert said["differences"][0] == {
        "item": "SLA-1",
        "before_item": "SLA-1",
        "after_item": "SLA-1",
        "clause": "PRM-1",
        "name": "The light works again",
        "field": "share",
        "label": "How often",
        "before": "95\xa0%",
        "after": "90\xa0%",
        "effect": "weaker",
        "reason": "kept less often",
    }


def test_markdown_has_the_weaker_ones_first(run_main: RunMain, whole: Path, weaker: Path):
    """A table that a review can hold."""
    ran = run_main("diff", weaker, whole, "--markdown")
    rows = [line for line in ran.out.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| Weaker", "| Stronger"]
    assert run_main("diff", whole, whole, "--markdown").out.count("|") == 0


@pytest.mark.parametrize(
    "name",
    [
        "breakout: markdown table",
        "control: escape",
        "html: script",
        "control: bidi override",
        "formula: separators",
        "link: javascript",
    ],
)
def test_hostile_texts_stay_text(name: str, run_main: RunMain, whole: Path, tmp_path: Path):
    """Whatever somebody typed neither steers a terminal nor breaks the table."""
    odd = write_new(tmp_path / "odd.promise.json", put(make(PARTS), "SLA-1", exclusions=(HOSTILE[name],)))
    plain = run_main("diff", whole, odd)
    assert plain.code == 1
    assert "\x1b" not in plain.out
    table = run_main("diff", whole, odd, "--markdown").out.splitlines()
    assert len(table) == 7
    assert "<script>" not in table[-1]


def test_a_renumbered_item_says_what_it_was(run_main: RunMain, whole: Path, tmp_path: Path):
    """The head names both ids."""
    text = (
        whole.read_text("utf-8")
        .replace('"REC-1"', '"REC-4"')
        .replace('"authority":"150"', '"authority":"50"')
    )
    text = text.replace('"REC": 1', '"REC": 4').replace('"authority": "150"', '"authority": "50"')
    moved = tmp_path / "moved.promise.json"
    moved.write_text(text, "utf-8")
    assert "REC-4 Still dark (was REC-1)\n" in run_main("diff", whole, moved).out


def test_since_the_newest_backup(run_main: RunMain, whole: Path):
    """A file that was saved over is compared with the one before."""
    assert "There is no backup" in run_main("diff", whole, "--since", "backup").err
    with Session.open(whole) as session:
        session.change("SLA-1", share=90)
        session.checkpoint()
    ran = run_main("diff", whole, "--since", "backup")
    assert (ran.code, "95\xa0% → 90\xa0%" in ran.out) == (1, True)


def test_since_a_version_that_a_backup_still_holds(run_main: RunMain, whole: Path):
    """The state that was stamped with the version is found, also between two saved files."""
    with Session.open(whole) as session:
        session.change("SLA-1", share=96)
        session.add("version", number="2.0")
        session.change("SLA-1", share=90)
        session.checkpoint()
    for named in ("2.0", "VER-2", " ver-2 "):
        assert "96\xa0% → 90\xa0%" in run_main("diff", whole, "--since", named).out
    gone = run_main("diff", whole, "--since", "1.0")
    assert (gone.code, gone.out) == (2, "")
    assert "No backup of whole.promise.json holds version 1.0 as it was." in gone.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["whole.promise.json"], "compares two states"),
        (["whole.promise.json", "whole.promise.json", "--since", "1.0"], "compares two states"),
        (["whole.promise.json", "--since", "7"], "records no version “7”"),
        (["whole.promise.json", "--since", ""], "records no version “”"),
        (["whole.promise.json", "gone.promise.json"], "There is no file"),
        (["whole.promise.json", "whole.promise.json", "--json", "--markdown"], "do not go together"),
    ],
)
def test_what_cannot_be_compared_is_said(arguments: list[str], said: str, run_main: RunMain, whole: Path):
    """Exit code 2 and a sentence with what to do."""
    assert whole.exists()
    ran = run_main("diff", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
