"""Reading PDFs in the process of the tests, where the child process itself is not what is tested."""

from typing import Self

import pytest

from promise_studio.exchange.returned import child, reading
from promise_studio.exchange.returned.spoken import Question


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work is done here: a process each would take most of the time."""

    class HereAndNow:
        def __init__(self, module: str) -> None:
            assert module == reading.CHILD

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def ask(self, question: str, _patience: float) -> str:
            return child.attempt(Question.from_json(question)).to_json()

    monkeypatch.setattr(reading, "ChildProcess", HereAndNow)
