"""Quick commands stay quick because they import little."""

import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
from promise_studio.__main__ import main
code = main(sys.argv[1:])
print(code, *sys.modules, file=sys.stderr)
"""
SCREENS_AND_PAGES = {
    "textual",
    "rich",
    "weasyprint",
    "jinja2",
    "markdown_it",
    "xlsxwriter",
    "fontTools",
    "PIL",
}


def loaded(*arguments: str | Path) -> tuple[int, set[str]]:
    """The exit code of a command and every module that a fresh Python has after it."""
    child = [sys.executable, "-c", PROBE, *map(str, arguments)]
    done = subprocess.run(child, capture_output=True, encoding="utf-8", check=True, timeout=60)
    code, *modules = done.stderr.splitlines()[-1].split()
    return int(code), set(modules)


def test_the_version_imports_nothing_of_ours():
    """`--version` is answered by two modules, without argparse."""
    code, modules = loaded("--version")
    assert code == 0
    assert {name for name in modules if name.startswith("promise_studio")} == {
        "promise_studio",
        "promise_studio.__main__",
    }
    assert modules.isdisjoint({"argparse", "re", "pydantic"})


HELPS = [[name, "--help"] for name in ("export", "demo", "check", "explain", "diff")]


@pytest.mark.parametrize("arguments", [["--help"], ["chek"], *HELPS])
def test_help_reads_no_workshop(arguments: list[str]):
    """Help and a typing error load neither the model nor anything that draws."""
    _, modules = loaded(*arguments)
    assert modules.isdisjoint({"pydantic", "promise_studio.model", *SCREENS_AND_PAGES})


@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"], ["export", "--format", "csv"]])
def test_commands_load_what_they_need(arguments: list[str], whole: Path):
    """`check` and the CSV load no screen, no PDF engine, no templates and no Markdown."""
    _, modules = loaded(*arguments, whole, *(["-o", f"{whole.parent}/"] if "export" in arguments else []))
    assert "promise_studio.model" in modules
    assert {name.partition(".")[0] for name in modules}.isdisjoint(SCREENS_AND_PAGES)


@pytest.mark.parametrize(
    "arguments",
    [["check", "--text", "We aim to call."], ["explain", "P001"], ["check", "--jsonl", "/dev/null"]],
)
def test_reading_words_loads_no_screen_and_no_engine(arguments: list[str]):
    """A hook that checks one clause waits for no screen, no database, no PDF engine and no workshop model."""
    _, modules = loaded(*arguments)
    assert {name.partition(".")[0] for name in modules}.isdisjoint(SCREENS_AND_PAGES | {"duckdb", "tomllib"})
    if arguments[0] == "check":
        assert modules.isdisjoint({"pydantic", "promise_studio.model"})


def test_the_studio_is_not_loaded_to_say_that_there_is_no_terminal():
    """The bare command in a pipe ends before it imports the screens."""
    code, modules = loaded()
    assert code == 2
    assert "textual" not in modules
