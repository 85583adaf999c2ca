"""What a customer could check in a promise: a figure with a unit, or an act that is seen to happen."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.refusals import refused_tokens
from promise_studio.check.wording.word_classes import CLASSES

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

FIGURES = ("time", "amount", "share", "count")
_OPINIONS = word_set(
    """
    satisfaction satisfied committed commitment happy dedicated focused focussed confident effort
    """
)
_NO_LIMIT = word_set(
    "% bill bills fee fees charge charges electricity gas rent payment payments premium cost"
)
"""What makes a time a sum or a share, or only names a bill: “your quarterly bill”."""

_PLEASED = frozenset(("satisfaction", "satisfied"))
_OPTIONAL = frozenset(("may", "might", "could"))
_CHOOSERS = word_set("you they who which that customers customer it") | CLASSES["you"]
_PAST = frozenset(("experience", "history", "ago", "old"))
_PROMISED = tuple(
    [word] for word in ("see", "receive", "expect", "get", "hear", "be", "have", "find", "notice")
)
_OFTEN = (["normally"], ["usually"], ["generally"], ["always"], ["also"], ["then"])
_SPARED = tuple(["not", word] for word in ("have", "be", "wait", "need", "pay"))
_CUSTOMERS = CLASSES["you"] - {"people", "everyone", "them", "him", "her"}
_RELATIVE = (["which"], ["that"])
_ASKING = frozenset(("must", "should"))
_STOPS = frozenset(".;!?•\n")
_SUMS_AND_ACTS = frozenset(("act", "amount"))


def measures(reading: "Reading") -> list["Mark"]:
    """The figures and acts that the promise itself names: not its conditions, nor what is only possible."""
    marks = reading.marks(*FIGURES, "act")
    if not marks:
        return []
    conditional = reading.conditional
    found = []
    tags = reading.tags
    begin = behind_the_heading(reading.words) if ":" in reading.vocabulary else 0
    denied = refused_tokens(reading, "exclusion") if "denial" in tags or "exclusion" in tags else ()
    asking, optional = "asking" in tags, "modal" in tags
    paid = not _PAYMENTS.isdisjoint(reading.vocabulary)
    chosen = not _WHICHEVER.isdisjoint(reading.vocabulary)
    negated = paid and not _NEVER.isdisjoint(reading.vocabulary)
    hurried = "speed" in tags
    attempted = "hedge" in tags and not tags.keys().isdisjoint(_MANNERS)
    for mark in marks:
        first = mark[0]
        closes = mark[2] == "amount" and mark[1] == len(reading.words)  # the last cell of a table row
        if (conditional[first] and not closes) or first in denied or first < begin:
            continue
        if mark[2] == "act" and (
            (negated and is_refused(reading, mark)) or (attempted and _only_attempted(reading, first))
        ):
            continue
        if (asking and is_duty(reading, first) and not _is_asked_for(reading.words, mark)) or (
            optional and may_govern(reading, first)
        ):
            continue
        if hurried and mark[2] == "act" and _only_hurried(reading, mark):
            continue
        if mark[2] not in _SUMS_AND_ACTS and _of_an_opinion(reading, mark):
            continue
        if (mark[2] == "act" and not (paid or chosen)) or not _of_no_promise(reading, mark):
            found.append(mark)
    return found


def behind_the_heading(words: list[str]) -> int:
    """Where a list begins that a heading and “we will:” lead in to: “Paying your rent We will: …”."""
    at = words.index(":")
    return at if 0 < at < _LEAD and words[at - 1] in _WILLS else 0


_LEAD = 16  # words within which a lead-in ends


def is_refused(reading: "Reading", mark: "Mark") -> bool:
    """Whether a “not” close to a payment takes it away: “shall not receive any credits”."""
    words = reading.words
    first, stop, _ = mark
    if _PAYMENTS.isdisjoint(words[first:stop]):
        return False
    if words[stop + 1 : stop + 2] == ["not"] and words[stop] in {"will", "may", "shall", "can", "are", "is"}:
        return True
    for back in range(stop - 2, max(first - 7, -1), -1):
        word = words[back]
        if word in _BREAKS or reading.conditional[back]:
            return False
        if word in _NEVER:
            return words[back + 1] not in {"need", "have", "only", "just", "more", "later"}
    return False


def _only_attempted(reading: "Reading", at: int) -> bool:
    """Whether an act is only tried, and in a manner that nobody measures: “we strive to explain quickly”."""
    number = reading.sentences[at]
    hedges = [
        mark
        for mark in reading.in_sentence(number, "hedge")
        if not _EFFORTS.isdisjoint(reading.words[mark[0] : mark[1] + 1])
    ]
    tried = any(mark[0] < at for mark in hedges)
    return tried and any(
        not reading.conditional[mark[0]] and not any(held[0] <= mark[0] < held[1] for held in hedges)
        for tag in _MANNERS
        for mark in reading.in_sentence(number, tag)
    )


def _only_hurried(reading: "Reading", act: "Mark") -> bool:
    """Whether an answer has nothing to it but a speed that nobody measures: “we return calls promptly”."""
    words = reading.words
    if _ANSWERS.isdisjoint(words[act[0] : act[1]]):
        return False
    return any(
        act[0] - speed[1] <= _CLOSE and speed[0] - act[1] <= _FAR
        for speed in reading.in_sentence(reading.sentences[act[0]], "speed")
        if not reading.conditional[speed[0]]
    )


_CLOSE, _FAR = 2, 4  # tokens before an act and behind it
_ANSWERS = word_set("respond reply return call calls contact update updates inspect inspected serviced")
_EFFORTS = word_set(
    "try tries strive strives endeavour endeavours endeavor best effort efforts utmost attempt"
)
_MANNERS = frozenset(("vague", "speed", "effort"))


def _of_no_promise(reading: "Reading", mark: "Mark") -> bool:
    """Whether a figure or a payment only tells of the past, of what is open, or of nothing that is done."""
    words = reading.words
    first, stop, tag = mark
    if tag == "act":
        return _no_act(reading, mark)
    if (tag == "time" and _no_time(reading, mark)) or _is_exceeded(words, first):
        return True
    if first and words[first - 1] in _AHEAD_OF_A_FIGURE:
        before = words[max(first - 3, 0) : first]
        if before[-2:] in _BEYOND or (before[-2:] == ["up", "to"] and words[stop - 1] in _SPEEDS):
            return before[:1] not in _NO_MORE
    if _TOLD.isdisjoint(words[max(first - 6, 0) : first]):
        return False
    told = any(words[at] in _TOLD and words[at - 1] not in _IS for at in range(max(first - 6, 0), first))
    return told and not _promised(reading, first)


def _no_act(reading: "Reading", mark: "Mark") -> bool:
    """Whether an act is only the customer’s way, or a payment that nothing is said of."""
    words = reading.words
    first, stop, _ = mark
    if first and words[first - 1] in _WHICHEVER:
        return True  # “however you choose to contact us”
    if _PAYMENTS.isdisjoint(words[first:stop]):
        return False
    return words[stop + 1 : stop + 3] == ["be", "considered"] or is_verbless(reading, first)


def _no_time(reading: "Reading", mark: "Mark") -> bool:
    """Whether a time is a manner of speaking (“every single day”), a sum, or stands in a mere list."""
    words = reading.words
    first, stop, _ = mark
    if "single" in words[first:stop] or not _NO_LIMIT.isdisjoint(words[stop : stop + 1]):
        return True
    return words[first] in _EVERY and is_verbless(reading, first)


def _is_exceeded(words: list[str], at: int) -> bool:
    """Whether a figure is only passed: “an outage exceeding 12 hours”, “more than two weeks”."""
    if at and words[at - 1] in _THRESHOLDS and words[max(at - 2, 0) : at - 1] not in _NO_MORE:
        return True
    return words[at : at + 2] == _MORE_THAN and _DENIED.isdisjoint(words[max(at - 12, 0) : at])


_MORE_THAN = ["more", "than"]


def is_verbless(reading: "Reading", at: int) -> bool:
    """Whether a sentence only lists things: “Speedy refunds, friendly faces”."""
    said = reading.sentence(reading.sentences[at])
    finite = not _FINITE.isdisjoint(reading.words[said.start : said.stop])
    return not finite and not reading.in_sentence(reading.sentences[at], "verb")


def _promised(reading: "Reading", at: int) -> bool:
    """Whether “will” stands before a token in its sentence."""
    begin = reading.sentence(reading.sentences[at]).start
    return not _WILLS.isdisjoint(reading.words[begin:at])


_WHICHEVER = frozenset(("however", "whichever", "whatever", "wherever"))
_EVERY = frozenset(("every", "each", "daily"))
_THRESHOLDS = frozenset(("exceeding", "exceeds"))
_DENIED = word_set("no not never nobody none without")
_AHEAD_OF_A_FIGURE = frozenset(("than", "to"))
_BEYOND = (["more", "than"], ["longer", "than"])
_NO_MORE = (["no"], ["not"], ["never"], ["any"])
_SPEEDS = word_set("mbps mb gb gbps")
_TOLD = word_set(
    "record invested spent won served helped grew grown donated raised employed traded founded exceeded"
)
_IS = frozenset(("is", "are", "be"))
_WILLS = frozenset(("will", "shall"))
_FINITE = word_set(
    """
    we you i will shall is are be can may get gets has have if or within when guaranteed open for on by from
    in at to
    """
)
_PAYMENTS = word_set("refund refunds refunded credit credits compensation payment payments voucher vouchers")
_BREAKS = word_set(", . ; : ( ) and but or if unless when we then so")
_NEVER = frozenset(("not", "no", "never", "nor"))


def may_govern(reading: "Reading", at: int) -> bool:
    """Whether the organisation only may do what stands at a token."""
    words = reading.words
    if "modal" not in reading.tags:
        return False
    for back in range(at - 1, max(at - 14, -1), -1):
        word = words[back]
        if word in _STOPS or (word in {"will", "shall", "must"} and words[back - 1 : back] not in _RELATIVE):
            return False
        if word in _OPTIONAL:
            theirs = words[back + 1] == "be" and not THEIRS_TO_DO.isdisjoint(words[back + 2 : back + 3])
            if theirs or words[back + 1 : back + 4] in _AT_MOST:
                return False  # “items may be returned within 30 days”, “we may take up to 45 days”
            if words[back - 1 : back] == ["they"] and words[back + 1] in _GIVING:
                return True  # “they may give you a free night”
            return back == 0 or words[back - 1] not in _CHOOSERS or _only_perhaps(words, back)
    return False


def _only_perhaps(words: list[str], at: int) -> bool:
    """Whether what the customer “may” is no choice: “you may be eligible”, “customers may receive”."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if after == "include":
        return True  # “a settlement, which may include a refund”
    if words[at + 1 : at + 4] == ["have", "a", "right"]:
        return True
    return after in {"receive", "qualify"} or words[at + 1 : at + 3] in _PERHAPS


