"""What the history keeps of an edit is as small as the edit."""

import pytest

from promise_studio.edits import Add, Batch, Change, Edit, History, Move, Remove, apply
from promise_studio.edits.patches import difference, patched
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.evidence import Quote

MANY = 500
QUOTES = tuple(Quote(id=f"VOC-{number}", text=f"late {number}") for number in range(1, MANY + 1))
WORKSHOP = new_workshop().with_parts(quotes=QUOTES, issued={"HAB": 7, "VOC": MANY})

SMALL = {
    "change": Change(id="VOC-300", fields={"text": "wet"}),
    "add at the end": Add(kind="quote", id="VOC-501"),
    "add amid": Add(kind="quote", id="VOC-501", before="VOC-7"),
    "remove": Remove(ids=("VOC-300",)),
    "remove the last": Remove(ids=("VOC-500",)),
    "move to its own place": Move(id="VOC-300", before="VOC-301", fields={"text": "wet"}),
}
LARGE = {
    "move": Move(id="VOC-300", before="VOC-7"),
    "remove two": Remove(ids=("VOC-1", "VOC-300")),
    "several": Batch(edits=(Remove(ids=("VOC-3",)), Add(kind="quote", id="VOC-501")), words="Both"),
}


def turned(edit: Edit) -> tuple[Workshop, Workshop, Workshop]:
    """The workshop after an edit, after going back, and after going forth again."""
    applied = apply(WORKSHOP, edit)
    back, forth = difference(WORKSHOP, applied.workshop, applied.ids)
    before = patched(applied.workshop, back)
    return applied.workshop, before, patched(before, forth)


@pytest.mark.parametrize("edit", [*SMALL.values(), *LARGE.values()], ids=[*SMALL, *LARGE])
def test_back_and_forth_lead_where_they_came_from(edit: Edit):
    """The way back gives the workshop before the edit, the way forth the one after it."""
    after, before, again = turned(edit)
    assert before == WORKSHOP
    assert again == after


@pytest.mark.parametrize("edit", SMALL.values(), ids=SMALL)
def test_one_item_among_many_is_kept_as_one(edit: Edit):
    """The other 499 quotes are not kept once more."""
    applied = apply(WORKSHOP, edit)
    for way in difference(WORKSHOP, applied.workshop, applied.ids):
        assert max(len(patch.put) for patch in way if patch.field == "quotes") <= 1


def test_a_single_part_and_the_ids_issued_come_back():
    """What is no collection is kept whole."""
    history = History(WORKSHOP)
    history.apply(Change(id="FRAME", fields={"title": "Ferries"}))
    history.apply(Add(kind="persona", id="PER-1"))
    history.undo()
    history.undo()
    assert history.workshop == WORKSHOP
