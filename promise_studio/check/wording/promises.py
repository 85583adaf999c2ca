"""Whether a text makes two promises that could be kept or broken apart."""

from itertools import compress, count, pairwise
from typing import TYPE_CHECKING

from promise_studio.check.wording.joined_verbs import say_two_things
from promise_studio.check.wording.lexicon.promise_verbs import CHANNELS, SOFT, TIERS
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.listed_promises import second_listed
from promise_studio.check.wording.main_clauses import (
    are_both_manner,
    promises_something,
    second_main_clause,
    tells_the_outcome,
)
from promise_studio.check.wording.measures import is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.promised_verbs import promised_verbs
from promise_studio.check.wording.recovery import mends_a_failure
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_LIMITS = frozenset(("within", "in", "under", "by", "before", "every"))
_PERCENT = frozenset(("%", "percent"))
_OFTEN = word_set("daily weekly fortnightly monthly quarterly yearly annually")
_FALLEN_BACK = word_set(
    "unable cannot not no otherwise longer late delayed delay fail unavailable rearrange postpone miss wrong"
)
_ADDING = frozenset(("and", ";", "&", "•", "\n", "also", "-"))
_PROMISING = frozenset(("will", "shall", "we", "you"))
_ACTING = _PROMISING - {"you"}
_OPEN = frozenset(("may", "might", "cannot", "not"))
_GETTING = frozenset(("get", "receive", "can", "will", "have"))
_WILL = frozenset(("will", "shall"))
_TRYING = frozenset(("strive", "aim", "try", "endeavour", "endeavor", "seek"))
_OTHERS = word_set("it they this that which who we you i there and or but , ; :")
_APART = frozenset(("and", ";", ","))
_NAMING = frozenset(("any", "all", "every", "each", "your", "the"))
_FINITE = frozenset(("will", "shall", "is", "are", "be", "been", "being", "to", "that", "which", "who", ","))
_BEHIND: tuple[list[str], ...] = ([], ["."], ["in"], ["within"], ["by"], ["at"], ["with"], ["on"])
_THE_REST = frozenset(("all", "every", "the", "remaining", "other"))
_PAYING = frozenset(("pay", "refund", "credit", "compensate", "reimburse"))
_SORRY = frozenset(("apologise", "apologize"))
_CERTAIN = frozenset(("sure", "certain"))
_TAKEN_UP = word_set("it this that these they you there which who time")
_EFFORTS = (["make"], ["use"], ["do"])
_NO_DEEDS = ("hedge", "guard", "exclusion", "remedy", "planned")
_SHOWN = 4  # words of the second promise that a finding points at


def second_promise(reading: "Reading") -> Mark | None:
    """Where a second promise begins, or nothing."""
    words = reading.words
    joined = reading.sentences[-1] or not _ADDING.isdisjoint(reading.vocabulary) or words.count("will") > 1
    joined = joined or ":" in reading.vocabulary
    if not joined and len(reading.marks("time")) < 2:
        return None  # the quick way past many texts: nothing is joined to anything
    at = _second_verb(reading)
    if at < 0:
        at = _second_figure(reading)
    if at < 0:
        at = _second_subject(reading)
    if at < 0:
        at = second_main_clause(reading)
    if at < 0:
        at = _second_sentence(reading)
    if at < 0:
        at = second_listed(reading)
    return (at, min(at + _SHOWN, len(words)), "second") if at >= 0 else None


def _second_verb(reading: "Reading") -> int:
    """A joined verb with an object of its own, outside what mends a failure."""
    words = reading.words
    if len(reading.marks("verb")) < 2:
        return -1
    first = -1
    for at, joined in promised_verbs(reading):
        word = words[at]
        if mends_a_failure(reading, at) or word == "ensure" or _makes_good(reading, at):
            continue
        if (word == "make" and words[at + 1] in _CERTAIN) or (word == "be" and _describes(reading, at)):
            continue
        if first < 0 or not joined:
            first = at
        elif (
            not _falls_back(reading, first, at)
            and say_two_things(reading, first, at)
            and not are_both_manner(reading, first, at)
        ):
            return at
        if word in _SORRY:
            first = at
    return -1


