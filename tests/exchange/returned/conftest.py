"""Reading PDFs in the process of the tests, where the child process itself is not what is tested."""

import subprocess

import pytest

from promise_studio.exchange.returned import child, reading
from promise_studio.exchange.returned.spoken import Question


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work is done here: a process each would take most of the time."""

    def run(_command: list[str], **given: bytes) -> subprocess.CompletedProcess[bytes]:
        found = child.attempt(Question.from_json(given["input"].decode()))
        return subprocess.CompletedProcess([], 0, found.to_json().encode())

    monkeypatch.setattr(reading.subprocess, "run", run)
