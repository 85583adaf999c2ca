"""S119: an exclusion that two people could read differently."""

import re
from collections.abc import Iterator
from functools import cache

from promise_studio.check.example import clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause
from promise_studio.model.recovery import Recovery
from promise_studio.model.service_level import ServiceLevel

_OPEN_WORDS = r"""
(?:exceptional|extraordinary|unforeseen|unforeseeable|special|certain|other|particular)\s+(?:\w+\s+)?
    (?:circumstances?|cases?|events?|conditions?|reasons?|situations?)
| force\s+majeure | acts?\s+of\s+god
| (?:circumstances|events?|reasons?|anything)\s+(?:beyond|outside)\s+our\s+(?:\w+\s+)?control
| (?:adverse|severe|extreme|bad|inclement|heavy|poor)\s+(?:weather|traffic|conditions)
| (?:peak|busy|high[\s-]demand|quiet)\s+(?:times?|periods?|hours|seasons?|demand)
| (?:high|unusual|exceptional)\s+(?:demand|volumes?) | subject\s+to\s+(?:availability|capacity|demand)
| (?:fair|reasonable|normal|excessive|improper)\s+(?:use|usage|wear|misuse)
| (?:complex|complicated|difficult|non-?standard|unusual|special|larger?|major)\s+
    (?:cases?|requests?|orders?|jobs?|enquir\w+|quer\w+|complaints?|repairs?|works?)
| (?:remote|outlying|rural|selected|some)\s+
    (?:areas?|locations?|places|stores|branches|products|items|services)
| (?:where|as)\s+(?:applicable|appropriate|necessary) | (?:usual|standard|normal)\s+exclusions
| etc\b | and\s+(?:so\s+on|the\s+like)
"""
Limited = Clause | ServiceLevel | Recovery


@cache
def _open_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_OPEN_WORDS})", re.IGNORECASE | re.VERBOSE)


def _texts(context: CheckContext, item: Clause) -> Iterator[tuple[Limited, str, str]]:
    """Everything that limits a clause: its own fields, the exclusions of its rows and of its recoveries."""
    yield item, "scope", item.scope
    yield from ((item, "conditions", line) for line in item.conditions)
    sources: tuple[ServiceLevel | Recovery, ...] = (*context.levels(item.id), *context.recoveries(item))
    for source in sources:
        yield from ((source, "exclusions", line) for line in source.exclusions)


def _is_defined(item: Clause, words: str) -> bool:
    words = words.casefold()
    terms = [definition.term.casefold() for definition in item.definitions if definition.term]
    return any(term in words or words in term for term in terms)


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """Words that let anything out, in what limits a clause, where nothing says what they mean."""
    for source, field, line in _texts(context, item):
        found = _open_words().search(line)
        # A figure on the same line says where it begins: “heavy weather, from wind force 9”.
        if found is None or re.search(r"\d", line) or _is_defined(item, found[0]):
            continue
        yield Spot(
            source.id,
            field,
            f"{source.id} leaves out “{found[0]}”, which two people would read in two ways.",
            f"Define it on {item.id}, put a number to it, or strike it.",
            span=found.span() if field == "scope" else None,
            other="" if source is item else item.id,
        )


RULE = StructureRule(
    code="S119",
    name="Undefined exclusion",
    summary="An exclusion or condition uses words that could let any case out.",
    why="“Exceptional circumstances” is where promises go to die: whoever breaks one decides "
    "whether it counted. "
    "Customers need to know beforehand when they cannot count on us.",
    source="B; C6",
    fix="The exclusion has a number or a list, or its words are defined on the clause.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "A condition that reads “Not in exceptional circumstances”.",
        lambda: gather(clause(conditions=("Not in exceptional circumstances.",))),
    ),
    good=Example(
        "“Not in severe weather”, and severe weather is defined.",
        lambda: gather(
            clause(
                conditions=("Not in severe weather.",),
                definitions=({"term": "Severe weather", "meaning": "A declared snow emergency."},),
            )
        ),
    ),
    look=look,
)
