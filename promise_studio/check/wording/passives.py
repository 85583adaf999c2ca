"""Passives of the promise verb in which nobody is seen to act."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.word_classes import CLASSES, NUMBERS, UNITS
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_MODALS = word_set("will shall must should can may")
_REFUSABLE = CLASSES["granted"] | {"held", "tolerated", "condoned", "accepted"}
_SKIPPED = word_set(
    """
    not always usually normally also then both all either only ever never generally typically promptly
    fully still immediately quickly politely properly directly automatically instead each first now
    subsequently therefore thus
    """
)
_STATES = word_set(
    """
    committed entitled pleased delighted designed based located limited dedicated interested satisfied
    required expected supposed prepared concerned related supported capped closed experienced
    qualified excited involved convinced deemed allowed obliged needed subjected accredited
    registered regulated authorised authorized trained equipped permitted bound governed aimed displeased
    tired gone armed
    """
)
_OWNED = word_set("ensure ensures ensuring sure see sees arrange arranges arranging arrangements")
_DEEDS = word_set(
    """
    answered acknowledged dealt delivered processed dispatched shipped returned completed resolved repaired
    replaced refunded reviewed investigated handled responded sent issued paid provided offered given
    treated cleaned inspected checked tested published recorded monitored collected seen assessed carried
    made kept met welcomed greeted protected updated informed notified contacted told served shown logged
    fixed restored undertaken performed accomplished achieved done arranged escalated dispensed taken
    emailed posted tidied backed decided mended read credited compensated reimbursed attended addressed
    installed assigned allocated confirmed booked blocked forwarded referred transferred sorted emptied
    swept removed marked graded examined screened consulted listened stored deleted destroyed printed
    displayed admitted discharged charged billed prioritised prioritized scheduled passed mailed packed
    weighed corrected rectified explained considered granted negotiated agreed settled followed heard
    tracked opened respected safeguarded supplied distributed mown initiated handed cancelled rebooked
    isolated traced treated discharged audited waived capped lent fitted written repaid rebuilt remade
    resent rewritten redrawn back called rung texted phoned visited escorted driven
    """
)
_OF_THEIRS = word_set(
    """
    requested raised registered made sent submitted paid found used reached received returned reported
    claimed filed lodged kept shown
    """
)
"""What a customer may or must do: “complaints can be made by letter”, “forms must be sent in”."""

_MEANS = word_set(
    """
    phone telephone post mail email letter text fax hand cheque video sms texts letters emails calls monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december
    """
)
_BEHIND_A_MEANS = word_set(
    """
    sms texts letters emails calls monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december
    """
)
_PERSONS = word_set(
    """
    us me the a an our your my their its his her any one another someone somebody staff management people
    qualified trained independent
    """
)
_PEOPLE = word_set(
    "person officer adviser advisor member doctor nurse engineer people doctors nurses manager"
)
_STOPS = frozenset(".;!?:\n•")
_RELATIVES = frozenset(("which", "who", "that", "whose"))
_TO_WHICH = frozenset(("to", "in", "by", "for"))
_DETERMINERS = frozenset(("the", "a", "our", "your", "same", "next", "this", "that"))
_DONE_BY_OTHERS = word_set("receipt return approval acceptance completion notification")
_MOMENTS = word_set("end close time date phone deadline day morning evening working business week")
_LISTING = frozenset((":", "•", "\n", "…"))
_ENDING = _STOPS | {",", "been", "that", "which", "who", "a", "an"}
_WHATEVER = (["any"], ["all"], ["every"], ["your"])
_SUBJECTS = frozenset(("we", "i", "it", "they", "there", "that", "which", "who", "you"))
_SAYING = word_set("commit promise undertake agree guarantee note aware know mean means remember confident")
_PERFECT = frozenset(("been", "cost", "become", "had", "come"))
"""Participles that make “has” tell of what was: “what your case has cost you”."""

_WE = frozenset(("we", "i"))
_OTHER_VERBS = (["is"], ["are"], ["will"], ["shall"])
_ALSO = frozenset(("and", "or", ","))


def passive_marks(reading: "Reading") -> Iterator[Mark]:
    """Every promise verb in a passive without an agent."""
    words = reading.words
    done = 0
    for at, _, _ in reading.marks("passive_opener"):
        word = words[at]
        if at < done or reading.conditional[at]:
            continue
        if word == "be":
            mark = _modal_passive(reading, at)
        elif word in {"is", "are", "get", "gets"}:
            mark = _present_passive(reading, at)
        else:
            mark = _causative(reading, at)
        if mark is not None and not _has_agent(reading, mark[1]):
            done = mark[1]
            yield mark


def _participle_after(words: list[str], at: int) -> int:
    """The participle that closes a passive whose “be” stands at a token, or −1."""
    for ahead in range(at + 1, min(at + 4, len(words))):
        word = words[ahead]
        if (is_participle(word) and word not in _SKIPPED) or (word == "agreed" and words[at - 1] in _MODALS):
            return -1 if word in _STATES or _only_called(words, ahead) else ahead
        if word not in _SKIPPED and not word.endswith("ly"):
            return -1
    return -1


def _only_called(words: list[str], at: int) -> bool:
    """Whether “considered” gives a name to something: “will be considered lost”."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at] == "considered" and (is_participle(following) or following in {"as", "late", "a", "an"})


