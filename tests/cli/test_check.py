"""`check` says what a promise lacks, for people and for programs."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from promise_studio.check import run
from promise_studio.check.run import judged_items
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, drop, make, put
from tests.cli.conftest import RunMain

DAY = ("--today", "2026-11-21")


@pytest.fixture
def lacking(tmp_path: Path) -> Path:
    """A workshop whose clause has neither a quote nor an owner."""
    return write_new(tmp_path / "lacking.promise.json", put(make(PARTS), "PRM-1", quotes=(), owner=""))


def test_a_whole_workshop_has_no_findings(run_main: RunMain, whole: Path):
    """Exit code 0, and every gate is open."""
    ran = run_main("check", whole, *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "No findings.\nEvery gate is open: the promise may go out.\n"


def test_findings_are_printed_by_stage_with_what_to_do(run_main: RunMain, lacking: Path):
    """Exit code 1; each finding has its rule, item, sentence and hint; the shut gates are named."""
    ran = run_main("check", lacking, *DAY)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("Promise\n")
    assert "S101 PRM-1: " in ran.out
    assert "      → " in ran.out
    assert re.search(r"\n\d+ findings?: ", ran.out)
    assert "Still a draft. Not yet: " in ran.out
    assert "Owned" in ran.out


def test_the_ids_of_a_finding_have_their_names_below(run_main: RunMain, tmp_path: Path):
    """A finding about an item and another names both once; a name that the sentence says is not repeated."""
    due = put(make(PARTS), "SOP-1", review_due=date(2026, 1, 1))
    ran = run_main("check", write_new(tmp_path / "due.promise.json", due), *DAY)
    _, _, below = ran.out.partition("S106 SOP-1: ")
    sentence, *lines = below.partition("→")[0].strip().splitlines()
    ids = ["SOP-1", *re.findall(r"PRM-\d", sentence)]
    assert [line.strip() for line in lines] == [f"{one}: {due.get(one).name_aloud}" for one in ids]
    assert len(ids) == 2


def test_json_says_the_same(run_main: RunMain, lacking: Path):
    """A program reads findings, gates and whether it is a draft, with the same exit code."""
    ran = run_main("check", lacking, "--json", *DAY)
    said = json.loads(ran.out)
    assert ran.code == 1
    assert (said["file"], said["today"], said["draft"]) == (str(lacking), "2026-11-21", True)
    keys = {"rule", "severity", "item", "field", "sentence", "hint", "stage", "span", "replacement", "other"}
    assert keys == set(said["findings"][0])
    assert "S101" in {finding["rule"] for finding in said["findings"]}
    assert {gate["name"] for gate in said["gates"] if not gate["passed"]} >= {"Owned"}


def test_the_day_can_be_chosen(run_main: RunMain, whole: Path):
    """After the review date has passed there is a finding that was not there before."""
    assert run_main("check", whole, *DAY).code == 0
    later = run_main("check", whole, "--today", "2031-01-01")
    assert later.code == 1
    assert "2027-02-01" in later.out


def test_what_the_team_lives_with_is_counted_apart(
    run_main: RunMain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A waived finding does not fail the check, and is not hidden either; no item is judged twice for it."""
    asked: list[int] = []
    monkeypatch.setattr(run, "judged_items", lambda workshop: [asked.append(1), *judged_items(workshop)][1:])
    waiver = {"WVR-1": {"rule": "S101", "about": "PRM-1", "reason": "A law demands it."}}
    workshop = put(make({**PARTS, **waiver}), "PRM-1", quotes=())
    path = write_new(tmp_path / "waived.promise.json", workshop)
    ran = run_main("check", path, *DAY)
    assert len(asked) == 1
    assert "S101" not in ran.out
    assert "The team leaves 1 as it is, with a reason." in ran.out
    said = json.loads(run_main("check", path, "--json", *DAY).out)
    assert [known["reason"] for known in said["left_as_they_are"]] == ["A law demands it."]


def test_a_workshop_that_is_open_elsewhere_can_be_checked(run_main: RunMain, whole: Path):
    """Its journal is read too, nothing is locked, and the file stays as it is."""
    before = whole.read_bytes()
    with Session.open(whole) as session:
        session.change("PRM-1", owner="")
        ran = run_main("check", whole, *DAY)
        assert "Still a draft. Not yet: Owned" in ran.out
        assert "journal" in ran.err
        assert whole.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no file"),
        (b"", "is empty"),
        (b"{", "is not JSON: line 1"),
        (b'{"format": 99, "revision": 0, "workshop": {}}', "newer Promise Studio"),
        (b"%PDF-1.7", "is not JSON"),
    ],
)
def test_a_file_that_is_no_workshop_is_refused(
    content: bytes | None, said: str, run_main: RunMain, tmp_path: Path
):
    """Exit code 2 and a sentence with the place."""
    path = tmp_path / "odd.promise.json"
    if content is not None:
        path.write_bytes(content)
    ran = run_main("check", path)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_item_that_leads_nowhere_is_refused(run_main: RunMain, tmp_path: Path):
    """A file whose links lead nowhere is not sound, and the link is named."""
    path = write_new(tmp_path / "torn.promise.json", drop(make(PARTS), "VOC-1"))
    ran = run_main("check", path)
    assert ran.code == 2
    assert "VOC-1" in ran.err


