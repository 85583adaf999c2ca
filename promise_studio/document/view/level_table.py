"""The service-level table: the rows grouped by the clause that they measure, and what they all share."""

from collections.abc import Iterable
from dataclasses import dataclass

from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.document.view.service_levels import LevelRow
from promise_studio.model import Workshop
from promise_studio.model.promise import ClauseState

NO_ROWS = to_say("No service level has been written yet: nothing in this promise can be measured so far.")
NO_CLAUSE = to_say("Not tied to a clause")


@dataclass(frozen=True)
class LevelGroup:
    """The rows of one clause; `clause` is None for rows that hang on none."""

    clause: Pointer | None
    rows: tuple[LevelRow, ...]

    @property
    def name(self) -> str:
        """The clause's name, or that there is none."""
        return self.clause.words if self.clause else say(NO_CLAUSE)


@dataclass(frozen=True)
class LevelTable:
    """The whole table, in the order of the clauses."""

    groups: tuple[LevelGroup, ...]
    missing: str
    measured_in: str = ""
    """The period of every figure, when they all share one."""
    time_zone: str = ""
    """Where the clocks stand, when every row says the same."""
    window: str = ""
    """The period over which every row is counted, when it is one."""

    @property
    def rows(self) -> tuple[LevelRow, ...]:
        """Every row, group after group."""
        return tuple(row for group in self.groups for row in group.rows)


def level_table(workshop: Workshop, rows: Iterable[LevelRow]) -> LevelTable:
    """The rows grouped by clause; the ones without a clause come last."""
    by_clause: dict[str, list[LevelRow]] = {clause.id: [] for clause in workshop.clauses}
    loose: list[LevelRow] = []
    for row in rows:
        (by_clause[row.clause.id] if row.clause else loose).append(row)
    groups = [
        LevelGroup(point_to(workshop, clause), tuple(found)) for clause, found in by_clause.items() if found
    ]
    if loose:
        groups.append(LevelGroup(None, tuple(loose)))
    shown = [row for group in groups for row in group.rows]
    return LevelTable(
        tuple(groups),
        "" if groups else say(NO_ROWS),
        measured_in=_shared(row.measured.period for row in shown if row.measured.cases),
        time_zone=_shared(row.time_zone for row in shown),
        window=_shared(row.window for row in shown),
    )


def _shared(words: Iterable[str]) -> str:
    """What all of them say, so that it can be said once; empty when they differ."""
    said = set(words)
    return said.pop() if len(said) == 1 else ""


def live_rows(workshop: Workshop, rows: Iterable[LevelRow]) -> tuple[LevelRow, ...]:
    """The rows that anybody still promises or aims at: a retired clause takes its own along."""
    retired = {clause.id for clause in workshop.clauses if clause.state is ClauseState.RETIRED}
    return tuple(row for row in rows if not (row.clause and row.clause.id in retired))
