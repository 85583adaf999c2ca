"""What has to be moved so that items stand as somebody put them, and no more than that."""

from bisect import bisect_left
from collections.abc import Sequence


def moves_to(order: Sequence[str], wanted: Sequence[str]) -> list[tuple[str, str | None]]:
    """The moves, each an id and the one to put it in front of; items that are not in `wanted` stay."""
    place = {item_id: at for at, item_id in enumerate(order)}
    ids = [item_id for item_id in wanted if item_id in place]
    resting = _longest_rising([place[item_id] for item_id in ids])
    moves: list[tuple[str, str | None]] = []
    after: str | None = None
    for item_id in reversed(ids):
        if place[item_id] not in resting:
            moves.append((item_id, after))
        after = item_id
    return moves


def _longest_rising(places: list[int]) -> set[int]:
    """The most places that stand in rising order: what can stay where it is."""
    ends: list[int] = []
    end_at: list[int] = []
    previous = [-1] * len(places)
    for at, place in enumerate(places):
        rank = bisect_left(ends, place)
        previous[at] = end_at[rank - 1] if rank else -1
        if rank == len(ends):
            ends.append(place)
            end_at.append(at)
        else:
            ends[rank], end_at[rank] = place, at
    found = set()
    at = end_at[-1] if end_at else -1
    while at >= 0:
        found.add(places[at])
        at = previous[at]
    return found