def _makes_good(reading: "Reading", at: int) -> bool:
    """Whether a verb opens what is given for a failure that the text names: “…, and will pay the postage”."""
    if reading.words[at] not in _PAYING or not reading.has("failure"):
        return False
    return any(mark[0] == at for mark in reading.marks("remedy"))


def _describes(reading: "Reading", at: int) -> bool:
    """Whether “be” only helps another verb, or says in what manner something is done: “be courteous”."""
    if any(is_participle(word) for word in reading.words[at + 1 : at + 3]):
        return True
    return any(mark[0] == at + 1 for mark in reading.marks("vague", "effort"))


def _falls_back(reading: "Reading", first: int, at: int) -> bool:
    """Whether a condition from the sentence of one token up to another says that something was not done."""
    conditional = reading.conditional
    begin = reading.sentence(reading.sentences[first])[0]
    if reading.words[begin] == "however" and "not" in reading.words[begin:at]:
        return True
    return any(conditional[place] and reading.words[place] in _FALLEN_BACK for place in range(begin, at))


def _second_subject(reading: "Reading") -> int:
    """A second “will” with a subject of its own: “calls will be answered and letters will be opened”."""
    words, conditional, sentences = reading.words, reading.conditional, reading.sentences
    if _WILL.isdisjoint(reading.vocabulary) or len(TIERS & reading.vocabulary) > 1:
        return -1
    last = -1
    for at in compress(count(), map(_WILL.__contains__, words)):
        if conditional[at]:
            continue
        if (
            last >= 0
            and sentences[at] == sentences[last]
            and (words[at - 1] not in _OTHERS or _turns_to_us(words, last, at))
            and not _APART.isdisjoint(words[last:at])
            and {"or", "that", "which", "who", "so"}.isdisjoint(words[last:at])
            and not mends_a_failure(reading, at)
            and not _falls_back(reading, last, at)
            and not tells_the_outcome(words, at)
            and (_TRYING.isdisjoint(words[at + 1 : at + 2]) or reading.measured)
        ):
            return at - 1
        last = at
        if (more := _without_will(reading, at)) >= 0:
            return more
    return -1


def _without_will(reading: "Reading", at: int) -> int:
    """A second passive that leaves “will be” to the first: “… and any call answered”."""
    words = reading.words
    if words[at + 1 : at + 2] != ["be"]:
        return -1
    for join in range(at + 3, reading.sentence(reading.sentences[at]).stop - 2):
        if words[join] in _FINITE:
            return -1
        if words[join] != "and" or words[join + 1] not in _NAMING or reading.conditional[join]:
            continue
        for verb in range(join + 3, min(join + 6, len(words))):
            if words[verb] in _FINITE:
                break
            if is_participle(words[verb]) and (
                words[verb + 1 : verb + 2] in _BEHIND or words[verb + 1][-2:] == "ly"
            ):
                return join + 1
    return -1


def _turns_to_us(words: list[str], last: int, at: int) -> bool:
    """Whether “and we will” stands behind what is done to something: “forms will be read and we will …”."""
    return words[at - 2 : at] == ["and", "we"] and words[last - 1] not in {"we", "i", "you"}


def _second_figure(reading: "Reading") -> int:
    """A second limit or share joined to the first with “and”, unless the two are tiers of one promise."""
    words = reading.words
    times = reading.tags.get("time", ())
    if len(times) + len(reading.tags.get("share", ())) < 2:
        return -1
    if len(times) > 1 and (at := _second_channel(reading)) >= 0:
        return at
    if not TIERS.isdisjoint(reading.vocabulary):
        return -1
    limits = [
        mark[0]
        for mark in reading.measured
        if (mark[2] == "time" and not _LIMITS.isdisjoint(words[max(mark[0] - 1, 0) : mark[0] + 1]))
        or words[mark[0]] in _OFTEN
        or mark[2] == "share"
    ]
    for first, at in pairwise(limits):
        between = words[first + 1 : at]
        apart = 2 if words[at] in _OFTEN else 3
        if reading.sentences[first] != reading.sentences[at] or mends_a_failure(reading, at):
            continue
        if "and" in between and words[at - 1] != "or" and at - first > apart:
            joined = first + 1 + len(between) - 1 - between[::-1].index("and")
            begin = reading.sentence(reading.sentences[at]).start
            if _goes_on_with_the_same(words, begin, joined):
                continue
            told = _ACTING.isdisjoint(words[joined:at])  # “Report it by noon and we come by five” is one
            if told or promises_something(reading, range(begin, joined)):
                return joined + 1
    return -1


