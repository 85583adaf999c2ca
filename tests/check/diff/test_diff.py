"""The diff says what changed for the customer, by meaning, and the same from either side."""

import time
from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from promise_studio.check.diff import Difference, Effect, diff_workshops
from promise_studio.model import Workshop
from tests.check.diff.changes import CHANGES, both
from tests.check.whole_workshop import PARTS, drop, links, make, put
from tests.strategies import workshops


def whole() -> Workshop:
    """The workshop in which nothing is missing."""
    return make(PARTS)


def effects(before: Workshop, after: Workshop) -> dict[str, str]:
    """The effect of each difference by its words."""
    return {difference.words: difference.effect.value for difference in diff_workshops(before, after)}


def mirror(difference: Difference) -> tuple[Any, ...]:
    """What a difference looks like from the other side."""
    return (
        difference.after_item,
        difference.before_item,
        difference.field,
        difference.label,
        difference.after,
        difference.before,
        difference.effect.mirrored,
    )


def seen(difference: Difference) -> tuple[Any, ...]:
    """What a difference looks like from this side."""
    return (
        difference.before_item,
        difference.after_item,
        difference.field,
        difference.label,
        difference.before,
        difference.after,
        difference.effect,
    )


def renumbered(workshop: Workshop, old: str, new: str) -> Workshop:
    """The workshop with another id for one clause or recovery, and its rows and links after it."""
    text = workshop.model_dump_json().replace(f'"{old}"', f'"{new}"')
    return Workshop.model_validate_json(text)


@pytest.mark.parametrize(
    ("item", "before", "after", "effect", "words"),
    [pytest.param(*change[1:], id=change[0]) for change in CHANGES],
)
def test_each_change_is_weighed(
    item: str, before: dict[str, Any], after: dict[str, Any], effect: str, words: str
):
    """One change to one item is one difference with its effect, and the words or the reason say why."""
    old, new = both(whole, item, before, after)
    (found,) = diff_workshops(old, new)
    assert (found.item, found.effect) == (item, effect)
    assert words in f"{found.words}; {found.reason}"
    (back,) = diff_workshops(new, old)
    assert seen(back) == mirror(found)


def test_every_change_at_once_leaves_none_out():
    """Several changes are several differences, those of a clause beside those of its rows."""
    old = whole()
    new = put(
        put(put(old, "SLA-1", share=90, target=1), "PRM-1", conditions=("in winter",)),
        "REC-1",
        automatic=True,
    )
    assert [(found.item, found.clause, found.effect.value) for found in diff_workshops(old, new)] == [
        ("PRM-1", "PRM-1", "weaker"),
        ("SLA-1", "PRM-1", "stronger"),
        ("SLA-1", "PRM-1", "weaker"),
        ("REC-1", "", "stronger"),
    ]


def test_a_clause_that_goes_takes_its_rows_along():
    """A committed clause less is weaker, said once; a draft less is nobody's loss."""
    old = whole()
    gone = drop(old, "PRM-1", "SLA-1", "REC-1")
    assert [(found.label, found.effect.value) for found in diff_workshops(old, gone)] == [
        ("Promise", "weaker")
    ]
    assert [(found.label, found.effect.value) for found in diff_workshops(gone, old)] == [
        ("Promise", "stronger")
    ]
    draft = put(old, "PRM-1", state="draft")
    assert {found.effect for found in diff_workshops(draft, gone)} == {Effect.NEUTRAL}


def test_a_channel_that_is_measured_is_stronger():
    """A row for another channel of the same commitment is a channel added; of another commitment, a row."""
    old = whole()
    row = old.service_levels[0].replace({"id": "SLA-2", "channel": "E-mail"})
    with_mail = old.with_parts(service_levels=(*old.service_levels, row))
    assert effects(old, with_mail) == {
        "Channel added: E-mail, The light works again, within 2 working days, 95\xa0%": "stronger"
    }
    other = with_mail.with_parts(service_levels=(old.service_levels[0], row.replace({"event": "An answer"})))
    assert [found.label for found in diff_workshops(old, other)] == ["Service level"]
    assert set(effects(with_mail, old).values()) == {"weaker"}


def test_an_aim_promises_nothing():
    """Whatever becomes of a stretch clause and its rows, no customer is better or worse off."""
    old = put(whole(), "PRM-1", state="stretch")
    new = put(put(old, "SLA-1", share=50), "PRM-1", conditions=("in winter",))
    assert {found.effect for found in diff_workshops(old, new)} == {Effect.NEUTRAL}
    assert len(diff_workshops(old, new)) == 2


def test_a_recovery_that_nobody_leans_on_weighs_nothing():
    """A recovery is worth what the clauses make of it."""
    old = put(whole(), "PRM-1", recoveries=())
    assert {found.effect for found in diff_workshops(old, put(old, "REC-1", authority=0))} == {Effect.NEUTRAL}


