"""Fingerprints: a short mark of what something says, to notice later that it says something else."""

import json
from functools import cache
from hashlib import blake2b

from promise_studio.model.base import Item
from promise_studio.model.links import references
from promise_studio.model.promise import ClauseState
from promise_studio.model.workshop import Workshop


@cache
def _spoken_fields(cls: type[Item]) -> frozenset[str]:
    links = {reference.field for reference in references(cls)}
    return frozenset(cls.model_fields) - links - cls.unsaid - cls.drawn - {"id"}


def _mark(said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=6).hexdigest()


def fingerprint(item: Item) -> str:
    """What the item says, in twelve hexadecimal digits; its links, dots and authors do not count."""
    cls = type(item)
    empty = {name for name in cls.newer if getattr(item, name) == cls.model_fields[name].default}
    return _mark(item.model_dump(mode="json", include=set(_spoken_fields(cls)) - empty))


def promise_fingerprint(workshop: Workshop) -> str:
    """What a sign-off signs: the statement, the clauses that are committed, their levels and recoveries."""
    clauses = [clause for clause in workshop.clauses if clause.state is ClauseState.COMMITTED]
    ids = {clause.id for clause in clauses}
    levels = [
        level for level in workshop.service_levels if level.clause is not None and level.clause.to in ids
    ]
    used = {link.to for clause in clauses for link in clause.recoveries}
    recoveries = [recovery for recovery in workshop.recoveries if recovery.id in used]
    signed: list[Item] = [*clauses, *levels, *recoveries]
    return _mark(
        [
            workshop.statement.text,
            *([item.id, fingerprint(item)] for item in sorted(signed, key=lambda i: i.id)),
        ]
    )
