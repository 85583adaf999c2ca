"""The rules of the house that no linter knows: each takes a root folder and returns what breaks it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LARGEST_FILE = 1_000_000
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

# Folders that exist on one computer only; examples in texts say ~/ instead.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home/[a-z]\w*|Users/[A-Za-z]\w*|private/var)/")
INDEX_ADDRESS = re.compile(r"--(?:extra-)?index-url|--find[-]links|pypi\.org/simple|files\.pythonhosted\.org")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tracked_files(root: Path) -> list[Path]:
    """What a clone brings; where there is no git, as in a source archive, every file that is not hidden."""
    git = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True, check=False)
    if git.returncode == 0 and (root / ".git").exists():
        return [path for name in git.stdout.split("\0") if name and (path := root / name).is_file()]
    hidden = re.compile(r"(^|/)(\.(?!ci/)|__pycache__)")
    files = (path for path in root.rglob("*") if path.is_file())
    return sorted(path for path in files if not hidden.search(path.relative_to(root).as_posix()))


def read_text(path: Path) -> str:
    """The text of a file, empty for a font or a picture."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def parse_modules(folder: Path, pattern: str = "*.py") -> Iterator[tuple[Path, ast.Module]]:
    """Every module below a folder, with its tree."""
    for path in sorted(folder.rglob(pattern)):
        yield path, ast.parse(path.read_text("utf-8"), str(path))


def imported_names(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names


def machine_paths(root: Path) -> list[str]:
    """Tracked files that name a folder of one computer."""
    return [
        f"{path}: {found[0]}"
        for path in tracked_files(root)
        if (found := MACHINE_PATH.search(read_text(path)))
    ]


def index_addresses(root: Path) -> list[str]:
    """Tracked files that send pip to an index, and locks with any address at all."""
    return [
        str(path)
        for path in tracked_files(root)
        if INDEX_ADDRESS.search(text := read_text(path)) or (path.suffix == ".lock" and "://" in text)
    ]


def large_files(root: Path) -> list[str]:
    """Tracked files that make every clone heavy."""
    return [str(path) for path in tracked_files(root) if path.stat().st_size > LARGEST_FILE]


def tests_without_sentence(tests: Path) -> list[str]:
    """Tests that do not say what holds."""
    return [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in parse_modules(tests)
        for node in ast.walk(tree)
        if isinstance(node, Function) and node.name.startswith("test_")
        if not (ast.get_docstring(node) or "").strip().endswith((".", "!", "?"))
    ]


def long_modules(package: Path) -> list[str]:
    """Modules in which a noun hides."""
    return [
        str(path)
        for path in sorted(package.rglob("*.py"))
        if len(path.read_text("utf-8").splitlines()) > LONGEST_MODULE
    ]


def long_functions(package: Path) -> list[str]:
    """Functions that do more than their name says."""
    return [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in parse_modules(package)
        for node in ast.walk(tree)
        if isinstance(node, Function)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]


def unfinished_code(package: Path) -> list[str]:
    """Modules that leave something for later."""
    words = (
        "NotImplementedError",
        *(f"{start}{end}" for start, end in (("TO", "DO"), ("FIX", "ME"), ("XX", "X"))),
    )
    word = re.compile(rf"\b({'|'.join(words)})\b")
    return [str(path) for path in sorted(package.rglob("*.py")) if word.search(path.read_text("utf-8"))]


def impure_model(package: Path) -> list[str]:
    """Modules of the model that import more than pydantic, the standard library and the house."""
    allowed = sys.stdlib_module_names | {"pydantic", "pydantic_core", "promise_studio"}
    return [
        f"{path}: {', '.join(sorted(strangers))}"
        for path, tree in parse_modules(package / "model")
        if (strangers := imported_names(tree) - allowed)
    ]


def stray_pdf_imports(package: Path) -> list[str]:
    """Modules other than document/pdf… that import weasyprint."""
    return [
        str(path)
        for path, tree in parse_modules(package)
        if "weasyprint" in imported_names(tree)
        if not path.relative_to(package).as_posix().startswith("document/pdf")
    ]
