"""Stands between the program and the system, and strikes at the n-th call that touches the disk."""

import errno
import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from unittest.mock import patch

from promise_studio.store import journal

NAMES = ("open", "write", "fsync", "replace", "link", "unlink", "ftruncate", "mkdir")


@dataclass
class Strike:
    """What befalls `times` calls from number `first` on: `kill` or `fail`, `before`, `amid` or `after`."""

    first: int
    kind: str = "kill"
    when: str = "before"
    times: int = 1
    number: int = errno.ENOSPC
    calls: list[str] = field(default_factory=list)

    def __call__(self, name: str, real: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Make the call, unless this is one to strike at."""
        self.calls.append(name)
        if not self.first <= len(self.calls) < self.first + self.times:
            return real(*arguments, **options)
        if self.when == "amid" and name == "write":
            real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
        elif self.when == "after":
            real(*arguments, **options)
        if self.kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(self.number, os.strerror(self.number))


def struck(strike: Strike) -> ExitStack:
    """Let every call that touches the disk pass through `strike` while this lasts."""
    stack = ExitStack()
    for name in NAMES:
        stack.enter_context(patch.object(os, name, partial(strike, name, getattr(os, name))))
    stack.enter_context(patch.object(journal, "sync_data", partial(strike, "fsync", journal.sync_data)))
    return stack
