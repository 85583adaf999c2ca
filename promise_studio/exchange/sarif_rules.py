"""The rules as SARIF describes them: what each looks for, why, and how it is mended."""

from functools import cache
from typing import Any

from promise_studio.check.catalogue import rules
from promise_studio.check.rule import Rule
from promise_studio.check.rule_page import examples


@cache
def describe_rules() -> tuple[dict[str, Any], ...]:
    """Every rule, in the order of the codes."""
    return tuple(_describe(rule) for rule in rules().values())


def _describe(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.slug.split("-")),
        "shortDescription": {"text": rule.summary or rule.name},
        "fullDescription": {"text": rule.why},
        "help": {"text": _help(rule, "{}"), "markdown": _help(rule, "**{}**")},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": ["customer-promise", rule.stage], "source": rule.source},
    }


def _help(rule: Rule, strong: str) -> str:
    """Reason, examples and fix; `strong` is how a word is set off."""
    parts = [rule.why]
    for head, which in (("It speaks of", "bad"), ("It is content with", "good")):
        said = "\n".join(f"- {words}" for words in examples(rule, which))
        parts.append(f"{strong.format(f'{head}:')}\n\n{said}")
    if rule.fix:
        parts.append(f"{strong.format('Mended:')} {rule.fix}")
    return "\n\n".join(parts)
