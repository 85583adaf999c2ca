"""Where a sentence goes on with a main clause of its own: “…, and we will also call you”."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import HEADS, SOFT, TIERS, verb_forms
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.recovery import mends_a_failure
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_JOINS = frozenset(("and", ";", "&"))
_ASIDES = word_set("also then always never both in addition further")
_MODALS = frozenset(("will", "shall"))
_SPEAKERS = frozenset(("we", "i"))
_OTHERS = frozenset(("you", "everyone", "everybody", "nobody"))
_STATES = frozenset(("is", "are", "has", "have"))
_GETS = word_set("get gets receive receives wait have pay pays")
_NO_SUBJECT = word_set(
    """
    , . ; : ( ) and or but if when where unless that which who whom whose why how what whether so to it they
    this these those there will shall is are be not in on at by for with from within as than
    """
)
_DEPENDENT = word_set(
    """
    that which who so because whether how what why ensure ensures ensuring sure see hope because although
    where whose whom
    """
)
_ENDED: tuple[list[str], ...] = (["."], ["!"], [])
_LONGEST_SUBJECT = 8
_SAID = ("vague", "speed", "effort", "stock", "self_praise")


def second_main_clause(reading: "Reading") -> int:
    """The first token of a second main clause that promises something else; −1 when there is none."""
    words, sentences, conditional = reading.words, reading.sentences, reading.conditional
    for at, word in enumerate(words):
        if word not in _JOINS or conditional[at] or at + 2 >= len(words):
            continue
        begin = reading.sentence(sentences[at]).start
        verb = _verb_of_a_clause(words, at + 1)
        if verb < 0 or conditional[verb] or sentences[verb] != sentences[at]:
            continue
        left, right = range(begin, at), range(at + 1, _end_of(reading, at + 1))
        if not _promises(reading, left) or not _DEPENDENT.isdisjoint(words[begin:at]):
            continue
        if mends_a_failure(reading, verb) or _are_tiers(words, left, right):
            continue
        if not (_is_manner(reading, left) and _is_manner(reading, right)) and _is_act(reading, verb, right):
            return at + 1
    return -1


def _verb_of_a_clause(words: list[str], at: int) -> int:
    """The verb of a clause with a subject of its own that begins at a token; −1 where none begins."""
    while at < len(words) and (words[at] in _ASIDES or words[at] == ","):
        at += 1
    if at + 1 >= len(words):
        return -1
    if words[at] in _SPEAKERS or words[at] in _OTHERS:
        return _verb_of_a_speaker(words, at)
    for verb in range(at + 1, min(at + _LONGEST_SUBJECT, len(words))):
        if words[verb] in _MODALS:
            return verb
        if words[verb] in _STATES and verb + 1 < len(words) and is_participle(words[verb + 1]):
            return verb
        if words[verb - 1] in _NO_SUBJECT - {"of", "in", "on", "for", "to", "at", "with", "from"}:
            return -1
    return -1


def _verb_of_a_speaker(words: list[str], at: int) -> int:
    """The verb behind “we” or “you”; −1 where nothing is promised."""
    verb = at + 1
    while verb + 1 < len(words) and (words[verb] in _ASIDES or words[verb].endswith("ly")):
        verb += 1
    said = words[verb]
    if (said in _MODALS and words[verb + 1 : verb + 2] not in _ENDED) or said in _GETS:
        return verb
    return verb if words[at] in _SPEAKERS and (said in verb_forms() or said in HEADS) else -1


def _end_of(reading: "Reading", at: int) -> int:
    return reading.sentence(reading.sentences[at]).stop


def _promises(reading: "Reading", part: range) -> bool:
    """Whether the words before the join promise something, rather than ask the customer for it."""
    words = reading.words
    for at in part:
        if reading.conditional[at]:
            continue
        word = words[at]
        if word in _SPEAKERS or word in _MODALS or word == ":":
            return True
        if word in _STATES and at + 1 < len(words) and is_participle(words[at + 1]):
            return True
    return False


def _is_manner(reading: "Reading", part: range) -> bool:
    """Whether a part only says how something is done, and names nothing to check."""
    if any(mark[0] in part for mark in reading.measured):
        return False
    if any(mark[0] in part for mark in reading.marks(*_SAID)):
        return True
    return not SOFT.isdisjoint(reading.words[part.start : part.stop])


def _is_act(reading: "Reading", verb: int, part: range) -> bool:
    """Whether the second clause says what is done or given, and not only how things are."""
    if reading.words[verb] not in _STATES:
        return True
    return any(mark[0] in part for mark in reading.measured) or is_participle(reading.words[verb + 1])


def _are_tiers(words: list[str], left: range, right: range) -> bool:
    """Whether both parts speak of the same for different cases: by day and at night, urgent and not."""
    return bool(TIERS.intersection(words[left.start : left.stop])) and bool(
        TIERS.intersection(words[right.start : right.stop])
    )
