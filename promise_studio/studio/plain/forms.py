"""Adding and editing line by line: one question a field, judged as on the screen."""

from collections.abc import Mapping

from promise_studio.edits import Add, Change
from promise_studio.errors import UserError
from promise_studio.model import KINDS, Item
from promise_studio.session import Session
from promise_studio.studio.fields.candidates import candidates, named_aloud
from promise_studio.studio.fields.judged import judge_typed, judge_value, read_records, record_values
from promise_studio.studio.fields.shape import WRITTEN, Shape, shapes
from promise_studio.studio.fields.signing_day import signing_day
from promise_studio.studio.fields.written import written
from promise_studio.studio.plain.talk import Talk
from promise_studio.studio.stages.adding import AskOwner, Plan, Refused, next_question, plan_add
from promise_studio.studio.widgets.field_view import pointed_ids

KEEP = "An empty line leaves it as it is; a single - empties it."


class Forms:
    """Asks for what an item needs, and makes the edits."""

    def __init__(self, session: Session, talk: Talk) -> None:
        self._session = session
        self._talk = talk

    # Showing.

    def show(self, item: Item) -> None:
        """Every field of an item that says something."""
        self._talk.say(named_aloud(self._session.workshop, item.id))
        for shape in shapes(type(item)):
            said = self._said(item, shape)
            if said:
                self._talk.say(f"  {shape.label}: {said}")

    def _said(self, item: Item, shape: Shape) -> str:
        value = getattr(item, shape.field)
        if shape.kinds:
            return "; ".join(named_aloud(self._session.workshop, target) for target in pointed_ids(value))
        if shape.record is not None:
            return "; ".join(" — ".join(filter(None, record_values(record).values())) for record in value)
        return written(value).replace("\n", " / ")

    # Adding.

    def add(self, kind: str) -> None:
        """Add an item: to what it belongs, then its first written field."""
        step = next_question(self._session.workshop, plan_or_stop(self._session, kind), "")
        while isinstance(step, AskOwner):
            owners = candidates(self._session.workshop, step.kinds)
            owner = self._talk.choose(step.label, owners)
            if not owner:
                return
            step = next_question(self._session.workshop, step.plan.with_field(step.field, owner), "")
        if isinstance(step, Refused):
            raise UserError(step.sentence)
        shape = next(s for s in shapes(KINDS[kind].cls) if s.field not in step.fields and s.sort in WRITTEN)
        text = self._talk.ask(f"{shape.label} ({shape.hint})")
        if not text.strip():
            self._talk.say("Nothing was written, so nothing was added.")
            return
        item_id = self._session.next_id(kind)
        self._session.apply(Add(kind=kind, id=item_id, fields={**step.fields, shape.field: text}))
        self._talk.say(f"Added {item_id}. “e {item_id}” fills in the rest.")

    # Editing.

    def edit(self, item_id: str) -> None:
        """Choose a field and give it a value, until somebody has enough."""
        item: Item | None
        while (item := self._session.workshop.find(item_id)) is not None:
            cls: type[Item] = type(item)
            fields = shapes(cls)
            self._talk.say(
                *(f"{n}. {s.label}: {self._said(item, s) or '(empty)'}" for n, s in enumerate(fields, 1))
            )
            said = self._talk.ask("Which field? (empty: done)").strip()
            if not said.isdecimal() or not 1 <= int(said) <= len(fields):
                return
            shape = fields[int(said) - 1]
            self._talk.say(shape.hint, KEEP)
            self._change(item, shape)

    def _change(self, item: Item, shape: Shape) -> None:
        workshop = self._session.workshop
        if shape.sort in WRITTEN or shape.sort in ("choice", "yes-no"):
            value = self._typed(item, shape)
        elif shape.record is not None:
            value = self._records(shape)
        else:
            value = self._picked(item, shape)
        if value is None:
            return
        judged = judge_value(workshop, item.id, shape, value)
        if judged.wrong:
            self._talk.say(f"Not changed: {judged.wrong}")
            return
        decided = signing_day(item, shape.field, judged.value)
        self._session.apply(Change(id=item.id, fields={shape.field: judged.value, **decided}))

    def _typed(self, item: Item, shape: Shape) -> object:
        if shape.choices:
            self._talk.say(f"One of: {', '.join(shape.choices)}.")
        said = self._talk.ask(shape.label)
        if not said:
            return None
        if shape.sort == "yes-no":
            return said.strip().lower().startswith("y")
        text = (
            ""
            if said.strip() == "-"
            else said.replace(" / ", "\n")
            if shape.sort in ("text", "lines")
            else said
        )
        judged = judge_typed(self._session.workshop, item.id, shape, text)
        if judged.wrong:
            self._talk.say(f"Not changed: {judged.wrong}")
            return None
        return judged.value if judged.value is not None else ""

    def _picked(self, item: Item, shape: Shape) -> object:
        found = candidates(self._session.workshop, shape.kinds, but=item.id)
        self._talk.say(*(f"{item_id} {name}" for item_id, name in found))
        said = self._talk.ask("Ids, with spaces between").split()
        if not said:
            return None
        ids = [] if said == ["-"] else [one.upper() for one in said]
        return ids if shape.sort == "many" else (ids[0] if ids else "")

    def _records(self, shape: Shape) -> object:
        cls = shape.record
        if cls is None:
            return None
        parts = shapes(cls)
        names = " | ".join(part.label for part in parts)
        self._talk.say(f"One row a line, as {names}. An empty line ends the rows.")
        rows: list[Mapping[str, str]] = []
        while line := self._talk.ask(f"Row {len(rows) + 1}").strip():
            if line == "-":
                return []
            cells = [cell.strip() for cell in line.split("|")]
            rows.append({part.field: cells[n] if n < len(cells) else "" for n, part in enumerate(parts)})
        if not rows:
            return None
        read = read_records(parts, rows)
        if read.wrong:
            self._talk.say(f"Not changed: {read.wrong}")
            return None
        return read.value


def plan_or_stop(session: Session, kind: str) -> Plan:
    """The plan of a new item; UserError when there can be none."""
    plan = plan_add(session.workshop, kind, "", {})
    if isinstance(plan, Refused):
        raise UserError(plan.sentence)
    return plan


def kind_named(stage: str, word: str) -> str:
    """The kind on a stage that a word means: “quote”, “q”, “VOC”."""
    for kind in KINDS.values():
        if kind.stage == stage and (kind.name.startswith(word.lower()) or kind.prefix == word.upper()):
            return kind.name
    return ""


def known(session: Session, item_id: str) -> Item:
    """The item with this id; UserError when there is none."""
    item: Item | None = session.workshop.find(item_id.upper())
    if item is None:
        raise UserError(f"{item_id} is not in this workshop.", "/ and a word finds what is.")
    return item
