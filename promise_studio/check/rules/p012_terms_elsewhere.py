"""P012: terms that are kept in another place, or an asterisk."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.terms_elsewhere import terms_elsewhere
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every asterisk and every pointer to terms that the customer does not see here."""
    for start, end in terms_elsewhere(reading):
        said = reading.text[start:end]
        yield Hit(
            start,
            end,
            f"“{said}” keeps part of the promise in another place.",
            "Write the terms that matter into the clause, and drop the pointer.",
        )


RULE = WordingRule(
    code="P012",
    name="Terms elsewhere",
    summary="Conditions kept in another document, or behind an asterisk.",
    why="What stands in the small print was hidden, in the customer’s eyes. A condition that matters "
    "belongs in the clause; one that does not can go.",
    source="B, P8",
    fix="“Terms apply” becomes the one term that ever mattered: “for orders before noon”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "Free returns for 30 days*.",
        "We refund you within five working days; terms and conditions apply.",
        "We pay £20 as set out in our customer policy.",
        "We call back the same day (see our website for exclusions).",
    ),
    good=(
        "Return it unused within 30 days and we refund the price.",
        "We send you a copy of your contract on the same day.",
        "You see your bill on our website on the first of each month.",
        "We score 4 * 5 visits a week.",
    ),
    read=read,
    on=frozenset(
        (
            "elsewhere",
            "asterisk",
        )
    ),
)
