"""Second promises that have no subject of their own: table rows, “and to …”, “and a call within a day”."""

from itertools import pairwise
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import (
    FOLLOW_ON,
    HEADS,
    ONLY_VERBS,
    SOFT,
    TIERS,
    VERBS,
    verb_forms,
)
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.recovery import mends_a_failure
from promise_studio.check.wording.word_classes import NUMBERS, UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_ANSWERED = word_set("response respond responds reply replies acknowledge acknowledgement answer answers")
_MENDED = word_set("fix fixed fixes resolve resolved resolution repair repaired restore restored workaround")
_FINITE = word_set(
    "we i you they it will shall is are be can may has have if or when unless must should who which to get"
)
_ONLY_LINK = NUMBERS | UNITS | word_set("of in for at by within or to and the a an per under up")
_ARTICLES = frozenset(("a", "an"))
_SUBORDINATE = word_set("or that which who so because if")
_OBJECTS = word_set("a an the your you our all any to on with them it")
_MUST = word_set("will shall must")
_LINKING = _SUBORDINATE | word_set("and but when where unless until as than we you it this they , ; :")
_AIMS = HEADS | {"is", ":", "to", "committed", "best", "effort", "efforts"}


def second_listed(reading: "Reading") -> int:
    """Where a second promise begins without a subject of its own; −1 when none does."""
    times: Sequence[Mark] = [mark for mark in reading.measured if mark[2] == "time"]
    if len(times) > 1:
        begin = reading.sentence(reading.sentences[times[0][0]]).start
        if _FINITE.isdisjoint(reading.words[begin : times[-1][1]]):
            return _second_row(reading, times)
        if (at := _second_thing(reading, times)) >= 0:
            return at
    if times and (at := _run_on(reading, times)) >= 0:
        return at
    if times and (at := _full_answer(reading, times)) >= 0:
        return at
    if ":" in reading.vocabulary and (at := _bare_item(reading)) >= 0:
        return at
    return _second_infinitive(reading) if "second_aim" in reading.tags else -1


def _run_on(reading: "Reading", times: "Sequence[Mark]") -> int:
    """A list whose marks were lost: “We will: ring within a day write within a week”."""
    words, sentences = reading.words, reading.sentences
    for _, stop, _ in times:
        said = reading.sentence(sentences[stop - 1])
        if stop + 1 >= said.stop or reading.conditional[stop]:
            continue
        if words[stop] in VERBS and words[stop + 1] in _OBJECTS and ":" in words[said.start : stop]:
            return stop
        first = next((at for at in range(said.start, stop) if words[at] in _MUST), stop)
        second = next((at for at in range(stop, said.stop) if words[at] in _MUST), first)
        asked = first == stop or any(reading.conditional[at] for at in (first, second))
        if not asked and second > stop and _LINKING.isdisjoint(words[first:second]):
            return second
    return -1


def _full_answer(reading: "Reading", times: "Sequence[Mark]") -> int:
    """An answer with a time behind a bare receipt: “Acknowledge at once and full response within a day”."""
    words = reading.words
    if _RECEIVED.isdisjoint(reading.vocabulary):
        return -1
    received = next(at for at, word in enumerate(words) if word in _RECEIVED)
    for at in range(received + 1, times[-1][0] - 1):
        if words[at] == "and" and not reading.conditional[at]:
            answered = [place for place in range(at + 1, at + 4) if words[place : place + 1] in _REPLIES]
            if answered and any(0 <= time[0] - answered[0] <= _SOON for time in times):
                return at + 1
    return -1


def _bare_item(reading: "Reading") -> int:
    """A further item of a list whose marks were lost: “We will: tell you the price give you a seat”."""
    words = reading.words
    lead = words.index(":")
    if not words[lead - 1 : lead] or words[lead - 1] not in HEADS or lead + 1 >= len(words):
        return -1
    if verb_forms().get(words[lead + 1]) != "base":
        return -1
    for at in range(lead + 3, len(words) - 1):
        before = words[at - 1]
        if reading.sentences[at] != reading.sentences[lead + 1]:
            return -1
        if (
            words[at] in _ITEMS
            and before.isalnum()
            and before not in _BEFORE_A_VERB
            and not before.endswith("ly")
            and words[at - 2] not in _MAKING
            and words[at + 1].isalpha()
            and words[at + 1] not in _PREPOSITIONS
            and not reading.conditional[at]
        ):
            return at
    return -1


