"""Everything about a service level that OpenSLO has no word for, in the annotations of its SLO."""

import json
from collections.abc import Mapping
from typing import Any, Final

from promise_studio.exchange.plain_fields import plain_fields
from promise_studio.model import Workshop
from promise_studio.model.kinds import kind_name
from promise_studio.model.links import references
from promise_studio.model.service_level import ServiceLevel

PREFIX: Final = "promise-studio."
WORKSHOP: Final = f"{PREFIX}workshop"
ID: Final = f"{PREFIX}id"


def annotations_of(level: ServiceLevel, home: str) -> dict[str, str]:
    """The annotations of one SLO: text as it is, everything else as JSON."""
    plain = plain_fields(level)
    default = plain_fields(ServiceLevel(id=level.id))
    kept = {
        f"{PREFIX}{field}": value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for field, value in plain.items()
        if value != default[field]
    }
    return {WORKSHOP: home, ID: level.id, **kept}


def read_annotations(
    annotations: Mapping[str, str], workshop: Workshop
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The fields that annotations hold, all of them; and the links whose targets this workshop has not."""
    fields = plain_fields(ServiceLevel(id="SLA-1"))
    for field, default in fields.items():
        said = annotations.get(f"{PREFIX}{field}")
        if said is not None:
            fields[field] = said if isinstance(default, str) else _parsed(said, default)
    lost: list[str] = []
    for reference in references(ServiceLevel):
        held = fields[reference.field]
        ids = [str(one) for one in (held if reference.many else [held] if held else [])]
        found = [one for one in ids if workshop.find(one) and reference.target.takes(kind_name(one))]
        lost += [one for one in ids if one not in found]
        fields[reference.field] = found if reference.many else (found[0] if found else "")
    return fields, tuple(lost)


def _parsed(said: str, default: object) -> Any:
    """What was said, where it is of the sort that the field holds; anybody may have edited the file."""
    try:
        read = json.loads(said)
    except (ValueError, RecursionError):
        return default
    if isinstance(default, bool) or isinstance(read, bool):
        fits = isinstance(default, bool) and isinstance(read, bool)
    elif isinstance(default, list):
        fits = isinstance(read, list)
    else:
        fits = read is None or isinstance(read, (int, float))
    return read if fits else default
