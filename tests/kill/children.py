"""Forking a child that works on a file and tells its parent what it does."""

import os
from collections.abc import Callable

from tests.kill.work import Say


def start(work: Callable[[Say], None]) -> tuple[int, int]:
    """Fork a child that does the work; returns its process id and where to hear it."""
    hear, tell = os.pipe()
    child = os.fork()
    if child:
        os.close(tell)
        return child, hear
    os.close(hear)
    write = os.write  # the work may break os.write for everybody else
    try:
        work(lambda line: write(tell, line.encode() + b"\n") and None)
    except BaseException as error:  # noqa: BLE001  the parent must hear of it, and nothing may unwind into it
        write(tell, f"failed: {type(error).__name__}: {error}\n".encode())
        os._exit(1)
    os._exit(0)


def hear_out(child: int, hear: int, heard: bytes = b"") -> list[str]:
    """Wait for the end of a child; returns every whole line that it told."""
    while part := os.read(hear, 65536):
        heard += part
    os.close(hear)
    os.waitpid(child, 0)
    return heard[: heard.rfind(b"\n") + 1].decode().splitlines()
