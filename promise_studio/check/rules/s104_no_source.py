"""S104: a service level that does not say where its figure comes from."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """Rows of a clause without a source; those of retired and stretch clauses may stay as they are."""
    for row in context.levels(item.id):
        if not context.source_of(row):
            yield Spot(
                row.id,
                "source",
                f"{row.id} does not say where its figure comes from.",
                "Name the system or the file in which the cases are counted.",
            )


RULE = StructureRule(
    code="S104",
    name="No source for the figure",
    summary="The row does not say in which system or file its cases are counted.",
    why="A target without a source is measured by opinion. Whoever audits the promise must be able to count "
    "the same cases again. Rows of drafts get a warning.",
    source="E3",
    fix="The row names the register, export or log from which anybody could count the same cases again.",
    stage="commit",
    severity=Severity.ERROR,
    bad=Example("A row that names no system or file.", lambda: gather(clause(), level())),
    good=Example(
        "The same row, counted in the city’s request register.",
        lambda: gather(clause(), level(source="Request register, monthly export")),
    ),
    look=look,
)
