"""Which hedges and open conditions hollow a promise out."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import THEIRS_TO_DO, is_duty
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.vagueness import innocent_tokens, is_conceded
from promise_studio.check.wording.word_classes import CLASSES

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_WE = frozenset(("we", "i"))
_DUTIES = frozenset(("", "you", "they", "customers", "passengers", ",", "and", "or", ".", ":"))
_EXPECTED = frozenset(("receive", "expect", "hear", "get", "be", "not", "have"))
_BEFORE_MAY = frozenset(("in", "of", "since", "until", "by", "from", "#", "to"))
_CHOOSERS = word_set(
    """
    you they who which that whom what how customers customer it he she anyone someone something things
    anything else passengers patients residents tenants users guests members clients students people
    family relatives visitors children carers parents there why where not as and or
    """
) | word_set(
    """
    maintenance charge charges fee fees surcharge surcharges restrictions limits limitations exclusions
    tax taxes
    """
)
"""Those who choose what they “may”, and the burdens that are no promise: “maintenance may be needed”."""

_ASKED = word_set("sent made submitted addressed directed reported returned allowed noted lodged")
_GIVING = (["give"], ["offer"], ["provide"], ["pay"], ["refund"])
_REFUSING = word_set("decline refuse reject charge suspend terminate withhold revoke deny bill")
_RELATIVES = frozenset(("that", "what", "which", "how", "whatever"))
_ENTITLED = word_set("eligible entitled able offered given asked get receive qualify claim expect need")


def hedge_marks(reading: "Reading") -> Iterator[Mark]:
    """Every hedge in the promise itself, in the order of the text."""
    harmless: set[int] | None = None
    done = 0
    hedges = reading.marks("hedge")
    if reading.has("modal"):
        hedges = sorted((*hedges, *_modal_marks(reading)))
    for mark in hedges:
        first, stop, _ = mark
        if first < done or (
            reading.conditional[first]
            and not _opens_condition(reading, mark)
            and not is_conceded(reading, first)
        ):
            continue
        if harmless is None:
            harmless = innocent_tokens(reading, "harmless", "lived_with", "defined")
        if first in harmless or is_duty(reading, first) or _is_told_to_expect(reading, first):
            continue
        if _is_defined(reading, stop) or _only_shuts_out(reading, mark):
            continue
        if reading.words[first] == "there" and _is_taken_up(reading, first):
            continue
        done = stop
        yield mark


def _is_defined(reading: "Reading", stop: int) -> bool:
    """Whether a bracket says at once what is meant: “under normal conditions (that is, below 600 calls)”."""
    return reading.words[stop : stop + 1] == ["("] and reading.words[stop + 1 : stop + 3] in _THAT_IS


def _only_shuts_out(reading: "Reading", mark: Mark) -> bool:
    """Whether what nobody controls is named where something is shut out, not where it is promised."""
    number = reading.sentences[mark[0]]
    if not _RIGHTS.isdisjoint(reading.words[mark[0] : mark[1]]):
        return bool(reading.shutting_out)
    return not _UNCONTROLLED.isdisjoint(reading.words[mark[0] : mark[1]]) and any(
        reading.in_sentence(number, tag) for tag in ("guard", "exclusion")
    )


def _is_taken_up(reading: "Reading", at: int) -> bool:
    """Whether the next sentence says what is done then: “There may be delays. When this happens, we …”."""
    behind = reading.sentence(reading.sentences[at]).stop
    return reading.words[behind : behind + 2] in _THEN


_THEN = tuple(
    [when, that] for when in ("when", "if", "where", "in") for that in ("this", "that", "it", "such")
)
_THAT_IS = (["i", "."], ["ie", ","], ["ie", ":"], ["that", "is"], ["meaning", "that"], ["i", "e"])
_RIGHTS = frozenset(("reserve", "reserves", "guarantee"))
"""What an organisation keeps for itself, and what it does not vouch for."""

_UNCONTROLLED = frozenset(("control", "majeure"))


def _is_told_to_expect(reading: "Reading", at: int) -> bool:
    """Whether “expect” opens its sentence: “Expect to be seen within ten minutes”."""
    return reading.words[at] == "expect" and (
        not at or reading.sentences[at - 1] != reading.sentences[at] or reading.words[at - 1] == ":"
    )


def _opens_condition(reading: "Reading", mark: Mark) -> bool:
    """Whether a hedge is itself the condition (“where possible”), rather than a word inside one."""
    words = reading.words
    first, stop, _ = mark
    if any(
        first <= opener[0] < stop for opener in reading.in_sentence(reading.sentences[first], "condition")
    ):
        return True
    held = set(words[first:stop])
    if "control" in held and _begins_with_if(reading, first):
        return False  # “if something beyond our control stops us, we call you”: what happens then is promised
    return bool(_CASES & held)


def _begins_with_if(reading: "Reading", at: int) -> bool:
    """Whether the condition around a token opens its sentence with “if”."""
    begin = reading.sentence(reading.sentences[at]).start
    return reading.words[begin] == "if" and all(reading.conditional[begin : at + 1])


_CASES = word_set("circumstances circumstance cases situations occasions control reasonably terms policy set")


_BETWEEN = frozenset(("as", "of", "in", "to", "and", "or", "for", "with", "at", "on", ",", "."))


def _limits_the_number(words: list[str], at: int) -> bool:
    """Whether “most” leaves some out: “most orders”, and not “the most urgent” or “at most”."""
    if at and words[at - 1] in {"the", "at", "our", "your", "is", "are", "be", "what", "their"}:
        return False
    return any(
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "ous"))
        for word in takewhile(lambda word: word not in _BETWEEN, words[at + 1 : at + 4])
    )


def _modal_marks(reading: "Reading") -> Iterator[Mark]:
    """“May”, “might”, “could” and “should” where they make the promise itself optional."""
    words = reading.words
    for at, _, _ in reading.marks("modal"):
        if words[at] == "most":
            if _limits_the_number(words, at):
                yield (at, at + 1, "hedge")
        elif not reading.conditional[at] and _leaves_it_open(words, at) and not _is_kept_open(reading, at):
            yield (at, at + 1, "hedge")


def _should_happen(before: str, after: list[str]) -> bool:
    """Whether “should” is about what comes to the customer, rather than theirs to do."""
    if after[:1] == ["be"] and not _ASKED.isdisjoint(after):
        return False  # “complaints should be sent to the manager”
    if before == "you" and bool(after) and after[0] in _EXPECTED:
        return True
    return not (before in _DUTIES or (before in CLASSES["you"] and after[:1] != ["be"]))


def _is_perhaps_given(before: str, after: list[str]) -> bool:
    """Whether it is ours who “may” give: “they may give you a voucher”, “which may include a refund”."""
    return (before == "they" and after[:1] in _GIVING) or (before == "which" and after[:1] == ["include"])


def _is_no_offer(after: list[str]) -> bool:
    """Whether “may” opens what we refuse, or what customers do with what is theirs: “may be returned”."""
    if after[:1] == ["be"] and not THEIRS_TO_DO.isdisjoint(after[1:2]):
        return True
    return not _REFUSING.isdisjoint(after[:2])


def _is_kept_open(reading: "Reading", at: int) -> bool:
    """Whether a modal only keeps a change of ours open: “prices may go up”; nothing is promised there."""
    return reading.words[at + 1 : at + 2] != ["not"] and any(
        guard[0] <= at < guard[1] for guard in reading.in_sentence(reading.sentences[at], "guard")
    )


def _leaves_it_open(words: list[str], at: int) -> bool:
    """Whether a modal is about what we do: not the customer’s choice, a duty, or a month."""
    word, before = words[at], words[at - 1] if at else ""
    after = words[at + 1 : at + 4]
    if word == "should":
        return _should_happen(before, after)
    if (word == "may" and before == "you" and after[:2] == ["have", "a"]) or _is_perhaps_given(before, after):
        return True
    if (word == "may" and _is_no_offer(after)) or (word == "could" and after[:1] == ["not"]):
        return False
    if before in _WE and at > 1 and words[at - 2] in _RELATIVES:
        return False
    if before in _CHOOSERS or before in CLASSES["you"]:
        return before == "you" and after[:1] == ["be"] and len(after) > 1 and after[1] in _ENTITLED
    return not (word == "may" and (not before.isalpha() or before in _BEFORE_MAY))