def _modal_passive(reading: "Reading", at: int) -> Mark | None:
    """“Will be answered”, and “to be answered” where nobody is named before it."""
    words = reading.words
    close = _participle_after(words, at)
    if close < 0:
        return None
    before = at - (3 if words[max(at - 2, 0) : at] == ["at", "once"] else 1)
    while before >= 0 and (words[before] in _SKIPPED or words[before].endswith("ly")):
        before -= 1
    if _only_refuses(words, before, close):
        return None
    if before < 0 or words[before] in _LISTING:
        return (at, close + 1, "passive") if words[close] in _DEEDS else None
    if words[before] == "to":
        return (before, close + 1, "passive") if _bare_infinitive(reading, before) else None
    if (
        words[before] not in _MODALS
        or not _is_of_ours(words, before, close)
        or _owner_before(reading, before)
    ):
        return None
    return (before, close + 1, "passive")


def _only_refuses(words: list[str], modal: int, close: int) -> bool:
    """Whether “not” takes away what is granted: “cannot be changed”, “will be rejected”."""
    if "not" not in words[modal + 1 : close]:
        return words[close] in CLASSES["denied"]
    return words[modal] in {"can", "may"} or words[close] in _REFUSABLE


def _is_of_ours(words: list[str], modal: int, close: int) -> bool:
    """Whether we are meant to do it: what “can”, “may” or “must” be done is often the customer’s to do."""
    if words[modal] in {"can", "may"}:
        return words[close] in _DEEDS and words[close] not in _OF_THEIRS
    return words[modal] not in {"must", "should"} or words[close] not in _OF_THEIRS


def _bare_infinitive(reading: "Reading", at: int) -> bool:
    """Whether “to be answered” is the promise: “calls to be answered”, and not “you want to be heard”."""
    words = reading.words
    if at == 0:
        return True
    before = words[at - 1]
    if before == "expect" and at > 1:
        return not _MODALS.isdisjoint(words[max(at - 4, 0) : at - 1])
    if before in {
        "have",
        "need",
        "needs",
        "want",
        "wish",
        "like",
        "able",
        "has",
        "how",
        "ought",
        "going",
        "used",
        "likely",
        "due",
    }:
        return False
    return not _owner_before(reading, at) and not any(
        word in {"we", "i", "ask", "request"} for word in words[max(at - 12, 0) : at]
    )


def _present_passive(reading: "Reading", at: int) -> Mark | None:
    """“Calls are answered”: a promise in the present tense."""
    words = reading.words
    if at == 0 or words[at - 1] in _SUBJECTS:
        return None
    close = _participle_after(words, at)
    if close < 0 or words[close] not in _DEEDS or "no" in words[max(at - 3, 0) : at]:
        return None
    if "not" in words[at:close] or words[close : close + 2] == ["taken", "up"]:
        return None
    if _owner_before(reading, at) or _only_refuses(words, at, close):
        return None
    return (at, close + 1, "passive")


