"""What the wording rules say of a clause, as evidence for a criterion."""

from collections.abc import Iterable

from promise_studio.check.catalogue import rules
from promise_studio.check.finding import Finding
from promise_studio.check.lookups import CheckContext
from promise_studio.check.switched_off import codes_off
from promise_studio.check.told import tell
from promise_studio.model.promise import Clause


def wording_findings(context: CheckContext, clause: Clause, codes: Iterable[str]) -> list[Finding]:
    """What these rules find in the words of a clause, without those that the team does not use."""
    off = codes_off(context.keep, context.house)
    wanted = [rules()[code] for code in codes if code in rules() and code not in off]
    return [finding for rule in wanted for finding in rule.find_in(context, clause)]


def holds_a_check(context: CheckContext, clause: Clause) -> bool:
    """Whether the words name something to check with yes or no: “before we begin” needs no number."""
    off = codes_off(context.keep, context.house)
    return bool(clause.text) and "P015" not in off and not wording_findings(context, clause, ("P015",))


def said(clause: Clause, finding: Finding) -> str:
    """The words that a finding is about, in quotation marks; its rule where it is about the whole."""
    start, end = finding.span or (0, 0)
    text = getattr(clause, finding.field, "")
    words = text[start:end] if isinstance(text, str) else ""
    return f"“{words}”" if words and words != text else tell("its words (%(rule)s)", rule=finding.rule)
