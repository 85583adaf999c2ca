"""The decision page: what we ask and by when, and what a reader must know to answer."""

from dataclasses import dataclass, replace
from datetime import date

from promise_studio.check.gates import Gate, gates
from promise_studio.check.lookups import CheckContext
from promise_studio.check.signing import Standing, standings
from promise_studio.document.language.dates import long_date
from promise_studio.document.language.say import say, say_many, to_say, translate
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.remedy_cost import RemedyCost, cost_of_remedies
from promise_studio.document.view.risks import Risk, top_risks
from promise_studio.document.view.told_words import say_told

NO_ASK = to_say("Nobody has written yet what the readers of this document are asked to decide.")
NO_STATEMENT = to_say("The promise is not yet said in one sentence.")
NO_DEPARTMENTS = to_say("No department is named yet, so nobody can sign.")
STANDINGS = {
    Standing.AGREES: Mark(Shape.SAFE, to_say("Agrees")),
    Standing.CONDITION: Mark(Shape.TIGHT, to_say("With a condition")),
    Standing.ABSTAINS: Mark(Shape.OPEN, to_say("Abstains")),
    Standing.OBJECTS: Mark(Shape.BROKEN, to_say("Objects")),
    Standing.VOIDED: Mark(Shape.TIGHT, to_say("Voided by an edit")),
    Standing.NOT_YET: Mark(Shape.OPEN, to_say("Not yet")),
}


@dataclass(frozen=True)
class Signed:
    """Where one department stands."""

    department: str
    mark: Mark


@dataclass(frozen=True)
class DecisionPage:
    """The first page that is read, and often the only one."""

    ask: str
    decide_by: str
    days_left: str
    statement: str
    risks: tuple[Risk, ...]
    cost: RemedyCost
    signed: tuple[Signed, ...]
    signed_words: str
    gates: tuple[Gate, ...]

    @property
    def shut_gates(self) -> tuple[Gate, ...]:
        """What still keeps this a draft."""
        return tuple(gate for gate in self.gates if not gate.passed)


def _days_left(decide_by: date | None, today: date) -> str:
    if decide_by is None:
        return ""
    days = (decide_by - today).days
    if days < 0:
        return say("that day is past")
    if days < 2:
        return say("that is tomorrow") if days else say("that is today")
    return say_many("%(days)s day from now", "%(days)s days from now", days, days=days)


def see_decision(context: CheckContext) -> DecisionPage:
    """The decision page of a workshop on the day of the context."""
    statement = context.workshop.statement
    rows = standings(context)
    settled = sum(row.standing.settled for row in rows)
    return DecisionPage(
        ask=statement.ask or say(NO_ASK),
        decide_by=long_date(statement.decide_by),
        days_left=_days_left(statement.decide_by, context.today),
        statement=statement.text or say(NO_STATEMENT),
        risks=top_risks(context),
        cost=cost_of_remedies(context),
        signed=tuple(Signed(row.department.name_aloud, STANDINGS[row.standing]) for row in rows),
        signed_words=say("%(signed)s of %(all)s departments", signed=settled, all=len(rows))
        if rows
        else say(NO_DEPARTMENTS),
        gates=tuple(
            replace(gate, name=translate(gate.name), sentence=say_told(gate.sentence))
            for gate in gates(context.workshop, context.today, context.house)
        ),
    )
