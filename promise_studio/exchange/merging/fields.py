"""One field that two sides may have changed: the change of one, both changes of a list, or a conflict."""

from collections.abc import Hashable, Sequence
from itertools import dropwhile, takewhile
from typing import Any, NamedTuple

from promise_studio.exchange.merging.sequences import merge_order
from promise_studio.model.links import Link


class Chosen(NamedTuple):
    """The value that stands, and whether the other side says something else."""

    value: Any
    in_conflict: bool = False


def merge_field(base: Any, ours: Any, theirs: Any) -> Chosen:
    """The value of a field in the merged item; ours where both changed it differently."""
    if theirs in (ours, base):
        return Chosen(ours)
    if ours == base:
        return Chosen(theirs)
    if all(isinstance(value, tuple) for value in (base, ours, theirs)):
        return _merge_list(base, ours, theirs)
    return Chosen(ours, in_conflict=True)


def _merge_list(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> Chosen:
    """What either side put in or took out; a conflict where both replaced or took out the same."""
    keys = [_by_key(values) for values in (base, ours, theirs)]
    if any(len(known) != len(values) for known, values in zip(keys, (base, ours, theirs), strict=True)):
        return Chosen(ours, in_conflict=True)
    old, our, their = keys
    gone = [key for key in old if key not in our and key not in their]
    ours_new, theirs_new = our.keys() - old.keys(), their.keys() - old.keys()
    if gone and ours_new and theirs_new and ours_new != theirs_new:
        return Chosen(ours, in_conflict=True)
    if any(_is_rewritten(key, old, our) != _is_rewritten(key, old, their) for key in gone):
        return Chosen(ours, in_conflict=True)
    kept = {key for key in (*our, *their) if key not in old or (key in our and key in their)}
    order = merge_order(list(old), list(our), list(their), kept)
    return Chosen(tuple(_value(key, old, our, their) for key in order))


def _is_rewritten(gone: Hashable, old: dict[Hashable, Any], side: dict[Hashable, Any]) -> bool:
    """Whether a side has an entry of its own where one stood that is gone; links are not rewritten."""
    if isinstance(old[gone], Link):
        return False
    before = [key for key in takewhile(lambda key: key != gone, old) if key in side]
    behind = dropwhile(lambda key: key != before[-1], side) if before else iter(side)
    if before:
        next(behind)
    return next(behind, gone) not in old


def _by_key(values: Sequence[Any]) -> dict[Hashable, Any]:
    return {_key(value): value for value in values}


def _key(value: Any) -> Hashable:
    key: Hashable = value.to if isinstance(value, Link) else value
    return key


def _value(
    key: Hashable, old: dict[Hashable, Any], our: dict[Hashable, Any], their: dict[Hashable, Any]
) -> Any:
    """A link that one side accepted anew is the accepted one."""
    if key not in our:
        return their[key]
    return their[key] if key in their and our[key] == old.get(key) else our[key]
