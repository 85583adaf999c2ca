"""Ways to save that look right and are not; the harness must notice each of them."""

from contextlib import AbstractContextManager, ExitStack
from typing import Any
from unittest.mock import patch

from promise_studio.model import Workshop
from promise_studio.session.saving import Saving
from promise_studio.store.journal import Journal
from promise_studio.store.open_file import OpenFile


def _acknowledge_early() -> ExitStack:
    """An edit is acknowledged when its line waits in memory; the next edit writes it."""
    append = Journal.append
    waiting: list[bytes] = []

    def later(self: Journal, line: bytes) -> None:
        for earlier in waiting:
            append(self, earlier)
        waiting[:] = [line]

    return _patched(Journal, "append", later)


def _truncate_first() -> ExitStack:
    """The journal is emptied before the file that holds its edits has its name."""
    checkpoint = OpenFile.checkpoint

    def emptied(self: OpenFile, *arguments: Any, **options: Any) -> None:
        self.journal.cut(0)
        checkpoint(self, *arguments, **options)

    return _patched(OpenFile, "checkpoint", emptied)


def _step_behind_the_file() -> ExitStack:
    """An undo that leads back behind the file is left to the journal, which begins after it."""
    save = Saving._save  # noqa: SLF001  this is what goes wrong

    def appended(self: Saving, line: bytes, workshop: Workshop, within_reach: bool) -> bool:
        del within_reach
        return save(self, line, workshop, within_reach=True)

    return _patched(Saving, "_save", appended)


def _patched(owner: Any, name: str, value: Any) -> ExitStack:
    stack = ExitStack()
    stack.enter_context(patch.object(owner, name, value))
    return stack


WRONG = {
    "acknowledge early": _acknowledge_early,
    "truncate first": _truncate_first,
    "step behind the file": _step_behind_the_file,
}


def saving_wrongly(way: str) -> AbstractContextManager[Any]:
    """Save in a wrong way while this lasts; in the right one without a name."""
    return WRONG[way]() if way else ExitStack()
