"""Compares two workshops: every difference that a customer would notice, each weighed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from promise_studio.check.diff.clauses import (
    ONLY_AN_AIM,
    clause_came,
    clause_went,
    compare_clauses,
    is_live,
)
from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.fields import Place, as_aim, place_of
from promise_studio.check.diff.levels import compare_levels, level_came, level_went
from promise_studio.check.diff.pairing import Entry, pair_up, words_of
from promise_studio.check.diff.recoveries import compare_recoveries
from promise_studio.check.diff.statement import compare_statements
from promise_studio.check.told import tell
from promise_studio.model.base import Item
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.workshop import Workshop

_ELSEWHERE = Weight(Effect.NEUTRAL, tell("it measures another clause"))
_UNUSED = tell("no promise leans on it")

Couple = tuple[Any, Any]
"""An item before and the item that it became; None where it came or went."""


def diff_workshops(before: Workshop, after: Workshop) -> tuple[Difference, ...]:
    """What changed for the customer, in the order of the promise as it reads after."""
    return tuple(_Comparison(before, after).differences())


def _couples(before: Sequence[Item], after: Sequence[Item], *entries: Sequence[Entry]) -> list[Couple]:
    pairs = pair_up(*entries)
    return [
        (None if left is None else before[left], None if right is None else after[right])
        for left, right in pairs
    ]


def _partners(couples: Sequence[Couple]) -> dict[str, str]:
    return {was.id: now.id for was, now in couples if was is not None and now is not None}


class _Comparison:
    """Both workshops, with what became of each clause, row and recovery."""

    def __init__(self, before: Workshop, after: Workshop) -> None:
        self._before, self._after = before, after
        self._clauses = self._matched("clauses", "name", "text")
        self._recoveries = self._matched("recoveries", "name", "trigger", "remedy")
        self._new_clause = _partners(self._clauses)
        self._old_clause = {new: old for old, new in self._new_clause.items()}
        self._new_recovery = _partners(self._recoveries)
        self._levels = self._matched_levels()
        self._rows = (_rows_of(before), _rows_of(after))
        self._used = (_used_recoveries(before), _used_recoveries(after))
        self._states = _states(self._clauses)

    def _matched(self, collection: str, *fields: str) -> list[Couple]:
        was, now = getattr(self._before, collection), getattr(self._after, collection)
        entries = (
            [Entry(item.id, words_of(*(getattr(item, field) for field in fields))) for item in items]
            for items in (was, now)
        )
        return _couples(was, now, *entries)

    def _matched_levels(self) -> list[Couple]:
        """Rows are known by their event and channel, and by the clause that they measure."""
        was, now = self._before.service_levels, self._after.service_levels
        old = {clause: f"{clause}>{new}" for clause, new in self._new_clause.items()}
        new = {new: f"{clause}>{new}" for clause, new in self._new_clause.items()}
        return _couples(
            was, now, [_row_entry(row, old) for row in was], [_row_entry(row, new) for row in now]
        )

    def differences(self) -> Iterator[Difference]:
        """Statement, then each clause with its rows, then rows of no clause, then recoveries."""
        yield from compare_statements(self._before, self._after)
        levels: dict[str, list[Couple]] = defaultdict(list)
        for couple in self._levels:
            levels[self._home_of(*couple)].append(couple)
        for was, now in self._clauses:
            yield from self._of_clause(was, now, levels.pop((now or was).id if now else f"-{was.id}", []))
        for couples in levels.values():
            for couple in couples:
                yield from self._of_level(*couple, clause="")
        for couple in self._recoveries:
            yield from self._of_recovery(*couple)

    def _home_of(self, was: ServiceLevel | None, now: ServiceLevel | None) -> str:
        """The clause below which a row is told; one that is gone has a “-” before its id."""
        if now is not None:
            return _clause_of(now)
        old = _clause_of(was) if was is not None else ""
        return self._new_clause.get(old, f"-{old}" if old else "")

    def _of_clause(self, was: Any, now: Any, levels: Sequence[Couple]) -> Iterator[Difference]:
        place = place_of(was, now, (now or was).id)
        if was is None or now is None:
            yield clause_came(place, now) if was is None else clause_went(place, was)
        else:
            yield from compare_clauses(place, was, now, self._new_recovery)
        for couple in levels:
            if (was is None or now is None) and None in couple:
                continue  # the row came or went with its clause, which says so already
            yield from self._of_level(*couple, clause=place.clause)

    def _of_level(self, was: Any, now: Any, clause: str) -> Iterator[Difference]:
        found = self._compare_level(was, now, place_of(was, now, clause))
        clauses = [*self._states_of(0, was), *self._states_of(1, now)]
        return found if not clauses or any(map(is_live, clauses)) else as_aim(found, ONLY_AN_AIM)

    def _states_of(self, side: int, level: ServiceLevel | None) -> Sequence[Clause]:
        """The clause that a row measures, before and after."""
        return self._states[side].get(_clause_of(level), ()) if level is not None else ()

    def _compare_level(self, was: Any, now: Any, place: Place) -> Iterator[Difference]:
        if was is None:
            yield level_came(place, now, self._rows[0].get(self._old_clause.get(_clause_of(now), ""), []))
        elif now is None:
            yield level_went(place, was, self._rows[1].get(self._new_clause.get(_clause_of(was), ""), []))
        else:
            yield from compare_levels(place, was, now)
            homes = _clause_of(was), _clause_of(now)
            if self._new_clause.get(homes[0], homes[0]) != homes[1]:
                yield place.differs("clause", tell("Promise"), *homes, _ELSEWHERE)

    def _of_recovery(self, was: Any, now: Any) -> Iterator[Difference]:
        """What reads differently in a recovery; the clauses that lean on it tell when it came or went."""
        if was is None or now is None:
            return iter(())
        one_currency = self._before.frame.currency == self._after.frame.currency
        found = compare_recoveries(place_of(was, now), was, now, one_currency=one_currency)
        used = was.id in self._used[0] or now.id in self._used[1]
        return found if used else as_aim(found, _UNUSED)


def _clause_of(level: ServiceLevel) -> str:
    return level.clause.to if level.clause is not None else ""


def _rows_of(workshop: Workshop) -> Mapping[str, list[ServiceLevel]]:
    rows: dict[str, list[ServiceLevel]] = defaultdict(list)
    for level in workshop.service_levels:
        rows[_clause_of(level)].append(level)
    return rows


def _used_recoveries(workshop: Workshop) -> frozenset[str]:
    return frozenset(link.to for clause in workshop.clauses if is_live(clause) for link in clause.recoveries)


def _states(couples: Sequence[Couple]) -> tuple[dict[str, list[Clause]], dict[str, list[Clause]]]:
    """By the id of a clause before, and by its id after: the states that it has."""
    sides: tuple[dict[str, list[Clause]], dict[str, list[Clause]]] = ({}, {})
    for couple in couples:
        for side, clause in zip(sides, couple, strict=True):
            if clause is not None:
                side[clause.id] = [state for state in couple if state is not None]
    return sides


def _row_entry(level: ServiceLevel, homes: Mapping[str, str]) -> Entry:
    home = homes.get(_clause_of(level), "")
    return Entry(level.id, words_of(level.event, level.channel) | ({home} if home else frozenset()))
