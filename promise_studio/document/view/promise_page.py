"""The promise on one page, as a customer would read it."""

from dataclasses import dataclass

from promise_studio.document.language.dates import long_date
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.clauses import ClauseBlock, Clauses
from promise_studio.document.view.cover import title_size
from promise_studio.document.view.poster_fit import MOST_CONTACT, MOST_WHEN_WRONG, poster_fit
from promise_studio.document.view.recoveries import Recoveries
from promise_studio.document.view.recovery_stages import Stage
from promise_studio.model import Workshop
from promise_studio.model.persona import PersonaKind

NOTHING_COMMITTED = to_say("No clause is committed yet, so there is nothing that a customer could be told.")
MOST_TAGLINES = 2
MOST_NAMES = 14
"""Clauses whose names fit on one page of paper."""
NO_STATEMENT = to_say("The promise is not yet said in one sentence.")


@dataclass(frozen=True)
class PromisePage:
    """Committed clauses only: an aim or a draft never reaches this page."""

    statement: str
    clauses: tuple[ClauseBlock, ...]
    when_wrong: str
    stages: tuple[Stage, ...]
    personas: tuple[str, ...]
    values: tuple[str, ...]
    contact: str
    asks: tuple[str, ...]
    offering: str
    scope: str
    published_where: tuple[str, ...]
    review_on: str
    hours: tuple[str, ...]
    missing: str
    fit: str
    """How the clauses are set so that they stay on one page: roomy, close, or their names alone."""

    @property
    def statement_size(self) -> str:
        """How large the sentence can be set on a page of its own."""
        return title_size(self.statement)

    @property
    def room(self) -> int:
        """How many clauses have a place on the page."""
        return MOST_NAMES

    @property
    def when_wrong_room(self) -> int:
        """How many characters of what happens when it fails have a place on one page of paper."""
        return MOST_WHEN_WRONG

    @property
    def contact_room(self) -> int:
        """How many characters of the contact have a place there."""
        return MOST_CONTACT


def _served(workshop: Workshop) -> tuple[str, ...]:
    """The personas that the promise is for; with their taglines while those fit in a line or two."""
    served = [item for item in workshop.personas if item.kind in {PersonaKind.PRIMARY, PersonaKind.SECONDARY}]
    if len(served) > MOST_TAGLINES:
        return tuple(persona.name for persona in served if persona.name)
    return tuple(", ".join(filter(None, (persona.name, persona.tagline))) for persona in served)


def see_promise_page(
    workshop: Workshop, clauses: Clauses, recoveries: Recoveries, paper: str = "A4"
) -> PromisePage:
    """The page from the committed clauses and the recovery that they share."""
    committed = clauses.committed
    used = {pointer.id for block in committed for pointer in block.recoveries}
    first = next((block for block in recoveries.blocks if block.id in used), None)
    statement = workshop.statement.text or say(NO_STATEMENT)
    when_wrong, contact = workshop.statement.how_we_recover, workshop.statement.contact
    return PromisePage(
        statement=statement,
        clauses=committed,
        when_wrong=when_wrong,
        stages=first.stages if first else (),
        personas=_served(workshop),
        values=tuple(value.name for value in workshop.values if value.name),
        contact=contact,
        asks=workshop.statement.asks_of_customer,
        offering=workshop.frame.offering,
        scope=workshop.frame.scope,
        published_where=workshop.keep.published_where,
        review_on=long_date(workshop.keep.review_on),
        hours=tuple(dict.fromkeys(row.hours for block in committed for row in block.levels if row.hours)),
        missing="" if committed else say(NOTHING_COMMITTED),
        fit=poster_fit(statement, title_size(statement), committed, when_wrong, contact, paper),
    )
