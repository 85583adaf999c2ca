"""Two workshops that came from one become one again, and nothing that either side wrote is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import Add, Change, Edit, Move, Remove, apply
from promise_studio.exchange.merging.merge import Merged, merge
from promise_studio.exchange.merging.renumbering import renumber
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from promise_studio.model.links import references
from tests.conftest import examples
from tests.strategies import drawn_edit, workshops

EXAMPLES = examples(25)
"""Two dozen in the suite, where each takes a twentieth of a second; thousands in the campaign."""


@st.composite
def sides(draw: st.DrawFn, most: int = 6) -> tuple[Workshop, Workshop, Workshop]:
    """A workshop, and two that were made from it apart."""
    base = draw(workshops(6))
    made = []
    for _ in range(2):
        side = base
        for _ in range(draw(st.integers(0, most))):
            side = apply(side, drawn_edit(draw, side)).workshop
        made.append(side)
    return base, made[0], made[1]


@EXAMPLES
@given(sides())
def test_a_side_that_stood_still_changes_nothing(states):
    """One side alone gives that side, whichever it is, and twice the same gives the same."""
    base, ours, theirs = states
    assert merge(base, ours, base) == Merged(ours, (), {})
    assert merge(base, base, theirs) == Merged(theirs, (), {})
    assert merge(base, ours, ours) == Merged(ours, (), {})


@EXAMPLES
@given(sides())
def test_what_is_merged_is_sound_and_holds_every_change(states):
    """No rule is broken, and each change of either side stands in the workshop or among the conflicts."""
    check_merge(*states)


def check_merge(base: Workshop, ours: Workshop, theirs: Workshop) -> None:
    """Fail where a merge is not sound, or has lost a change."""
    merged = merge(base, ours, theirs)
    assert broken_rules(merged.workshop) == ()
    theirs, _ = renumber(base, ours, theirs)
    told = {(conflict.item, conflict.field) for conflict in merged.conflicts}
    for side in (ours, theirs):
        for item in side.items():
            before = base.find(item.id)
            if before == item:
                continue
            after = merged.workshop.find(item.id)
            assert after is not None, item.id
            for field in set(type(item).model_fields) - type(item).stamped:
                was, said, stands = (getattr(one, field, None) for one in (before, item, after))
                if said != was and (item.id, field) not in told:
                    assert _holds(stands, said, was), (item.id, field)


def _holds(stands: Any, said: Any, was: Any) -> bool:
    """Whether a change is in what stands: the value, or for a list everything that was put in."""
    if stands == said:
        return True
    if isinstance(said, tuple):
        return all(one in stands for one in said if one not in (was or ()))
    return said in ("", None)  # a link that went with what it led to, which the other side kept


@EXAMPLES
@given(sides())
def test_edits_of_different_things_commute(states):
    """Where nothing was changed on both sides, it does not matter which of them is A."""
    base, ours, theirs = states
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    if not one.conflicts and not one.renumbered:
        assert not other.conflicts
        held, mirrored = (
            {item.id: _unordered(item) for item in way.workshop.items()} for way in (one, other)
        )
        assert held == mirrored
        assert one.workshop.issued == other.workshop.issued


def _unordered(item: Any) -> dict[str, Any]:
    """What an item says, with its lists in any order."""
    said = {name: getattr(item, name) for name in type(item).model_fields}
    return {
        name: sorted(map(repr, value)) if isinstance(value, tuple) else value for name, value in said.items()
    }


def changed(workshop: Workshop, *edits: Edit) -> Workshop:
    """The workshop after some edits."""
    for edit in edits:
        workshop = apply(workshop, edit).workshop
    return workshop


BASE = changed(
    Workshop(),
    Add(kind="quote", id="VOC-1", fields={"text": "Tell me", "tags": ["delay"]}),
    Add(kind="quote", id="VOC-2", fields={"text": "Sorry is free"}),
    Add(kind="persona", id="PER-1", fields={"name": "Maya", "quotes": ["VOC-1"]}),
    Add(kind="note", id="EMP-1", fields={"persona": "PER-1", "text": "waits"}),
    Add(kind="clause", id="PRM-1", fields={"text": "We tell you.", "name": "Told"}),
)


def test_different_fields_of_one_item_both_stand():
    """A writes the name, B the text: the clause has both."""
    a = changed(BASE, Change(id="PRM-1", fields={"name": "Told first"}))
    b = changed(BASE, Change(id="PRM-1", fields={"text": "We tell you within ten minutes."}))
    merged = merge(BASE, a, b)
    clause = merged.workshop.get("PRM-1")
    assert (clause.name, clause.text) == ("Told first", "We tell you within ten minutes.")
    assert not merged.conflicts


def test_the_same_field_keeps_both_words():
    """A’s word stands, B’s and the one before are in the conflict, and its edit brings B’s in."""
    a = changed(BASE, Change(id="PRM-1", fields={"text": "We tell you soon."}))
    b = changed(BASE, Change(id="PRM-1", fields={"text": "We tell you within ten minutes."}))
    merged = merge(BASE, a, b)
    (conflict,) = merged.conflicts
    assert merged.workshop.get("PRM-1").text == "We tell you soon."
    assert (conflict.item, conflict.field, conflict.base) == ("PRM-1", "text", "We tell you.")
    assert apply(merged.workshop, conflict.edit("b")).workshop == b
    assert apply(b, conflict.edit("a")).workshop == a


def test_both_may_add_to_a_list_and_take_from_it():
    """Links and lines that either side put in are there, those that either took out are not."""
    a = changed(BASE, Change(id="PER-1", fields={"quotes": ["VOC-2", "VOC-1"], "goals": ["Work", "Rest"]}))
    b = changed(BASE, Change(id="PER-1", fields={"quotes": [], "goals": ["Home"]}))
    persona = merge(BASE, a, b).workshop.get("PER-1")
    assert [link.to for link in persona.quotes] == ["VOC-2"]
    assert persona.goals == ("Work", "Rest", "Home")


@pytest.mark.parametrize(
    ("a", "b"), [(["Tell me soon", "Home"], ["Home"]), (["Home"], ["Tell me soon", "Home"])]
)
def test_an_entry_that_one_wrote_anew_and_the_other_took_out_is_a_conflict(a: list[str], b: list[str]):
    """Whoever of them did which, both lists are told; an entry that both took out is none."""
    base = changed(BASE, Change(id="PER-1", fields={"goals": ["Tell me", "Home"]}))
    sides = [changed(base, Change(id="PER-1", fields={"goals": goals})) for goals in (a, b)]
    merged = merge(base, *sides)
    (conflict,) = merged.conflicts
    assert (conflict.item, conflict.field, conflict.a, conflict.b) == ("PER-1", "goals", a, b)
    assert apply(merged.workshop, conflict.edit("b")).workshop == sides[1]
    more = changed(base, Change(id="PER-1", fields={"goals": ["Home", "Rest"]}))
    gone = changed(base, Change(id="PER-1", fields={"goals": ["Home"]}))
    assert merge(base, more, gone) == Merged(more, (), {})


def test_the_same_number_given_twice_gets_a_new_one_with_its_links():
    """B’s PER-2 becomes PER-3 where A has a PER-2, and B’s note goes with it."""
    a = changed(BASE, Add(kind="persona", id="PER-2", fields={"name": "Otto"}))
    b = changed(
        BASE,
        Add(kind="persona", id="PER-2", fields={"name": "Ines"}),
        Add(kind="note", id="EMP-2", fields={"persona": "PER-2", "text": "runs"}),
        Add(kind="action", id="ACT-1", fields={"text": "Ask PER-2, not PER-20", "about": "PER-1"}),
        Add(kind="action", id="ACT-2", fields={"text": "Ask PER-20", "about": "PER-2"}),
    )
    merged = merge(BASE, a, b)
    assert [(one.id, one.name) for one in merged.workshop.personas] == [
        ("PER-1", "Maya"), ("PER-2", "Otto"), ("PER-3", "Ines"),
    ]  # fmt: skip
    assert merged.workshop.get("EMP-2").persona == "PER-3"
    assert merged.renumbered == {"PER-2": "PER-3"}
    assert merged.workshop.issued["PER"] == 3
    assert merged.mentioning == ("ACT-1",)


def test_what_one_deleted_and_the_other_changed_stays_as_a_conflict():
    """The persona that A deleted is there with its note and its links, as B went on with it; A’s wish is kept."""
    a = changed(BASE, Remove(ids=("PER-1",)))
    b = changed(BASE, Change(id="EMP-1", fields={"text": "waits in the rain"}))
    for merged, wish in ((merge(BASE, a, b), "a"), (merge(BASE, b, a), "b")):
        (conflict,) = merged.conflicts
        assert (conflict.item, conflict.deleted_by) == ("PER-1", wish)
        assert merged.workshop == b
        assert apply(merged.workshop, conflict.edit(wish)).workshop == a


def test_what_one_deleted_and_the_other_built_on_stays():
    """B rests a clause’s moment on a quote that A deleted: the quote stays, also where A’s deletion unlinked it."""
    a = changed(BASE, Remove(ids=("VOC-1",)))
    b = changed(BASE, Add(kind="persona", id="PER-2", fields={"name": "Ines", "quotes": ["VOC-1"]}))
    merged = merge(BASE, a, b)
    assert [conflict.item for conflict in merged.conflicts] == ["VOC-1"]
    assert [link.to for link in merged.workshop.get("PER-1").quotes] == ["VOC-1"]


def test_what_only_one_deleted_is_gone():
    """A deletion that the other side did not touch stands, and so do both deletions."""
    a = changed(BASE, Remove(ids=("VOC-2",)))
    b = changed(BASE, Remove(ids=("PER-1",)), Change(id="PRM-1", fields={"text": "We say sorry."}))
    merged = merge(BASE, a, b)
    assert merged.workshop.find("VOC-2") is None
    assert merged.workshop.find("EMP-1") is None
    assert not merged.conflicts


def test_the_order_of_the_one_who_moved_stands():
    """B moved a quote while A added one: B’s order, with A’s new quote after the one it followed."""
    a = changed(BASE, Add(kind="quote", id="VOC-3", fields={"text": "Late"}, before="VOC-2"))
    b = changed(BASE, Move(id="VOC-2", before="VOC-1"))
    assert [one.id for one in merge(BASE, a, b).workshop.quotes] == ["VOC-2", "VOC-1", "VOC-3"]
    assert [one.id for one in merge(BASE, b, a).workshop.quotes] == ["VOC-2", "VOC-1", "VOC-3"]


def test_every_link_of_every_kind_follows_a_new_number():
    """References of any kind are renamed with what they lead to, so that none is forgotten."""
    base = Workshop()
    a = changed(base, Add(kind="persona", id="PER-1", fields={"name": "A"}))
    b = changed(
        base,
        Add(kind="persona", id="PER-1", fields={"name": "B"}),
        Add(kind="journey", id="JRN-1", fields={"title": "J", "persona": "PER-1"}),
        Add(kind="action", id="ACT-1", fields={"text": "x", "about": "PER-1"}),
    )
    merged = merge(base, a, b).workshop
    held = [t for item in merged.items() for ref in references(type(item)) for t in ref.ids(item)]
    assert held == ["PER-2", "PER-2"]
