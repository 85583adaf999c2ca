"""How far an import is, and the way to stop it."""

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818  it is no error: a person asked for it
    """The person stopped the import; nothing has been changed."""


class Progress:
    """Told how much is done; a reader calls `tell` often, and whoever watches stops it from there."""

    def __init__(self, watch: Callable[[int, int], None] | None = None) -> None:
        self._watch = watch

    def tell(self, done: int, total: int) -> None:
        """Say how much of how much is done, 0 for a total that nobody knows; may raise Cancelled."""
        if self._watch is not None:
            self._watch(done, total)


SILENT = Progress()
"""Nobody watches, nobody stops."""
