"""S105: a channel of the journey without a service level."""

from collections.abc import Iterator

from promise_studio.check.channels import unmeasured_channels
from promise_studio.check.example import clause, gather, level, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.model.base import Item
from promise_studio.model.journey import Journey, Moment, Phase, Step
from promise_studio.model.promise import Clause


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A measured clause that customers meet on a channel which none of its rows measures."""
    missing = unmeasured_channels(context, item) if context.levels(item.id) else []
    if missing:
        yield Spot(
            item.id,
            "text",
            f"Customers meet {item.id} by {listed(missing)}, where no service level measures it.",
            "Add a row for each channel: calls may keep a promise while e-mails slip.",
        )


def _journey() -> tuple[Item, ...]:
    return (
        Journey(id="JRN-1", title="A dark street light"),
        Phase(id="PHA-1", journey="JRN-1", name="Reports"),
        Step(id="STP-1", phase="PHA-1", action="Reports the light", channel="phone, app"),
        Moment(id="MOM-1", name="Is heard", steps=links("STP-1"), confirmed=True),
        clause(moments=links("MOM-1")),
    )


RULE = StructureRule(
    code="S105",
    name="Channel of the journey without a service level",
    summary="Customers meet the clause on a channel that no row measures.",
    why="Customers do not choose the channel that we measure. The journey says where they meet the promise; "
    "each of those channels needs a row. Clauses with no row at all are named by S103, stretch clauses "
    "may wait.",
    source="E3",
    fix="Each channel on which the journey meets the clause has a row of its own.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "The journey reports by phone and app; only the phone has a row.",
        lambda: gather(*_journey(), level(channel="Phone")),
    ),
    good=Example(
        "Both channels have a row.",
        lambda: gather(*_journey(), level(channel="Phone"), level(id="SLA-2", channel="App")),
    ),
    look=look,
)
