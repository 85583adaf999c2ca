"""A rule about what stands behind a promise, with small workshops on which it speaks and keeps silent."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from promise_studio.check.finding import Finding, Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.rule import Rule
from promise_studio.model.base import Item
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.workshop import Workshop


@dataclass(frozen=True)
class Example:
    """A case in words, and the workshop that shows it."""

    words: str
    make: Callable[[], Workshop]


@dataclass(frozen=True)
class Spot:
    """Where a rule speaks; `mild` makes it a warning whatever the rule says of promises already made.

    `span` is where in the field's text, `other` the id of a second item that it is about.
    """

    item: str
    field: str
    sentence: str
    hint: str
    mild: bool = False
    span: tuple[int, int] | None = None
    other: str = ""


@dataclass(frozen=True, kw_only=True)
class StructureRule(Rule):
    """A rule about what stands behind a promise; its examples are small workshops.

    Of clauses it sees those that are to be kept, and with `aims` the stretch ones too; retired ones it leaves
    alone. What is an error in a commitment is a warning in a clause that nobody has promised yet.
    """

    bad: Example
    good: Example
    look: Callable[[CheckContext, Any], Iterable[Spot]]
    aims: bool = False

    def _is_asked(self, item: Item) -> bool:
        if not isinstance(item, Clause):
            return True
        return item.state is not ClauseState.RETIRED and (self.aims or item.state is not ClauseState.STRETCH)

    def find_in(self, context: CheckContext, item: Item) -> Iterator[Finding]:
        """Every finding of this rule in one item."""
        if not self._is_asked(item):
            return
        early = isinstance(item, Clause) and item.state is not ClauseState.COMMITTED
        for spot in self.look(context, item):
            yield Finding(
                rule=self.code,
                severity=Severity.WARNING if spot.mild or early else self.severity,
                item=spot.item,
                field=spot.field,
                sentence=spot.sentence,
                hint=spot.hint,
                stage=self.stage,
                span=spot.span,
                other=spot.other,
            )
