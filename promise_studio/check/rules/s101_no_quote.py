"""S101: a clause without a quote."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.evidence import Quote
from promise_studio.model.promise import Clause


def look(_: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause that answers nobody's words."""
    if not item.quotes:
        yield Spot(
            item.id,
            "quotes",
            f"{item.id} answers no customer’s words.",
            "Link a quote that asks for it; if there is none, ask customers first.",
        )


RULE = StructureRule(
    code="S101",
    name="Clause without a quote",
    summary="No customer’s words ask for this clause.",
    why="A promise that no customer asked for is our idea of what they want. An aim needs a reason as much "
    "as a commitment does, so drafts and stretch clauses are looked at too.",
    source="B, step 2",
    fix="The clause links to at least one quote in which a customer asks for it.",
    stage="promise",
    severity=Severity.WARNING,
    aims=True,
    bad=Example("A clause that links to no quote.", lambda: gather(clause())),
    good=Example(
        "A clause that answers “Nobody told us when the light would work again”.",
        lambda: gather(
            clause(quotes=links("VOC-1")),
            Quote(id="VOC-1", text="Nobody told us when the light would work again."),
        ),
    ),
    look=look,
)
