"""Whether two verbs that are joined with “and” promise two things."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import FOLLOW_ON, ONLY_VERBS, SOFT, verb_forms
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import FIGURES
from promise_studio.check.wording.promised_verbs import JOINS

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_HELP = word_set("support help care advice information guidance training")
_WITH = word_set("if when on with in for at from to as before after")
_PRONOUNS = frozenset(("it", "them", "this", "that"))
_ACKNOWLEDGE = frozenset(("acknowledge", "acknowledgement", "acknowledgment", "acknowledging", "receipt"))
_ANSWER = word_set("reply respond response answer investigate resolve replying responding decision outcome")
_SAME_MATTER = frozenset(("in", "at", "by", "within"))
_RESULTS = tuple(
    [word] for word in word_set("results result outcome findings reason reasons cause minutes notes")
)
_ABREAST = frozenset(("informed", "updated", "posted", "date"))
_FINDING_OUT = word_set(
    "review assess consider investigate check examine inspect test read evaluate look survey"
)
_TELLING = frozenset(("let", "tell", "inform", "notify", "advise", "update"))
_PURPOSES = frozenset(("so", "can", "which", "because", "who", "how", "whether"))
_AIMED = (verb_forms().keys() - {"be"}) | word_set("accommodate understand find avoid improve ensure")
_OPENINGS = word_set("way ways chance chances opportunity opportunities right option options")
_OURS_TO_DO = word_set("provide offer publish send issue ensure notify inform")
"""What nobody gets “a chance to” do: behind “ways to pay and …” it is a promise of its own."""

_PARTICLES = frozenset(("to", "up", "out", "away", "off", "back", "down", "over"))
_RELATIVES = frozenset(("that", "which", "who"))


def say_two_things(reading: "Reading", first: int, at: int) -> bool:
    """Whether the verb at a token promises something else than one before it."""
    return _is_apart(reading.words, first, at) or _each_measured(reading, first, at)


def _is_apart(words: list[str], first: int, at: int) -> bool:
    """Whether each has its own object, and not both are mere manner."""
    if not _PURPOSES.isdisjoint(words[first + 1 : at]) or "or" in words[at - 2 : at]:
        return False
    following = words[at + 1] if at + 1 < len(words) else "."
    if words[first] in _ACKNOWLEDGE and words[at] in _ANSWER:
        return True
    if _is_the_same(words, first, at, following):
        return False
    led = words[at - 1] in {"to", "will", "we", "shall"}
    if not led and not _stands_by_itself(words, first, at, following):
        return False
    known = verb_forms()
    between = [
        word
        for word in words[first + 1 : at]
        if word not in JOINS and word not in known and not word.endswith("ly")
    ]
    if _PARTICLES.issuperset(between):
        return False
    return words[at - 2 : at] == ["we", "will"] or not (words[first] in SOFT and words[at] in SOFT)


def _is_the_same(words: list[str], first: int, at: int, following: str) -> bool:
    """Whether a verb goes on with the object of the one before: “and return it”, “and keep you informed”."""
    if words[at] == "keep" and not _ABREAST.isdisjoint(words[at + 2 : at + 5]):
        return True
    if words[first] == "keep" and words[at] in _TELLING and not _ABREAST.isdisjoint(words[first:at]):
        return True
    return following in _PRONOUNS and words[at] != "make"


def _stands_by_itself(words: list[str], first: int, at: int, following: str) -> bool:
    """Whether a verb behind a bare “and” is one, with an object that is not the outcome of the first."""
    if following in FOLLOW_ON:
        plain = True
    else:
        plain = words[at] in ONLY_VERBS and following.isalpha() and following not in JOINS
    if words[at] in _HELP and (following in _WITH or words[at - 2] in _HELP):
        return False  # “give you advice and support if …”: a noun
    if not plain or following in _SAME_MATTER or _tells_the_result(words, first, at):
        return False
    if words[first] == "be" and words[at] not in ONLY_VERBS:
        return False
    # “we train staff to listen and answer”: both verbs may belong to an aim
    return not any(
        words[place] == "to"
        and words[place + 1] in _AIMED
        and not (words[place - 1] in _OPENINGS and words[at] in _OURS_TO_DO)
        for place in range(first + 1, at - 1)
    )


def _tells_the_result(words: list[str], first: int, at: int) -> bool:
    """Whether a verb only brings what came of the one before: “and publish the results”."""
    told = words[first] in _FINDING_OUT and words[at + 3 : at + 4] in _RESULTS
    return told or words[at + 2 : at + 3] in _RESULTS


def _each_measured(reading: "Reading", first: int, at: int) -> bool:
    """Whether each has a measure of its own, and the second a figure."""
    words, sentences, conditional = reading.words, reading.sentences, reading.conditional
    if _tells_the_result(words, first, at) or "or" in words[at - 2 : at]:
        return False
    if not _RELATIVES.isdisjoint(words[first + 1 : at]):
        return False
    if not any(
        first <= mark[0] < at and sentences[mark[0]] == sentences[at] and mark[2] != "act"
        for mark in reading.measured
    ):
        return False
    return any(
        mark[0] > at and not conditional[mark[0]]
        for tag in FIGURES
        for mark in reading.in_sentence(sentences[at], tag)
    )
