"""Phases as columns: maps with many of them are split into panels that still fit a page."""

from collections.abc import Sequence
from typing import TypeVar

MOST_COLUMNS = 7

T = TypeVar("T")


def split_panels(phases: Sequence[T], most: int = MOST_COLUMNS) -> tuple[tuple[T, ...], ...]:
    """The phases in panels of at most `most`, as even as can be: twelve become six and six."""
    if not phases:
        return ()
    panels = -(-len(phases) // most)
    size, longer = divmod(len(phases), panels)
    found, at = [], 0
    for panel in range(panels):
        end = at + size + (panel < longer)
        found.append(tuple(phases[at:end]))
        at = end
    return tuple(found)


def panel_title(at: int, panels: int, first: int, last: int) -> str:
    """“Phases 1 to 6 of 12” for a split map; empty for a map in one piece."""
    return f"Part {at} of {panels}: phases {first} to {last}" if panels > 1 else ""
