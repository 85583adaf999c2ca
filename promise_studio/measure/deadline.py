"""The deadline that a file itself holds for each case: how many met it, beside what is promised."""

from dataclasses import dataclass

from promise_studio.measure.percent import format_share
from promise_studio.measure.reading.columns import Due

MET = "met"
"""The column of a measured case that says whether it ended in time; NULL without a deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """How many cases have a deadline of their own, open ones only once it is past, and how many met it."""

    cases: int
    met: int

    @property
    def share(self) -> float | None:
        """The share that met it; None where no case has one."""
        return self.met / self.cases if self.cases else None


def met_sql(due: Due) -> str:
    """SQL that says of a case whether it ended in time."""
    return "ends <= target_at" if due is Due.MOMENT else "ends < target_at + INTERVAL 1 DAY"


def counts_sql(finished: int, waiting: int) -> tuple[str, str]:
    """SQL for how many cases have a deadline and how many met it, from the numbers of the two states."""
    late = f"(state = {waiting} AND NOT {MET})"
    return (
        f"count({MET}) FILTER (WHERE state = {finished} OR {late})",
        f"count(*) FILTER (WHERE state = {finished} AND {MET})",
    )


def say_deadline(deadline: Deadline | None, column: str) -> str:
    """The sentence about it; empty where no case has one."""
    if deadline is None or deadline.share is None:
        return ""
    those = "the 1 case that has" if deadline.cases == 1 else f"the {deadline.cases:,} cases that have"
    return (
        f"{format_share(deadline.share)} met the deadline that the file itself holds (“{column}”): "
        f"{deadline.met:,} of {those} one."
    )
