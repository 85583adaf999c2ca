"""A clause sets us apart when a rival could not say the same with its own name in it."""

from datetime import date
from typing import Any

import pytest

from promise_studio.check.lookups import CheckContext
from promise_studio.check.swap_test import Swap, swap_clause
from promise_studio.model import Workshop
from tests.check.whole_workshop import drop, put


def swaps(workshop: Workshop, text: str, today: date, **rival: Any) -> tuple[Swap, ...]:
    """The clause with these words against the next town, which promises what is given."""
    alone = put(put(workshop, "PRM-1", text=text, rivals=""), "CMP-1", **rival)
    context = CheckContext(alone, today)
    return swap_clause(context, alone.get("PRM-1"))


@pytest.mark.parametrize(
    ("text", "promises", "recovers", "ours"),
    [
        ("We come within 2 working days.", "“We come within 2 working days.”", False, ()),
        ("We come within two working days.", "A visit in 2 business days", False, ()),
        ("We care about you.", "“Your lights matter.”", False, ()),
        ("We come within 2 working days.", "“We come within 5 days.”", False, ("we say within 2 working",)),
        ("We come within 2 working days.", "“Soon.”", False, ("they say no such figure",)),
        ("We come in 95 in 100 cases.", "“In 80 in 100 cases.”", False, ("we say 95 in 100",)),
        ("We call two days before.", "“Back within two days.”", False, ("we say two days before, they say",)),
        ("We call two days before.", "“You get 2 days’ notice.”", False, ()),
        ("You have two days.", "“Soon.”", False, ()),
        ("We care about you.", "“Your lights matter.”", True, ("what you get when it is broken (REC-1)",)),
        ("We care about you.", "“On time, or you get $20.”", True, ()),
        ("City of Ebb lights your way.", "“Light.”", False, ("it names “City of Ebb”",)),
    ],
)
def test_what_is_ours_stands_in_the_way(
    text: str, promises: str, recovers: bool, ours: tuple[str, ...], whole: Workshop, today: date
):
    """Other figures, a remedy and our names make a clause ours; the same figure in other words does not."""
    workshop = whole if recovers else put(whole, "PRM-1", recoveries=())
    (swap,) = swaps(workshop, text, today, promises=promises)
    assert len(swap.ours) == len(ours)
    assert all(words in found for words, found in zip(ours, swap.ours, strict=True)), swap.ours
    assert swap.holds == (not ours)
    assert swap.sentence.startswith("Next town could say" if swap.holds else "Next town could not say")


def test_the_rival_speaks_in_its_own_name(whole: Workshop, today: date):
    """The words are swapped where we speak of ourselves, so that the room can read them aloud."""
    (swap,) = swaps(whole, "City of Ebb comes when our lamps fail.", today, promises="“Soon.”")
    assert swap.text == "Next town comes when Next town’s lamps fail."
    assert (swap.clause, swap.comparison, swap.rival) == ("PRM-1", "CMP-1", "Next town")


@pytest.mark.parametrize(
    ("text", "company", "said"),
    [
        (
            "When you call, we come at once.",
            "The next town",
            "When you call, we at the next town come at once.",
        ),
        ("We come at once.", "Next town", "We at Next town come at once."),
        ("Our crew comes.", "The next town", "The next town’s crew comes."),
        ("A crew comes.", "A parcel line", "At a parcel line: A crew comes."),
    ],
)
def test_their_name_is_read_where_a_person_would_say_it(
    text: str, company: str, said: str, whole: Workshop, today: date
):
    """Beside the first “we”, so that every verb still fits; before a clause that does not speak of us at all."""
    (swap,) = swaps(whole, text, today, promises="“Soon.”", company=company)
    assert swap.text == said
    assert swap.sentence.startswith(company)


def test_only_recorded_promises_are_swapped(whole: Workshop, today: date):
    """A company without a promise in its words has nothing to compare; without companies there is no test."""
    assert swaps(whole, "We come.", today) == ()
    assert swap_clause(CheckContext(drop(whole, "CMP-1", "CMP-2"), today), whole.get("PRM-1")) == ()
    both = put(put(whole, "CMP-1", promises="“Soon.”"), "CMP-2", promises="“Now.”")
    assert [s.rival for s in swap_clause(CheckContext(both, today), both.get("PRM-1"))] == [
        "Next town",
        "Parcel line",
    ]
    silent = put(both, "PRM-1", text="")
    assert swap_clause(CheckContext(silent, today), silent.get("PRM-1")) == ()
