"""`doctor` says what this computer lacks, for what, and the line that helps, without a traceback."""

import errno
import fcntl
import json
from pathlib import Path

import pytest

from promise_studio.cli.doctor import computer_facts, report
from promise_studio.cli.doctor.fact import State
from promise_studio.cli.doctor.install_lines import ANY_LINE, Host, pdf_install_line, read_host
from promise_studio.cli.doctor.pdf_facts import font_fact, pdf_fact
from promise_studio.cli.doctor.pdf_probe import Probe, probe_pdf, read_probe
from tests.cli.conftest import RunMain

WORKS = Probe(weasyprint="70.0", pango="1.50.12")
DEBIAN = Host("linux", 'ID=debian\nVERSION_ID="12"\n', frozenset({"apt-get"}), is_root=False)


def without(library: str) -> Probe:
    """What the engine says when a library is not there."""
    return Probe(error=f"OSError: cannot load library '{library}': {library}: cannot open shared object file")


def host(release: str = "", platform: str = "linux", programs: tuple[str, ...] = ()) -> Host:
    """A computer that is not this one."""
    return Host(platform, release, frozenset(programs), is_root=False)


@pytest.mark.parametrize(
    ("library", "name"),
    [
        ("libgobject-2.0-0", "libglib2.0-0"),
        ("libpango-1.0-0", "libpango-1.0-0"),
        ("libpangoft2-1.0-0", "libpangoft2-1.0-0"),
        ("libharfbuzz.so.0", "libharfbuzz0b"),
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
        ("libfontconfig.so.1", "libfontconfig1"),
    ],
)
def test_a_missing_library_is_named(library: str, name: str):
    """Each library that the engine loads is named the way it is installed, with one line to run."""
    fact = pdf_fact(without(library), DEBIAN)
    assert fact.state is State.MISSING
    assert name in fact.found
    assert fact.fix.startswith(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libpango"
    )


@pytest.mark.parametrize(
    ("computer", "line"),
    [
        (host('ID=ubuntu\nID_LIKE="debian"'), "sudo apt-get update"),
        (host("ID=linuxmint\nID_LIKE=ubuntu"), "sudo apt-get update"),
        (host("ID=fedora"), "sudo dnf install -y pango"),
        (host('ID="rocky"\nID_LIKE="rhel centos fedora"'), "sudo dnf install -y pango"),
        (host("ID=opensuse-leap"), "sudo zypper install -y libpango-1_0-0"),
        (host("ID=arch"), "sudo pacman -S --needed pango"),
        (host("ID=alpine"), "sudo apk add pango fontconfig"),
        (host("ID=unheard-of", programs=("dnf",)), "sudo dnf install -y pango"),
        (host("ID=unheard-of"), ANY_LINE),
        (host(platform="darwin"), "brew install pango libffi"),
        (host(platform="win32"), "pacman -S mingw-w64-ucrt-x86_64-pango"),
        (Host("linux", "ID=debian", frozenset(), is_root=True), "apt-get update && apt-get install"),
    ],
)
def test_the_line_fits_the_system(computer: Host, line: str):
    """Each system gets its own package manager, with sudo for those who need it."""
    assert pdf_install_line(computer).startswith(line)


def test_macs_hear_of_the_library_path():
    """A Python that is not Homebrew's needs one line more."""
    assert "DYLD_FALLBACK_LIBRARY_PATH" in pdf_fact(without("libgobject-2.0-0"), host(platform="darwin")).fix


@pytest.mark.parametrize(
    ("probe", "found", "fix"),
    [
        (Probe(error="ModuleNotFoundError: No module named 'weasyprint'"), "a Python package", "pip install"),
        (
            Probe(error="the PDF engine ended with -11"),
            "does not start: the PDF engine ended with -11",
            "apt-get",
        ),
    ],
)
def test_other_troubles_of_the_engine(probe: Probe, found: str, fix: str):
    """A package that is gone and an engine that crashes are said too."""
    fact = pdf_fact(probe, DEBIAN)
    assert fact.state is State.MISSING
    assert found in fact.found
    assert fix in fact.fix


def test_the_probe_reads_what_a_child_says():
    """Versions among whatever else is printed; else the last line of the errors; else the exit code."""
    noise = "-----\nWeasyPrint could not import some external libraries.\n-----\n"
    assert read_probe(0, f'{noise}promise-studio-probe ["70.0", "1.50.12"]\n', "") == WORKS
    error = "Traceback (most recent call last):\n  File x\nOSError: cannot load library 'libpango-1.0-0'\n\n"
    assert read_probe(1, noise, error) == Probe(error="OSError: cannot load library 'libpango-1.0-0'")
    assert read_probe(-11, "", "") == Probe(error="the PDF engine ended with -11")
    assert read_probe(0, "", "").error


