"""S111: an acknowledgement sold as a resolution."""

import re
from collections.abc import Iterator
from functools import cache

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Answering

_ANSWERS = frozenset({Answering.ACKNOWLEDGE, Answering.INFORM})
_DONE = r"""
    (?:repair|fix|mend|solve|resolve|settle|clear|replace|restore|refund|deliver|remove|install|complete|finish
    |collect|clean|reconnect|shine)(?:e?[ds]|es)? | works\s+again | (?:puts?|set)\s+(?:\w+\s+)?right
    | pick(?:ed|s)?\s+(?:\w+\s+)?up | sort(?:ed|s)?\s+(?:\w+\s+)?out
"""
_HEARD = r"""
    acknowledg\w* | receipt | received | auto-?(?:reply|response) | automatic\s+(?:reply|response)
    | (?:ticket|case)\s+(?:is\s+)?(?:opened|created|raised|logged) | first\s+(?:reply|response)
    | is\s+(?:logged|assigned) | confirmation
"""
_CONDITION = re.compile(r"\b(?:when|if|once|after|until|before|unless)\b[^,.;]*", re.IGNORECASE)


@cache
def _promises_done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_DONE})\b", re.IGNORECASE | re.VERBOSE)


@cache
def _only_heard() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_HEARD})\b", re.IGNORECASE | re.VERBOSE)


def _promised(text: str) -> re.Match[str] | None:
    """The words that promise a result; what only says when the promise holds is blanked out."""
    return _promises_done().search(_CONDITION.sub(lambda match: " " * len(match[0]), text))


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause that promises a result and measures the reply, or a resolving row that stops at the reply."""
    rows = context.levels(item.id)
    done = _promised(item.text)
    if rows and done and all(row.answering in _ANSWERS for row in rows):
        yield Spot(
            item.id,
            "text",
            f"{item.id} promises that it is done (“{done[0]}”); its rows measure only that we answer.",
            "Add a row that stops when it is done, or promise the answer and say so.",
            span=done.span(),
            other=rows[0].id,
        )
    for row in rows:
        heard = _only_heard().search(row.stops)
        if row.answering is Answering.RESOLVE and heard:
            yield Spot(
                row.id,
                "stops",
                f"{row.id} counts as resolved what stops at “{heard[0]}”.",
                "Let the clock stop when the customer has it, or make this the row for the answer.",
                span=heard.span(),
                other=item.id,
            )


RULE = StructureRule(
    code="S111",
    name="Acknowledgement sold as resolution",
    summary="What is measured is that somebody answered; what is promised is that it is done.",
    why="Customers hear “mended within two days” and get “received within two days”. The figures look kept, "
    "and nothing destroys trust like a promise that is kept on paper. The two are two rows.",
    source="the field",
    fix="The row that stands for the promise stops when the customer has what was promised.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "“It shines again within 2 working days”, measured by how soon the report is acknowledged.",
        lambda: gather(clause(), level(answering="acknowledge", stops="The reply is sent")),
    ),
    good=Example(
        "One row for the answer and one for the light.",
        lambda: gather(
            clause(),
            level(answering="acknowledge", stops="The reply is sent"),
            level(id="SLA-2", answering="resolve", stops="The lamp burns"),
        ),
    ),
    look=look,
)
