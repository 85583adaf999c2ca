"""Real engines for the campaign, installed where they are missing and where that is allowed."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.measure.remote import cluster

SPARK = "pyspark>=3.5"
JAVA = "default-jre-headless"


def have_postgres() -> None:
    """PostgreSQL’s programs are on this computer, from Debian’s packages if need be."""
    if cluster.binaries() is None or shutil.which("psql") is None:
        apt_install("postgresql", "postgresql-client")
    if reason := cluster.why_not():
        pytest.skip(reason)


def have_spark(root: Path) -> Path:
    """The Python of a virtual environment with PySpark beside all that the tests’ own has."""
    if shutil.which("java") is None:
        apt_install(JAVA)
    if shutil.which("java") is None:
        pytest.skip("there is no Java for Spark")
    folder = root / ".venv" / "spark"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        done = subprocess.run([python, "-m", "pip", "install", "--quiet", SPARK], check=False)
        if done.returncode:
            pytest.skip("PySpark cannot be installed here")
        packages = subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        )
        own = Path(packages.stdout.strip()) / "beside.pth"
        own.write_text(f"{sysconfig.get_path('purelib')}\n{root}\n")
        (folder / "ready").touch()
    return python


def apt_install(*names: str) -> None:
    """Ask Debian for packages; without the right to, the test that needs them says so."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False)
