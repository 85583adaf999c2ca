"""Where a condition ends and the promise goes on."""

from bisect import bisect_right
from itertools import compress, count
from typing import TYPE_CHECKING

from promise_studio.check.moneys import SIGNS
from promise_studio.check.wording.lexicon.promise_verbs import HEADS, verb_forms
from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_MODALS = word_set("will shall may can must would should might could")
_PRONOUNS = frozenset(("we", "i", "you", "they", "it"))
_STOPS = frozenset(".!?;\n•")
_TURNS = _STOPS | {"as", "(", ")", ",", "and", "we", "i", "-", ":", "you", "your"}
_SPOILT = word_set("late wrong lost damaged cancelled canceled delayed missed faulty satisfied happy broken")
_TAKING_UP = frozenset(("will", "shall", "may", "must"))
_MOMENTS = frozenset(("after", "before", "once", "upon", "on"))
_SPEEDS = tuple(["as", word] for word in ("soon", "quickly", "fast", "promptly", "swiftly"))
_DISCLAIMED = (["be", "held"], ["accept", "any"], ["accept", "responsibility"], ["be", "responsible"])
_REMARKS = word_set("this it we within usually normally currently maximum no not")
_THEM = (["you"], ["them"], ["customers"])
_TO_YOU = word_set("let tell give send offer inform notify keep")
_UNDONE = frozenset(("not", "been"))
_WHO = frozenset(("who", "that", "which"))
_VERBS_OF_THE_REST = word_set("will shall may can must need get gets receive receives pay")
"""Where the promise goes on behind “guests who are not satisfied”."""

_BEGIN_A_NAME = word_set("our the your a an all any every each this")
_HOLD_A_NAME = word_set(
    "that which what when where if whether think believe feel say know of in for to with and or"
)
_ARTICLES = frozenset(("a", "an"))
_SUMS = frozenset(SIGNS)
_CLAIMS = word_set("also apply ask cancel choose claim end get have leave request return")
_GIVING = frozenset(("offer", "provide", "arrange"))
_SOMETHING = (["a"], ["an"], ["another"], ["you"])
_OURS = frozenset(("apologise", "apologize", "explain", "refund", "compensate", "will"))
"""Verbs that only we can go on with behind a condition."""
_RELATIVES = word_set(
    """
    that which what when where if and or as than once before after because promise service services support
    product products goods work information advice standard standards care items food way time date day
    appointment order things anything something everything
    """
)


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
        "that",
    }


def end_of_condition(reading: "Reading", first: int, stop: int) -> int:
    """The token at which the promise goes on, or where the sentence ends."""
    words = reading.words
    leads = _begins_sentence(reading, first)
    bracketed = first > 0 and words[first - 1] == "("
    end = bisect_right(reading.sentences, reading.sentences[first])
    if words[first] in _WHO:
        ends = _VERBS_OF_THE_REST if words[stop - 1] in _UNDONE else _VERBS_OF_THE_REST | {"is", "are"}
        end = next((at for at in range(stop + 1, end) if words[at] in ends), end)
    for at in compress(count(stop), map(_TURNS.__contains__, words[stop:end])):
        word = words[at]
        if word in _STOPS or (bracketed and word == ")"):
            end = at
            break
        if at > stop and _resumes(words, at, at > stop + 1, leads):
            return at if word == "," or not leads else _of_another(words, stop, at)
        if not leads and words[first] in _MOMENTS and words[at : at + 2] in _SPEEDS:
            return at
    return _of_another(words, stop, end) if leads or words[first] in _MOMENTS else end


def _resumes(words: list[str], at: int, has_subject: bool, leads: bool) -> bool:
    """Whether the promise goes on at a token: behind a comma, or where “we will” or “you will” begins."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == ",":
        return _goes_on(words, at + 1, leads)
    if word in {"(", "and"}:
        return not leads and _is_a_remark_or_act(words, at)
    if word == "your" or (word == "you" and words[at - 1] in _SPOILT):
        return leads and words[at - 1] in _SPOILT
    if word in {"we", "i"}:
        if (
            following in {"can", "could"}
            and words[at - 1] in {"and", "or"}
            and words[at + 2 : at + 3] == ["not"]
            and words[at + 3 : at + 5] not in _DISCLAIMED
        ):
            return False
        return has_subject and (following in _MODALS or (leads and _verb_follows(words, at)))
    return leads and (word in {"-", ":"} or (has_subject and word == "you" and _you_get(words, at)))


def _is_a_remark_or_act(words: list[str], at: int) -> bool:
    """Whether a bracket or an “and” leaves the condition: “… (within a day)”, “… and let you know”."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "(":
        return following in _REMARKS
    if following == "be" or (following in _GIVING and words[at + 2 : at + 3] in _SOMETHING):
        return True
    return following in _OURS or (following in _TO_YOU and words[at + 2 : at + 3] in _THEM)


def _of_another(words: list[str], stop: int, end: int) -> int:
    """Where “our staff will” begins behind a condition that no mark closes: “if” has no “will” of its own."""
    for at in range(stop + 2, end):
        if words[at] not in _TAKING_UP or words[at - 1] == "you":
            continue
        for back in range(at - 1, max(at - 5, stop), -1):
            if words[back] in _BEGIN_A_NAME:
                return back if words[back - 1] not in _HOLD_A_NAME else end
        return end
    return end


def _you_get(words: list[str], at: int) -> bool:
    """Whether “you” takes up the promise: “you will”, “you can claim”, “you are entitled”."""
    following, then = (*words[at + 1 : at + 3], "", "")[:2]
    if words[at - 1] in _HOLD_A_NAME:
        return False
    if following in {"get", "receive"}:
        return words[at - 1] not in _RELATIVES
    if following in {"can", "may"}:
        return then in _CLAIMS or then == "be"
    return following in {"will", "shall"} or (following == "are" and then in {"entitled", "eligible"})


def _verb_follows(words: list[str], at: int) -> bool:
    """Whether “we” takes up the promise without a modal: “if it rains we open the hall”."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if at + 2 >= len(words) or words[at + 2] in _STOPS:
        return False  # “in the communities we serve.”
    return (following in verb_forms() or following in HEADS) and words[at - 1] not in _RELATIVES


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
        modal = at + 1 < len(words) and words[at + 1] in _MODALS
        return not leads or modal or word in _PRONOUNS or word == "to"  # “…, when due, and to be told why”
    if not leads or word in _SUMS:
        return word in _SUMS or word in {"we", "i", "please", "then", "within"}
    following = words[at + 1] if at + 1 < len(words) else ""
    if word.endswith("s") and following in {",", "or"}:
        return False  # a list: “products, services or support”
    # “if it is damaged, not as described, …”, “if it is a simple, plain case, …”
    denied = word == "not" and following != "only"
    return not (denied or (words[at - 3] in _ARTICLES and words[at + 2 : at + 3] == [","]))
