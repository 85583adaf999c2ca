"""S123: a confirmed moment that no clause serves."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.journey import Moment


def look(context: CheckContext, item: Moment) -> Iterator[Spot]:
    """A moment that the team confirmed and then promised nothing for."""
    if item.confirmed and context.live and not context.serving(item.id):
        yield Spot(
            item.id,
            "confirmed",
            f"No clause serves {item.id}, {item.name_aloud}, which the team confirmed.",
            "Draft a clause for it, link one that serves it, or take the confirmation back and say why.",
        )


_MOMENTS = (
    Moment(id="MOM-1", name="Is heard", confirmed=True),
    Moment(id="MOM-2", name="Waits in the dark", confirmed=True),
)

RULE = StructureRule(
    code="S123",
    name="Moment without a clause",
    summary="The team confirmed a moment that matters, and no clause serves it.",
    why="The moments were voted on because they decide how customers remember us. One that no clause serves "
    "is where the promise has a hole, and it should be there on purpose. Before the first clause "
    "it is early.",
    source="B, steps 4 and 6",
    fix="Each confirmed moment is linked from a clause.",
    stage="promise",
    severity=Severity.WARNING,
    of=("moment",),
    bad=Example(
        "Two confirmed moments, and a clause for the first.",
        lambda: gather(*_MOMENTS, clause(moments=links("MOM-1"))),
    ),
    good=Example(
        "A clause that serves both.", lambda: gather(*_MOMENTS, clause(moments=links("MOM-1", "MOM-2")))
    ),
    look=look,
)
