"""What an import would do, shown before it is done: one edit, and an account of everything that was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from promise_studio.edits import Add, Batch, Change, Edit, Move, Remove
from promise_studio.edits.refused import label_of
from promise_studio.model import SINGLES, kind_of
from promise_studio.model.workshop import PART_CLASSES


@dataclass(frozen=True)
class Skipped:
    """A part of the file that was not taken, where it stands and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class Preview:
    """What one file would change, as one undo step; an edit without parts means that there is nothing to do.

    `what` names the file's contents and becomes the words of the undo step, `already` counts what an earlier
    import had made, and `facts` is what `--json` prints besides.
    """

    what: str
    edit: Batch
    made: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    already: int = 0
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether applying it would change nothing."""
        return not self.edit.edits


def make_preview(
    what: str,
    edits: Sequence[Edit],
    *,
    already: int = 0,
    skipped: Iterable[Skipped] = (),
    notes: Iterable[str] = (),
    facts: Mapping[str, object] | None = None,
) -> Preview:
    """The preview of some edits: what they make, change and remove is read off them."""
    made: dict[str, list[str]] = {}
    changed: dict[str, None] = {}
    removed: dict[str, None] = {}
    for edit in flat(edits):
        match edit:
            case Add():
                made.setdefault(edit.kind, []).append(edit.id)
            case Change() | Move():
                changed[edit.id] = None
            case Remove():
                removed.update(dict.fromkeys(edit.ids))
    news = {name for ids in made.values() for name in ids}
    return Preview(
        what=what,
        edit=Batch(edits=tuple(edits), words=f"imported {what}"),
        made={kind: tuple(ids) for kind, ids in made.items()},
        changed=tuple(name for name in changed if name not in news),
        removed=tuple(removed),
        already=already,
        skipped=tuple(skipped),
        notes=tuple(notes),
        facts=facts or {},
    )


def say_changes(preview: Preview, item_id: str) -> str:
    """Which fields of an item are written anew and which are emptied: “Goals; emptied: Pains”."""
    cls = PART_CLASSES[SINGLES[item_id]] if item_id in SINGLES else kind_of(item_id).cls
    written: dict[str, None] = {}
    emptied: dict[str, None] = {}
    for edit in flat(preview.edit.edits):
        if isinstance(edit, Change) and edit.id == item_id:
            for field, value in edit.fields.items():
                (emptied if value in ("", None, [], ()) else written)[label_of(cls, field)] = None
    said = ", ".join(written)
    return "; ".join(part for part in (said, f"emptied: {', '.join(emptied)}" if emptied else "") if part)


def flat(edits: Iterable[Edit]) -> Iterable[Edit]:
    """The single edits of some, in their order."""
    for edit in edits:
        if isinstance(edit, Batch):
            yield from flat(edit.edits)
        else:
            yield edit
