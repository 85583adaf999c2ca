"""Clauses that only a workshop leads to: without a word, or with a word in capitals that means something else."""

from datetime import date

import pytest

from promise_studio.check.our_names import OurNames
from promise_studio.check.run import run_checks
from promise_studio.check.swap_test import in_their_mouth
from promise_studio.edits import Add, apply
from promise_studio.model import new_workshop


@pytest.mark.parametrize("text", ["_", "___", "…", "—", "  _  _ "])
def test_a_clause_without_a_word_is_checked(text: str):
    """Somebody drew a line where the words will stand; the other findings still come."""
    workshop = apply(new_workshop("Ferry"), Add(kind="clause", id="PRM-1", fields={"text": text})).workshop
    assert "S101" in {finding.rule for finding in run_checks(workshop, date(2026, 11, 22))}


def test_a_country_is_not_us():
    """“US” names a place, so the rival’s name goes elsewhere."""
    said = in_their_mouth(
        "Customers in the US hear from us within 2 hours.", "Acme", OurNames(None, frozenset())
    )
    assert said == "Customers in the US hear from us at Acme within 2 hours."
