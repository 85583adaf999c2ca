"""What one edit replaced, kept small: a former collection of ten thousand items weighs 80 KB, a patch one."""

from dataclasses import dataclass
from typing import Any

from promise_studio.model import Workshop, kind_of


@dataclass(frozen=True)
class Patch:
    """A change of one field of a workshop: `cut` items at `at` make room for `put`, or all is put anew."""

    field: str
    put: Any
    at: int = -1
    cut: int = 0

    def on(self, held: Any) -> Any:
        """What the field holds after the change."""
        if self.at < 0:
            return self.put
        items = list(held)
        items[self.at : self.at + self.cut] = self.put
        return tuple(items)


Patches = tuple[Patch, ...]


def patched(workshop: Workshop, patches: Patches) -> Workshop:
    """The workshop after the changes."""
    return workshop.with_parts(**{patch.field: patch.on(getattr(workshop, patch.field)) for patch in patches})


def difference(before: Workshop, after: Workshop, ids: tuple[str, ...]) -> tuple[Patches, Patches]:
    """The ways back and forth between two workshops that differ in the items `ids` only."""
    back: list[Patch] = []
    forth: list[Patch] = []
    present = after.__dict__
    for field, old in before.__dict__.items():
        new = present[field]
        if new is old:
            continue
        at = _place_of(ids[0], field, before, after) if len(ids) == 1 else -1
        if at < 0:
            back.append(Patch(field, old))
            forth.append(Patch(field, new))
        else:
            more = len(new) - len(old)
            was, now = () if more > 0 else (old[at],), () if more < 0 else (new[at],)
            back.append(Patch(field, was, at, len(now)))
            forth.append(Patch(field, now, at, len(was)))
    return tuple(back), tuple(forth)


def _place_of(item_id: str, field: str, before: Workshop, after: Workshop) -> int:
    """Where the one item stands that a collection gained, lost or holds changed; -1 when it moved."""
    if "-" not in item_id or kind_of(item_id).collection != field:
        return -1
    more = len(getattr(after, field)) - len(getattr(before, field))
    try:
        if more == 0:
            at = after.position(item_id)
            return at if before.position(item_id) == at else -1
        return after.position(item_id) if more > 0 else before.position(item_id)
    except KeyError:
        return -1
