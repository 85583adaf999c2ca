"""Whether a text makes two promises that could be kept or broken apart."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import (
    CHANNELS,
    FOLLOW_ON,
    HEADS,
    ONLY_VERBS,
    SOFT,
    TIERS,
    verb_forms,
)
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import FIGURES, is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.recovery import mends_a_failure
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_JOINS = frozenset(("and", ",", ";", "&", "•", "\n", "-", "also"))
_PRONOUNS = frozenset(("it", "them", "this", "that"))
_LIMITS = frozenset(("within", "in", "under", "by", "before", "every"))
_ACKNOWLEDGE = frozenset(("acknowledge", "acknowledgement", "acknowledgment", "acknowledging", "receipt"))
_ANSWER = word_set("reply respond response answer investigate resolve replying responding decision outcome")
_SAME_MATTER = frozenset(("in", "at", "by", "within"))
_RESULTS = (["results"], ["result"], ["outcome"], ["findings"])
_PURPOSES = frozenset(("so", "can", "which", "because", "who", "how", "whether"))
_FALLEN_BACK = word_set(
    "unable cannot not no otherwise longer late delayed delay fail unavailable rearrange postpone miss wrong"
)
_AIMED = frozenset(verb_forms()) | {"accommodate", "understand", "find", "avoid", "improve", "ensure"}
_LINKS = word_set("and but so then also here today that")
_OTHERS = word_set("it they this that which who we you i there and or but , ; :")
_LEADS = HEADS | (_JOINS - {","})
_SORRY = frozenset(("apologise", "apologize"))
_PARTICLES = frozenset(("to", "up", "out", "away", "off", "back", "down", "over"))
_CERTAIN = frozenset(("sure", "certain"))
_ASKED = 25  # words in which a sentence that asks something says what we will do
_SHOWN = 4  # words of the second promise that a finding points at


def second_promise(reading: "Reading") -> Mark | None:
    """Where a second promise begins, or nothing."""
    words = reading.words
    at = _second_verb(reading)
    if at < 0:
        at = _second_figure(reading)
    if at < 0:
        at = _second_subject(reading)
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
            if words[back - 1] == "is" and back > 1:  # “our aim is to …”
                back -= 1
            before = words[back - 1] if words[back - 1] in _LEADS else "to"
        kind = known[words[at]]
        if before in {"we", "i"} and back > 0 and _of_a_noun(reading, back):
            continue
        if before in HEADS or before in {"we", "i", ":"} or (before == "to" and back <= 0):
            if not is_duty(reading, at) and not (back < 0 and _asks_the_customer(reading, at)):
                yield at, head >= 0 and reading.sentences[at] == reading.sentences[head]
                head, form = at, kind
        elif (
            before in _JOINS
            and head >= 0
            and kind == form
            and reading.sentences[at] == reading.sentences[head]
        ):
            yield at, True


def _of_a_noun(reading: "Reading", at: int) -> bool:
    """Whether “we” begins a remark about a noun: “the services we offer”."""
    before = reading.words[at - 1]
    return before.isalpha() and before not in _LINKS and not reading.conditional[at - 1]


def _asks_the_customer(reading: "Reading", at: int) -> bool:
    """Whether a verb that opens the text asks something: “Call us and we come the same day”."""
    words = reading.words
    if words[at + 1 : at + 2] == ["us"]:
        return True
    return any(
        words[place] == "we" and words[place - 1] in {"and", ","}
        for place in reading.sentence(reading.sentences[at])
    )


def _second_verb(reading: "Reading") -> int:
    """A joined verb with an object of its own, outside what mends a failure."""
    words = reading.words
    first = -1
    for at, joined in _promise_verbs(reading):
        word = words[at]
        if mends_a_failure(reading, at) or word == "ensure":
            continue
        if (word == "make" and words[at + 1] in _CERTAIN) or (word == "be" and _closes_passive(words, at)):
            continue
        if first < 0 or not joined:
            first = at
        elif not _falls_back(reading, first, at) and (
            _is_apart(words, first, at) or _each_measured(reading, first, at)
        ):
            return at
        if word in _SORRY:
            first = at
    return -1


def _closes_passive(words: list[str], at: int) -> bool:
    """Whether “be” only helps another verb: “be answered”."""
    return any(is_participle(word) for word in words[at + 1 : at + 3])


def _falls_back(reading: "Reading", first: int, at: int) -> bool:
    """Whether a condition from the sentence of one token up to another says that something was not done."""
    conditional = reading.conditional
    begin = reading.sentence(reading.sentences[first])[0]
    return any(conditional[place] and reading.words[place] in _FALLEN_BACK for place in range(begin, at))


def _second_subject(reading: "Reading") -> int:
    """A second “will” with a subject of its own: “calls will be answered and letters will be opened”."""
    words, conditional, sentences = reading.words, reading.conditional, reading.sentences
    if words.count("will") + words.count("shall") < 2 or not TIERS.isdisjoint(words):
        return -1
    last = -1
    for at, word in enumerate(words):
        if word not in {"will", "shall"} or conditional[at]:
            continue
        if (
            last >= 0
            and sentences[at] == sentences[last]
            and words[at - 1] not in _OTHERS
            and not {"and", ";"}.isdisjoint(words[last:at])
            and {"or", "that", "which", "who", "so"}.isdisjoint(words[last:at])
            and not mends_a_failure(reading, at)
            and not _falls_back(reading, last, at)
        ):
            return at - 1
        last = at
    return -1


def _is_apart(words: list[str], first: int, at: int) -> bool:
    """Whether two joined verbs say two things: each with its own object, not both mere manner."""
    if not _PURPOSES.isdisjoint(words[first + 1 : at]):
        return False
    following = words[at + 1] if at + 1 < len(words) else "."
    if words[first] in _ACKNOWLEDGE and words[at] in _ANSWER:
        return True
    led = words[at - 1] in {"to", "will", "we", "shall"}
    ours = words[at - 2 : at] == ["we", "will"]
    plain = following in FOLLOW_ON or (
        words[at] in ONLY_VERBS and following.isalpha() and following not in _JOINS
    )
    same = following in _PRONOUNS and words[at] != "make"
    if same or (not led and (not plain or following in _SAME_MATTER or words[at + 2 : at + 3] in _RESULTS)):
        return False
    if not led and (
        (words[first] == "be" and words[at] not in ONLY_VERBS) or _serves_an_aim(words, first, at)
    ):
        return False
    between = [word for word in words[first + 1 : at] if word not in _JOINS and not word.endswith("ly")]
    if _PARTICLES.issuperset(between) or "or" in words[at - 2 : at]:
        return False
    return ours or not (words[first] in SOFT and words[at] in SOFT)


def _serves_an_aim(words: list[str], first: int, at: int) -> bool:
    """Whether a verb may belong to an aim before it: “we train staff to listen and answer”."""
    return any(words[place] == "to" and words[place + 1] in _AIMED for place in range(first + 1, at - 1))


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
    if (at := _second_channel(reading)) >= 0:
        return at
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


def _second_channel(reading: "Reading") -> int:
    """A second channel with a time of its own: “Phone: 20 seconds. E-mail: two working days.”."""
    words = reading.words
    channels = [at for at, word in enumerate(words) if word in CHANNELS and not reading.conditional[at]]
    times = [mark[0] for mark in reading.measured if mark[2] == "time"] if len(channels) > 1 else []
    for one, other in pairwise(times):
        found = [at for at in channels if one < at < other]
        if found and channels[0] < one and {"if", "or"}.isdisjoint(words[one:other]):
            return found[0]
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
        tokens = reading.sentence(number)
        if seen:
            tier = not TIERS.isdisjoint(reading.words[tokens[0] : tokens[-1]])
            if tier or _falls_back(reading, at, tokens[-1]):
                continue
            return at
        seen.add(number)
    return -1
