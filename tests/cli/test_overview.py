"""The commands can be found: by help, by a near miss, by the bare name."""

import shlex

import pytest

import promise_studio
from promise_studio.cli.command import Command
from promise_studio.cli.overview import COMMANDS
from promise_studio.cli.parser import parse
from tests.cli.conftest import RunMain, Studio

NAMES = [command.name for command in COMMANDS]


@pytest.mark.parametrize("asked", ["--help", "-h", "help"])
def test_help_shows_every_command(asked: str, run_main: RunMain):
    """Each command with its summary, examples and the exit codes, within 100 columns."""
    ran = run_main(asked)
    assert (ran.code, ran.err) == (0, "")
    for command in COMMANDS:
        assert f"  {command.name}" in ran.out
        assert command.summary in ran.out
    assert "exit codes: 0" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 105


@pytest.mark.parametrize("name", NAMES)
def test_every_command_helps_with_examples(name: str, run_main: RunMain):
    """`COMMAND --help` and `help COMMAND` say the same, with an example that starts with the command."""
    ran = run_main(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"  promise-studio {name}" in ran.out.partition("examples:")[2]
    assert run_main("help", name).out == ran.out


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_examples_can_be_pasted(command: Command):
    """A shell takes each example apart as it is meant, and the command knows all of its words."""
    for example in command.examples:
        program, *words = shlex.split(example.partition(" >")[0])
        assert not set("“”‘’") & set(example)
        if program == "promise-studio":
            assert words[0] == command.name
            assert parse(command, words[1:])


@pytest.mark.parametrize("asked", ["--version", "-V"])
def test_version(asked: str, run_main: RunMain):
    """The version is one line."""
    ran = run_main(asked)
    assert (ran.code, ran.out) == (0, f"promise-studio {promise_studio.__version__}\n")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chek", "check"),
        ("exprot", "export"),
        ("EXPORT", "export"),
        ("docter", "doctor"),
        ("--vesion", "--version"),
    ],
)
def test_a_near_miss_is_answered_with_the_nearest_name(typed: str, meant: str, run_main: RunMain):
    """An unknown command exits with 2 and names the one that was meant."""
    ran = run_main(typed)
    assert (ran.code, ran.out) == (2, "")
    assert typed in ran.err
    assert f"Did you mean “{meant}”?" in ran.err


def test_nothing_near_is_answered_with_the_help(run_main: RunMain):
    """A word like no command gets no guess."""
    ran = run_main("xyzzy")
    assert ran.code == 2
    assert "Did you mean" not in ran.err
    assert "promise-studio --help" in ran.err


def test_a_file_alone_is_answered_with_open(run_main: RunMain, whole):
    """Somebody who types only the file's name is told the command."""
    ran = run_main(whole.name)
    assert ran.code == 2
    assert f"promise-studio open {whole.name}" in ran.err


def test_the_bare_command_needs_a_terminal(run_main: RunMain):
    """Without one it prints the help and exits with 2."""
    ran = run_main()
    assert ran.code == 2
    assert "commands:" in ran.out
    assert "needs a terminal" in ran.err


def test_the_bare_command_opens_the_first_screen(run_main: RunMain, terminal: Studio):
    """With a terminal it opens the studio without a file."""
    assert run_main().code == 0
    assert terminal.opened == [(None, False)]


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["export", "x", "--formt", "pdf"], "does not know --formt", "Did you mean --format?"),
        (["check"], "needs FILE", "promise-studio check --help"),
        (["check", "a", "b"], "does not know b", "promise-studio check --help"),
        (["check", "a", "--today", "soon"], "--today: “soon” is not a day", "2026-11-21"),
        (["export", "a", "--document", "novel"], "there is no “novel”; there are review", "--help"),
        (["check", "a", "--json", "--sarif"], "--json do not go together", "promise-studio check --help"),
        (["import", "a", "--limit", "few"], "--limit: “few” is not a number", "--help"),
        (["measure", "--share"], "--share needs a value", "--help"),
        (["export", "a", "--format", "pdf,doc"], "“pdf,doc” is not a format", "pdf, html, md"),
        (["export", "a", "--for", "pdf"], "does not know --for", "Did you mean --format?"),
        (["open"], "needs FILE", "promise-studio open --help"),
    ],
)
def test_wrong_arguments_are_said_in_a_sentence(
    arguments: list[str], said: str, hint: str, run_main: RunMain
):
    """Usage errors exit with 2, name what is wrong and lead to the help."""
    ran = run_main(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("promise-studio: ")
    assert said in ran.err
    assert hint in ran.err
    assert "Traceback" not in ran.err
