"""Whether a clause talks about the organisation, or guards it, and gives the customer nothing."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


def about_us(reading: "Reading") -> Mark | None:
    """The words that show a clause to be about the organisation, or nothing."""
    tags = reading.tags
    if reading.shutting_out:
        return reading.shutting_out[0]
    if not tags.keys().isdisjoint(_OURS_ALONE) and (inward := _inward(reading)):
        return inward
    if reading.measured or _answers_a_failure(reading):
        return None
    begin = _lead_in(reading)
    portrait = [mark for mark in reading.marks("self_portrait") if mark[0] >= begin]
    if portrait and portrait[0][0] <= begin + _OPENING and not _reaches_out(reading, portrait[0][1]):
        return portrait[0]
    if reading.has("self_praise") or _names_our_trade(reading):
        return _praise(reading) or _history(reading)
    return _history(reading) or _only_ours(reading)


def _answers_a_failure(reading: "Reading") -> bool:
    """Whether a clause says what is done when something went wrong: that is for the customer."""
    if "failure" not in reading.tags:
        return False
    return any(reading.conditional[mark[0]] for mark in reading.marks("failure"))


def _only_ours(reading: "Reading") -> Mark | None:
    """What we do in the present tense, with nobody else in sight: “We roast each bean by hand”."""
    words = reading.words
    if words[0] not in _US or not reading.tags.keys().isdisjoint(_TOWARDS):
        return None
    if not OUTWARD.isdisjoint(reading.vocabulary) or not _AHEAD.isdisjoint(reading.vocabulary):
        return None
    return (0, min(2, len(words)), "self_praise")


def _history(reading: "Reading") -> Mark | None:
    """What was done and is no promise: “The agency has invested in a new building”."""
    words, said = reading.words, reading.vocabulary
    if _HAVE_BEEN.isdisjoint(said) or not _AHEAD.isdisjoint(said) or not _YOURS.isdisjoint(said):
        return None
    for at, word in enumerate(words[:-1]):
        done = words[at + 1] == "been" or is_participle(words[at + 1])
        if word in _HAVE_BEEN and done and not reading.conditional[at]:
            return (at, at + 2, "self_praise")
    return None


def _names_our_trade(reading: "Reading") -> bool:
    """Whether a clause begins with those who work for us: “Our buyers travel the world”."""
    words = reading.words
    return (
        words[0] == "our"
        and _AHEAD.isdisjoint(reading.vocabulary)
        and any(word.endswith(_TRADES) and word not in _THINGS for word in words[1:3])
    )


def _lead_in(reading: "Reading") -> int:
    """The token behind the words that only lead in to a list item: “You can expect us to: …”."""
    if reading.vocabulary.isdisjoint(_LEADS):
        return 0
    opening = reading.words[:_LEAD]
    return max((opening.index(mark) + 1 for mark in _LEADS if mark in opening), default=0)


def _reached(reading: "Reading") -> bool:
    """Whether the clause, behind its lead-in, names anybody who has something from it."""
    words, begin = reading.words, _lead_in(reading)
    end = _purpose_of_ours(reading)
    return any(
        begin <= mark[0] < end
        and words[mark[1] : mark[1] + 1] not in _THEIR_OWN_ACTS
        and words[mark[1] : mark[1] + 2] not in _ONLY_HONOURED
        and words[mark[1] : mark[1] + 2] not in _OUR_MEMBERS
        and (words[mark[1] : mark[1] + 1] not in _OF_USE_TO_US or _is_answered(words, mark))
        and words[max(mark[0] - 2, 0) : mark[0]] not in _HEARD_FROM
        and not _only_served(reading, mark[0])
        and not (_ASKED.intersection(words[max(mark[0] - 5, 0) : mark[0]]) and words[mark[0]] != "you")
        for mark in reading.marks("benefit")
    )


def _is_answered(words: list[str], mark: Mark) -> bool:
    """Whether needs are what we answer to: “staff act quickly on client needs”."""
    return words[mark[1]] == "needs" and words[max(mark[0] - 1, 0)] in {"to", "on"}


def _only_served(reading: "Reading", at: int) -> bool:
    """Whether somebody only stands behind a service that is to be improved: “our services to residents”."""
    served = reading.words[max(at - 2, 0) : at] in _SERVICE_TO
    return served and any(mark[1] == at for mark in reading.marks("inward"))


def _purpose_of_ours(reading: "Reading") -> int:
    """Where the purpose of something inward begins: “we train staff to ensure that you …”; else the end."""
    words = reading.words
    for _, stop, _ in reading.marks("inward")[:1]:
        for at in range(stop, len(words) - 1):
            if words[at] == "so" or (words[at] == "to" and words[at + 1] in _PURPOSES):
                return at
    return len(words)


def _inward(reading: "Reading") -> Mark | None:
    """What is done to our own people, targets and papers, where nobody outside is named."""
    words = reading.words
    if _reached(reading):
        return None
    if "own_gain" in reading.tags:
        return reading.marks("own_gain")[0]
    if not all(
        mark[2] == "share" or words[mark[0]] in _OURS_TO_CHECK or _OFTEN.issuperset(words[mark[0] : mark[1]])
        for mark in reading.measured
    ):
        return None
    return reading.marks("inward")[0]


def _praise(reading: "Reading") -> Mark | None:
    """What a clause says of us when nothing in it reaches anybody."""
    if not OUTWARD.isdisjoint(reading.words[_lead_in(reading) :]) or _reached(reading):
        return None
    begin = _lead_in(reading)
    praise = [mark for mark in reading.marks("self_praise") if mark[0] >= begin]
    if begin and not praise:
        return None
    return praise[0] if praise else (0, 2, "self_praise")


def _reaches_out(reading: "Reading", at: int) -> bool:
    """Whether the clause goes on to say what the customer gets."""
    return not OUTWARD.isdisjoint(reading.words[at:])


_US = frozenset(("we", "our"))
_TOWARDS = word_set("benefit hedge speed modal remedy failure word mend amount time share asking")
"""What a clause names that is for somebody outside, or is to come."""

_THEIR_OWN_ACTS = tuple(
    [word] for word in word_set("make made give gave stand place choose chose trust mean")
)
"""What a customer does for us: “every gift you make”."""

_ONLY_HONOURED = (
    *([be, word] for be in ("are", "is") for word in ("at", "important", "precious", "why", "the")),
    ["at", "the"],
    ["first", "in"],
)
_PURPOSES = word_set("ensure make enable provide understand improve judge maintain help give deliver serve")
_AHEAD = frozenset(
    ("promise", "guarantee", "pledge", "will", "shall", "target", "goal", "get", "refund", "apologise")
)
_HAVE_BEEN = frozenset(("has", "have", "was", "were"))
_YOURS = frozenset(("you", "your", "customers", "not", "if", "when", "once"))
_LEAD = 16  # words within which a lead-in ends
_LEADS = (":", "…")
_OUR_MEMBERS = (["of", "staff"], ["of", "our"], ["of", "the"])
_OURS_ALONE = ("inward", "own_gain")
_OF_USE_TO_US = tuple(
    [word]
    for word in word_set(
        """
        money funds purse resources sector feedback needs comments suggestions views expectations
        satisfaction survey surveys experience experiences base focus loyalty relations relationships
        retention
        """
    )
)
_HEARD_FROM = tuple([said, "from"] for said in ("feedback", "comments", "suggestions", "views"))
_SERVICE_TO = tuple([served, to] for served in ("service", "services", "offering") for to in ("to", "for"))
_ASKED = word_set("consultation consultations survey surveys")
_OFTEN = word_set("every each year annually yearly month monthly daily weekly quarterly day week")
_TRADES = ("ers", "ors", "ists", "ians")
_THINGS = word_set("orders offers letters computers servers counters centers numbers papers doors floors")
_OURS_TO_CHECK = word_set(
    """
    qualified accredited licensed certified trained train trains training informed check checks publish
    report record records keep
    """
)
"""Acts that could be checked, but only by us."""

_OPENING = 6  # words in which a clause has said whom it is about
OUTWARD = word_set(
    """
    answer answers deliver delivers delivering delivery give gives help helps offer offers offering
    provide provides providing receive reply respond responds return send sends serve serves serving
    share welcome welcomes keep visit call treat treated listen repair refund pay replace polite friendly
    helpful courteous welcoming respectful approachable ready available standing handle handled deal dealt
    resolve resolved restore restored process processed complete completed contact tell told inform informed
    notify notified apologise mend fix fixed depart departs cleaned collected answered offered
    provided sent advice prices
    """
)
"""Verbs by which something reaches the customer."""
