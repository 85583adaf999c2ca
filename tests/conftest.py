"""What every test starts from: a home of its own, random tests that repeat, the command as people run it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# The suite gives the same answer every time; `make campaign` looks for new ones.
settings.register_profile("suite", deadline=None, derandomize=True, max_examples=60)
settings.register_profile(
    "campaign", deadline=None, max_examples=5_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")


def examples(in_suite: int) -> settings:
    """So many of a property that takes long, and in the campaign all of them."""
    return settings(max_examples=settings.default.max_examples if _in_campaign() else in_suite)


def _in_campaign() -> bool:
    return settings.default.max_examples == settings.get_profile("campaign").max_examples


class RunCommand(Protocol):
    """Runs `promise-studio ARGUMENTS` in a child process, from the test's own folder."""

    def __call__(self, *arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings and recent files of the person who runs the tests are neither read nor written."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in [name for name in os.environ if name.startswith("PROMISE_STUDIO_")]:
            patch.delenv(name)
        yield home


@pytest.fixture
def run_command(tmp_path: Path) -> RunCommand:
    """The command as a person runs it."""

    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "promise_studio", *map(str, arguments)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run
