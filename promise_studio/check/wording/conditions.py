"""Which words belong to a condition: what must be so before the promise holds."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import HEADS, verb_forms
from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_OPENERS = word_set("if when where unless whenever wherever once while whilst until after before provided")
_SUBJECTS = word_set("we you i they it he she there our your the this that these those all any every")
_MODALS = word_set("will shall may can must would should might could")
_PRONOUNS = frozenset(("we", "i", "you", "they", "it"))
_STOPS = frozenset(".!?;\n•")


_TURNS = _STOPS | {")", ",", "and", "we", "i", "-", ":", "you", "your"}
_SPOILT = word_set("late wrong lost damaged cancelled canceled delayed missed faulty satisfied happy broken")
_OPEN = frozenset(("where", "when", "if", "wherever", "whenever", "as", "unless"))


def condition_tokens(reading: "Reading") -> bytearray:
    """A one for every token that stands in a condition, a nought for the rest."""
    words = reading.words
    flags = bytearray(len(words))
    if "?" in words:
        _ask(reading, flags)
    openers = [(mark[0], mark[1]) for mark in reading.marks("condition")]
    open_ended = {
        mark[0]: mark[1]
        for mark in reading.marks("hedge")
        if words[mark[0]] in _OPEN and words[mark[1] : mark[1] + 1] != ["not"]
    }
    for first, stop in openers:
        if flags[first]:
            continue
        end = open_ended.get(first) or _end_of_condition(reading, first, stop)
        flags[first:end] = b"\x01" * (end - first)
    return flags


def _ask(reading: "Reading", flags: bytearray) -> None:
    """Marks every question as a condition: “Not happy?” before “Tell us”."""
    for at, word in enumerate(reading.words):
        if word == "?":
            asked = reading.sentence(reading.sentences[at])
            flags[asked.start : at] = b"\x01" * (at - asked.start)


def _begins_sentence(reading: "Reading", first: int) -> bool:
    """Whether nothing but a lead-in stands before a condition in its sentence."""
    if first == 0 or reading.sentences[first] != reading.sentences[first - 1]:
        return True
    if first > 1 and reading.sentences[first - 2] != reading.sentences[first]:
        return True
    before = reading.words[first - 1]
    return before in _STOPS or before in {
        ":",
        "-",
        "(",
        ",",
        "and",
        "but",
        "so",
        "then",
        "however",
        "example",
    }


def _end_of_condition(reading: "Reading", first: int, stop: int) -> int:
    """The token at which the promise goes on, or where the sentence ends."""
    words, sentences = reading.words, reading.sentences
    total = len(words)
    leads = _begins_sentence(reading, first)
    bracketed = first > 0 and words[first - 1] == "("
    number = sentences[first]
    at = stop
    while at < total and sentences[at] == number:
        word = words[at]
        if word not in _TURNS:
            at += 1
            continue
        if word in _STOPS or (bracketed and word == ")"):
            return at
        if at > stop and _resumes(words, at, at > stop + 1, leads):
            return at
        at += 1
    return at


def _resumes(words: list[str], at: int, has_subject: bool, leads: bool) -> bool:
    """Whether the promise goes on at a token: behind a comma, or where “we will” or “you will” begins."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == ",":
        return _goes_on(words, at + 1, leads)
    if word == "and":
        return not leads and following in _OURS
    if word == "your" or (word == "you" and words[at - 1] in _SPOILT):
        return leads and words[at - 1] in _SPOILT
    if word in {"we", "i"}:
        if (
            following in {"can", "could"}
            and words[at - 1] in {"and", "or"}
            and words[at + 2 : at + 3] == ["not"]
        ):
            return False
        return has_subject and (following in _MODALS or (leads and _verb_follows(words, at)))
    return leads and (word in {"-", ":"} or (has_subject and word == "you" and _you_get(words, at)))


def _you_get(words: list[str], at: int) -> bool:
    """Whether “you” takes up the promise: “you will”, “you can claim”, “you are entitled”."""
    following, then = (*words[at + 1 : at + 3], "", "")[:2]
    if following in {"can", "may"}:
        return then in _CLAIMS
    return following in {"will", "shall"} or (following == "are" and then in {"entitled", "eligible"})


_CLAIMS = word_set("also apply ask cancel choose claim end get have leave request return")


def _verb_follows(words: list[str], at: int) -> bool:
    """Whether “we” takes up the promise without a modal: “if it rains we open the hall”."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return (following in verb_forms() or following in HEADS) and words[at - 1] not in _RELATIVES


_OURS = frozenset(("apologise", "apologize", "explain", "refund", "compensate", "will"))
"""Verbs that only we can go on with behind a condition."""

_RELATIVES = word_set(
    """
    that which what when where if and or as than once before after because promise service services support
    product products goods work information advice standard standards care items food way time date day
    appointment order things anything something everything
    """
)


def _goes_on(words: list[str], at: int, leads: bool) -> bool:
    """Whether the promise takes up again behind a comma."""
    if at >= len(words):
        return True
    word = words[at]
    if word in {"or", "and", "but"}:
        at += 1
        word = words[at] if at < len(words) else ""
        if word in {"if", "when", "where", "unless", "break", "miss", "fail"}:
            return False
        return not leads or word in _PRONOUNS or (at + 1 < len(words) and words[at + 1] in _MODALS)
    if not leads:
        return word in {"we", "i", "please", "then"}
    following = words[at + 1] if at + 1 < len(words) else ""
    return not (word.endswith("s") and following in {",", "or"})  # a list: “products, services or support”


def condition_openers(reading: "Reading") -> "list[Mark]":
    """The phrases that open a condition, each sentence’s own lead-ins among them."""
    found: list[Mark] = []
    for mark in reading.marks("condition"):
        if reading.words[mark[0]] in _LINKS or (found and mark[0] < found[-1][1]):
            continue
        found.append(mark)
    return found


_LINKS = word_set("because although though despite since following where while whilst until")
