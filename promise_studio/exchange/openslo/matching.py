"""Which service level of a workshop each one stands for that this software wrote into a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from promise_studio.exchange.plain_fields import plain_fields
from promise_studio.model.service_level import ServiceLevel

_ABOUT: Final = ("event", "channel", "answering")


@dataclass(frozen=True)
class Written:
    """A level as the file has it: where it stands, what it is called, and what it says."""

    line: int
    id: str
    is_ours: bool
    """It was written from this workshop, so that its id means the same here."""
    fields: Mapping[str, Any]


def match(written: Sequence[Written], levels: Sequence[ServiceLevel]) -> dict[int, ServiceLevel]:
    """By their places, those that stand for a level here; each level is stood for once.

    What says just the same comes before what has the same id, and that before what is about the same event.
    """
    free = {level.id: level for level in levels}
    found: dict[int, ServiceLevel] = {}
    for fits in (_says_the_same, _has_the_id, _is_about_the_same):
        for place, one in enumerate(written):
            level = None if place in found else _first(free, one, fits)
            if level is not None:
                found[place] = free.pop(level.id)
    return found


def _first(
    free: Mapping[str, ServiceLevel], one: Written, fits: Callable[[Written, ServiceLevel], bool]
) -> ServiceLevel | None:
    return next((level for level in free.values() if fits(one, level)), None)


def _says_the_same(one: Written, level: ServiceLevel) -> bool:
    return level.event == one.fields["event"] and plain_fields(level) == one.fields


def _has_the_id(one: Written, level: ServiceLevel) -> bool:
    return one.is_ours and level.id == one.id


def _is_about_the_same(one: Written, level: ServiceLevel) -> bool:
    return bool(level.event) and all(getattr(level, field) == one.fields[field] for field in _ABOUT)
