"""Each structure rule holds on its border cases, and any one thing turned round in its logic is noticed."""

import pytest

from promise_studio.check.catalogue import rules
from promise_studio.check.structure_rule import StructureRule
from tests.check.borders import BORDERS, WHOLE, Border
from tests.check.mutants import mutants, said_by

ALL = [pytest.param(rule, id=rule.code) for rule in rules().values() if isinstance(rule, StructureRule)]
CASES = [
    pytest.param(code, border, id=f"{code} {border.words}")
    for code, borders in BORDERS.items()
    for border in borders
]
SAME = {
    "S113, figure.percent <= cast('float', row.share): another comparison",
    "S113, abs(cast('float', row.share) - share.percent) > 0.05: another comparison",
    "S113, figure.start < end: another comparison",
    "S127, figure.minutes > minutes: another comparison",
}
"""Turned round they say the same: no figure can stand on these borders, as equal ones were taken out before."""


@pytest.mark.parametrize(("code", "border"), CASES)
def test_border_case(code: str, border: Border):
    """The rule finds just this, no more and no less, and as grave as this."""
    found = said_by(rules()[code], border.workshop)
    assert not isinstance(found, str)
    assert tuple((one.item, one.field, one.severity.value) for one in found) == border.found


@pytest.mark.parametrize("rule", ALL)
def test_a_mutation_of_the_logic_is_noticed(rule: StructureRule):
    """With a comparison inverted, a condition left out or a filter gone, some example or border reads otherwise."""
    cases = [rule.bad.make(), rule.good.make(), WHOLE, *(b.workshop for b in BORDERS.get(rule.code, ()))]
    true = [said_by(rule, case) for case in cases]
    made = dict(mutants(rule))
    alive = {
        words
        for words, mutant in made.items()
        if all(said_by(mutant, case) == answer for case, answer in zip(cases, true, strict=True))
    }
    assert made
    assert alive <= SAME


def test_the_list_of_harmless_mutations_is_current():
    """A mutation that is excused exists, so that the excuse goes when the code does."""
    made = {words for code in ("S113", "S127") for words, _ in mutants(rules()[code])}
    assert made >= SAME
