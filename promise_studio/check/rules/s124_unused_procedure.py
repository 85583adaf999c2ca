"""S124: a procedure that no promise uses."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.tables import CARDS_OF_PROCEDURES, USED
from promise_studio.model.blueprint import Procedure, ProcedureState


def look(context: CheckContext, item: Procedure) -> Iterator[Spot]:
    """A procedure, not retired, on which neither a clause nor a row leans."""
    if item.state is ProcedureState.RETIRED or context.entry(USED, item.id, False) or not context.live:
        return
    cards = context.entry(CARDS_OF_PROCEDURES, item.id, [])
    works = f", though {cards[0].id} is done by it" if cards else ""
    yield Spot(
        item.id,
        "title",
        f"No clause leans on {item.id}, {item.name_aloud}{works}.",
        "Link it to the clause that it keeps; if there is none, the workshop can do without it.",
        other=cards[0].id if cards else "",
    )


_PROCEDURE = Procedure(id="SOP-1", title="Shift hand-over of open lights")

RULE = StructureRule(
    code="S124",
    name="Procedure that no promise uses",
    summary="A procedure is listed and no clause or service level leans on it.",
    why="Either a clause is kept by it and its link is missing, so nobody will look when the procedure "
    "changes; or staff keep up a procedure that serves no promise. Aims count as use.",
    source="C5; the field",
    fix="The clause that the procedure keeps links to it, or the procedure is retired.",
    stage="blueprint",
    severity=Severity.WARNING,
    of=("procedure",),
    bad=Example(
        "A procedure beside a clause that does not link to it.", lambda: gather(clause(), _PROCEDURE)
    ),
    good=Example("The clause links to it.", lambda: gather(clause(procedures=links("SOP-1")), _PROCEDURE)),
    look=look,
)
