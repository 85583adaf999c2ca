"""P010: a long sentence, or a hard word where a plain one does."""

from promise_studio.check.finding import Severity
from promise_studio.check.wording.readability import hard_places
from promise_studio.check.wording.rule import WordingRule

RULE = WordingRule(
    code="P010",
    name="Hard to read",
    summary="A sentence over twenty words, or a word with a plainer twin.",
    why="People read a promise once, often when something has gone wrong. Past twenty words they lose the "
    "beginning; a legal word makes them look for the catch.",
    source="B, P8",
    fix="“In order to commence the works” becomes “To start the work”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "When you ring about a leak that you saw in a street, we send a crew to look on the same day.",
        "We utilise two crews in order to reach you on the same day.",
        "We notify the person aforementioned within two working days.",
        "We telephone every customer prior to the visit by 08:00.",
    ),
    good=(
        "When you report a leak, we send a crew on the same day.",
        "We use two crews to reach you on the same day.",
        "We tell you why within two working days. If you disagree, a second person looks at it.",
    ),
    read=hard_places,
    plain=True,
)