def test_amounts_in_other_money_are_not_compared():
    """Fifty of one currency may be more than a hundred and fifty of another."""
    old = put(whole(), "FRAME", currency="EUR")
    new = put(put(old, "FRAME", currency="JPY"), "REC-1", authority=5000)
    assert [found.effect for found in diff_workshops(old, new)] == [Effect.NEUTRAL]


@pytest.mark.parametrize(("old_id", "new_id"), [("PRM-1", "PRM-7"), ("SLA-1", "SLA-9"), ("REC-1", "REC-3")])
def test_an_item_with_another_number_is_the_same_item(old_id: str, new_id: str):
    """Renumbering alone is no difference, and a change beside it is still found."""
    old = whole()
    new = renumbered(old, old_id, new_id)
    assert diff_workshops(old, new) == ()
    changed = put(new, "SLA-9" if new_id == "SLA-9" else "SLA-1", share=90)
    assert [found.effect for found in diff_workshops(old, changed)] == [Effect.WEAKER]


def test_clauses_that_change_places_are_known_by_their_words():
    """Where two numbers were swapped, the words say which clause is which."""
    first = whole().clauses[0]
    second = first.replace(
        {"id": "PRM-2", "name": "Told why", "text": "We call you before you ask, within 1 hour."}
    )
    old = whole().with_parts(clauses=(first, second), service_levels=())
    swapped = (second.replace({"id": "PRM-1"}), first.replace({"id": "PRM-2"}))
    assert diff_workshops(old, old.with_parts(clauses=swapped)) == ()
    assert diff_workshops(old, old.with_parts(clauses=(second, first))) == ()


def test_a_row_that_measures_another_clause_is_said():
    """Moving a row to another clause is a difference that a person weighs."""
    other = whole().clauses[0].replace({"id": "PRM-2", "name": "Other", "text": "We call you first."})
    old = whole().with_parts(clauses=(*whole().clauses, other))
    new = put(old, "SLA-1", clause=links("PRM-2")[0])
    assert effects(old, new) == {"Promise: PRM-1 → PRM-2": "neutral"}


def test_a_clause_that_was_rewritten_keeps_its_number():
    """Other words under the same number are one change, not a clause less and one more."""
    new = put(whole(), "PRM-1", name="", text="Completely fresh words stand here.")
    assert {found.field for found in diff_workshops(whole(), new)} == {"name", "text"}


def test_a_thousand_clauses_are_compared_quickly():
    """Also when every one of them was renumbered and shares most of its words with all the others."""
    base = whole().clauses[0]
    text = "When you report light {} in street {}, it shines again within 2 working days."
    clauses = [
        base.replace({"id": f"PRM-{n}", "name": "", "text": text.format(n, n * 7)}) for n in range(1, 1001)
    ]
    old = whole().with_parts(clauses=tuple(clauses), service_levels=())
    moved = tuple(clause.replace({"id": f"PRM-{n}"}) for n, clause in enumerate(clauses, start=2000))
    start = time.monotonic()
    assert diff_workshops(old, old.with_parts(clauses=moved)) == ()
    assert time.monotonic() - start < 10


@given(workshops())
def test_a_workshop_does_not_differ_from_itself(workshop: Workshop):
    """Nothing changed, nothing said."""
    assert diff_workshops(workshop, workshop) == ()
    assert diff_workshops(workshop, workshop.model_copy(deep=True)) == ()


@given(workshops(), workshops())
def test_going_back_mirrors_every_difference(before: Workshop, after: Workshop):
    """Any two workshops can be compared; from the other side stronger is weaker and nothing else changes."""
    there, back = diff_workshops(before, after), diff_workshops(after, before)
    assert Counter(map(mirror, there)) == Counter(map(seen, back))
    for difference in there:
        assert difference.reason
        assert difference.before or difference.after


def test_of_long_texts_the_part_that_differs_is_shown():
    """The words of a difference show the change with a few words around it; the difference itself holds all."""
    plain = "We tell you what we do. " * 60
    old = put(whole(), "PRM-1", plain=plain)
    new = put(
        old,
        "PRM-1",
        plain=plain.replace("what we do. We", "what we never do. We", 31).replace("never do", "do", 30),
    )
    (found,) = diff_workshops(old, new)
    assert "never" in found.words
    assert len(found.words) < 500
    assert found.words.count("…") == 4
    assert found.after == new.get("PRM-1").plain


def test_a_hedge_is_weaker():
    """Words that let us out of the promise weigh, wherever they stand in it."""
    new = put(
        whole(), "PRM-1", text="When you report a dark light, we aim to light it within 2 working days."
    )
    (found,) = diff_workshops(whole(), new)
    assert (found.effect, found.reason) == (Effect.WEAKER, "a hedge was added: “aim to”")