def test_the_real_probe_answers():
    """On the computer of the tests the engine answers with versions or with a reason."""
    probe = probe_pdf()
    assert bool(probe.weasyprint and probe.pango) != bool(probe.error)


def test_this_computer_can_be_read():
    """The system at hand gets a line too."""
    assert pdf_install_line(read_host())


def test_everything_there(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """Exit code 0, a sign before each fact, and a sentence at the end."""
    monkeypatch.setattr(report, "probe_pdf", lambda: WORKS)
    ran = run_main("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "● PDF export   WeasyPrint 70.0, Pango 1.50.12" in ran.out
    assert ran.out.endswith("Nothing is missing here.\n")


def test_something_missing(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """Exit code 3; what is missing, for what, the line to run, and that the rest works."""
    monkeypatch.setattr(report, "probe_pdf", lambda: without("libpango-1.0-0"))
    ran = run_main("doctor")
    assert ran.code == 3
    assert "■ PDF export   Pango (libpango-1.0-0) is not on this computer" in ran.out
    assert "PDF export needs what is marked ■. Run:" in ran.out
    assert ran.out.endswith("Everything else works now.\n")
    assert "Traceback" not in ran.out + ran.err


def test_json_says_the_same(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """A program reads every fact with its state and its fix."""
    monkeypatch.setattr(report, "probe_pdf", lambda: without("libpango-1.0-0"))
    ran = run_main("doctor", "--json")
    said = json.loads(ran.out)
    facts = {fact["name"]: fact for fact in said["facts"]}
    assert (ran.code, said["ok"]) == (3, False)
    assert set(facts) >= {
        "Python",
        "Packages",
        "Terminal",
        "PDF export",
        "Fonts",
        "Recent list",
        "File locks",
    }
    assert facts["PDF export"]["state"] == "missing"
    assert facts["PDF export"]["fix"]


def test_fonts_that_were_lost_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An installation without its fonts, or with something else under their names, is not whole."""
    assert font_fact().state is State.OK
    (tmp_path / "fonts").mkdir()
    monkeypatch.setattr("promise_studio.cli.doctor.pdf_facts.templates_dir", lambda: tmp_path)
    assert font_fact().state is State.MISSING
    (tmp_path / "fonts" / "x.woff2").write_bytes(b"<html>")
    assert font_fact().state is State.MISSING


def test_a_package_that_was_lost_is_missed(monkeypatch: pytest.MonkeyPatch):
    """Each package is looked for without importing it."""
    monkeypatch.setitem(computer_facts.NEEDED, "no-such-package", "nothing")
    lost = [fact for fact in computer_facts.package_facts() if fact.state is State.MISSING]
    assert [(fact.name, fact.needed_for) for fact in lost] == [("Package no-such-package", "nothing")]


def test_a_folder_that_cannot_be_written_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The nearest folder that exists decides."""
    assert computer_facts.folder_fact(tmp_path / "deep" / "er").state is State.OK
    monkeypatch.setattr("os.access", lambda *_: False)
    fact = computer_facts.folder_fact(tmp_path / "deep")
    assert fact.state is State.MISSING
    assert str(tmp_path) in fact.fix


def test_a_folder_without_locks_is_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Some network folders take none: worth knowing, not missing."""
    assert computer_facts.lock_fact(tmp_path).state is State.OK

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    fact = computer_facts.lock_fact(tmp_path)
    assert fact.state is State.NOTE
    assert "No locks available" in fact.found


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "no colour (NO_COLOR is set)"),
        ({"COLORTERM": "truecolor"}, "16 million colours"),
        ({"TERM": "xterm-256color"}, "256 colours"),
        ({"TERM": "xterm"}, "16 colours"),
        ({"TERM": "dumb"}, "no colour"),
        ({}, "no colour"),
    ],
)
def test_colours_of_the_terminal(variables: dict[str, str], said: str, monkeypatch: pytest.MonkeyPatch):
    """What the terminal says of itself, and what the person asked for."""
    for name in ("NO_COLOR", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert computer_facts.colours() == said


@pytest.mark.parametrize(
    ("size", "state"), [((120, 40), State.OK), ((80, 24), State.OK), ((79, 24), State.NOTE)]
)
def test_size_of_the_terminal(size: tuple[int, int], state: State, monkeypatch: pytest.MonkeyPatch):
    """A small window is noted; no terminal at all is noted too."""
    monkeypatch.setattr("os.get_terminal_size", lambda _: size)
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1, raising=False)
    fact = computer_facts.terminal_fact(has_terminal=True)
    assert fact.state is state
    assert f"{size[0]}×{size[1]}" in fact.found
    assert computer_facts.terminal_fact(has_terminal=False).state is State.NOTE
