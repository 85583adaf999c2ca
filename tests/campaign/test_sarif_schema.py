"""What `check --sarif` prints is SARIF 2.1.0 by the published schema, whatever the workshop says."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from promise_studio.check import run_checks, waived
from promise_studio.check.example import TODAY
from promise_studio.cli.loading import load_workshop
from promise_studio.exchange.sarif import sarif_log
from promise_studio.model import Workshop
from promise_studio.store.writing import write_new
from tests.campaign.readers import PYTHON
from tests.check.whole_workshop import PARTS, make, put
from tests.conftest import ROOT
from tests.hostile import HOSTILE

SCHEMA = Path(os.environ.get("SARIF_SCHEMA", ROOT / ".venv" / "sarif-schema-2.1.0.json"))
pytestmark = pytest.mark.skipif(
    not SCHEMA.exists() or not PYTHON.exists(),
    reason="needs the schema (SARIF_SCHEMA) and the readers (READERS)",
)


def judged(*logs: Path) -> dict[str, list[str]]:
    """What the schema refuses of each log."""
    judge = [str(PYTHON), str(Path(__file__).with_name("judge_sarif.py")), str(SCHEMA), *map(str, logs)]
    told: dict[str, list[str]] = json.loads(subprocess.run(judge, check=True, capture_output=True).stdout)
    return told


def log_of(workshop: Workshop, file: Path, log: Path) -> Path:
    """The log of all that is found in a workshop, as a file."""
    said = sarif_log(workshop, file, run_checks(workshop, TODAY), waived(workshop, TODAY))
    log.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    return log


def test_every_log_is_what_the_schema_describes(tmp_path: Path):
    """The finished workshops, and one clause for each hostile text, that hedges so that a fix is offered."""
    logs = [
        log_of(load_workshop(file), file, tmp_path / f"{file.stem}.sarif")
        for file in sorted(ROOT.glob("workshops/*.promise.json"))
    ]
    for number, text in enumerate(HOSTILE.values()):
        odd = put(make(PARTS), "PRM-1", text=f"{text[:100]} we aim to utilise it soon.", quotes=(), owner="")
        file = write_new(tmp_path / f"hostile {number}.promise.json", odd)
        logs.append(log_of(odd, file, tmp_path / f"{number}.sarif"))
    assert judged(*logs) == {log.name: [] for log in logs}


def test_the_judge_refuses_what_is_wrong(tmp_path: Path):
    """A level that nobody knows and a key that is not there by the schema are both told."""
    file = write_new(tmp_path / "odd.promise.json", put(make(PARTS), "PRM-1", quotes=()))
    log = log_of(put(make(PARTS), "PRM-1", quotes=()), file, tmp_path / "odd.sarif")
    said = json.loads(log.read_text("utf-8"))
    said["runs"][0]["results"][0] |= {"level": "loud", "colour": "red"}
    log.write_text(json.dumps(said), "utf-8")
    assert len(judged(log)["odd.sarif"]) == 2
