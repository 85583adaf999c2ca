"""One clause, given as text, is read by the wording rules."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from promise_studio.cli.text_reading import LONGEST
from tests.cli.conftest import RunMain
from tests.hostile import HOSTILE

HEDGED = "We aim to answer every letter within 2 working days."


class Stdin:
    """Standard input that holds some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)

    def isatty(self) -> bool:
        return False


def test_a_clause_is_read(run_main: RunMain):
    """Each finding with its rule, its characters, the place and what to do; exit code 1."""
    ran = run_main("check", "--text", HEDGED, "--select", "P002")
    assert (ran.code, ran.err) == (1, "")
    head, shown, below, hint, _, summary = ran.out.splitlines()
    assert head.startswith("■ P002 3–9: ")
    assert shown.strip() == HEDGED
    assert below.strip() == "^" * 6
    assert shown[below.index("^") :].startswith("aim to")
    assert hint.strip().startswith("→ ")
    assert summary == "1 finding: 1 error."


def test_json_says_the_same(run_main: RunMain):
    """Offsets are characters of the text, also behind an emoji."""
    text = "👍🏽 " + HEDGED
    said = json.loads(run_main("check", "--text", text, "--json", "--select", "P002").out)
    (found,) = said["findings"]
    assert text[found["start"] : found["end"]] == "aim to"
    assert (found["rule"], found["severity"]) == ("P002", "error")
    assert set(found) == {"rule", "severity", "start", "end", "message", "hint", "replacement"}


def test_a_text_without_findings_ends_well(run_main: RunMain):
    """Exit code 0; so it is for warnings where only errors fail."""
    assert run_main("check", "--text", "", "--select", "P").code == 0
    clean = run_main("check", "--text", HEDGED, "--ignore", "P,S")
    assert (clean.code, clean.out) == (0, "No findings.\n")
    warned = run_main("check", "--text", "We answer promptly.", "--select", "P001", "--fail-on", "error")
    assert (warned.code, "P001" in warned.out) == (0, True)


def test_standard_input_is_read(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """A dash reads the clause from a pipe, without the line break at its end."""
    monkeypatch.setattr(sys, "stdin", Stdin(b"\xef\xbb\xbf" + HEDGED.encode() + b"\r\n"))
    piped = run_main("check", "--text", "-", "--json").out
    assert piped == run_main("check", "--text", HEDGED, "--json").out


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        (Stdin(b"We call you.\n\xff\xfe"), "Line 2 of standard input is not UTF-8 text."),
        (Stdin(b"a " * (5 * 2**19)), f"The text has {LONGEST * 4 + 5:,} characters"),
        (None, "There is no standard input"),
    ],
    ids=["not UTF-8", "far too long", "none"],
)
def test_standard_input_that_is_no_clause_is_said(
    stdin: Any, said: str, run_main: RunMain, monkeypatch: pytest.MonkeyPatch
):
    """Exit code 2 and a sentence."""
    monkeypatch.setattr(sys, "stdin", stdin)
    ran = run_main("check", "--text", "-")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_the_words_of_the_house_count(run_main: RunMain, tmp_path: Path):
    """A house makes words vague or plain, grades a rule and switches one off."""
    rules = tmp_path / "house.toml"
    rules.write_text(
        '[rules]\noff = ["S108"]\n[rules.severity]\nP001 = "error"\n[words]\nvague = ["snappy"]\nnot_vague = ["promptly"]\n'
    )
    said = json.loads(
        run_main("check", "--text", "A snappy answer, promptly.", "--rules", rules, "--json").out
    )
    found = [(one["rule"], one["start"], one["severity"]) for one in said["findings"]]
    assert ("P001", 2, "error") in found
    assert not [one for one in found if one[0] == "S108" or (one[0], one[1]) == ("P001", 17)]


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_are_read(name: str, run_main: RunMain):
    """Whatever the text is, the answer is findings, every place lies inside it, and no terminal is steered."""
    text = HOSTILE[name][:5000].replace("\0", "")
    if text.startswith("-"):
        text = f" {text}"
    ran = run_main("check", "--text", text, "--json")
    assert ran.code in {0, 1}
    for found in json.loads(ran.out)["findings"]:
        assert 0 <= found["start"] <= found["end"] <= len(text)
    assert "\x1b" not in run_main("check", "--text", text).out
