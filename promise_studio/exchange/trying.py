"""Edits made one after the other on a copy, so that one that cannot be made is told and spoils no other."""

from typing import Any

from pydantic_core import to_jsonable_python

from promise_studio.edits import Add, Change, Edit, EditError, Move, Remove, apply
from promise_studio.exchange.preview import Skipped
from promise_studio.model import Workshop


class Trying:
    """The workshop as it would be, the edits that lead there, and those that could not be made."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.edits: list[Edit] = []
        self.refused: list[Skipped] = []
        self._ids = {item.id for item in workshop.items()}

    def has(self, item_id: str) -> bool:
        """Whether there is such an item now; a workshop looks long for one that is not there."""
        return item_id in self._ids

    def add(self, kind: str, item_id: str, fields: dict[str, Any], before: str | None, line: int) -> bool:
        """Put a new item in front of another, if that can be."""
        plain = {name: to_jsonable_python(value) for name, value in fields.items()}
        return self._make(Add(kind=kind, id=item_id, fields=plain, before=before), line, item_id)

    def change(self, item_id: str, fields: dict[str, Any], line: int) -> None:
        """Change what can be changed of these fields."""
        plain = {name: to_jsonable_python(value) for name, value in fields.items()}
        if not plain or self._make(Change(id=item_id, fields=plain), line, "", told=len(plain) == 1):
            return
        if len(plain) > 1:
            for name, value in plain.items():
                self._make(Change(id=item_id, fields={name: value}), line, f"{item_id} {name}")

    def move(self, item_id: str, before: str | None) -> None:
        """Put an item in front of another of its kind."""
        self._make(Move(id=item_id, before=before), 0, item_id)

    def remove(self, item_ids: list[str]) -> None:
        """Take items away; those that went with another are gone already."""
        left = tuple(item_id for item_id in item_ids if self.has(item_id))
        if left:
            self._make(Remove(ids=left), 0, ", ".join(left))

    def _make(self, edit: Edit, line: int, what: str, *, told: bool = True) -> bool:
        try:
            applied = apply(self.workshop, edit)
        except EditError as error:
            if told:
                self.refused.append(Skipped(line, what, error.message))
            return False
        if applied.workshop is not self.workshop:
            self.workshop = applied.workshop
            self.edits.append(edit)
            if isinstance(edit, Add):
                self._ids.add(edit.id)
            elif isinstance(edit, Remove):
                self._ids.difference_update(applied.ids)
                self._ids.update(one for one in applied.ids if self.workshop.find(one) is not None)
        return True
