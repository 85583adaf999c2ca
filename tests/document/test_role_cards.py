"""What each role is handed, the promise on one page, and the raw notes that only the full document prints."""

import pytest

from promise_studio.document.html import document_html
from promise_studio.document.view.raw_notes import see_raw_notes
from promise_studio.document.view.role_cards import NO_ROLES, see_role_cards
from promise_studio.edits import Change, apply
from promise_studio.model import new_workshop
from tests.document.brimful import TODAY
from tests.document.shelf import WORKSHOPS, Shelf, example, open_shelf

shelf = pytest.fixture(open_shelf, scope="session")


def test_a_role_has_one_card_with_its_part_in_every_clause():
    """The call-taker answers every committed clause, so the card holds each part with the promise it keeps."""
    card = next(card for card in see_role_cards(example()).cards if card.role == "Call-taker")
    assert [duty.clause.id for duty in card.duties] == [f"PRM-{number}" for number in range(1, 7)]
    assert all(duty.part and duty.promise for duty in card.duties)
    assert len({title for title, _ in card.procedures}) == len(card.procedures)


def test_who_acts_on_the_spot_knows_the_limit_and_whom_to_call():
    """The card of the role that a recovery names says what it may spend and who comes next."""
    powers = [power for card in see_role_cards(example()).cards for power in card.powers]
    assert {power.recovery.id for power in powers} >= {"REC-1", "REC-3"}
    assert all(power.calls and power.may_spend.startswith("$") for power in powers)


def test_a_role_written_in_two_ways_is_one_card():
    """Capitals and blanks do not make a second person."""
    workshop = example()
    clause = workshop.clauses[1]
    roles = [{"role": "  CALL-TAKER ", "part": "listens"}]
    workshop = apply(workshop, Change(id=clause.id, fields={"roles": roles})).workshop
    roles_now = [card.role for card in see_role_cards(workshop).cards]
    assert [role for role in roles_now if role.casefold() == "call-taker"] == ["Call-taker"]


def test_without_committed_roles_a_sentence_says_what_to_do():
    """An empty workshop has no card, and says where roles are written down."""
    assert see_role_cards(new_workshop()).missing == NO_ROLES


@pytest.mark.parametrize("workshop", ["example", "empty", "brimful"])
def test_one_page_is_one_page(shelf: Shelf, workshop: str):
    """However many clauses are committed, they are set so that a wall needs one sheet."""
    assert len(shelf(workshop, "one-page").pages) == 1


def test_the_full_document_leaves_nothing_out():
    """Every quote, note and check that the workshop holds stands in the full document and not in the review."""
    workshop = WORKSHOPS["harbour"]()
    raw = see_raw_notes(workshop)
    text = document_html(workshop, "full", TODAY).text
    assert 'id="voices"' not in document_html(workshop, "review", TODAY).text
    for row in raw.voices:
        assert f">{row.id}<" in text
    assert sum(len(one.notes) for one in raw.maps) == len([note for note in workshop.notes if note.text])
    assert all(f">{row.id}<" in text for one in raw.maps for row in one.notes)
