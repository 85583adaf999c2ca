"""S116: a clause that rests on assumed personas only."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.model.persona import EvidenceLevel, Persona, PersonaKind
from promise_studio.model.promise import Clause

_NO_CUSTOMERS = frozenset({PersonaKind.INTERNAL, PersonaKind.ANTI})


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause for personas of whom nobody has spoken to five yet."""
    personas = context.linked(item.personas)
    customers = [persona for persona in personas if persona.kind not in _NO_CUSTOMERS]
    if customers and all(persona.evidence is EvidenceLevel.ASSUMPTION for persona in customers):
        names = listed(f"{persona.id} {persona.name}".strip() for persona in customers)
        verb = "is" if len(customers) == 1 else "are"
        yield Spot(
            item.id,
            "personas",
            f"{item.id} is for {names}, who {verb} still an assumption.",
            "Talk to five of them, or link a persona that rests on research.",
            other=customers[0].id,
        )


def _persona(evidence: EvidenceLevel) -> Persona:
    return Persona(id="PER-1", name="Maya", evidence=evidence)


RULE = StructureRule(
    code="S116",
    name="Only assumed personas",
    summary="Every persona that the clause is for is still an assumption.",
    why="Personas are made from research, not from guesses. A promise to somebody whom we made up "
    "may be kept "
    "to the letter and please nobody. Our own staff and those it is not for do not count.",
    source="B, step 3",
    fix="At least one persona of the clause rests on five conversations or on figures.",
    stage="promise",
    severity=Severity.WARNING,
    aims=True,
    bad=Example(
        "A clause for Maya, whom nobody has met.",
        lambda: gather(clause(personas=links("PER-1")), _persona(EvidenceLevel.ASSUMPTION)),
    ),
    good=Example(
        "The same clause, after seven conversations.",
        lambda: gather(clause(personas=links("PER-1")), _persona(EvidenceLevel.INTERVIEWS)),
    ),
    look=look,
)
