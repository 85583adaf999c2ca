"""Which service level of a workshop each one stands for that this software wrote into a file."""

import json
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
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
    said = {level.id: plain_fields(level) for level in levels}
    free = {level.id: level for level in levels}
    found: dict[int, ServiceLevel] = {}
    for here, there in (
        ([_all_of(fields) for fields in said.values()], [_all_of(one.fields) for one in written]),
        (list(said), [one.id if one.is_ours else "" for one in written]),
        ([_about(fields) for fields in said.values()], [_about(one.fields) for one in written]),
    ):
        ids: dict[str, deque[str]] = defaultdict(deque)
        for name, key in zip(said, here, strict=True):
            if name in free:
                ids[key].append(name)
        for place, key in enumerate(there):
            if key and place not in found and ids.get(key):
                found[place] = free.pop(ids[key].popleft())
    return found


def _all_of(fields: Mapping[str, Any]) -> str:
    return json.dumps(fields, sort_keys=True)


def _about(fields: Mapping[str, Any]) -> str:
    """What a level is about; nothing where it does not say on which event."""
    return json.dumps([fields[field] for field in _ABOUT]) if fields["event"] else ""
