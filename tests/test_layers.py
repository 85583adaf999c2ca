"""The layers keep apart: the contracts can fail, and the quick commands load nothing heavy."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "weasyprint", "fontTools", "PIL")
EXAMPLE = "city-services.promise.json"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says about the package in a folder."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def small_house(tmp_path: Path, root: Path) -> Path:
    """A house with one module in each of four layers, under this checkout's contracts."""
    shutil.copy(root / "pyproject.toml", tmp_path)
    package = tmp_path / "promise_studio"
    for folder in ("", "model", "measure", "document", "studio"):
        (package / folder).mkdir()
        (package / folder / "__init__.py").touch()
    (package / "errors.py").touch()
    (package / "resources.py").write_text("import promise_studio.errors\n", "utf-8")
    (package / "model" / "clause.py").write_text("import pydantic\nimport promise_studio.errors\n", "utf-8")
    (package / "measure" / "verdict.py").write_text("import promise_studio.model.clause\n", "utf-8")
    (package / "document" / "pdf.py").write_text(
        "import weasyprint\nimport promise_studio.measure\n", "utf-8"
    )
    (package / "studio" / "app.py").write_text(
        "import textual.app\nimport promise_studio.document.pdf\n", "utf-8"
    )
    return tmp_path


def test_a_tidy_house_passes(small_house: Path):
    """A package that keeps to its layers breaks no contract."""
    result = lint_imports(small_house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "imports", "said"),
    [
        ("errors.py", "promise_studio.model", "promise_studio.errors is not allowed to import"),
        (
            "model/clause.py",
            "promise_studio.measure.verdict",
            "promise_studio.model is not allowed to import",
        ),
        ("measure/verdict.py", "promise_studio.document", "promise_studio.measure is not allowed to import"),
        ("document/pdf.py", "promise_studio.studio.app", "promise_studio.document is not allowed to import"),
        ("utils.py", "json", "not listed as layers"),
        ("measure/screen.py", "textual.widgets", "Only the studio imports textual BROKEN"),
        ("document/table.py", "rich.text", "Only the studio imports textual BROKEN"),
        ("studio/page.py", "weasyprint", "Only the documents import weasyprint BROKEN"),
        ("measure/font.py", "PIL.Image", "Only the documents import weasyprint BROKEN"),
        ("measure/answers.py", "psycopg", "the base install has none of them BROKEN"),
        ("model/clause.py", "pathlib", "promise_studio.model.clause -> pathlib"),
        ("model/clause.py", "jinja2", "promise_studio.model.clause -> jinja2"),
    ],
)
def test_contracts_notice(small_house: Path, module: str, imports: str, said: str):
    """An import against the layers is named, also when it hides in a function."""
    path = small_house / "promise_studio" / module
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}\ndef late():\n    import {imports}\n", "utf-8")
    result = lint_imports(small_house)
    assert result.returncode == 1
    assert said in " ".join(result.stdout.split())


def loaded_modules(*arguments: str | Path) -> tuple[set[str], subprocess.CompletedProcess[str]]:
    """The modules that a fresh Python loads for a command line, and how that ended."""
    result = subprocess.run(
        [sys.executable, "-X", "importtime", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    lines = [line for line in result.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}, result


@pytest.mark.parametrize(
    ("arguments", "exits", "reached"),
    [
        (["--version"], {0}, "promise_studio"),
        (["--help"], {0}, "promise_studio"),
        (["check", "--help"], {0}, "promise_studio"),
        (["check", EXAMPLE], {0, 1}, "promise_studio.check"),
        (["check", "no-such-file.promise.json"], {2}, "promise_studio"),
    ],
    ids=["version", "help", "help of check", "check", "check of nothing"],
)
def test_quick_commands_load_nothing_heavy(arguments: list[str], exits: set[int], reached: str, root: Path):
    """Asking for the version, for help or for a check waits for no screen and no PDF library."""
    words = [root / "workshops" / word if word == EXAMPLE else word for word in arguments]
    loaded, result = loaded_modules("-m", "promise_studio", *words)
    assert result.returncode in exits, result.stdout + result.stderr[-2_000:]
    assert reached in loaded
    assert {name.partition(".")[0] for name in loaded}.isdisjoint(HEAVY)


@pytest.mark.parametrize("package", HEAVY)
def test_probe_notices(package: str):
    """What the probe looks for, it finds when it is there."""
    loaded, _ = loaded_modules("-c", f"import {package}")
    assert package in loaded
