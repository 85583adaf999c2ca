"""S118: no review date, or one that is past."""

from collections.abc import Iterator
from datetime import date

from promise_studio.check.example import TODAY, clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.frame import Keep


def look(context: CheckContext, keep: Keep) -> Iterator[Spot]:
    """One finding at most: the promise is looked at again on no day, or on one that has gone by."""
    day = keep.review_on
    hint = "Set the day on Keep and say who calls the review; a quarter is usual."
    if day is not None and day < context.today:
        yield Spot("KEEP", "review_on", f"The review of the promise was due on {day}.", hint)
    elif day is None and context.live:
        sentence = "No day is set on which the promise is looked at again."
        yield Spot("KEEP", "review_on", sentence, hint, mild=not context.committed)


RULE = StructureRule(
    code="S118",
    name="No review date, or one that is past",
    summary="Nobody has set the day on which the promise is looked at again, or it has gone by.",
    why="What customers expect and what we can do both move. A promise that nobody looks at again breaks "
    "quietly. Before the first clause there is nothing to review; a draft gets a warning.",
    source="A; E",
    fix="Keep names a day that lies ahead and who calls the review.",
    stage="keep",
    severity=Severity.ERROR,
    of=("KEEP",),
    bad=Example(
        "A committed clause, and a review that was due in October.",
        lambda: gather(clause(), Keep(review_on=date(2026, 10, 1))),
    ),
    good=Example(
        "The same clause, to be looked at again today.", lambda: gather(clause(), Keep(review_on=TODAY))
    ),
    look=look,
)
