"""The rules of the house hold for this checkout, and each of them notices when it is broken."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import house

Guard = Callable[[Path], list[str]]

WHERE: dict[Guard, str] = {
    house.machine_paths: ".",
    house.index_addresses: ".",
    house.large_files: ".",
    house.tests_without_sentence: "tests",
    house.long_modules: "promise_studio",
    house.long_functions: "promise_studio",
    house.unfinished_code: "promise_studio",
    house.impure_model: "promise_studio",
    house.stray_pdf_imports: "promise_studio",
}

LONG_FUNCTION = "def act():\n" + "    pass\n" * house.LONGEST_FUNCTION
WITHOUT_SENTENCE = "class TestIt:\n    async def test_it(self):\n        assert True\n"

BROKEN: list[tuple[Guard, str, str]] = [
    (house.machine_paths, "notes.md", "see /" + "work/main/README.md"),
    (house.machine_paths, "settings.toml", "file = '/" + "home/ann/x'"),
    (house.machine_paths, "deep/er/page.html", "<img src=file:///" + "Users/ann/x.png>"),
    (house.index_addresses, "requirements.lock", "jinja2==3.1.6\n# from https://example.org/mirror\n"),
    (house.index_addresses, "install.sh", "pip install --" + "index-url https://example.org x"),
    (house.index_addresses, "notes.txt", "https://pypi" + ".org/simple/jinja2/"),
    (house.large_files, "video.bin", "x" * (house.LARGEST_FILE + 1)),
    (house.tests_without_sentence, "test_it.py", WITHOUT_SENTENCE),
    (house.tests_without_sentence, "deep/test_it.py", "def test_it():\n    ''' '''\n"),
    (house.long_modules, "long.py", "x = 1\n" * (house.LONGEST_MODULE + 1)),
    (house.long_functions, "long.py", LONG_FUNCTION),
    (house.long_functions, "deep/long.py", "async " + LONG_FUNCTION),
    (house.unfinished_code, "later.py", "raise Not" + "ImplementedError\n"),
    (house.unfinished_code, "later.py", "x = 1  # TO" + "DO: more\n"),
    (house.impure_model, "model/persona.py", "import jinja2\n"),
    (house.impure_model, "model/persona.py", "def f():\n    from rich.text import Text\n"),
    (house.stray_pdf_imports, "check/rule.py", "from weasyprint import HTML\n"),
    (house.stray_pdf_imports, "document/charts.py", "def f():\n    import weasyprint.text\n"),
]


@pytest.mark.parametrize("guard", WHERE, ids=lambda guard: guard.__name__)
def test_checkout_keeps_the_rule(guard: Guard, root: Path):
    """Nothing in this checkout breaks the rule."""
    assert guard(root / WHERE[guard]) == []


@pytest.mark.parametrize(
    ("guard", "name", "text"), BROKEN, ids=lambda value: getattr(value, "__name__", None)
)
def test_guard_notices(guard: Guard, name: str, text: str, tmp_path: Path):
    """A guard names the file that breaks its rule, and is silent before there is one."""
    (tmp_path / "model").mkdir()
    assert guard(tmp_path) == []
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    assert [found for found in guard(tmp_path) if name in found]


def test_every_guard_is_shown_to_fail():
    """No guard is trusted that has not been seen to notice something."""
    assert {guard for guard, _, _ in BROKEN} == set(WHERE)


def test_what_the_guards_let_through(tmp_path: Path):
    """A function of the longest length, a test with a sentence and a pdf module break no rule."""
    (tmp_path / "model").mkdir()
    (tmp_path / "document").mkdir()
    (tmp_path / "model" / "one.py").write_text("import enum\nfrom pydantic import Field\n", "utf-8")
    (tmp_path / "document" / "pdf_child.py").write_text("import weasyprint\n", "utf-8")
    (tmp_path / "test_it.py").write_text('def test_it():\n    """It holds."""\n', "utf-8")
    (tmp_path / "fit.py").write_text(LONG_FUNCTION.replace("    pass\n", "", 1), "utf-8")
    (tmp_path / "notes.md").write_text("see ~/notes, ./work/x and https://example.org/work/x", "utf-8")
    assert [found for guard in WHERE for found in guard(tmp_path)] == []


def test_tracked_files_are_what_a_clone_brings(tmp_path: Path):
    """A file that git ignores or does not know yet is not judged; one that it tracks is, wherever it lies."""
    for name in ("kept.md", "deep/kept.md", "ignored.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    for arguments in (["init", "--quiet"], ["add", "kept.md", "deep/kept.md"]):
        subprocess.run(["git", "-C", tmp_path, *arguments], check=True)
    found = {path.relative_to(tmp_path).as_posix() for path in house.tracked_files(tmp_path)}
    assert found == {"kept.md", "deep/kept.md"}


def test_checkout_has_files_to_judge(root: Path):
    """The guards look at real files: this one and the lock are among them."""
    names = {path.relative_to(root).as_posix() for path in house.tracked_files(root)}
    assert {"tests/test_house.py", "requirements.lock", "promise_studio/errors.py"} <= names