_RECEIVED = frozenset(("acknowledge", "acknowledgement", "acknowledgment"))
_REPLIES = (["response"], ["reply"], ["answer"], ["decision"])
_SOON = 3  # tokens from “response” to its time
_ITEMS = ONLY_VERBS - {"leave", "treat", "hold", "write", "forward", "speak", "wear", "offer"}
_BEFORE_A_VERB = (
    FOLLOW_ON
    | HEADS
    | word_set(
        """
        to and or will can could may might should must would not also always never we they you who it he she
        let help please do does did then either both of
        """
    )
)
_PREPOSITIONS = frozenset(("in", "at", "by", "within", "is", "are", "will", "and", "or", "of"))
_MAKING = frozenset(("let", "help", "make", "have", "see", "before", "after", "when", "if"))


def _second_row(reading: "Reading", times: "Sequence[Mark]") -> int:
    """The second entry of a table: “Response 8 hours. Fix 5 days.”; tiers of one service are one."""
    words, said = reading.words, reading.vocabulary
    both = not (_ANSWERED.isdisjoint(said) or _MENDED.isdisjoint(said))
    if not both and not TIERS.isdisjoint(said):
        return -1
    for one, other in pairwise(times):
        named = [at for at in range(one[1], other[0]) if words[at].isalpha() and words[at] not in _ONLY_LINK]
        if named and (both or len(named) > 1) and _names_something(words, one[0]):
            return named[0]
    return -1


def _names_something(words: list[str], at: int) -> bool:
    """Whether the first entry says before its time what it is of."""
    return any(word.isalpha() and word not in _ONLY_LINK for word in words[:at])


def _second_thing(reading: "Reading", times: "Sequence[Mark]") -> int:
    """A second thing with a time of its own: “a contract on your first day and a review after a month”."""
    words = reading.words
    for one, other in pairwise(times):
        if reading.sentences[one[0]] != reading.sentences[other[0]] or mends_a_failure(reading, other[0]):
            continue
        for at in range(one[1], other[0] - 2):
            if words[at] == "and" and _SUBORDINATE.isdisjoint(words[one[1] : at]):
                begin = next((near for near in range(at + 1, other[0]) if not _aside(reading, near)), at)
                if words[begin] in _ARTICLES and other[0] - begin > 1:
                    return begin
    return -1


def _aside(reading: "Reading", at: int) -> bool:
    """Whether a token only stands between “and” and what it joins: “and, where practical, …”."""
    hedged = any(mark[0] <= at < mark[1] for mark in reading.marks("hedge"))
    return reading.words[at] == "," or bool(reading.conditional[at]) or hedged


def _second_infinitive(reading: "Reading") -> int:
    """A second aim: “we try to answer within a minute and to solve nine in ten”, one of them measured."""
    words = reading.words
    for at, stop, _ in reading.marks("second_aim"):
        if stop == len(words) or reading.conditional[at]:
            continue
        said = reading.sentence(reading.sentences[at])
        aims = [place for place in range(said.start, at) if words[place] == "to" and _is_an_aim(words, place)]
        if not aims or words[at + 2] in SOFT & {words[aims[0] + 1]}:
            continue
        left, right = range(aims[0], at), range(at, said.stop)
        if all(any(mark[0] in part for mark in reading.measured) for part in (left, right)):
            return at + 1
    return -1


def _is_an_aim(words: list[str], at: int) -> bool:
    """Whether “to” opens what is promised: “we aim to”, “our objective is to”, and not “a chance to”."""
    return not at or words[at - 1] in _AIMS
