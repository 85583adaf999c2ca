"""Two states of a recovery: deadlines, amounts, who may act, and whether the customer has to ask."""

from collections.abc import Iterator

from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.fields import (
    Place,
    Watched,
    WatchedLines,
    compare_fields,
    compare_lines,
)
from promise_studio.check.diff.parts import compare_parts, say_amount
from promise_studio.check.diff.weighing import (
    Weigh,
    more_is_better,
    neutral,
    presence,
    ranked,
    weigh_time_words,
)
from promise_studio.check.diff.wordings import weigh_remedy
from promise_studio.model.recovery import NoticedBy, Recovery, Remedy

_WORDS_ONLY = {Remedy.APOLOGY: 0, Remedy.EXPLANATION: 0}
_FORMS = {form: _WORDS_ONLY.get(form, 1) for form in Remedy}
_NOTICED = {NoticedBy.CUSTOMER: 0, NoticedBy.EITHER: 1, NoticedBy.US: 1}
_OTHER_MONEY = Weight(Effect.NEUTRAL, "in another currency")
_TIME = presence("now says how soon", "no longer says how soon", weigh_time_words)


def _money(*, one_currency: bool) -> Weigh:
    compare = more_is_better("more for the customer", "less for the customer")
    return presence(
        "now names an amount",
        "no longer names an amount",
        compare if one_currency else lambda *_: _OTHER_MONEY,
    )


def _authority(*, one_currency: bool) -> Weigh:
    compare = more_is_better("may put right more without asking", "may put right less without asking")
    return presence(
        "may act without asking now", "has to ask first", compare if one_currency else lambda *_: _OTHER_MONEY
    )


_FIELDS = (
    Watched("name", "Name", neutral("only the name")),
    Watched(
        "trigger",
        "Trigger",
        presence(
            "now says what counts as broken",
            "no longer says what counts as broken",
            neutral("weigh whether it comes later"),
        ),
    ),
    Watched(
        "noticed_by",
        "Noticed by",
        ranked(
            _NOTICED,
            "the customer need not notice it",
            "the customer has to notice it",
            "both notice it for the customer",
        ),
    ),
    Watched("first_word_within", "First word within", _TIME),
    Watched(
        "who_acts",
        "Who acts on the spot",
        presence(
            "somebody may put it right on the spot",
            "nobody may put it right on the spot",
            neutral("another role"),
        ),
    ),
    Watched("form", "Form of remedy", ranked(_FORMS, "more than words", "words only", "another form")),
    Watched("remedy", "What the customer gets", presence("now said", "no longer said", weigh_remedy)),
    Watched(
        "automatic",
        "How it is had",
        ranked({False: 0, True: 1}, "given without asking", "the customer has to claim it", ""),
        lambda asked: "given without asking" if asked else "has to be claimed",
    ),
    Watched("paid_within", "Given within", _TIME),
    Watched(
        "if_late",
        "If that is late too",
        presence("a second remedy", "no second remedy any more", weigh_remedy),
    ),
    Watched(
        "escalate_to",
        "Next person up",
        presence("somebody to turn to", "nobody to turn to any more", neutral("another person")),
    ),
    Watched(
        "tells_change",
        "How we tell what changed",
        presence(
            "the customer hears what changed",
            "the customer no longer hears what changed",
            neutral("another way"),
        ),
    ),
)
_EXCLUSIONS = WatchedLines(
    "exclusions", "Not covered", -1, "fewer cases are covered", "more cases are covered", weigh_remedy
)


def compare_recoveries(
    place: Place, before: Recovery, after: Recovery, *, one_currency: bool
) -> Iterator[Difference]:
    """What reads differently in one recovery; amounts are weighed where both are in one currency."""
    authority = _authority(one_currency=one_currency)
    spends = Watched("authority", "May spend without asking", authority, say_amount)
    yield from compare_fields(place, before, after, (*_FIELDS, spends))
    yield from compare_lines(place, before, after, _EXCLUSIONS)
    yield from compare_parts(place, before, after, _money(one_currency=one_currency))
