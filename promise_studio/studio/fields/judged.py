"""Whether a value may stand in a field, said before anything is changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from promise_studio.edits import Change, EditError, apply
from promise_studio.model import Workshop
from promise_studio.model.base import Model
from promise_studio.studio.fields.shape import Shape
from promise_studio.studio.fields.written import UnreadableError, read, written


@dataclass(frozen=True)
class Judged:
    """A value that can be applied, or the sentence that says why not."""

    value: Any = None
    wrong: str = ""


def judge_typed(workshop: Workshop, item_id: str, shape: Shape, typed: str) -> Judged:
    """Read what was typed and try it on the item."""
    from datetime import date

    try:
        value = read(shape, typed, date.today())  # noqa: DTZ011 - the day on the wall of the room
    except (UnreadableError, ValueError, OverflowError) as wrong:
        return Judged(wrong=f"“{shape.label}” {wrong}")
    return judge_value(workshop, item_id, shape, value)


def judge_value(workshop: Workshop, item_id: str, shape: Shape, value: Any) -> Judged:
    """Try a value on the item without keeping the result."""
    try:
        apply(workshop, Change(id=item_id, fields={shape.field: value}))
    except EditError as refused:
        return Judged(value, without_id(refused.message, item_id))
    return Judged(value)


def without_id(sentence: str, item_id: str) -> str:
    """The sentence without the id in front: the form shows whose it is."""
    return re.sub(rf"^{re.escape(item_id)}:\s*", "", sentence)


def record_values(record: Model) -> dict[str, str]:
    """A nested record as typed values, field by field."""
    return {name: written(getattr(record, name)) for name in type(record).model_fields}


def read_records(shapes: tuple[Shape, ...], typed: list[Mapping[str, str]]) -> Judged:
    """Read a list of records from what was typed; empty records are left out."""
    records: list[dict[str, Any]] = []
    for number, values in enumerate(typed, start=1):
        if not any(values[shape.field].strip() for shape in shapes if shape.sort not in ("choice", "yes-no")):
            continue
        record: dict[str, Any] = {}
        for shape in shapes:
            text = values[shape.field]
            try:
                record[shape.field] = text == "yes" if shape.sort == "yes-no" else read(shape, text)
            except UnreadableError as wrong:
                return Judged(wrong=f"{number}. “{shape.label}” {wrong}")
        records.append(record)
    return Judged(records)
