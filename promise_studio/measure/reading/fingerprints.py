"""Fingerprints of the files, taken on the side while they are read."""

import hashlib
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PIECE = 1 << 20


@contextmanager
def fingerprints(paths: Sequence[Path]) -> Iterator[Callable[[], list[str]]]:
    """A function that waits for the SHA-256 of every file; leaving early stops the work."""
    found: list[str] = []
    failed: list[OSError] = []
    enough, done = threading.Event(), threading.Event()

    def work() -> None:
        try:
            found.extend(_digest(path, enough) for path in paths)
        except OSError as error:
            failed.append(error)
        finally:
            done.set()

    threading.Thread(target=work, daemon=True).start()

    def wait() -> list[str]:
        done.wait()
        if failed:
            raise failed[0]
        return found

    try:
        yield wait
    finally:
        enough.set()
        done.wait()


def _digest(path: Path, enough: threading.Event) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while (piece := stream.read(_PIECE)) and not enough.is_set():
            digest.update(piece)
    return digest.hexdigest()
