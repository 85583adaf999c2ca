"""Writes down what a check looks at, so that it need not look again until one of those things changes."""

EVERYTHING = "*"


class Reads:
    """The ids, tables and entries that were looked at since `start`; it writes nothing down before."""

    def __init__(self) -> None:
        self._noted: set[str] | None = None

    def start(self, item_id: str) -> None:
        """From here on everything counts for this item."""
        self._noted = {item_id}

    def note(self, what: str) -> None:
        """Something was looked at."""
        if self._noted is not None:
            self._noted.add(what)

    def stop(self) -> frozenset[str]:
        """What was looked at since the start."""
        noted, self._noted = self._noted or set(), None
        return frozenset(noted)
