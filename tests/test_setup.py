"""Setting up: the lock holds what the project asks for, and a Python that will not do is refused."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PIN = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


def run_setup(root: Path, folder: Path, python: Path) -> subprocess.CompletedProcess[str]:
    """Runs the setup script of a checkout in a folder of its own, with the Python that a person names."""
    shutil.copy(root / "setup.sh", folder)
    return subprocess.run(
        [folder / "setup.sh"],
        env=os.environ | {"PYTHON": str(python)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def make_program(path: Path, script: str) -> Path:
    """A program that answers as the script says."""
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return path


def test_lock_pins_everything_that_is_asked_for(root: Path):
    """Each dependency in pyproject.toml, those to build and to test included, is locked within its bounds."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    pins = dict(PIN.findall((root / "requirements.lock").read_text("utf-8")))
    asked = [
        Requirement(line)
        for lines in (
            project["build-system"]["requires"],
            project["project"]["dependencies"],
            project["project"]["optional-dependencies"]["dev"],
        )
        for line in lines
    ]
    assert len(asked) > 10
    assert [str(need) for need in asked if pins.get(need.name, "0") not in need.specifier] == []


def test_every_pin_carries_its_digests(root: Path):
    """A package that differs by one byte from the locked one is not installed."""
    entries = re.split(r"\n(?=\S)", (root / "requirements.lock").read_text("utf-8").strip())
    assert [entry.partition(" ")[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_setup_refuses_an_old_python(root: Path, tmp_path: Path):
    """A Python that is too old is named with its version, with a way out, and nothing is made."""
    old = make_program(tmp_path / "old", '[ "$1" = --version ] && echo "Python 3.9.2" && exit\nexit 1')
    result = run_setup(root, tmp_path, old)
    assert result.returncode == 3
    assert "needs Python 3.11 or newer" in result.stderr
    assert "Python 3.9.2" in result.stderr
    assert "make PYTHON=" in result.stderr
    assert not (tmp_path / ".venv").exists()


def test_setup_refuses_a_python_that_is_not_there(root: Path, tmp_path: Path):
    """A Python that does not exist is said to be missing; no other one is taken in its place."""
    result = run_setup(root, tmp_path, tmp_path / "nowhere")
    assert result.returncode == 3
    assert "nowhere is not installed" in result.stderr


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not on this computer")
@pytest.mark.parametrize("script", ["setup.sh", ".ci/run"])
def test_scripts_are_plain_sh(script: str, root: Path):
    """Shellcheck finds nothing to say about the scripts that a fresh machine runs."""
    result = subprocess.run(["shellcheck", root / script], capture_output=True, encoding="utf-8", check=False)
    assert result.stdout == ""
