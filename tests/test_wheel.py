"""The wheel is whole: installed far from the source, it still has its templates and examples, and exports."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import promise_studio
from promise_studio import resources
from promise_studio.errors import MISSING, UserError
from tests.house import tracked_files

EXAMPLE = "city-services.promise.json"
BUNDLED = ("templates", "workshops")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a fresh environment with the wheel; the running one lends its dependencies."""
    environment = tmp_path_factory.mktemp("installed") / "venv"
    python = environment / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", wheel], check=True)
    # A folder named in a .pth file has its own .pth files unread, so the checkout stays out of reach.
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python.parent


def run(program: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A program of the fresh environment, run with nothing that leads back to the source."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env=environment | {"PYTHONPATH": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def tracked(root: Path, folder: str) -> set[str]:
    """The files that a clone has in a folder, by their path."""
    names = (path.relative_to(root).as_posix() for path in tracked_files(root))
    return {name for name in names if name.startswith(f"{folder}/")}


@pytest.mark.parametrize("folder", BUNDLED)
def test_wheel_brings_the_folder(folder: str, wheel: Path, root: Path):
    """Every template, font, agenda and example of the checkout is in the wheel."""
    prefix = "promise_studio/bundled/"
    names = {
        name.removeprefix(prefix) for name in zipfile.ZipFile(wheel).namelist() if name.startswith(prefix)
    }
    assert tracked(root, folder)
    assert tracked(root, folder) <= names


def test_wheel_brings_nothing_else(wheel: Path):
    """Tests, scripts and journals of open workshops stay at home; the type marker and the licence travel."""
    names = zipfile.ZipFile(wheel).namelist()
    about = f"promise_studio-{promise_studio.__version__}.dist-info/"
    assert {name.partition("/")[0] for name in names} == {"promise_studio", about.rstrip("/")}
    assert not [name for name in names if name.endswith((".journal", ".lock", ".pyc"))]
    assert {"promise_studio/py.typed", f"{about}licenses/LICENSE"} <= set(names)


def test_installed_package_is_the_wheel(installed: Path, tmp_path: Path):
    """The fresh environment runs its own copy and finds the folders inside it, not the checkout's."""
    code = (
        "import promise_studio, promise_studio.resources as r;"
        "print(promise_studio.__file__, r.templates_dir(), r.workshops_dir(), sep='\\n')"
    )
    result = run(installed / "python", "-c", code, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    home = installed.parent.resolve()
    assert [line for line in result.stdout.splitlines() if not Path(line).is_relative_to(home)] == []


def test_installed_command_tells_its_version(installed: Path, tmp_path: Path):
    """`promise-studio --version` runs from anywhere."""
    result = run(installed / "promise-studio", "--version", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert promise_studio.__version__ in result.stdout


def test_installed_command_exports_the_example(installed: Path, tmp_path: Path):
    """`promise-studio export` makes whole files of the bundled example, a PDF among them."""
    bundled = "lib/python*/site-packages/promise_studio/bundled"
    (example,) = installed.parent.glob(f"{bundled}/workshops/{EXAMPLE}")
    shutil.copy(example, tmp_path)
    result = run(installed / "promise-studio", "export", EXAMPLE, "--document", "customer", cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    made = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != EXAMPLE]
    assert [path for path in made if path.suffix == ".pdf" and path.read_bytes().startswith(b"%PDF-")]
    assert [path for path in made if path.stat().st_size < 100] == []


def test_missing_folder_is_said_with_a_way_out(tmp_path: Path):
    """An installation that lost its templates says so and how to mend it, and exits with 3."""
    with pytest.raises(UserError, match="templates") as caught:
        resources.find_folder("templates", tmp_path / "promise_studio")
    assert caught.value.exit_code == MISSING
    assert "einstall" in caught.value.hint


def test_folders_inside_the_package_come_first(tmp_path: Path):
    """In a wheel the package's own folder is taken even where a stranger's lies beside the package."""
    package = tmp_path / "promise_studio"
    (tmp_path / "templates").mkdir()
    assert resources.find_folder("templates", package) == tmp_path / "templates"
    (package / "bundled" / "templates").mkdir(parents=True)
    assert resources.find_folder("templates", package) == package / "bundled" / "templates"
