"""The swap test: a clause with a rival’s name for ours, and what of it would then no longer be true."""

import re
from dataclasses import dataclass

from promise_studio.check.amounts import amounts_in
from promise_studio.check.figures import shares_in, times_in
from promise_studio.check.lookups import CheckContext
from promise_studio.check.our_names import OUR_NAMES, OurNames
from promise_studio.check.table import WHOLE
from promise_studio.model.evidence import Comparison
from promise_studio.model.promise import Clause

_WE = re.compile(r"\b(?:We|we|Our|our|Us|us)\b")


@dataclass(frozen=True)
class Swap:
    """A clause as a rival would say it, and what of ours stands in the way."""

    clause: str
    comparison: str
    rival: str
    text: str
    ours: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether the rival could say the same, so that the clause does not set us apart."""
        return not self.ours

    @property
    def sentence(self) -> str:
        """What came of it, in a sentence."""
        if self.holds:
            return f"{self.rival} could say {self.clause} word for word: nothing in it is ours."
        return f"{self.rival} could not say {self.clause}: {'; '.join(self.ours)}."


def _swapped(text: str, rival: str, names: OurNames) -> str:
    """The clause in the rival's mouth: its name for ours, and for the first “we”."""
    if names.names is not None:
        text = names.names.sub(lambda _: rival, text)
    return _WE.sub(lambda match: f"{rival}’s" if match[0].lower() == "our" else rival, text, count=1)


def _their_figures(comparison: Comparison, clause: Clause, compared: int) -> str:
    """What is known of a rival's promise; the clause's own note speaks of it when there is only one rival."""
    named = comparison.company and comparison.company.casefold() in clause.rivals.casefold()
    return f"{comparison.promises} {clause.rivals if named or compared == 1 else ''}"


def _ours(context: CheckContext, clause: Clause, theirs: str) -> list[str]:
    """What in a clause the rival does not say: other figures, a remedy, our names."""
    found = []
    times = [figure for figure in times_in(clause.text) if figure.deadline]
    known = times_in(theirs)
    other_times = [f.words for f in times if not any(f.same_as(t.value, t.unit) for t in known)]
    shares = {share.percent for share in shares_in(theirs)}
    other_shares = [share.words for share in shares_in(clause.text) if share.percent not in shares]
    if other_times or other_shares:
        theirs_said = ", ".join(figure.words for figure in known) or "no such figure"
        found.append(f"we say {', '.join([*other_times, *other_shares])}, they say {theirs_said}")
    remedies = [recovery.id for recovery in context.recoveries(clause) if recovery.remedy or recovery.tiers]
    if remedies and not amounts_in(theirs) and not _remedy_in(theirs):
        found.append(f"ours says what you get when it is broken ({', '.join(remedies)})")
    named = context.table(OUR_NAMES)[WHOLE].named_in(clause.text)
    if named:
        found.append(f"it names “{named[0]}”")
    return found


def _remedy_in(text: str) -> bool:
    from promise_studio.check.wording import carries_recovery

    return bool(text) and carries_recovery(text)


def swap_clause(context: CheckContext, clause: Clause) -> tuple[Swap, ...]:
    """The clause in the mouth of each company whose promise is written down."""
    comparisons = [item for item in context.all("comparison") if item.promises]
    names = context.table(OUR_NAMES)[WHOLE]
    return tuple(
        Swap(
            clause=clause.id,
            comparison=item.id,
            rival=item.company or item.id,
            text=_swapped(clause.text, item.company or item.id, names),
            ours=tuple(_ours(context, clause, _their_figures(item, clause, len(comparisons)))),
        )
        for item in comparisons
        if clause.text
    )
