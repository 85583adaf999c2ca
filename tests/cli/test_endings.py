"""However a command ends, a person reads a sentence and a program gets an exit code."""

import errno
import gc
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.cli.streams import printable
from promise_studio.errors import MissingError, UserError
from tests.cli.conftest import RunMain

SLOW_PDF = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a build in the background starts with it ignored
from promise_studio.document import export
def wait(*_, **__):
    print("started", flush=True)
    time.sleep(60)
export.export_document = wait
from promise_studio.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def end_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reading a workshop end like this."""

    def fail(_path: Path) -> None:
        raise error

    monkeypatch.setattr("promise_studio.cli.loading.load_workshop", fail)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UserError("No such thing.", "Try another."), 2, "promise-studio: No such thing.\n  Try another.\n"),
        (MissingError("No Pango.", "Install it."), 3, "promise-studio: No Pango.\n  Install it.\n"),
        (KeyboardInterrupt(), 130, "promise-studio: stopped; nothing half-written is left behind.\n"),
        (
            PermissionError(errno.EACCES, "Permission denied", "x.json"),
            2,
            "The system refused “x.json”: Permission",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), 2, "The system refused: No space left on device."),
        (
            ValueError("odd\nthing"),
            70,
            "this is an error in Promise Studio, not in what you did: ValueError: odd thing",
        ),
        (RecursionError("deep"), 70, "RecursionError: deep (test_endings.py, line"),
        (ModuleNotFoundError("No module named 'textual'", name="textual"), 3, "“textual” is missing"),
        (ModuleNotFoundError("gone", name="promise_studio.x"), 70, "an error in Promise Studio"),
        (SystemExit(5), 5, ""),
    ],
)
def test_an_error_is_a_sentence_and_a_code(
    error: BaseException, code: int, said: str, run_main: RunMain, monkeypatch: pytest.MonkeyPatch
):
    """No traceback, whatever went wrong; each kind has its exit code."""
    end_with(error, monkeypatch)
    ran = run_main("check", "x.promise.json")
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_debug_prints_where_it_happened(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """Who asks for the traceback of our error gets it, and the sentence too."""
    end_with(ValueError("odd"), monkeypatch)
    monkeypatch.setenv("PROMISE_STUDIO_DEBUG", "1")
    ran = run_main("check", "x.promise.json")
    assert "Traceback" in ran.err
    assert "error in Promise Studio" in ran.err


def test_a_terminal_is_not_steered_by_a_name(run_main: RunMain):
    """An escape in a file's name is shown, not obeyed."""
    ran = run_main("check", "\x1b[31mred\x07")
    assert "\x1b" not in ran.err
    assert "\\x1b[31mred" in ran.err
    assert printable("a\tb\nc – ü") == "a\tb\nc – ü"


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_stopped_export_leaves_nothing_half_written(sent: signal.Signals, code: int, whole: Path):
    """After Ctrl+C, a polite kill or a closed window the old file is there, and nothing new beside it."""
    output = whole.with_name("promise.pdf")
    output.write_bytes(b"the old one")
    command = [sys.executable, "-c", SLOW_PDF, "export", whole, "-o", output]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "started\n"
        child.send_signal(sent)
        _, err = child.communicate(timeout=30)
    assert child.returncode == code
    assert "Traceback" not in err
    assert output.read_bytes() == b"the old one"
    assert {path.name for path in whole.parent.iterdir()} == {whole.name, output.name}


@pytest.mark.parametrize("arguments", ["--version", "--help", "schema", "check whole.promise.json --json"])
def test_a_reader_that_leaves_is_no_trouble(arguments: str, whole: Path):
    """A closed pipe ends the command quietly, as it ends every other program."""
    script = f"{sys.executable} -m promise_studio {arguments} | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=whole.parent, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip() in {"0", "141"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_the_output_is_said():
    """What cannot be written to standard output is told once, with exit code 2."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "promise_studio", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count("No space left") == 1
    assert "Traceback" not in done.stderr


def test_a_terminal_without_unicode_gets_question_marks(whole: Path):
    """An old encoding costs some signs, not the answer."""
    done = subprocess.run(
        [sys.executable, "-m", "promise_studio", "check", whole],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}
    assert done.stdout.isascii()
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "collects"), [(["check", "x.json"], False), (["open", "x.json"], True)]
)
def test_short_commands_collect_no_garbage(
    arguments: list[str], collects: bool, run_main: RunMain, monkeypatch: pytest.MonkeyPatch
):
    """What ends at once leaves its garbage lie; what may run for hours does not."""
    seen: list[bool] = []

    def look(*_: object) -> Path:
        seen.append(gc.isenabled())
        raise UserError("Seen.")

    monkeypatch.setattr("promise_studio.cli.loading.load_workshop", look)
    monkeypatch.setattr("promise_studio.cli.open_file.has_terminal", look)
    run_main(*arguments)
    assert seen == [collects]
    assert gc.isenabled()
