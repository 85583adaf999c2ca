"""Which of several maps a board draws."""

from collections.abc import Iterable
from typing import TypeVar

from promise_studio.model import Item

Map = TypeVar("Map", bound=Item)


def drawn(maps: Iterable[Map], shown: str) -> Map | None:
    """The one that was shown last, or the first where there is none such any more."""
    all_maps = tuple(maps)
    return next((one for one in all_maps if one.id == shown), next(iter(all_maps), None))