THEIRS_TO_DO = word_set("returned exchanged cancelled canceled booked reserved ordered requested renewed")
"""What customers do with what is theirs, when it “may be” done."""

_AT_MOST = (["take", "up", "to"], ["take", "as", "long"])
_GIVING = frozenset(("give", "offer", "provide", "pay", "refund"))
_PERHAPS = tuple(["be", word] for word in ("able", "eligible", "entitled", "offered", "given", "due"))


def is_duty(reading: "Reading", at: int) -> bool:
    """Whether a token stands in what the customer is asked to do."""
    words = reading.words
    if "asking" not in reading.tags:
        return False
    for back in range(at, max(at - 25, -1), -1):
        word = words[back]
        if word in _STOPS or word in {"we", "will", "i"}:
            return False
        if word == "please":
            return words[back + 1 : back + 2] not in _TO_KNOW
        if (
            word in _ASKING
            and back
            and (words[back - 1] == "you" or (word == "must" and words[back - 1] in _CUSTOMERS))
            and words[back + 1 + (words[back + 1 : back + 2] in _OFTEN) :][:1] not in _PROMISED
            and words[back + 1 : back + 3] not in _SPARED
        ):
            return True
    return False


def _is_asked_for(words: list[str], mark: "Mark") -> bool:
    """Whether a customer is told how to get a payment: “please write to us to request a refund”."""
    asked = not _REQUESTS.isdisjoint(words[max(mark[0] - 3, 0) : mark[0] + 1])
    return asked and not _PAYMENTS.isdisjoint(words[mark[0] : mark[1]])


_REQUESTS = frozenset(("request", "claim"))
_TO_KNOW = (["note"], ["be"], ["remember"], ["allow"])
"""What “please” asks for before something is only told: “please note that refunds take a week”."""


def _of_an_opinion(reading: "Reading", mark: "Mark") -> bool:
    """Whether a figure is of what nobody checks: “100% satisfaction”, “40 years of experience”."""
    words = reading.words
    if mark[2] != "share":
        return not _PAST.isdisjoint(words[mark[1] : mark[1] + 3])
    pleased = not _PLEASED.isdisjoint(words[max(mark[0] - 5, 0) : mark[0]])
    return pleased or not _OPINIONS.isdisjoint(words[mark[1] : mark[1] + 3])
