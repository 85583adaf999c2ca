"""Whose document this is, how far it is, and for whom: the cover and what every page repeats."""

from dataclasses import dataclass
from datetime import date

from promise_studio.document.kinds import document_kind
from promise_studio.document.language.dates import long_date
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.wording import shorten
from promise_studio.model import Workshop
from promise_studio.model.agreement import Version

LONGEST_FURNITURE, SHORT_FURNITURE = 60, 30
"""Characters that the head and foot of a page have room for."""
UNTITLED = to_say("A customer promise")


@dataclass(frozen=True)
class Cover:
    """The cover and what every page repeats from it."""

    language: str
    organisation: str
    title: str
    strap: str
    draft: bool
    status: str
    version: str
    dated: date | None
    owner: str
    decide_by: str
    size: str
    """`short`, `medium` or `long`: how large the title can be set."""

    @property
    def version_words(self) -> str:
        """“0.9, 21 November 2026”."""
        return ", ".join(filter(None, (self.version, long_date(self.dated))))

    @property
    def foot(self) -> str:
        """The line at the foot of every page."""
        version = say("Version %(version)s", version=self.version) if self.version else long_date(self.dated)
        parts = (
            shorten(self.organisation, LONGEST_FURNITURE),
            shorten(version, SHORT_FURNITURE),
            self.status,
        )
        return " · ".join(filter(None, parts))

    @property
    def head(self) -> str:
        """The title as it fits the head of every page."""
        return shorten(self.title, LONGEST_FURNITURE)


def newest_version(workshop: Workshop) -> Version | None:
    """The version with the latest day; of two, the one entered later."""
    newest: Version | None = None
    for version in workshop.versions:
        if newest is None or (version.dated or date.min) >= (newest.dated or date.min):
            newest = version
    return newest


def own_date(workshop: Workshop) -> date | None:
    """The workshop's own day: of its newest version, else the day it was held."""
    version = newest_version(workshop)
    return (version.dated if version else None) or workshop.frame.held_on


def title_size(title: str) -> str:
    """The size class of a title, so that a long one does not push the cover into its footer."""
    return "short" if len(title) <= 40 else "medium" if len(title) <= 80 else "long"


def see_cover(workshop: Workshop, document: str, *, draft: bool) -> Cover:
    """The cover of one kind of document; a customer's copy has no owner and no decision on it."""
    frame, statement = workshop.frame, workshop.statement
    version = newest_version(workshop)
    title = frame.title or say(UNTITLED)
    kind = document_kind(document)
    return Cover(
        language=frame.language,
        organisation=frame.organisation,
        title=title,
        strap=(statement.strap if kind.is_for_decision else "") or translate(kind.strap),
        draft=draft,
        status=say("Draft for review") if draft else say("Agreed"),
        version=version.number if version else "",
        dated=own_date(workshop),
        owner="" if kind.is_for_customers else statement.owner,
        decide_by="" if kind.is_for_customers else long_date(statement.decide_by),
        size=title_size(title),
    )
