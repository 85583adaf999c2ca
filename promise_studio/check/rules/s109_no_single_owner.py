"""S109: a clause that no single person answers for."""

import re
from collections.abc import Iterator

from promise_studio.check.example import clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause

_SEVERAL = re.compile(r"\s(?:and|or|&|\+|with)\s|[/;|]", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:all|everyone|everybody|nobody|tb[acd]|n/?a|staff|us|we|various)\b|\b(?:team|department|office|unit)s?$",
    re.IGNORECASE,
)


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause without an owner, with several, or owned by a department."""
    # What stands behind the first comma is the role: “Ada Lind, Head of Sales and Service” is one person.
    name = item.owner.partition(",")[0].strip()
    houses = {house.name.casefold() for house in context.all("department")}
    hint = "Name one person, with the role: whoever is asked first when it is broken."
    if not name:
        yield Spot(item.id, "owner", f"Nobody answers for {item.id}.", hint)
    elif _SEVERAL.search(name):
        yield Spot(item.id, "owner", f"{item.id} has more than one owner: {item.owner}.", hint, mild=True)
    elif _NOBODY.search(name) or name.casefold() in houses:
        yield Spot(
            item.id, "owner", f"{item.id} is owned by nobody in person: {item.owner}.", hint, mild=True
        )


RULE = StructureRule(
    code="S109",
    name="No single owner",
    summary="No one person answers for the clause.",
    why="What two people own, each believes the other has done. A promise needs one name that the room can "
    "call when it breaks; the roles that keep it are named beside it.",
    source="E2; the field",
    fix="The clause names one person with the role: “Ruben Castellanos, Superintendent”.",
    stage="commit",
    severity=Severity.ERROR,
    bad=Example("A committed clause that nobody answers for.", lambda: gather(clause())),
    good=Example(
        "One person, whose role has an “and” in it.",
        lambda: gather(clause(owner="Ada Lind, Head of Streets and Lights")),
    ),
    look=look,
)
