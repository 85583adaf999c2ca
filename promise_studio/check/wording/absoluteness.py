"""Which words promise without any limit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_OF_A_SUM = frozenset(
    (
        "of",
        "cotton",
        "credit",
        "recycled",
        "recyclable",
        "electric",
        "renewable",
        "organic",
        "online",
        "refund",
        "cashback",
    )
)
_LIKING = frozenset(("like", "wish", "want", "choose"))
_BOUNDS = (["within"], ["during"])
"""What bounds “any time”: “at any time within 30 days”."""

_PLEASED = frozenset(("satisfied", "happy", "delighted", "pleased", "satisfaction"))
_REASONS = frozenset(("reason", "reasons"))


def absolute_marks(reading: "Reading") -> Iterator[Mark]:
    """Every word without a limit in the promise itself."""
    soft: set[int] | None = None
    done = 0
    for mark in sorted((*reading.marks("absolute"), *_all_of_it(reading))):
        first, stop, _ = mark
        if first < done or (reading.conditional[first] and not _counts_in_a_condition(reading, mark)):
            continue
        if soft is None:
            soft = innocent_tokens(reading, "soft", "lived_with", "defined")
        if (
            reading.shutting_out
            or (first in soft and not _of_pleasure(reading, mark))
            or is_duty(reading, first)
            or (_any_reason(reading, mark) and reading.has("time"))
            or (reading.words[stop - 1] == "time" and reading.words[stop : stop + 1] in _BOUNDS)
        ):
            continue
        if any(
            guard[0] < first and not reading.conditional[guard[0]]
            for guard in reading.in_sentence(reading.sentences[first], "guard")
        ):
            continue
        done = stop
        yield mark


def _counts_in_a_condition(reading: "Reading", mark: Mark) -> bool:
    """Whether a word is without a limit in a condition too: “for any reason”, “if you are not 100% happy”."""
    as_you_like = reading.words[mark[0]] == "any" and reading.words[mark[1] - 1] in _LIKING
    return as_you_like or _any_reason(reading, mark) or _of_pleasure(reading, mark)


def _of_pleasure(reading: "Reading", mark: Mark) -> bool:
    """Whether it is the customer who has to be pleased without a limit: “100% satisfied”."""
    return not _PLEASED.isdisjoint(reading.words[mark[0] : mark[1] + 1])


def _any_reason(reading: "Reading", mark: Mark) -> bool:
    return not _REASONS.isdisjoint(reading.words[mark[0] : mark[1]])


def _all_of_it(reading: "Reading") -> Iterator[Mark]:
    """“100%” of an outcome; of a bill or a fare it is only a sum."""
    words = reading.words
    for mark in reading.marks("share"):
        first, stop, _ = mark
        figure = reading.text[reading.starts[first] : reading.end_of(first)]
        if figure == "0" and not _LOSSES.isdisjoint(words[stop : stop + 2]):
            yield (first, stop, "absolute")
        if figure != "100" and figure.rstrip("0") != "100.":
            continue
        if words[max(first - 2, 0) : first] == ["up", "to"] or _tops_a_scale(reading):
            continue
        if stop < len(words) and words[stop] in _OF_A_SUM and not _of_cases(words, stop):
            continue
        yield (first, stop, "absolute")


def _tops_a_scale(reading: "Reading") -> bool:
    """Whether a share is only the last step of what is paid: “an hour late: 50%; two hours: 100%”."""
    return len(reading.marks("share")) > _STEPS and reading.has("failure")


_STEPS = 2


def _of_cases(words: list[str], stop: int) -> bool:
    """Whether a share is of times or cases (“of all calls”) and not of a sum (“of your bill”)."""
    return words[stop] == "of" and not _CASES.isdisjoint(words[stop + 1 : stop + 5])


_LOSSES = frozenset(("loss", "packetloss", "downtime", "errors", "defects", "failures", "delays"))
_CASES = word_set(
    """
    time calls orders claims requests complaints enquiries inquiries applications customers letters emails
    trains flights deliveries parcels jobs repairs tickets cases appointments messages guests patients
    hours days stations libraries branches buses
    """
)
