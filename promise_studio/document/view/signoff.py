"""The sign-off block: where each department stands, and what partners, customers and readers said."""

from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.check.signing import Standing, is_voided, standings
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.comments import CommentRow, see_comments
from promise_studio.document.view.marks import Mark, mark_signoff
from promise_studio.model.agreement import Party, SignoffDecision
from promise_studio.spoken import capital

NO_SIGNERS = to_say("No department is named yet, so there is nobody to sign.")


@dataclass(frozen=True)
class SignRow:
    """One department's line in the sign-off block; `id` is that of its last sign-off, if any."""

    id: str
    department: str
    lead: str
    mark: Mark
    words: str
    signed: str
    signed_by: str

    @property
    def waits(self) -> bool:
        """Whether the line is still to be filled in by hand."""
        return not self.signed_by


@dataclass(frozen=True)
class PreviewRow:
    """What a partner or a customer said to the whole promise."""

    party: str
    name: str
    mark: Mark
    words: str
    signed: str


@dataclass(frozen=True)
class SignOff:
    """The sign-off block, the previews beside it, and what readers said to single places."""

    rows: tuple[SignRow, ...]
    previews: tuple[PreviewRow, ...]
    comments: tuple[CommentRow, ...]
    missing: str


def _previews(context: CheckContext) -> tuple[PreviewRow, ...]:
    return tuple(
        PreviewRow(
            capital(said(signoff.party)),
            signoff.name,
            mark_signoff(signoff.decision, voided=is_voided(signoff, context.promise_mark)),
            signoff.words,
            short_date(signoff.signed_on),
        )
        for signoff in context.workshop.signoffs
        if signoff.party is not Party.DEPARTMENT
    )


def see_signoff(context: CheckContext) -> SignOff:
    """Where every department stands, with an empty line for those that have not signed."""
    rows = []
    for row in standings(context):
        signoff = row.signoff
        voided = row.standing is Standing.VOIDED
        mark = mark_signoff(signoff.decision if signoff else SignoffDecision.NOT_YET, voided=voided)
        rows.append(
            SignRow(
                id=signoff.id if signoff else "",
                department=row.department.name_aloud,
                lead=row.department.lead,
                mark=mark,
                words=signoff.words if signoff else "",
                signed=short_date(signoff.signed_on) if signoff and not voided else "",
                signed_by=signoff.name if signoff and not voided else "",
            )
        )
    previews, comments = _previews(context), see_comments(context.workshop)
    return SignOff(tuple(rows), previews, comments, "" if rows or previews or comments else say(NO_SIGNERS))
