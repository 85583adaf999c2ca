"""`explain` says what a rule looks for, why, and what mends it."""

import json
from pathlib import Path

import pytest

from promise_studio.check.catalogue import rules
from promise_studio.check.rule_page import COMMAND, examples, rules_page
from tests.cli.conftest import RunMain

CODES = list(rules())


@pytest.mark.parametrize("code", CODES)
def test_every_rule_is_explained(code: str, run_main: RunMain):
    """Code, name, level, reason, source, examples and fix, by its code and by its slug."""
    rule = rules()[code]
    ran = run_main("explain", code.lower())
    assert (ran.code, ran.err) == (0, "")
    flat = " ".join(ran.out.split())
    assert ran.out.startswith(f"{code} {rule.name} ({rule.slug}): {rule.severity.value}")
    for words in (
        rule.summary,
        rule.why,
        rule.source,
        rule.fix,
        *examples(rule, "bad"),
        *examples(rule, "good"),
    ):
        assert " ".join(words.split()) in flat
    assert run_main("explain", rule.slug).out == ran.out
    assert run_main("explain", *rule.name.split()).out == ran.out


def test_all_rules_are_listed(run_main: RunMain):
    """Without a rule each has a line with its code and slug; as JSON all of its facts."""
    listed = run_main("explain").out.splitlines()
    assert [line.split()[0] for line in listed if line[:1] in {"P", "S"}] == CODES
    said = json.loads(run_main("explain", "--json").out)
    assert [rule["code"] for rule in said] == CODES
    assert json.loads(run_main("explain", "S101", "--json").out) == said[CODES.index("S101")]
    assert said[0]["bad"]


def test_an_unknown_rule_is_answered_with_the_nearest(run_main: RunMain):
    """Exit code 2 and the rule that was probably meant."""
    ran = run_main("explain", "clause-without-quote")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean S101" in ran.err


def test_the_page_is_what_the_rules_say(root: Path, run_main: RunMain):
    """RULES.md is made from the catalogue, by the command that stands at its head."""
    page = (root / "promise_studio" / "check" / "RULES.md").read_text("utf-8")
    said = run_main("explain", "--page").out
    assert page == said, f"The page has drifted. Run: {COMMAND} > promise_studio/check/RULES.md"
    assert COMMAND in page.splitlines()[0]


def test_the_page_notices_a_change(monkeypatch: pytest.MonkeyPatch):
    """Another reason for a rule is another page."""
    before = rules_page()
    monkeypatch.setitem(vars(rules()["S101"]), "why", "Because.")
    assert rules_page() != before


def test_the_page_has_a_row_and_a_section_for_each_rule():
    """One table, then a section a rule, and each row leads to its section."""
    page = rules_page()
    for code, rule in rules().items():
        anchor = f"{code.lower()}-{rule.slug}"
        assert page.count(f"| [{code}](#{anchor}) |") == 1
        assert f'<a id="{anchor}"></a>\n## {code} · ' in page


def test_the_page_takes_nothing_else(run_main: RunMain):
    """A rule beside --page is refused in a sentence."""
    assert run_main("explain", "S101", "--page").code == 2
