"""The rules in words: the facts of each, and the page RULES.md that is made from them."""

from collections.abc import Iterable, Iterator
from typing import Any

from promise_studio.check.catalogue import rules
from promise_studio.check.rule import Rule

COMMAND = "promise-studio explain --page"
_HEAD = f"""<!-- Made by {COMMAND} > promise_studio/check/RULES.md; change the rules, not this. -->
# What the checks look for

Wording rules (P) read the words of a promise; structure rules (S) look at what stands behind it.
An **error** would embarrass a promise that is out, a **warning** is worth a look. The command
`promise-studio explain P001` says the same of one rule. A house switches rules off, or leaves one
finding with a reason; the review document prints both.
"""


def examples(rule: Rule, which: str) -> tuple[str, ...]:
    """The `bad` or `good` examples of a rule; those of a structure rule describe a small workshop."""
    held = getattr(rule, which)
    return tuple(held) if isinstance(held, tuple | list) else (held.words,)


def facts_of(rule: Rule) -> dict[str, Any]:
    """Everything that a rule says of itself."""
    return {
        "code": rule.code,
        "slug": rule.slug,
        "name": rule.name,
        "severity": rule.severity.value,
        "stage": rule.stage,
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
        "bad": list(examples(rule, "bad")),
        "good": list(examples(rule, "good")),
        "fix": rule.fix,
    }


def rules_page() -> str:
    """The page: one table of all rules, then a section for each."""
    known = list(rules().values())
    parts = [_HEAD, *_table(known), *(_section(rule) for rule in known)]
    return "\n".join(parts)


def _table(known: Iterable[Rule]) -> Iterator[str]:
    yield "| Rule | Name | Level | Stage | Looks for |"
    yield "| --- | --- | --- | --- | --- |"
    for rule in known:
        anchor = f"#{rule.code.lower()}-{rule.slug}"
        cells = (rule.name, rule.severity.value, rule.stage, rule.summary or rule.why)
        yield f"| [{rule.code}]({anchor}) | " + " | ".join(map(_text, cells)) + " |"
    yield ""


def _section(rule: Rule) -> str:
    lines = [
        f'<a id="{rule.code.lower()}-{rule.slug}"></a>',
        f"## {rule.code} · {_text(rule.name)}",
        "",
        f"{_text(rule.summary)}" if rule.summary else "",
        "",
        _text(rule.why),
        "",
        *_listed("It speaks of", examples(rule, "bad")),
        *_listed("It is content with", examples(rule, "good")),
        f"**Mended:** {_text(rule.fix)}" if rule.fix else "",
        "",
        f"*{rule.severity.value.capitalize()} on the stage {rule.stage}"
        + (f"; source: {_text(rule.source)}.*" if rule.source else ".*"),
        "",
    ]
    return "\n".join(line for line, before in zip(lines, ["", *lines], strict=False) if line or before)


def _listed(head: str, said: Iterable[str]) -> Iterator[str]:
    yield f"**{head}:**"
    yield ""
    yield from (f"- {_text(words)}" for words in said)
    yield ""


def _text(words: str) -> str:
    """Plain words in Markdown: a star is an asterisk that a rule speaks of."""
    marks = ("\\", "*", "_", "`", "<", "[", "|")
    return "".join(f"\\{letter}" if letter in marks else letter for letter in " ".join(words.split()))
