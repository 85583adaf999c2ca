"""Adding an item: where it goes, to what it belongs, and on what it rests."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import Any

from promise_studio.edits import Add, Batch, Change
from promise_studio.model import KINDS, Item, Workshop
from promise_studio.model.kinds import kind_name, word_for
from promise_studio.model.links import Reference, references
from promise_studio.studio.fields.shape import shapes
from promise_studio.studio.stages.sections import with_article
from promise_studio.studio.text import one_line

MOST_PASTED = 2_000
_WRITTEN = ("line", "text")


@dataclass(frozen=True)
class Refused:
    """It cannot be added yet, and why."""

    sentence: str


@dataclass(frozen=True)
class Plan:
    """What is known of a new item."""

    kind: str
    fields: dict[str, Any]
    before: str | None

    def edit(self, item_id: str) -> Add:
        """The edit that adds it."""
        return Add(kind=self.kind, id=item_id, fields=self.fields, before=self.before)

    def with_field(self, field: str, value: str) -> "Plan":
        """The same with one field more."""
        return self.with_fields({field: value})

    def with_fields(self, values: dict[str, Any]) -> "Plan":
        """The same with some fields more."""
        return Plan(self.kind, {**self.fields, **values}, self.before)


@dataclass(frozen=True)
class AskOwner:
    """Somebody has to say to what it belongs."""

    plan: Plan
    field: str
    kinds: tuple[str, ...]
    label: str


def plan_add(workshop: Workshop, kind: str, selected: str, fields: dict[str, Any]) -> Plan | Refused:
    """A new item of a kind after what is selected, as far as its fields are given."""
    if kind == "habit":
        return Refused("These seven are the ones to ask about; e answers the one that is chosen.")
    if kind not in KINDS:
        return Refused("There is exactly one of these; e edits it. To add, go down to a list.")
    return Plan(kind, dict(fields), _after(workshop, kind, selected))


def next_question(workshop: Workshop, plan: Plan, selected: str) -> Plan | AskOwner | Refused:
    """The plan with every owner that can be known, the question for one that cannot, or why it cannot be."""
    item = workshop.find(selected) if selected else None
    for reference in references(KINDS[plan.kind].cls):
        if not reference.target.required or plan.fields.get(reference.field):
            continue
        owner_kind = reference.target.kinds[0]
        owners = [owner.id for owner in workshop.all(owner_kind)]
        if not owners:
            return Refused(f"First add {with_article(owner_kind)}: {with_article(plan.kind)} belongs to one.")
        owner = owners[0] if len(owners) == 1 else _owner_by(item, reference, owners)
        if not owner:
            return AskOwner(
                plan,
                reference.field,
                reference.target.kinds,
                f"The new {plan.kind} belongs to which {owner_kind}?",
            )
        plan = plan.with_field(reference.field, owner)
    return plan


def _owner_by(item: Item | None, reference: Reference, owners: list[str]) -> str:
    """The owner that the selected item stands for, is part of, or speaks of."""
    if item is None:
        return ""
    if item.id in owners:
        return item.id
    for own in references(type(item)):
        for target in own.ids(item):
            if target in owners and set(own.target.kinds) & set(reference.target.kinds):
                return target
    return ""


def _after(workshop: Workshop, kind: str, selected: str) -> str | None:
    if not selected.startswith(f"{KINDS[kind].prefix}-"):
        return None
    items = workshop.all(kind)
    at = workshop.position(selected) + 1
    return items[at].id if at < len(items) else None


def first_field(plan: Plan) -> str:
    """The field to start with: the first that the plan does not fill."""
    return next((s.field for s in shapes(KINDS[plan.kind].cls) if s.field not in plan.fields), "")


def add_lines(plan: Plan, text: str, first_id: str) -> Batch | None:
    """An item for each line of a text, all of them one step to undo; None when there is nothing to add.

    The cells of a line that was copied from a sheet go to the fields that stand first, in their order.
    """
    open_fields = (s for s in shapes(KINDS[plan.kind].cls) if s.field not in plan.fields)
    from_text = dropwhile(lambda shape: shape.sort not in _WRITTEN, open_fields)
    fields = [s.field for s in takewhile(lambda shape: shape.sort in _WRITTEN, from_text)]
    lines = [line for line in text.splitlines() if one_line(line)][:MOST_PASTED]
    if not fields or not lines:
        return None
    kind = KINDS[plan.kind]
    first = int(first_id.partition("-")[2])
    adds = tuple(
        plan.with_fields(dict(zip(fields, _cells(line, len(fields)), strict=False))).edit(
            f"{kind.prefix}-{number}"
        )
        for number, line in enumerate(lines, first)
    )
    return Batch(edits=adds, words=f"pasted {len(adds)} {word_for(plan.kind, len(adds))}")


def link_all(item_id: str, several: Sequence[Reference], ids: Sequence[str]) -> Change:
    """The edit after which an item rests on just these, each in the field that takes its kind."""
    fields = {
        reference.field: [one for one in ids if reference.target.takes(kind_name(one))]
        for reference in several
    }
    return Change(id=item_id, fields=fields)


def _cells(line: str, most: int) -> list[str]:
    """The cells of a line; one cell where there are more than fields, or where the first says nothing."""
    cells = [one_line(cell) for cell in line.split("\t")]
    return cells if cells[0] and len(cells) <= most else [one_line(line)]
