"""Does pieces of work in processes of their own, as many at once as there are processors."""

import gc
import os
import selectors
import struct
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from promise_studio.document.pdf.job import Outcome
from promise_studio.document.pdf.problems import StoppedError, how_it_ended, outcome_of

MOST_AT_ONCE: Final = 4
"""Each takes its own memory."""
_HEAD: Final = struct.Struct(">cI")
_PAGE, _DONE, _PROBLEM = b"p", b"d", b"x"
Work = Callable[[Callable[[], None]], bytes]
"""Makes something, and calls what it is given whenever it has laid out a page."""
Moved = Callable[[int, bytes | None], None]
"""Told which work has laid out a page, or what it made."""


@dataclass
class _Hand:
    """A process at work."""

    which: int
    pid: int
    pipe: int
    read: bytearray = field(default_factory=bytearray)
    done: bytes | None = None


def do_all(works: Sequence[Work], moved: Moved) -> None:
    """Do every work, the first ones first; StoppedError for the first that cannot be done."""
    if not sys.platform.startswith("linux"):  # elsewhere the libraries do not survive a fork
        for which, work in enumerate(works):
            moved(which, work(lambda which=which: moved(which, None)))  # type: ignore[misc]
        return
    gc.freeze()
    waiting, at_once = list(enumerate(works)), min(MOST_AT_ONCE, len(os.sched_getaffinity(0)))
    hands: dict[int, _Hand] = {}
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or hands:
                while waiting and len(hands) < at_once:
                    hand = _begin(*waiting.pop(0))
                    hands[hand.pipe] = hand
                    selector.register(hand.pipe, selectors.EVENT_READ)
                for key, _ in selector.select():
                    if not _listen(hands[key.fd], moved):
                        selector.unregister(key.fd)
                        _end(hands.pop(key.fd))
        finally:
            for hand in hands.values():
                os.kill(hand.pid, 9)
                os.close(hand.pipe)
                os.waitpid(hand.pid, 0)


def _begin(which: int, work: Work) -> _Hand:
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Hand(which, pid, read)
    code = 1
    try:
        os.close(read)
        _work(work, write)
        code = 0
    finally:
        os._exit(code)


def _work(work: Work, pipe: int) -> None:
    def say(kind: bytes, content: bytes = b"") -> None:
        left = memoryview(_HEAD.pack(kind, len(content)) + content)
        while left:
            left = left[os.write(pipe, left) :]

    try:
        made = work(lambda: say(_PAGE))
    except BaseException as error:  # noqa: BLE001  it is told to the parent, which raises it
        say(_PROBLEM, outcome_of(error).to_json().encode())
    else:
        say(_DONE, made)


def _listen(hand: _Hand, moved: Moved) -> bool:
    """Hear what a process says; False when it has said everything."""
    heard = os.read(hand.pipe, 1 << 20)
    hand.read += heard
    while len(hand.read) >= _HEAD.size:
        kind, length = _HEAD.unpack_from(hand.read)
        if len(hand.read) < _HEAD.size + length:
            break
        content = bytes(hand.read[_HEAD.size : _HEAD.size + length])
        del hand.read[: _HEAD.size + length]
        if kind == _PROBLEM:
            raise StoppedError(Outcome.from_json(content.decode()))
        hand.done = content if kind == _DONE else None
        moved(hand.which, hand.done)
    return bool(heard)


def _end(hand: _Hand) -> None:
    os.close(hand.pipe)
    _, status = os.waitpid(hand.pid, 0)
    if hand.done is None:
        raise StoppedError(Outcome(problem=how_it_ended(os.waitstatus_to_exitcode(status))))
