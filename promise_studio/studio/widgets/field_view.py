"""How a field reads while nobody edits it."""

from typing import Any

from textual.content import Content

from promise_studio.model import Item, Workshop
from promise_studio.model.base import Model
from promise_studio.model.links import Link
from promise_studio.model.trace import rests_on
from promise_studio.studio.fields.candidates import named_aloud
from promise_studio.studio.fields.shape import Shape, shapes
from promise_studio.studio.fields.written import written
from promise_studio.studio.text import content

BESIDE = 58
"""From this width on, the label stands beside the value instead of above it."""
LABEL = 20


def suspect_targets(workshop: Workshop, item: Item) -> frozenset[str]:
    """What the item rests on that reads differently since the link was made."""
    return frozenset(edge.target for edge in rests_on(workshop, item.id) if edge.suspect)


def field_value(
    workshop: Workshop, item: Item, shape: Shape, suspect: frozenset[str] = frozenset()
) -> list[Content]:
    """The value, a `Content` a line before wrapping; empty when there is none."""
    value = getattr(item, shape.field)
    if shape.kinds:
        return [
            _pointed(workshop, target, shape.evidence and target in suspect) for target in pointed_ids(value)
        ]
    if shape.record is not None:
        return [_record(shape.record, record) for record in value]
    if shape.sort == "yes-no":
        return [Content("● yes" if value else "○ no")]
    text = written(value)
    return [content(line) for line in text.split("\n")] if text else []


def pointed_ids(value: Any) -> tuple[str, ...]:
    """The ids in a reference field, whatever its form."""
    held = value if isinstance(value, tuple) else (value,)
    return tuple(one.to if isinstance(one, Link) else str(one) for one in held if one)


def _pointed(workshop: Workshop, target: str, suspect: bool) -> Content:
    line = content(named_aloud(workshop, target))
    if suspect:
        line += Content.styled("  ▲ changed since it was linked (t)", "$text-warning")
    return line


def _record(cls: type[Model], record: Model) -> Content:
    parts = [written(getattr(record, part.field)) for part in shapes(cls)]
    return content(" — ".join(part for part in parts if part)) if any(parts) else Content("…")


def field_lines(label: str, value: list[Content], hint: str, wrong: str, width: int) -> list[Content]:
    """The field as lines of at most `width` cells: label, value or hint, and what is wrong with a draft."""
    width = max(width, 8)
    beside = width >= BESIDE
    room = width - LABEL - 2 if beside else width - 2
    if value:
        body = [line for part in value for line in part.wrap(room)] or [Content("")]
    else:
        body = _short(hint, room)
    if wrong:
        body += content(f"■ not saved: {wrong}", "$text-error").wrap(room)
    style = "bold $foreground 80%" if value else "$foreground 65%"
    if beside:
        names = Content.styled(label, style).wrap(LABEL)
        return _side_by_side(names, body)
    if not value and not wrong and len(label) + len(hint) + 4 <= width:
        return [Content.styled(label, style) + "  " + body[0]]
    return [Content.styled(label, style), *(Content("  ") + line for line in body)]


def _short(hint: str, room: int) -> list[Content]:
    """A hint on one line, or on two where one is too narrow to say anything."""
    style = "$foreground 65% italic"
    lines = Content.styled(hint, style).wrap(room)
    if len(lines) < 2:
        return lines or [Content("")]
    rest = hint.removeprefix(lines[0].plain.rstrip()).strip()
    return [lines[0].rstrip(), Content.styled(rest, style).truncate(room, ellipsis=True)]


def _side_by_side(names: list[Content], body: list[Content]) -> list[Content]:
    lines = []
    for at in range(max(len(names), len(body))):
        name = names[at] if at < len(names) else Content("")
        words = body[at] if at < len(body) else Content("")
        lines.append(name.rstrip().pad_right(LABEL + 2 - name.rstrip().cell_length) + words)
    return lines