def _goes_on_with_the_same(words: list[str], begin: int, joined: int) -> bool:
    """Whether “and” leads to the other cases of one promise, or to the last of several participles."""
    first, second, third = (*words[joined + 1 : joined + 4], "", "", "")[:3]
    if first in _THE_REST and second in words[begin:joined]:
        return True
    if is_participle(words[joined - 1]) and is_participle(first):
        return True  # “95% of guests are seen, weighed and sent home within an hour”
    return second in _PERCENT and third in _LIMITS  # “60% in a day and 90% within a week”


def _second_channel(reading: "Reading") -> int:
    """A second channel with a time of its own: “Phone: 20 seconds. E-mail: two working days.”."""
    words = reading.words
    if CHANNELS.isdisjoint(reading.vocabulary):
        return -1
    channels = [at for at, word in enumerate(words) if word in CHANNELS and not reading.conditional[at]]
    times = [mark[0] for mark in reading.measured if mark[2] == "time"] if len(channels) > 1 else []
    for one, other in pairwise(times):
        found = [at for at in channels if one < at < other and words[at] != words[channels[0]]]
        if found and channels[0] < one and {"if", "or"}.isdisjoint(words[one:other]):
            return found[0]
    return -1


def _adds_to_a_remedy(reading: "Reading", number: int) -> bool:
    """Whether a sentence says what else the customer gets when something went wrong."""
    return reading.has("failure", "unmet") and bool(reading.in_sentence(number, "remedy"))


def _is_a_plain_act(reading: "Reading", at: int) -> bool:
    """Whether “will” opens a deed that nobody measures: “Turnover will be cut”, not “We will be polite”."""
    words, number = reading.words, reading.sentences[at]
    if words[at] not in _WILL or words[at - 1] in _TAKEN_UP or number in reading.mended:
        return False
    if any(reading.in_sentence(number, tag) for tag in _NO_DEEDS) and not _makes_an_effort(words, at):
        return False
    return words[at + 1 : at + 2] != ["be"] or any(is_participle(word) for word in words[at + 2 : at + 4])


def _makes_an_effort(words: list[str], at: int) -> bool:
    """Whether what “will” opens is a deed under a hedge: “we will make every effort to answer all points”."""
    ahead = words[at + 1 : at + 8]
    if ahead[:1] not in _EFFORTS or "to" not in ahead:
        return False
    done = ahead[ahead.index("to") + 1 :]
    return bool(done) and done[0] not in SOFT


def _promises_nothing(reading: "Reading", at: int) -> bool:
    """Whether a word that could open a promise asks, leaves open or speaks of what the customer does."""
    following = reading.words[at + 1 : at + 3]
    if is_duty(reading, at) or not _OPEN.isdisjoint(following):
        return True
    return reading.words[at] == "you" and _GETTING.isdisjoint(following)


def _second_sentence(reading: "Reading") -> int:
    """A sentence with a promise of its own behind another; one of them at least has a measure."""
    sentences = reading.sentences
    if not sentences or sentences[-1] == 0:
        return -1
    seen: set[int] = set()
    measured = {sentences[mark[0]] for mark in reading.measured}
    if not measured:
        return -1
    for at in compress(count(), map(_PROMISING.__contains__, reading.words)):
        number = sentences[at]
        if number in seen or reading.conditional[at]:
            continue
        if number not in measured and not _is_a_plain_act(reading, at):
            continue
        if _promises_nothing(reading, at) or (seen and mends_a_failure(reading, at)):
            continue
        tokens = reading.sentence(number)
        if seen:
            tier = not TIERS.isdisjoint(reading.words[tokens[0] : tokens[-1]])
            if tier or _falls_back(reading, at, tokens[-1]) or _adds_to_a_remedy(reading, number):
                continue
            return at
        seen.add(number)
    return -1
