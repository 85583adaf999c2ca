"""The swap test: a clause with a rival’s name for ours, and what of it would then no longer be true."""

import re
from dataclasses import dataclass

from promise_studio.check.amounts import sums_in
from promise_studio.check.figures import shares_in, times_in
from promise_studio.check.lookups import CheckContext
from promise_studio.check.our_names import OUR_NAMES, OurNames
from promise_studio.check.table import WHOLE
from promise_studio.model.evidence import Comparison
from promise_studio.model.promise import Clause
from promise_studio.spoken import capital

_WE = re.compile(r"\b(?P<we>[Ww]e|[Uu]s)\b|\b[Oo]ur\b")
_NOTICE = re.compile(r"\s*[’']?\s*(?:before|ahead|notice|in\s+advance)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Swap:
    """A clause as a rival would say it, and what of ours stands in the way.

    `figures` are ours that the rival does not say, beside what `they_say` instead; `recoveries` say what the
    customer gets where the rival says nothing of it; `name` is how the clause names us.
    """

    clause: str
    comparison: str
    rival: str
    text: str
    figures: str = ""
    they_say: str = ""
    recoveries: tuple[str, ...] = ()
    name: str = ""

    @property
    def ours(self) -> tuple[str, ...]:
        """What the rival would have to change, a phrase each."""
        found = []
        if self.figures:
            found.append(f"we say {self.figures}, they say {self.they_say or 'no such figure'}")
        if self.recoveries:
            found.append(f"ours says what you get when it is broken ({', '.join(self.recoveries)})")
        if self.name:
            found.append(f"it names “{self.name}”")
        return tuple(found)

    @property
    def holds(self) -> bool:
        """Whether the rival could say the same, so that the clause does not set us apart."""
        return not self.ours

    @property
    def sentence(self) -> str:
        """What came of it, in a sentence."""
        rival = capital(self.rival)
        if self.holds:
            return f"{rival} could say {self.clause} word for word: nothing in it is ours."
        return f"{rival} could not say {self.clause}: {'; '.join(self.ours)}."


def in_their_mouth(text: str, rival: str, names: OurNames) -> str:
    """The clause as a rival would read it aloud: its name for ours, and beside the first “we”."""
    inside = _ARTICLE.sub(lambda article: article[0].lower(), rival)
    said = text
    if names.names is not None:
        said = names.names.sub(lambda place: inside if place.start() else rival, said)

    def swap(found: re.Match[str]) -> str:
        if found["we"]:
            return f"{found[0]} at {inside}"
        return f"{inside if found.start() else rival}’s"

    said = _WE.sub(swap, said, count=1)
    return said if said != text else f"At {inside}: {text}"


def _their_figures(comparison: Comparison, clause: Clause, compared: int) -> str:
    """What is known of a rival's promise; the clause's own note speaks of it when there is only one rival."""
    named = comparison.company and comparison.company.casefold() in clause.rivals.casefold()
    return f"{comparison.promises} {clause.rivals if named or compared == 1 else ''}"


def _figures(clause: Clause, theirs: str) -> tuple[str, str]:
    """Our limits, notice and shares that are not theirs, and theirs; both empty where they say the same."""
    known = times_in(theirs)
    found = []
    for figure in times_in(clause.text):
        notice = _NOTICE.match(clause.text, figure.end)
        alike = [one for one in known if bool(_NOTICE.match(theirs, one.end)) is bool(notice)]
        same = any(figure.same_as(one.value, one.unit) for one in alike)
        if (figure.deadline or notice) and not same:
            found.append(f"{figure.words}{notice[0] if notice else ''}")
    shares = {share.percent for share in shares_in(theirs)}
    found += [share.words for share in shares_in(clause.text) if share.percent not in shares]
    return (", ".join(found), ", ".join(figure.words for figure in known)) if found else ("", "")


def _recoveries(context: CheckContext, clause: Clause, theirs: str) -> tuple[str, ...]:
    """The recoveries that say what the customer gets, unless the rival says something of the kind."""
    from promise_studio.check.wording import carries_recovery

    ours = [recovery.id for recovery in context.recoveries(clause) if recovery.remedy or recovery.tiers]
    return () if not ours or sums_in(theirs) or carries_recovery(theirs) else tuple(ours)


def _swap(context: CheckContext, clause: Clause, rival: Comparison, compared: int) -> Swap:
    names = context.table(OUR_NAMES)[WHOLE]
    named = names.named_in(clause.text)
    theirs = _their_figures(rival, clause, compared)
    figures, they_say = _figures(clause, theirs)
    return Swap(
        clause=clause.id,
        comparison=rival.id,
        rival=rival.company or rival.id,
        text=in_their_mouth(clause.text, rival.company or rival.id, names),
        figures=figures,
        they_say=they_say,
        recoveries=_recoveries(context, clause, theirs),
        name=named[0] if named else "",
    )


def swap_clause(context: CheckContext, clause: Clause) -> tuple[Swap, ...]:
    """The clause in the mouth of each company whose promise is written down."""
    rivals = [item for item in context.all("comparison") if item.promises]
    return tuple(_swap(context, clause, rival, len(rivals)) for rival in rivals) if clause.text else ()
