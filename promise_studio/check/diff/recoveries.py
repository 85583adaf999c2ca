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
from promise_studio.check.told import tell
from promise_studio.model.recovery import NoticedBy, Recovery, Remedy

_WORDS_ONLY = {Remedy.APOLOGY: 0, Remedy.EXPLANATION: 0}
_FORMS = {form: _WORDS_ONLY.get(form, 1) for form in Remedy}
_NOTICED = {NoticedBy.CUSTOMER: 0, NoticedBy.EITHER: 1, NoticedBy.US: 1}
_OTHER_MONEY = Weight(Effect.NEUTRAL, tell("in another currency"))
_TIME = presence(tell("now says how soon"), tell("no longer says how soon"), weigh_time_words)


def _money(*, one_currency: bool) -> Weigh:
    compare = more_is_better(tell("more for the customer"), tell("less for the customer"))
    return presence(
        tell("now names an amount"),
        tell("no longer names an amount"),
        compare if one_currency else lambda *_: _OTHER_MONEY,
    )


def _authority(*, one_currency: bool) -> Weigh:
    compare = more_is_better(
        tell("may put right more without asking"), tell("may put right less without asking")
    )
    return presence(
        tell("may act without asking now"),
        tell("has to ask first"),
        compare if one_currency else lambda *_: _OTHER_MONEY,
    )


_FIELDS = (
    Watched("name", tell("Name"), neutral(tell("only the name"))),
    Watched(
        "trigger",
        tell("Trigger"),
        presence(
            tell("now says what counts as broken"),
            tell("no longer says what counts as broken"),
            neutral(tell("weigh whether it comes later")),
        ),
    ),
    Watched(
        "noticed_by",
        tell("Noticed by"),
        ranked(
            _NOTICED,
            tell("the customer need not notice it"),
            tell("the customer has to notice it"),
            tell("both notice it for the customer"),
        ),
    ),
    Watched("first_word_within", tell("First word within"), _TIME),
    Watched(
        "who_acts",
        tell("Who acts on the spot"),
        presence(
            tell("somebody may put it right on the spot"),
            tell("nobody may put it right on the spot"),
            neutral(tell("another role")),
        ),
    ),
    Watched(
        "form",
        tell("Form of remedy"),
        ranked(_FORMS, tell("more than words"), tell("words only"), tell("another form")),
    ),
    Watched(
        "remedy",
        tell("What the customer gets"),
        presence(tell("now said"), tell("no longer said"), weigh_remedy),
    ),
    Watched(
        "automatic",
        tell("How it is had"),
        ranked({False: 0, True: 1}, tell("given without asking"), tell("the customer has to claim it"), ""),
        lambda asked: tell("given without asking") if asked else tell("has to be claimed"),
    ),
    Watched("paid_within", tell("Given within"), _TIME),
    Watched(
        "if_late",
        tell("If that is late too"),
        presence(tell("a second remedy"), tell("no second remedy any more"), weigh_remedy),
    ),
    Watched(
        "escalate_to",
        tell("Next person up"),
        presence(
            tell("somebody to turn to"), tell("nobody to turn to any more"), neutral(tell("another person"))
        ),
    ),
    Watched(
        "tells_change",
        tell("How we tell what changed"),
        presence(
            tell("the customer hears what changed"),
            tell("the customer no longer hears what changed"),
            neutral(tell("another way")),
        ),
    ),
)
_EXCLUSIONS = WatchedLines(
    "exclusions",
    tell("Not covered"),
    -1,
    tell("fewer cases are covered"),
    tell("more cases are covered"),
    weigh_remedy,
)


def compare_recoveries(
    place: Place, before: Recovery, after: Recovery, *, one_currency: bool
) -> Iterator[Difference]:
    """What reads differently in one recovery; amounts are weighed where both are in one currency."""
    authority = _authority(one_currency=one_currency)
    spends = Watched("authority", tell("May spend without asking"), authority, say_amount)
    yield from compare_fields(place, before, after, (*_FIELDS, spends))
    yield from compare_lines(place, before, after, _EXCLUSIONS)
    yield from compare_parts(place, before, after, _money(one_currency=one_currency))