def _causative(reading: "Reading", at: int) -> Mark | None:
    """“Have your enquiry answered”: somebody will, and nobody says who."""
    words = reading.words
    perfect = any(is_participle(word) or word in _PERFECT for word in words[at + 1 : at + 2])
    if perfect or not _WE.isdisjoint(words[max(at - 4, 0) : at]):
        return None
    if at and words[at - 1] in {"we", "you", "they", "will", "not", "must", "should", "who", "may", "i"}:
        return None
    opens = not at or words[at - 1] in _LISTING or words[max(at - 2, 0) : at] == ["right", "to"]
    entitled = opens and words[at + 1 : at + 2] in _WHATEVER
    stops = _STOPS if entitled else _ENDING  # “Have any treatment, with its risks, explained to you”
    for ahead in range(at + 2, min(at + (20 if entitled else 7), len(words))):
        word = words[ahead]
        if word in stops:
            return None
        if word in _DEEDS or (
            is_participle(word)
            and words[ahead - 1] not in {"the", "a", "our", "your", "any"}
            and ahead + 1 < len(words)
            and words[ahead + 1] in {"to", "within", "promptly", "by", "in", "with", "and", "."}
        ):
            return (at, ahead + 1, "passive")
    return None


def _owner_before(reading: "Reading", at: int) -> bool:
    """Whether somebody is named who sees to it, or the verb sits in a side remark about a noun."""
    words = reading.words
    for back in range(at - 1, max(at - 40, -1), -1):
        word = words[back]
        if word in _STOPS:
            return False
        if reading.conditional[back]:
            continue  # “when a doctor arranges a test, you will be told”
        if word in _OWNED or (word == "which" and words[back - 1] in _TO_WHICH):
            return True
        if (
            word in _RELATIVES
            and back >= 1
            and words[back - 1].isalpha()
            and at - back <= 3
            and words[back - 1] not in _SAYING
        ):
            return True
    return False


def _has_agent(reading: "Reading", at: int) -> bool:
    """Whether “by somebody” follows in the same breath."""
    words = reading.words
    for ahead in range(at, min(at + 14, len(words))):
        word = words[ahead]
        if word in _STOPS or word in {"if", "when", "unless"}:
            return False
        if word == "and" and words[ahead + 1 : ahead + 2] in _OTHER_VERBS:
            return False
        if word == "by" and ahead + 1 < len(words):
            following = words[ahead + 1]
            if following == words[ahead - 1] or not _DONE_BY_OTHERS.isdisjoint(words[at:ahead]):
                continue  # “case by case”, “within a week of receipt of the goods by us”
            if ahead - 1 > at and is_participle(words[ahead - 1]) and words[ahead - 2] not in _ALSO:
                continue  # “told of the roads closed by snow”: the snow does not tell
            counted = following in NUMBERS and _PEOPLE.isdisjoint(words[ahead + 2 : ahead + 5])
            if counted or following in UNITS or following.endswith("ing"):
                continue
            if following in _DETERMINERS and not _MOMENTS.isdisjoint(words[ahead + 2 : ahead + 5]):
                continue
            if _is_a_means(reading, ahead + 1):
                continue
            return True
    return False


def _is_a_means(reading: "Reading", at: int) -> bool:
    """Whether “by” names a way or a moment rather than somebody: “by video”, “by post”, “by Monday”."""
    word = reading.words[at]
    if word in _MEANS:
        return True
    if not word.isalpha() or word in _PERSONS or word.endswith("s"):
        return False
    following = reading.words[at + 1] if at + 1 < len(reading.words) else "."
    if following.isalpha() and following not in _BEHIND_A_MEANS:
        return False  # “by senior managers”
    return reading.text[reading.starts[at]].islower()
