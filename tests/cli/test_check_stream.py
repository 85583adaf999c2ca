"""A stream of clauses gets an answer for every line, in order, whatever the lines hold."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.cli import check_stream
from tests.cli.conftest import Ran, RunMain

HEDGED = "We aim to answer every letter within 2 working days."
CLEAR = "We answer every letter within 2 working days."
P002 = ("--select", "P002")


def line(known: object, text: object) -> bytes:
    """A line of the stream."""
    return json.dumps({"id": known, "text": text}).encode() + b"\n"


def answers(ran: Ran) -> list[dict[str, object]]:
    """What was said of each line."""
    return [json.loads(said) for said in ran.out.splitlines()]


def stream(tmp_path: Path, *lines: bytes) -> Path:
    """A file of these lines."""
    path = tmp_path / "clauses.jsonl"
    path.write_bytes(b"".join(lines))
    return path


def test_each_line_has_its_answer(run_main: RunMain, tmp_path: Path):
    """Ids and order are kept; a finding has rule, place, message and replacement, and nothing else."""
    path = stream(tmp_path, line("a", HEDGED), line(7, CLEAR), line("ü", HEDGED.upper()))
    ran = run_main("check", "--jsonl", path, "--json", *P002)
    assert (ran.code, ran.err) == (1, "")
    said = answers(ran)
    assert [answer["id"] for answer in said] == ["a", 7, "ü"]
    assert [len(answer["findings"]) for answer in said] == [1, 0, 1]
    (found,) = said[0]["findings"]
    assert set(found) == {"rule", "start", "end", "message", "replacement"}
    assert (found["rule"], HEDGED[found["start"] : found["end"]]) == ("P002", "aim to")


BROKEN = [
    (b"\xff\xfe\n", None, "byte 1 is not UTF-8 text"),
    (b'{"id": "x", "text": "\xc3"}\n', None, "is not UTF-8 text"),
    (b"\n", None, "the line is empty"),
    (b"   \t\n", None, "the line is empty"),
    (b'{"id": "x", "text": \n', None, "the line is not JSON: expecting value at character 21"),
    (b"[" * 100_000 + b"\n", None, "nested too deep"),
    (b'{"id": ' + b"9" * 5000 + b', "text": "x"}\n', None, "the line is not JSON"),
    (b"[1, 2]\n", None, "is JSON, but not"),
    (b'"We call you."\n', None, "is JSON, but not"),
    (b'{"text": "We call you."}\n', None, "“id” is missing"),
    (b'{"id": null, "text": "We call you."}\n', None, "“id” is missing"),
    (b'{"id": {"a": 1}, "text": "We call you."}\n', None, "“id” is neither"),
    (b'{"id": "x"}\n', "x", "“text” is missing"),
    (b'{"id": "x", "text": 7}\n', "x", "“text” is not a text"),
    (line("x", "long " * 2**20), "x", "the text has 5,242,880 characters; a clause has at most 200,000"),
]


@pytest.mark.parametrize(("broken", "known", "said"), BROKEN, ids=[case[2][:30] for case in BROKEN])
def test_a_line_that_cannot_be_read_is_answered(
    broken: bytes, known: object, said: str, run_main: RunMain, tmp_path: Path
):
    """It has its answer with the reason, and a sentence with its number; the rest goes on; exit code 2."""
    path = stream(tmp_path, line("first", HEDGED), broken, line("last", HEDGED))
    ran = run_main("check", "--jsonl", path, "--json", *P002)
    assert ran.code == 2
    first, wrong, last = answers(ran)
    assert (first["id"], last["id"]) == ("first", "last")
    assert first["findings"] == last["findings"]
    assert first["findings"]
    assert (wrong["id"], wrong["line"]) == (known, 2)
    assert said in str(wrong["error"])
    assert ran.err.startswith("promise-studio: line 2: ")
    assert said in ran.err
    assert len(ran.err) < 300


def test_a_line_without_end_is_passed_over(
    run_main: RunMain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A line that would fill the memory is never held whole; what follows it is read."""
    monkeypatch.setattr(check_stream, "LONGEST_LINE", 2**20)
    path = stream(tmp_path, b"x" * (3 * 2**20) + b"\n", line("last", HEDGED))
    wrong, last = answers(run_main("check", "--jsonl", path, "--json", *P002))
    assert "longer than 1 MB and was passed over" in str(wrong["error"])
    assert last["id"] == "last"