@pytest.fixture
def hedged(tmp_path: Path) -> Path:
    """A workshop whose clause hedges; nothing else is wrong with it."""
    text = "When you report a dark light, we aim to mend it within 2 working days."
    return write_new(tmp_path / "hedged.promise.json", put(make(PARTS), "PRM-1", text=text))


def test_the_place_is_shown_below_the_words(run_main: RunMain, hedged: Path):
    """The clause stands in the answer, with carets below what is meant."""
    lines = run_main("check", hedged, "--select", "P002", *DAY).out.splitlines()
    place = next(number for number, line in enumerate(lines) if "^" in line)
    start = lines[place].index("^")
    assert lines[place - 1][start : start + 6] == "aim to"
    assert lines[place].strip() == "^^^^^^"


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", "P002"], {"P002"}),
        (["--select", "escape-clause,s101"], {"P002", "S101"}),
        (["--select", "P0", "--select", "S10"], {"P002", "S101"}),
        (["--select", "P,S", "--ignore", "S"], {"P002"}),
        (["--ignore", "P"], {"S101"}),
    ],
)
def test_rules_can_be_chosen(options: list[str], rules: set[str], run_main: RunMain, hedged: Path):
    """By codes, their beginnings and slugs, one after the other or with commas."""
    session = Session.open(hedged)
    session.change("PRM-1", quotes=[])
    session.close()
    said = json.loads(run_main("check", hedged, "--json", *options, *DAY).out)
    assert {finding["rule"] for finding in said["findings"]} == rules


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_answered_with_the_nearest(option: str, run_main: RunMain, whole: Path):
    """Exit code 2, and the rule that was meant."""
    ran = run_main("check", whole, option, "P002,escape-claus", *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean P002 (escape-clause)?" in ran.err


@pytest.mark.parametrize(
    ("level", "rule", "code"),
    [
        ("error", "P002", 1),
        ("error", "S101", 0),
        ("warning", "S101", 1),
        ("never", "P002", 0),
    ],
)
def test_the_exit_code_can_be_chosen(level: str, rule: str, code: int, run_main: RunMain, hedged: Path):
    """Findings are printed all the same; only what they mean for the exit code changes."""
    with Session.open(hedged) as session:
        session.change("PRM-1", quotes=[])
    ran = run_main("check", hedged, "--select", rule, "--fail-on", level, *DAY)
    assert (ran.code, f"{rule} PRM-1: " in ran.out) == (code, True)


def test_house_rules_beside_the_workshop_are_heard(run_main: RunMain, hedged: Path):
    """A rule that is off is named; another grade and another file count as well."""
    beside = hedged.with_name("hedged.rules.toml")
    beside.write_text('[rules]\noff = ["escape-clause"]\n', "utf-8")
    ran = run_main("check", hedged, *DAY)
    assert ran.code == 0
    assert "Rules that hedged.rules.toml switches off: P002." in ran.out
    other = hedged.with_name("other.toml")
    other.write_text('[rules.severity]\nP002 = "warning"\n', "utf-8")
    said = json.loads(run_main("check", hedged, "--rules", other, "--json", *DAY).out)
    assert [(found["rule"], found["severity"]) for found in said["findings"]] == [("P002", "warning")]
    beside.write_text("[rulez]\n", "utf-8")
    wrong = run_main("check", hedged, *DAY)
    assert (wrong.code, wrong.out) == (2, "")
    assert "hedged.rules.toml, line 1: nobody knows “rulez” here" in wrong.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "needs FILE, --text or --jsonl"),
        (["x.promise.json", "--text", "We call you."], "takes one of FILE, --text, --jsonl"),
        (["--text", "We call you.", "--jsonl", "-"], "takes one of FILE, --text, --jsonl"),
        (["--text", "We call you.", "--sarif"], "--sarif goes with a workshop"),
        (["--text", "We call you.", "--today", "2026-11-21"], "--today goes with a workshop"),
        (["x.promise.json", "--json", "--sarif"], "do not go together"),
        (["x.promise.json", "--fail-on", "often"], "--fail-on: there is no “"),
        (["x.promise.json", "--select", ","], "No rule is named"),
    ],
)
def test_what_does_not_go_together_is_said(arguments: list[str], said: str, run_main: RunMain):
    """Exit code 2 and a sentence."""
    ran = run_main("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_words_of_the_house_count_in_a_workshop(run_main: RunMain, whole: Path):
    """What the house calls jargon is jargon in its clauses."""
    assert run_main("check", whole, "--select", "P008", *DAY).code == 0
    whole.with_name("whole.rules.toml").write_text('[words]\njargon = ["dark light"]\n', "utf-8")
    ran = run_main("check", whole, "--select", "P008", *DAY)
    assert (ran.code, "“dark light”" in ran.out) == (1, True)
