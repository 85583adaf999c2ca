"""Which vague words stand in a promise without a measure that redeems them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import verb_forms
from promise_studio.check.wording.measures import FIGURES, is_duty

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_JOINS = frozenset(("and", ";", "but"))
_WILL = frozenset(("will", "shall"))
_ANSWERS = frozenset(("response", "reply", "answer", "decision"))
_OPENINGS = (["a", "day"], ["per", "day"], ["a", "week"], ["per", "week"], ["each", "day"])
_OBJECTS = (["you"], ["your"], ["the"], ["a"], ["an"], ["our"])
_CONCEDING = frozenset(("while", "whilst", "although", "though"))
_WE = frozenset(("we", "i"))
_NEAR = 8  # tokens from a word of quality to the figure that spells it out
_SPELLED_OUT = frozenset(("(", "-", ":", "–", "—"))


def innocent_tokens(reading: "Reading", *tags: str) -> set[int]:
    """The tokens in which a word has another meaning, or that the house has decided to live with."""
    if reading.tags.keys().isdisjoint(tags):
        return set()
    return {at for mark in reading.marks(*tags) for at in range(mark[0], mark[1])}


def vague_marks(reading: "Reading", *tags: str) -> Iterator["Mark"]:
    """The vague words of the promise itself, none of them inside another."""
    tags = tags or ("speed", "vague", "effort")
    innocent: set[int] | None = None
    used: set[int] = set()
    done = 0
    for mark in reading.marks(*tags):
        first, stop, _ = mark
        if first < done or (
            (reading.conditional[first] or reading.shutting_out) and not is_conceded(reading, first)
        ):
            continue
        if innocent is None:
            innocent = innocent_tokens(reading, "innocent", "lived_with", "defined")
        if first in innocent or is_duty(reading, first) or _is_a_name(reading, first):
            continue
        if _is_a_reason(reading, first):
            continue
        if reading.words[first] in _VIRTUES and _is_a_creed(reading, first):
            continue
        done = stop  # “a reasonable time” that a figure redeems is not blamed for “reasonable” again
        if not _redeemed(reading, mark, used):
            yield mark


def _is_a_reason(reading: "Reading", at: int) -> bool:
    """Whether a sentence only opens with why: “To keep you safe, our drivers rest every two hours”."""
    words = reading.words
    said = reading.sentence(reading.sentences[at])
    if words[said.start] not in _WHY or (words[said.start] == "so" and words[said.start + 1] != "that"):
        return False
    comma = next((place for place in range(at, said.stop) if words[place] == ","), said.stop)
    return words[comma + 1 : comma + 2] in _TAKING_UP and (
        words[comma + 1] == "please" or any(comma < held[0] < said.stop for held in reading.measured)
    )


_WHY = frozenset(("to", "for", "so"))
_TAKING_UP = tuple([word] for word in ("we", "our", "please", "all", "every", "each", "the", "calls", "this"))


def _is_a_creed(reading: "Reading", at: int) -> bool:
    """Whether a virtue is only named as a value of ours: “Our values are honesty and transparency”."""
    said = reading.sentence(reading.sentences[at])
    return not _CREED.isdisjoint(reading.words[said.start : said.stop])


_VIRTUES = frozenset(
    ("reliability", "transparency", "innovation", "respect", "honesty", "fairness", "openness", "efficiency")
)
_CREED = frozenset(("values", "principles", "ethos", "creed", "define", "rests"))


def is_conceded(reading: "Reading", at: int) -> bool:
    """Whether a hedge is our own concession: “while we try to come soon, please allow ten days”."""
    if not reading.conditional[at]:
        return False
    begin = at
    while begin and reading.conditional[begin - 1]:
        begin -= 1
    return reading.words[begin] in _CONCEDING and reading.words[begin + 1] in _WE


def _is_a_name(reading: "Reading", at: int) -> bool:
    """Whether a capital inside a sentence makes a word a name: “the Professional plan”."""
    starts, text, words = reading.starts, reading.text, reading.words
    if not text[starts[at]].isupper() or text[starts[at] : reading.end_of(at)].isupper():
        return False
    opens = not at or not words[at - 1].isalpha() or reading.sentences[at - 1] != reading.sentences[at]
    if opens and not (at + 1 < len(words) and text[starts[at + 1]].isupper()):
        return False
    begun = [text[starts[place]].isupper() for place in reading.sentence(reading.sentences[at])]
    return sum(begun) * 3 < len(begun)


def _of_another_act(words: list[str], first: int, last: int) -> bool:
    """Whether between two tokens a second promise begins: “…, and help will be sent”."""
    if ";" in words[first:last]:
        return True
    return any(
        words[at] in _JOINS
        and (
            not _WILL.isdisjoint(words[at + 1 : min(at + 5, last)])
            or not _ANSWERS.isdisjoint(words[at + 1 : min(at + 4, last)])
            or (words[at + 1] in verb_forms() and words[at + 2 : at + 3] in _OBJECTS)
        )
        for at in range(first + 1, last)
    )


def _redeemed(reading: "Reading", mark: "Mark", used: set[int]) -> bool:
    """Whether a time answers a word of speed, or a figure spells out a word of quality right behind it.

    A time answers one word only: “promptly within two hours, then as soon as we can” stays vague.
    """
    first, stop, tag = mark
    number = reading.sentences[first]
    if tag == "speed":
        following = reading.words[stop : stop + 2]
        if (
            len(following) == 2
            and following[0] == "and"
            and following[1] in verb_forms()
            and following[1] != "wait"
        ):
            return False  # “answer promptly and write within two days”: the time is of the second act
        answers = [
            time[0]
            for time in reading.in_sentence(number, "time")
            if not (first <= time[0] < stop)
            and time[0] not in used
            and not reading.conditional[time[0]]
            and not is_duty(reading, time[0])
            and reading.words[time[1] : time[1] + 2] not in _OPENINGS
            and reading.words[time[0] : time[1]] not in _OPENINGS
            and not _of_another_act(reading.words, *sorted((first, time[0])))
        ]
        used.update(answers[:1])
        return bool(answers)
    return any(
        0 <= figure[0] - stop < _NEAR and not _SPELLED_OUT.isdisjoint(reading.words[stop : figure[0]])
        for tag in FIGURES
        for figure in reading.in_sentence(number, tag)
    )
