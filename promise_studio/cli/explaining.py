"""Prints what rules say of themselves."""

import json
import textwrap
from collections.abc import Iterator

from promise_studio.check.catalogue import rules
from promise_studio.check.named_rules import find_rule
from promise_studio.check.rule import Rule
from promise_studio.check.rule_page import examples, facts_of
from promise_studio.cli.streams import say

WIDTH = 96


def explain_rule(named: str, *, as_json: bool) -> None:
    """Print one rule; UserError with the nearest where there is none of that name."""
    rule = find_rule(named)
    if as_json:
        say(json.dumps(facts_of(rule), indent=2, ensure_ascii=False))
    else:
        say("\n".join(_lines(rule)).rstrip())


def list_rules(*, as_json: bool) -> None:
    """Print every rule in a line."""
    known = list(rules().values())
    if as_json:
        say(json.dumps([facts_of(rule) for rule in known], indent=2, ensure_ascii=False))
        return
    width = max(len(rule.slug) for rule in known)
    for rule in known:
        say(f"{rule.code}  {rule.slug:<{width}}  {rule.severity.value:<7}  {rule.summary or rule.name}")
    say("\nMore about one of them: promise-studio explain RULE")


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.slug}): {rule.severity.value}, on {rule.stage.capitalize()}"
    yield ""
    for words in filter(None, (rule.summary, rule.why)):
        yield from textwrap.wrap(words, WIDTH)
        yield ""
    for head, which in (("It speaks of", "bad"), ("It is content with", "good")):
        yield f"{head}:"
        for words in examples(rule, which):
            yield from textwrap.wrap(words, WIDTH, initial_indent="  - ", subsequent_indent="    ")
        yield ""
    for head, words in (("Mended", rule.fix), ("Source", rule.source)):
        if words:
            yield from textwrap.wrap(f"{head}: {words}", WIDTH, subsequent_indent="  ")
