"""S125: an exclusion that customers are not told."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.word_stems import stems
from promise_studio.model.promise import Clause
from promise_studio.model.recovery import Recovery
from promise_studio.model.service_level import ServiceLevel


def _told(item: Clause) -> frozenset[str]:
    """What a customer can read of where the clause stops."""
    meanings = [f"{definition.term} {definition.meaning}" for definition in item.definitions]
    return stems(" ".join([item.text, item.plain, item.scope, *item.conditions, *meanings]))


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """What a row or a recovery leaves out, and of which no word stands in the clause."""
    told = _told(item)
    sources: tuple[ServiceLevel | Recovery, ...] = (*context.levels(item.id), *context.recoveries(item))
    for source in sources:
        hidden = [line for line in source.exclusions if (words := stems(line)) and not words & told]
        if hidden:
            yield Spot(
                source.id,
                "exclusions",
                f"{source.id} leaves out “{hidden[0]}”, and {item.id} does not tell the customer.",
                f"Say it under “Where it stops” or the conditions of {item.id}, or count those cases too.",
                other=item.id,
            )


RULE = StructureRule(
    code="S125",
    name="Exclusion that the clause hides",
    summary="A service level or a recovery leaves out cases of which the clause says nothing.",
    why="The figures look kept because the hard cases are not counted, and customers in those cases were "
    "promised the same as everybody. What is left out has to stand where the promise stands.",
    source="B; C6",
    fix="Each exclusion of a row or a recovery can be read in the clause: its scope or its conditions.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "The row leaves out private roads; the clause speaks of every light.",
        lambda: gather(clause(), level(exclusions=("Private roads",))),
    ),
    good=Example(
        "The clause says that it stops at private roads.",
        lambda: gather(clause(scope="Not on a private road."), level(exclusions=("Private roads",))),
    ),
    look=look,
)
