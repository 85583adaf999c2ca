"""Evidence in what a clause says and rests on: values, benefit, difference, limits, clarity."""

import re

from promise_studio.check.evidence import Evidence, at_risk, met, not_assessed, not_met
from promise_studio.check.lookups import CheckContext
from promise_studio.check.recovery_gaps import DOES_NOT_SAY
from promise_studio.check.told import Told, listed, tell
from promise_studio.check.wording_evidence import holds_a_check, said, wording_findings
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Measure, ServiceLevel

MOST_CONDITIONS = 2
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|same day|every time)\b", re.IGNORECASE
)


def authentic(context: CheckContext, clause: Clause) -> Evidence:
    """P1: a value of the organisation or a line of the brand stands behind it, and words of our own."""
    values = [value.name_aloud for value in context.linked(clause.values)]
    ground = (
        tell("Carries %(values)s", values=listed(values))
        if values
        else tell("Makes the brand line true: %(line)s", line=clause.brand_line)
    )
    anybodys = wording_findings(context, clause, ("P004", "P013"))
    if not values and not clause.brand_line:
        if anybodys:
            words = said(clause, anybodys[0])
            return not_met(tell("No value is linked, and anybody could say %(words)s", words=words))
        return not_assessed(tell("No value and no brand line is linked"))
    if anybodys:
        words = said(clause, anybodys[0])
        return at_risk(tell("%(ground)s, but anybody could say %(words)s.", ground=ground, words=words))
    return met(ground)


def beneficial(context: CheckContext, clause: Clause) -> Evidence:
    """P2: what the customer gets, tied to words, a moment or a persona."""
    tied = bool(clause.quotes or clause.personas or context.linked(clause.moments))
    if clause.benefit and tied:
        return met(tell("The customer gets: %(benefit)s", benefit=clause.benefit))
    if clause.benefit:
        return at_risk(tell("It names a benefit, tied to no quote, moment or persona."))
    return not_met(tell("It does not name what the customer gets."))


def distinct(context: CheckContext, clause: Clause) -> Evidence:
    """P3: what others promise, in our industry and elsewhere, and what ours adds."""
    if clause.rivals:
        return met(tell("Others say: %(words)s", words=clause.rivals))
    compared = [item.company or item.id for item in context.workshop.comparisons if item.ours]
    if compared:
        return at_risk(
            tell("The promise is compared with %(others)s, this clause is not.", others=listed(compared[:3]))
        )
    return not_assessed(tell("Nothing is compared with what others promise."))


def credible(context: CheckContext, clause: Clause) -> Evidence:
    """P6: the limits of the industry are written down."""
    if clause.scope or clause.conditions:
        return met(tell("It says where it stops."))
    if context.workshop.frame.industry_limits:
        return at_risk(tell("The limits of the industry are known; the clause names none of them."))
    return not_assessed(tell("No limit of the industry is written down."))


def transparent(context: CheckContext, clause: Clause) -> Evidence:
    """P8: plain words, few conditions, nothing hidden, every doubtful word defined."""
    if len(clause.conditions) > MOST_CONDITIONS:
        return not_met(
            tell(
                "It has %(count)s conditions; nobody keeps more than two in mind.",
                count=len(clause.conditions),
            )
        )
    lacks: list[str] = []
    if not clause.plain:
        lacks.append(tell("it is not told in plain words"))
    if not clause.definitions:
        lacks.append(tell("no word is defined"))
    if len(lacks) == 2:
        return not_assessed(tell("It is not yet told in plain words, and no word is defined."))
    hidden = wording_findings(context, clause, ("P008", "P011", "P012"))
    lacks += [
        tell("customers have to make out %(words)s", words=said(clause, finding)) for finding in hidden[:1]
    ]
    if lacks:
        return at_risk(tell("Nearly: %(lacks)s.", lacks=listed(lacks)))
    return met(tell("Told in plain words, with its words defined."))


def true_to_brand(context: CheckContext, clause: Clause) -> Evidence:
    """P9: the brand message that it makes true."""
    frame = context.workshop.frame
    if clause.brand_line:
        return met(tell("Makes true: %(line)s", line=clause.brand_line))
    if frame.brand_promise or frame.brand_messages:
        return at_risk(tell("It names no brand message that it makes true."))
    return not_assessed(tell("No brand promise is written down to check it against."))


def _row_lacks(row: ServiceLevel) -> list[Told]:
    lacks = {
        tell("a target"): row.target is not None or row.measure is Measure.SHARE,
        tell("how often"): row.share is not None,
        tell("when the clock starts"): bool(row.starts) or row.measure is Measure.SHARE,
        tell("when it stops"): bool(row.stops) or row.measure is Measure.SHARE,
    }
    return [words for words, there in lacks.items() if not there]


def clear(context: CheckContext, clause: Clause) -> Evidence:
    """P10: a number or another thing to check in the words, and rows that say by which clock."""
    rows = context.levels(clause.id)
    lacks: list[str] = [
        tell(DOES_NOT_SAY, item=row.id, what=listed(gaps)) for row in rows if (gaps := _row_lacks(row))
    ]
    has_number = _NUMBER.search(clause.text) is not None
    vague = wording_findings(context, clause, ("P001", "P007"))
    lacks += [tell("%(words)s reads in two ways", words=said(clause, finding)) for finding in vague[:1]]
    if not rows and has_number:
        return at_risk(tell("It has a number, but no row says by which clock."))
    if not rows:
        return not_met(tell("It has no number and no clock."))
    if not has_number and not holds_a_check(context, clause):
        lacks.insert(0, tell("its words have no number"))
    if lacks:
        return at_risk(tell("Measured, but %(lacks)s.", lacks=listed(lacks)))
    return met(
        tell("It has a number and a clock.")
        if has_number
        else tell("Its words can be checked, and a clock measures it.")
    )
