"""Whether a text makes two promises that could be kept or broken apart."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import (
    FOLLOW_ON,
    HEADS,
    SOFT,
    TIERS,
    verb_forms,
)
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import FIGURES, is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.recovery import mends_a_failure

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_JOINS = frozenset(("and", ",", ";", "&", "•", "\n", "-", "also"))
_PRONOUNS = frozenset(("it", "them", "this", "that"))
_LIMITS = frozenset(("within", "in", "under", "by", "before", "every"))
_ACKNOWLEDGE = frozenset(("acknowledge", "acknowledgement", "acknowledgment", "acknowledging", "receipt"))
_ANSWER = word_set("reply respond response answer investigate resolve replying responding decision outcome")
_PURPOSES = frozenset(("so", "which", "because", "who", "how", "whether"))
_SHOWN = 4  # words of the second promise that a finding points at


def second_promise(reading: "Reading") -> Mark | None:
    """Where a second promise begins, or nothing."""
    words = reading.words
    at = _second_verb(reading)
    if at < 0:
        at = _second_figure(reading)
    if at < 0:
        at = _second_sentence(reading)
    return Mark(at, min(at + _SHOWN, len(words)), "second") if at >= 0 else None


def _promise_verbs(reading: "Reading") -> Iterator[tuple[int, bool]]:
    """The verbs by which something is promised, and whether each is joined to one before it."""
    words, conditional = reading.words, reading.conditional
    known = verb_forms()
    head = -1
    form = ""
    for at in [at for at, word in enumerate(words) if word in known]:
        if conditional[at]:
            continue
        back = at - 1
        while back >= 0 and (
            words[back].endswith("ly") or words[back] in {"always", "also", "both", "then", "never"}
        ):
            back -= 1
        before = words[back] if back >= 0 else ":"
        if before == "to" and back:
            before = words[back - 1] if words[back - 1] in HEADS or words[back - 1] in _JOINS else "to"
        kind = known[words[at]]
        if before in HEADS or before in {"we", "i", ":"} or (before == "to" and back <= 0):
            if not is_duty(reading, at) and not (back < 0 and "we" in words):
                yield at, head >= 0 and reading.sentences[at] == reading.sentences[head]
                head, form = at, kind
        elif (
            before in _JOINS
            and head >= 0
            and kind == form
            and reading.sentences[at] == reading.sentences[head]
        ):
            yield at, True


def _second_verb(reading: "Reading") -> int:
    """A joined verb with an object of its own, outside what mends a failure."""
    words = reading.words
    first = -1
    for at, joined in _promise_verbs(reading):
        if mends_a_failure(reading, at) or words[at] in {"ensure", "make"}:
            continue
        if first >= 0 and joined and (_is_apart(words, first, at) or _each_measured(reading, first, at)):
            return at
        first = at
    return -1


def _is_apart(words: list[str], first: int, at: int) -> bool:
    """Whether two joined verbs say two things: each with its own object, not both mere manner."""
    if not _PURPOSES.isdisjoint(words[first + 1 : at]):
        return False
    following = words[at + 1] if at + 1 < len(words) else "."
    if words[first] in _ACKNOWLEDGE and words[at] in _ANSWER:
        return True
    led = words[at - 1] in {"to", "will", "we", "shall"}
    if following in _PRONOUNS or (following not in FOLLOW_ON and not led):
        return False
    between = [word for word in words[first + 1 : at] if word not in _JOINS and not word.endswith("ly")]
    if not between or between == ["to"] or "or" in words[at - 2 : at]:
        return False
    return not (words[first] in SOFT and words[at] in SOFT)


def _each_measured(reading: "Reading", first: int, at: int) -> bool:
    """Whether both of two joined verbs have a measure of their own."""
    number = reading.sentences[at]
    places = [mark[0] for tag in FIGURES for mark in reading.in_sentence(number, tag)]
    held = [place for place in places if not reading.conditional[place]]
    return (
        "or" not in reading.words[at - 2 : at]
        and any(first < place < at for place in held)
        and max(held) > at
    )


def _second_figure(reading: "Reading") -> int:
    """A second limit or share joined to the first with “and”, unless the two are tiers of one promise."""
    words = reading.words
    if not TIERS.isdisjoint(words):
        return -1
    limits = [
        mark[0]
        for mark in reading.measured
        if (mark[2] == "time" and mark[0] and words[mark[0] - 1] in _LIMITS) or mark[2] == "share"
    ]
    for first, at in pairwise(limits):
        between = words[first + 1 : at]
        if reading.sentences[first] != reading.sentences[at] or mends_a_failure(reading, at):
            continue
        if "and" in between and "or" not in between and at - first > 3:
            return first + 1 + len(between) - 1 - between[::-1].index("and") + 1
    return -1


def _second_sentence(reading: "Reading") -> int:
    """A sentence with a promise and a measure of its own behind another such sentence."""
    sentences = reading.sentences
    if not sentences or sentences[-1] == 0:
        return -1
    seen: set[int] = set()
    measured = {sentences[mark[0]] for mark in reading.measured}
    for at, word in enumerate(reading.words):
        number = sentences[at]
        if (
            word not in {"will", "shall", "we"}
            or number in seen
            or number not in measured
            or reading.conditional[at]
        ):
            continue
        if is_duty(reading, at) or (seen and mends_a_failure(reading, at)):
            continue
        if seen:
            return at
        seen.add(number)
    return -1
