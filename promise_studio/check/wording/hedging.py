"""Which hedges and open conditions hollow a promise out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_MODALS = frozenset(("may", "might", "could", "should"))
_CHOOSERS = word_set(
    """
    you they who which that whom what how customers customer it he she anyone someone something things
    anything else passengers patients residents tenants users guests members clients students people
    there why where not as and or
    """
)
_ASKED = frozenset(("please", "customers", "you"))
_ENTITLED = word_set("eligible entitled able offered given asked get receive qualify claim expect need")


def hedge_marks(reading: "Reading") -> Iterator[Mark]:
    """Every hedge in the promise itself, in the order of the text."""
    harmless: set[int] | None = None
    done = 0
    for mark in sorted((*reading.marks("hedge"), *_modal_marks(reading))):
        first, stop, _ = mark
        if first < done or (reading.conditional[first] and not _opens_condition(reading, mark)):
            continue
        if harmless is None:
            harmless = innocent_tokens(reading, "harmless", "lived_with", "defined")
        if first in harmless or is_duty(reading, first):
            continue
        done = stop
        yield mark


def _opens_condition(reading: "Reading", mark: Mark) -> bool:
    """Whether a hedge is itself the condition (“where possible”), rather than a word inside one."""
    words = reading.words
    first, stop, _ = mark
    if any(
        first <= opener[0] < stop for opener in reading.in_sentence(reading.sentences[first], "condition")
    ):
        return True
    return bool(_CASES & set(words[first:stop]))


_CASES = word_set("circumstances circumstance cases situations occasions control reasonably terms policy set")


def _limits_the_number(words: list[str], at: int) -> bool:
    """Whether “most” leaves some out: “most orders”, and not “the most urgent” or “at most”."""
    if at and words[at - 1] in {"the", "at", "our", "your", "is", "are", "be", "what", "their"}:
        return False
    return any(
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "ous"))
        for word in words[at + 1 : at + 3]
    )


def _modal_marks(reading: "Reading") -> Iterator[Mark]:
    """“May”, “might”, “could” and “should” where they make the promise itself optional."""
    words = reading.words
    for at, _, _ in reading.marks("modal"):
        word = words[at]
        if word == "most" and _limits_the_number(words, at):
            yield Mark(at, at + 1, "hedge")
        if word not in _MODALS or reading.conditional[at]:
            continue
        before = words[at - 1] if at else ""
        after = words[at + 1 : at + 4]
        if word == "should":
            if before in {"", "you", "they", "customers", "passengers", ",", "and", "or", ".", ":"} and not (
                before == "you"
                and after
                and after[0] in {"receive", "expect", "hear", "get", "be", "not", "have"}
            ):
                continue
        elif word == "could" and after[:1] == ["not"]:
            continue
        elif before in _CHOOSERS:
            if not (before == "you" and after[:1] == ["be"] and len(after) > 1 and after[1] in _ENTITLED):
                continue
        elif word == "may" and (
            not before.isalpha() or before in {"in", "of", "since", "until", "by", "from", "#", "to"}
        ):
            continue
        yield Mark(at, at + 1, "hedge")