def test_the_last_line_needs_no_break(run_main: RunMain, tmp_path: Path):
    """A byte-order mark at the beginning and a missing break at the end are nothing to speak of."""
    path = stream(tmp_path, b"\xef\xbb\xbf" + line(1, CLEAR), line(2, CLEAR).strip())
    ran = run_main("check", "--jsonl", path, "--json", *P002)
    assert (ran.code, [answer["id"] for answer in answers(ran)]) == (0, [1, 2])
    assert run_main("check", "--jsonl", stream(tmp_path), "--json").code == 0


def test_half_a_surrogate_pair_is_answered_in_ascii(run_main: RunMain, tmp_path: Path):
    """JSON can carry what UTF-8 cannot; the answer is still JSON, with the id as it was."""
    path = stream(tmp_path, b'{"id": "\\ud800", "text": "We aim to call\\udfff."}\n')
    ran = run_main("check", "--jsonl", path, "--json", *P002)
    (answer,) = answers(ran)
    assert answer["id"] == "\ud800"
    assert ran.out.isascii()


def test_people_can_read_it_too(run_main: RunMain, tmp_path: Path):
    """Without --json each line has its id and its findings with their place."""
    path = stream(tmp_path, line("a", HEDGED), line("b", CLEAR), b"{\n")
    ran = run_main("check", "--jsonl", path, *P002)
    assert ran.code == 2
    assert ran.out.startswith("a:\n■ P002 3–9: ")
    assert "\nb: no findings\nline 3: the line is not JSON" in ran.out


@pytest.mark.parametrize(
    ("given", "said"), [("gone.jsonl", "There is no file “gone.jsonl”"), (".", "“.” could not be read")]
)
def test_a_file_that_cannot_be_opened_is_said(given: str, said: str, run_main: RunMain):
    """Exit code 2 and a sentence."""
    ran = run_main("check", "--jsonl", given, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def command(*arguments: str) -> list[str]:
    """The command in a process of its own."""
    return [sys.executable, "-m", "promise_studio", "check", "--jsonl", "-", "--json", *arguments]


def test_an_answer_comes_before_the_next_question():
    """Whoever writes a line reads its answer without closing the pipe."""
    with subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for known in range(3):
            child.stdin.write(line(known, HEDGED))
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["id"] == known
        child.stdin.close()
    assert child.returncode == 1


def test_a_reader_that_leaves_ends_it_quietly():
    """A closed pipe stops the work without a word."""
    with subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdin.write(line(1, HEDGED))
        child.stdin.flush()
        child.stdout.readline()
        child.stdout.close()
        child.stdin.write(line(2, HEDGED) * 2)
        child.stdin.close()
        said = child.stderr.read()
    assert (child.returncode, said) == (141, b"")


def test_memory_does_not_grow_with_the_stream(tmp_path: Path):
    """Forty times as many lines take hardly more memory, although a short command collects no garbage."""
    path = tmp_path / "clauses.jsonl"
    peaks = []
    for many in (50, 2_000):
        path.write_bytes(b"".join(line(n, f"{HEDGED} Case {n}.") for n in range(many)))
        with path.open("rb") as source, (tmp_path / "out").open("wb") as out:
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            subprocess.run(command(), stdin=source, stdout=out, check=False)
        peaks.append(max(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, before))
    assert peaks[1] - peaks[0] < 30_000
