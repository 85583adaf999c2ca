"""Two orders of the same things, made from one: what one side moved or put in stands where it stood there."""

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def merge_order(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], kept: Collection[T]) -> list[T]:
    """The kept ones in our order, or theirs where only they moved any; the rest after what preceded it."""
    frame, other = (theirs, ours) if _moved(base, theirs) and not _moved(base, ours) else (ours, theirs)
    in_frame, in_other = set(frame), set(other)
    following: dict[T | None, list[T]] = {}
    before: T | None = None
    for one in other:
        if one not in kept:
            continue
        if one in in_frame:
            before = one
        else:
            following.setdefault(before, []).append(one)
    merged: list[T] = []
    before = None
    for one in frame:
        if one not in kept:
            continue
        if one in in_other:
            merged += following.pop(before, [])
            before = one
        merged.append(one)
    return merged + following.pop(before, [])


def _moved(base: Sequence[T], side: Sequence[T]) -> bool:
    held, known = set(side), set(base)
    return [one for one in base if one in held] != [one for one in side if one in known]
