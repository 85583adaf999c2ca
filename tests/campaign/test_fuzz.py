"""An hour of fuzzing: what a parser is given is read or refused, soon, in bounded memory, and comes in once."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.campaign.fuzzing.targets import TARGETS
from tests.conftest import ROOT

RUN = int(os.environ.get("FUZZING_SECONDS") or 3600 // len(TARGETS))
"""Seconds for each target."""
STARTS = 300
"""Seconds until all branches are watched."""


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_a_file_holds_ends_well(target: str, tmp_path: Path, record_property):
    """No crash, no input of two seconds, no more memory than a gigabyte; what can be read can be brought in, once."""
    if find_spec("atheris") is None:
        pytest.skip("Atheris has no wheel for this computer")
    command = [sys.executable, "-m", "tests.campaign.fuzzing", target, str(RUN), str(tmp_path)]
    own = os.environ | {"TMPDIR": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=own, capture_output=True, timeout=RUN + STARTS, check=False)
    said = done.stderr.decode(errors="replace")
    runs = next((line for line in said.splitlines() if line.startswith("Done ")), "")
    record_property("said", f"{target}: {runs}")
    faults = sorted(tmp_path.glob("fault-*"))
    assert not faults, "\n".join(one.read_text(errors="replace") for one in faults if one.suffix == ".txt")
    assert done.returncode == 0, said[-4000:]
    assert runs
