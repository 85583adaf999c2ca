"""Two states of what stands around the clauses: the promise in a sentence, where it stops, what is asked."""

from collections.abc import Iterator

from promise_studio.check.diff.difference import Difference
from promise_studio.check.diff.fields import Place, Watched, WatchedLines, compare_fields, compare_lines
from promise_studio.check.diff.weighing import absence, neutral, presence
from promise_studio.check.diff.wordings import weigh_remedy, weigh_words
from promise_studio.check.told import tell
from promise_studio.model.workshop import Workshop

_STATEMENT = (
    Watched(
        "text",
        tell("The promise in a sentence"),
        presence(tell("now said in one sentence"), tell("no longer said in one sentence"), weigh_words),
    ),
    Watched(
        "contact",
        tell("How customers reach us"),
        presence(tell("now said"), tell("no longer said"), neutral(tell("weigh which is easier to reach"))),
    ),
    Watched(
        "how_we_recover",
        tell("When we get it wrong"),
        presence(
            tell("now says what every customer gets"),
            tell("no longer says what every customer gets"),
            weigh_remedy,
        ),
    ),
)
_ASKS = WatchedLines(
    "asks_of_customer", tell("What we ask of customers"), 0, tell("asked, not required"), "", weigh_words
)
_FRAME = (
    Watched(
        "scope",
        tell("Where it stops"),
        absence(
            tell("a limit is gone"), tell("a limit was added"), neutral(tell("weigh whom it leaves out now"))
        ),
    ),
)


def compare_statements(before: Workshop, after: Workshop) -> Iterator[Difference]:
    """What reads differently around the clauses."""
    place = Place("PROMISE", "PROMISE", "", tell("The promise"))
    yield from compare_fields(place, before.statement, after.statement, _STATEMENT)
    yield from compare_lines(place, before.statement, after.statement, _ASKS)
    yield from compare_fields(
        Place("FRAME", "FRAME", "", tell("The frame")), before.frame, after.frame, _FRAME
    )
