"""The documents there are: the one list that the export, the dialog, the pages and the tests read."""

from dataclasses import dataclass
from typing import Final

from promise_studio.document.language.say import to_say
from promise_studio.errors import UserError


@dataclass(frozen=True, kw_only=True)
class DocumentKind:
    """What the rest of the software needs to know of one document.

    What it says is in the templates of its name, `NAME.html.j2` and `NAME.md.j2`; how it looks, beyond what
    all of them share, in `styles/NAME.css`.
    """

    name: str
    title: str
    """Its name in the dialog of the export."""
    about: str
    strap: str
    """What stands below its title, in the language of the document."""
    is_for_customers: bool = False
    """It leaves the house: the workshop, its notes and names stay at home."""
    is_for_decision: bool = False
    """A board decides by it: it has the promise's own strap, and says what changed since an earlier state."""
    is_written_on: bool = False
    """People go on writing in it, so it comes in Word too; a poster and a scorecard are looked at."""


_TABLE: Final = (
    DocumentKind(
        name="review",
        title="The whole promise, for those who decide",
        about="cover, clauses, levels, evidence, sign-offs",
        strap=to_say("A customer promise, its service levels and the evidence behind them"),
        is_for_decision=True,
        is_written_on=True,
    ),
    DocumentKind(
        name="customer",
        title="The customer’s page",
        about="only what is committed, in their words",
        strap=to_say("What you can count on, and what you get if we miss it"),
        is_for_customers=True,
        is_written_on=True,
    ),
    DocumentKind(
        name="one-page",
        title="The promise on one page",
        about="for a wall or a counter, only what is committed",
        strap=to_say("Our promise on a page"),
        is_for_customers=True,
    ),
    DocumentKind(
        name="full",
        title="The review with everything behind it",
        about="every quote, every note, every script",
        strap=to_say("A customer promise, the evidence behind it, and everything the team wrote down"),
        is_for_decision=True,
        is_written_on=True,
    ),
    DocumentKind(
        name="sla-only",
        title="The service levels",
        about="one row a level, with its verdict",
        strap=to_say("The service levels behind the promise"),
    ),
    DocumentKind(
        name="role-cards",
        title="Role cards",
        about="what each role does, may decide and says",
        strap=to_say("What each of us does so that the promise is kept"),
        is_written_on=True,
    ),
    DocumentKind(
        name="scorecard",
        title="The scorecard",
        about="kept or not, month by month, with what was owned up to",
        strap=to_say("Is the promise kept, month by month?"),
    ),
)

_KINDS: Final[dict[str, DocumentKind]] = {kind.name: kind for kind in _TABLE}
DOCUMENTS: Final = tuple(_KINDS)
"""Their names, in the order in which they are offered."""


def document_kind(name: str) -> DocumentKind:
    """The document of this name; UserError with those there are when there is none."""
    kind = _KINDS.get(name)
    if kind is None:
        raise UserError(f"There is no document “{name}”.", f"The documents are {', '.join(DOCUMENTS)}.")
    return kind
