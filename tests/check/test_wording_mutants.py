"""Any one thing turned round in a wording rule is noticed by the examples of the rules."""

import pytest

from promise_studio.check.wording import HouseWords
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_rules import wording_rules
from tests.check.mutants import mutants, read_by

RULES = wording_rules()
HOUSES = (
    HouseWords(rivals=frozenset({"Harbour Express"})),
    HouseWords(not_vague=frozenset({"simply", "of course", "promptly", "average"})),
)
READINGS = [Reading(text, house) for house in HOUSES for rule in RULES for text in (*rule.bad, *rule.good)]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in RULES])
def test_a_mutation_of_the_logic_is_noticed(rule: WordingRule):
    """A comparison inverted, a condition left out, a filter gone: some text reads otherwise, in some house."""
    true = [read_by(rule, reading) for reading in READINGS]
    assert any(true)
    assert not all(true)
    alive = [
        words
        for words, mutant in mutants(rule)
        if isinstance(mutant, WordingRule)
        and all(read_by(mutant, reading) == answer for reading, answer in zip(READINGS, true, strict=True))
    ]
    assert alive == []


def test_most_rules_have_logic_of_their_own_to_turn_round():
    """The test above has something to turn round: it cannot pass because nothing was tried."""
    assert sum(bool(list(mutants(rule))) for rule in RULES) >= 7
