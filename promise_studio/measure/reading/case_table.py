"""What was read: where it came from, and where every one of its rows went."""

from dataclasses import dataclass, field

from promise_studio.measure.reading.columns import Columns, Due


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that was read: enough to recognise it again, and nothing of what it says."""

    name: str
    sha256: str
    bytes: int
    rows: int
    encoding: str
    delimiter: str
    kind: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The cases by what can be said of them; each case is in exactly one of these."""

    timed: int = 0
    """Started and stopped, in this order."""
    zero: int = 0
    negative: int = 0
    open: int = 0
    without_start: int = 0
    unreadable: int = 0
    """A start or stop is written in a way that no reading fits."""

    @property
    def cases(self) -> int:
        """All of them."""
        return self.timed + self.zero + self.negative + self.open + self.without_start + self.unreadable


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The times of one role that no reading fits."""

    role: str
    column: str
    count: int
    examples: tuple[str, ...] = ()
    """Up to five, as “row 17: “31/31/2024””."""


@dataclass(frozen=True, slots=True)
class CaseTable:
    """What the table `cases` holds, and what became of every row that was read."""

    zoned: bool
    """True: the times are instants in UTC; False: they are a wall clock whose zone the file does not say."""
    columns: Columns
    """The columns that were used, also those that were proposed."""
    sources: tuple[SourceFile, ...]
    rows: int
    """Rows below the column names, blank lines apart."""
    cases: int
    folded: int | None = None
    """The rows that were folded into cases when the file is an event log, else None."""
    duplicates: int = 0
    """Rows that repeat the key of another row, or all of it."""
    not_cases: int = 0
    """Empty rows, repeated column names and totals below the last case."""
    counts: Counts = field(default_factory=Counts)
    missing: int = 0
    """Starts, answers and stops that are blank or stand for nothing: “?”, “N/A”, 1970."""
    unreadable: tuple[Unreadable, ...] = ()
    notes: tuple[str, ...] = ()
    due: Due = Due.NONE
    """What the deadlines of the cases are, where the file holds any."""
    grows: bool = False
    """Other cases may be there tomorrow under the same fingerprint: it is that of a query, not of a file."""

    def accounted(self) -> int:
        """The rows that are explained: always as many as were read."""
        events = self.cases if self.folded is None else self.folded
        return events + self.duplicates + self.not_cases
