"""A workshop several times over: every item again under a new id, and its links lead to the new ones."""

import json
import re

from promise_studio.model import Workshop

_ID = re.compile(r'"([A-Z]{2,4})-([1-9][0-9]*)"')
STEP = 10_000


def repeated(workshop: Workshop, times: int) -> Workshop:
    """The workshop with every list of items `times` over."""
    values = json.loads(workshop.model_dump_json())
    for name, items in values.items():
        if (
            isinstance(items, list)
            and items
            and all(isinstance(item, dict) and "id" in item for item in items)
        ):
            values[name] = [one for turn in range(times) for one in _again(items, turn)]
    values["issued"] = {prefix: most + STEP * (times - 1) for prefix, most in values["issued"].items()}
    return Workshop.model_validate(values)


def _again(items: list[object], turn: int) -> list[object]:
    text = json.dumps(items)
    again: list[object] = json.loads(
        _ID.sub(lambda found: f'"{found[1]}-{int(found[2]) + STEP * turn}"', text)
    )
    return again
