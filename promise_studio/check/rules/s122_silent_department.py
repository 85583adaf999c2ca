"""S122: a department without a voice in the room or a sign-off."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.tables import MEMBERS, SIGNED
from promise_studio.model.team import Department, Member
from promise_studio.model.workshop import Workshop


def look(context: CheckContext, item: Department) -> Iterator[Spot]:
    """A department from which nobody takes part, or, once others have signed, one that has not."""
    if context.entry(SIGNED, item.id, False) or not context.live:
        return
    if context.all("member") and not context.entry(MEMBERS, item.id, []):
        yield Spot(
            item.id,
            "name",
            f"Nobody from {item.name_aloud} is in the room, and it has not signed.",
            "Invite somebody who does the work, or take the department off if it has no part in the promise.",
        )
    elif context.committed and context.table(SIGNED):
        yield Spot(
            item.id,
            "lead",
            f"{item.name_aloud} has not said whether it agrees.",
            "Ask whoever signs for it, and enter the answer on Agree: a no is an answer, too.",
        )


def _workshop(*members: Member) -> Workshop:
    houses = (Department(id="DEP-1", name="Lighting"), Department(id="DEP-2", name="Call centre"))
    return gather(clause(), *houses, *members)


_ADA = Member(id="MEM-1", name="Ada", department="DEP-1")

RULE = StructureRule(
    code="S122",
    name="Department without a voice",
    summary="A department that helps to keep the promise was neither in the room nor asked to sign.",
    why="Whoever was not in the room learns of the promise from a customer. Every department that has a part "
    "in it speaks while it is drawn up, and says before it is published whether it agrees.",
    source="A; B, steps 1 and 9",
    fix="Each department has a person in the room, and its answer stands on Agree.",
    stage="agree",
    severity=Severity.WARNING,
    of=("department",),
    bad=Example("Two departments, and only Lighting has sent somebody.", lambda: _workshop(_ADA)),
    good=Example(
        "Somebody from both.", lambda: _workshop(_ADA, Member(id="MEM-2", name="Ben", department="DEP-2"))
    ),
    look=look,
)
