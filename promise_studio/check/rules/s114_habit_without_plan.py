"""S114: a habit that breaks unwritten promises, admitted and without a plan."""

from collections.abc import Iterator

from promise_studio.check.example import gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.evidence import Habit, HabitAnswer, HabitCheck


def look(_: CheckContext, item: HabitCheck) -> Iterator[Spot]:
    """A habit answered “we do this” with nothing that changes."""
    if item.answer is HabitAnswer.YES and not item.plan:
        yield Spot(
            item.id,
            "plan",
            f"We say of “{item.habit.value}”: we do this. Nothing says what changes.",
            "Write what we stop, who sees to it and by when, or why it has to stay.",
        )


def _answered(plan: str) -> HabitCheck:
    return HabitCheck(id="HAB-4", habit=Habit.TALKING_DOWN, answer=HabitAnswer.YES, plan=plan)


RULE = StructureRule(
    code="S114",
    name="Habit without a plan",
    summary="The team admits a habit that breaks unwritten promises and plans nothing about it.",
    why="A new promise beside an old habit is not believed: what customers were never promised in writing is "
    "what they leave us over. Admitting it is half; the other half is a name and a day.",
    source="D; the field",
    fix="The habit has a plan: what we stop, who, by when.",
    stage="listen",
    severity=Severity.WARNING,
    of=("habit",),
    bad=Example("“Talking down to the customer: we do this”, and no plan.", lambda: gather(_answered(""))),
    good=Example(
        "The same answer, and who rewrites the replies by January.",
        lambda: gather(_answered("Jamal’s team rewrites the twelve most used replies by 15 January.")),
    ),
    look=look,
)
