"""Words of the lower layers that documents print: they are said there in English, and translated here."""

from enum import StrEnum

from promise_studio.document.language.say import to_say, translate

GATES = (
    to_say("Committed"), to_say("In a sentence"), to_say("Authentic"), to_say("Measured"), to_say("Doable"),
    to_say("Backed by SOPs"), to_say("Recovery"), to_say("Owned"), to_say("Signed"), to_say("No objection"),
    to_say("Review date"),
)  # fmt: skip
TABLE_HEADS = (
    to_say("Clause"),
    to_say("Promise"),
    to_say("State"),
    to_say("Commitment"),
    to_say("Kind of answer"),
    to_say("Channel"),
    to_say("Clock starts"),
    to_say("Clock stops"),
    to_say("Clock pauses"),
    to_say("Target"),
    to_say("Unit"),
    to_say("How often (%)"),
    to_say("Counted over"),
    to_say("Service hours"),
    to_say("Calendar"),
    to_say("Time zone"),
    to_say("Source of the figure"),
    to_say("Kept today (%)"),
    to_say("At least (%, 95 % sure)"),
    to_say("Cases"),
    to_say("Cases kept"),
    to_say("Cases excluded"),
    to_say("Time at the promised share"),
    to_say("Measured from"),
    to_say("Measured to"),
    to_say("Measured in"),
    to_say("Worst month"),
    to_say("Worst month (%)"),
    to_say("Headroom (%)"),
    to_say("Verdict"),
    to_say("Why"),
    to_say("Owner"),
    to_say("Doer"),
    to_say("Department"),
    to_say("Procedures (SOPs)"),
    to_say("Exclusions"),
    to_say("If we miss it"),
)
"""Of the service levels as CSV and XLSX."""
GUARANTEE_TESTS = (
    to_say("Unconditional"), to_say("Easy to understand"), to_say("Meaningful"), to_say("Easy to invoke"),
    to_say("Quick to collect"),
)  # fmt: skip
UNITS = (
    to_say("minutes"), to_say("hours"), to_say("days"),
    to_say("working minutes"), to_say("working hours"), to_say("working days"),
)  # fmt: skip
"""Of the targets, as the table of service levels names them beside a number."""
STANDINGS = (
    to_say("agrees"), to_say("agrees with a condition"), to_say("abstains"), to_say("objects"),
    to_say("voided by a later edit"), to_say("not yet"),
)  # fmt: skip
"""Where a department stands."""
VERDICTS = (
    to_say("safe"), to_say("tight"), to_say("too few"), to_say("not measured"), to_say("broken"),
)  # fmt: skip
"""As the table of service levels says them."""
CHOICES = (
    to_say("draft"),
    to_say("stretch"),
    to_say("committed"),
    to_say("retired"),
    to_say("time"),
    to_say("share"),
    to_say("us"),
    to_say("the customer"),
    to_say("either"),
    to_say("spoken"),
    to_say("written"),
    to_say("assumed"),
    to_say("open"),
    to_say("meet it"),
    to_say("make it explicit"),
    to_say("correct the expectation"),
    to_say("a new customer pays less than a loyal one"),
    to_say("the warranty by its letter when it is a hair’s breadth off"),
    to_say("buy new, never repair"),
    to_say("talking down to the customer"),
    to_say("refusing to negotiate where we always did"),
    to_say("making them pay for a feature they never asked for"),
    to_say("selling a bug fix as an upgrade"),
    to_say("not asked yet"),
    to_say("we do not do this"),
    to_say("we do this"),
    to_say("we are not sure"),
    to_say("our industry"),
    to_say("another industry"),
    to_say("ordinary day"),
    to_say("edge"),
    to_say("failure"),
    to_say("says"),
    to_say("thinks"),
    to_say("does"),
    to_say("feels"),
    to_say("who"),
    to_say("needs to do"),
    to_say("sees"),
    to_say("hears"),
    to_say("pains"),
    to_say("gains"),
    to_say("refund"),
    to_say("credit"),
    to_say("redo"),
    to_say("waiver"),
    to_say("gesture"),
    to_say("apology"),
    to_say("explanation"),
    to_say("department"),
    to_say("partner"),
    to_say("customer"),
    to_say("acknowledge"),
    to_say("resolve"),
    to_say("inform"),
    to_say("other"),
    to_say("primary persona"),
    to_say("secondary persona"),
    to_say("internal persona"),
    to_say("anti persona"),
)
"""The values of the fields that are chosen from a list, as far as a document prints them."""


WINDOWS = (
    to_say("calendar week"),
    to_say("calendar month"),
    to_say("calendar quarter"),
    to_say("calendar year"),
)
"""The periods that people mostly count a service level over; others stand as they were typed."""


def said_window(words: str) -> str:
    """A period in the language of the document, where it is one that everybody uses."""
    return translate(words) if words in WINDOWS else words


def said(choice: StrEnum) -> str:
    """A chosen value in the language of the document."""
    return translate(choice.value)
