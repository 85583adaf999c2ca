"""Where a sentence goes on with a main clause of its own: “…, and we will also call you”."""

from itertools import compress, count
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import (
    HEADS,
    SOFT,
    TIERS,
    VERBS,
    third_persons,
    verb_forms,
)
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.recovery import mends_a_failure
from promise_studio.check.wording.word_classes import CLASSES, NUMBERS
from promise_studio.check.wording.word_forms import is_participle

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_JOINS = frozenset(("and", ";", "&"))
_ASIDES = word_set("also then always never both in addition further still often")
_MODALS = frozenset(("will", "shall"))
_SPEAKERS = frozenset(("we", "i"))
_OTHERS = (CLASSES["you"] - {"him", "her", "them"}) | {"everybody", "nobody"}
_STATES = frozenset(("is", "are", "has", "have"))
_IS = frozenset(("is", "are", "has"))
_GETS = word_set("get gets receive receives wait have pay pays choose keep")
_MAY = frozenset(("can", "may"))
_THERE = (["is"], ["are"], ["will"])
_NO_SUBJECT = word_set(
    """
    , . ; : ( ) and or but if when where unless that which who whom whose why how what whether so to it they
    this these those there will shall is are be not in on at by for with from within as than
    """
)
_DEPENDENT = word_set(
    """
    that which who so because whether how what why ensure ensures ensuring sure see hope although where
    whose whom
    """
)
_QUESTIONS = word_set("which who whether how what why where whose whom because")
_NO_SUBJECT_NOR_MODAL = _NO_SUBJECT - _MODALS
_BEYOND_A_SUBJECT = _NO_SUBJECT - {"of", "in", "on", "for", "to", "at", "with", "from"}
_ENDED: tuple[list[str], ...] = (["."], ["!"], [])
_TOLD = _STATES | _SPEAKERS | _MODALS
_THE_SAME = (["it"], ["them"], ["this"])
_NAMING = word_set("a an the our your any every each all no to of")
_REST = frozenset(("ones", "larger", "longer", "bigger", "no"))
"""How a clause opens that goes on with the other cases, or takes back: “larger ones go to …”."""

_SAID_TO = frozenset(("told", "informed", "notified", "advised"))
_OUTCOMES = frozenset(("outcome", "result", "results", "decision", "findings"))
_LONGEST_SUBJECT = 8
_DEEDS = VERBS - SOFT
_SERVICES = frozenset(("service", "services", "needs", "expectations"))
"""What is “provided” in a manner: “answer promptly and provide an efficient service”."""

_SAID = ("vague", "speed", "effort", "stock", "self_praise")


def second_main_clause(reading: "Reading") -> int:
    """The first token of a second main clause that promises something else; −1 when there is none."""
    words, sentences, conditional = reading.words, reading.sentences, reading.conditional
    for at in compress(count(), map(_JOINS.__contains__, words)):
        if conditional[at] or at + 2 >= len(words):
            continue
        word = words[at]
        begin = reading.sentence(sentences[at]).start
        if word == ";" and _stand_alone(reading, begin, at):
            return at + 1
        verb = _verb_of_a_clause(words, at + 1)
        if verb < 0 or conditional[verb] or sentences[verb] != sentences[at]:
            continue
        left, right = range(begin, at), range(at + 1, _end_of(reading, at + 1))
        plain = _is_plain_present(words, verb)
        if plain and not (_states_more(reading, left) and _is_measured(reading, right)):
            continue
        if not (plain or promises_something(reading, left)) or _is_dependent(
            reading, left, anew=words[at + 1] in _SPEAKERS and words[verb] in _MODALS
        ):
            continue
        if _goes_with_the_first(reading, verb, left, right):
            continue
        if not (_is_measured(reading, left) or _is_measured(reading, right)) or _is_a_remedy(
            reading, left, right
        ):
            continue
        if not (_is_manner(reading, left) and _is_manner(reading, right)) and _is_act(reading, verb, right):
            return at + 1
    return -1


def tells_the_outcome(words: list[str], at: int) -> bool:
    """Whether “you will be told the outcome” only ends what was promised before."""
    ahead = words[at + 1 : at + 7]
    return not _SAID_TO.isdisjoint(ahead) and not _OUTCOMES.isdisjoint(ahead)


def _goes_with_the_first(reading: "Reading", verb: int, left: range, right: range) -> bool:
    """Whether the second clause mends what the first one breaks, tells its outcome, or is a tier of it."""
    return (
        mends_a_failure(reading, verb)
        or _are_tiers(reading.words, left, right)
        or tells_the_outcome(reading.words, verb)
    )


def _stand_alone(reading: "Reading", begin: int, at: int) -> bool:
    """Whether both sides of a semicolon name a figure: “doors open at six; coffee is served at eight”."""
    left, right = range(begin, at), range(at + 1, _end_of(reading, at + 1))
    if (
        reading.words[right.start] in NUMBERS
        or _are_tiers(reading.words, left, right)
        or mends_a_failure(reading, at)
        or reading.conditional[at + 1]
    ):
        return False
    return all(
        any(mark[0] in part and mark[2] != "act" for mark in reading.measured) for part in (left, right)
    ) and not any(mark[0] in right for mark in reading.marks("remedy", "failure"))


def _verb_of_a_clause(words: list[str], at: int) -> int:
    """The verb of a clause with a subject of its own that begins at a token; −1 where none begins."""
    while at < len(words) and (words[at] in _ASIDES or words[at] == ","):
        at += 1
    if at + 1 >= len(words) or (words[at] in _NO_SUBJECT_NOR_MODAL and words[at] != "there"):
        return -1
    if words[at] == "there":
        return at + 1 if words[at + 1 : at + 2] in _THERE else -1
    if words[at] in _SPEAKERS or words[at] in _OTHERS:
        return _verb_of_a_speaker(words, at)
    if words[at] in _MODALS:  # “we will be polite and will call you back”
        return at if words[at + 2 : at + 3] not in _THE_SAME else -1
    return _verb_behind_a_name(words, at)


def _verb_behind_a_name(words: list[str], at: int) -> int:
    """The verb behind a subject of several words: “our own engineers will”; −1 where none comes."""
    for verb in range(at + 1, min(at + _LONGEST_SUBJECT, len(words))):
        if words[verb] in _MODALS:
            return verb
        if words[verb] in _STATES or (words[verb - 1] not in _NAMING and words[verb] in third_persons()):
            return verb
        if words[verb - 1] in _BEYOND_A_SUBJECT:
            return -1
    return -1


def _verb_of_a_speaker(words: list[str], at: int) -> int:
    """The verb behind “we” or “you”; −1 where nothing is promised."""
    verb = at + 1
    while verb + 1 < len(words) and (words[verb] in _ASIDES or words[verb].endswith("ly")):
        verb += 1
    said = words[verb]
    if (said in _MODALS and words[verb + 1 : verb + 2] not in _ENDED) or said in _GETS:
        return verb
    if said in _MAY and words[at] not in _SPEAKERS and words[verb + 1 : verb + 2] != ["not"]:
        return verb
    ours = words[at] in _SPEAKERS and said not in _MODALS
    return verb if ours and (said in verb_forms() or said in HEADS) else -1


def _end_of(reading: "Reading", at: int) -> int:
    return reading.sentence(reading.sentences[at]).stop


def promises_something(reading: "Reading", part: range) -> bool:
    """Whether the words before the join promise something, rather than ask the customer for it."""
    words = reading.words
    for at in part:
        if reading.conditional[at]:
            continue
        word = words[at]
        if word in _SPEAKERS or word in _MODALS:
            return True
        if word == ":" and any(at < mark[0] < part.stop for mark in reading.marks("verb")):
            return True
        if word in _STATES and _has_participle(words, at):
            return True
    return not _IS.isdisjoint(words[part.start : part.stop]) and _is_measured(reading, part)


def _has_participle(words: list[str], at: int) -> bool:
    """Whether a participle follows; a clause that is being typed may end before it."""
    return any(map(is_participle, words[at + 1 : at + 2]))


def _is_plain_present(words: list[str], verb: int) -> bool:
    """Whether the verb is one of fact: “our helpline is open”, “the last train leaves”."""
    before = words[verb - 1]
    if words[verb] in _MODALS or before in _SPEAKERS or before in _ASIDES or before.endswith("ly"):
        return False
    return (
        not (words[verb] in _STATES and _has_participle(words, verb))
        and before not in _OTHERS
        and before != "there"
    )


def _states_more(reading: "Reading", part: range) -> bool:
    """Whether a part names a measure and has a verb of its own: “Send a photo” is asked, not stated."""
    words = reading.words
    return _is_measured(reading, part) and any(
        not reading.conditional[at] and (words[at] in _TOLD or words[at] in third_persons())
        for at in part[1:]
    )


def _is_measured(reading: "Reading", part: range) -> bool:
    return any(mark[0] in part for mark in reading.measured)


def are_both_manner(reading: "Reading", first: int, at: int) -> bool:
    """Whether two joined verbs of a sentence only say how something is done."""
    end = _end_of(reading, at)
    words = reading.words
    served = (*words[first : first + 4], *words[at : at + 6])
    if words[first] in _DEEDS and words[at] in _DEEDS and _SERVICES.isdisjoint(served):
        return False
    return _is_manner(reading, range(first, at)) and _is_manner(reading, range(at, end))


def _is_manner(reading: "Reading", part: range) -> bool:
    """Whether a part only says how something is done, and names nothing to check."""
    if _is_measured(reading, part):
        return False
    if any(mark[0] in part for mark in reading.marks(*_SAID)):
        return True
    return not SOFT.isdisjoint(reading.words[part.start : part.stop])


def _is_act(reading: "Reading", verb: int, part: range) -> bool:
    """Whether the second clause says what is done or given, and not only how things are."""
    said = reading.words[verb]
    before = reading.words[verb - 1]
    if said in _MODALS or said in _GETS or said in verb_forms() or before in _SPEAKERS or before == "there":
        return True
    if said in _MAY:
        return True
    if said in _STATES and _has_participle(reading.words, verb):
        return True
    return any(mark[0] in part for mark in reading.measured)


def _is_a_remedy(reading: "Reading", left: range, right: range) -> bool:
    """Whether the first part names what went wrong and the second what is given for it."""
    broken = any(mark[0] in left for mark in reading.marks("failure", "mend"))
    return broken and any(mark[0] in right for mark in reading.marks("remedy"))


def _is_dependent(reading: "Reading", part: range, *, anew: bool) -> bool:
    """Whether a part opens a clause on which the rest hangs: “we make sure that …”.

    A question ends where “we will” begins anew: “we tell you what it costs and we will not start before …”.
    """
    opens = _DEPENDENT - _QUESTIONS if anew else _DEPENDENT
    return any(reading.words[at] in opens and not reading.conditional[at] for at in part)


def _are_tiers(words: list[str], left: range, right: range) -> bool:
    """Whether both parts speak of the same for different cases: by day and at night, urgent and not."""
    opening = words[right.start : right.start + 2]
    if not TIERS.isdisjoint(opening) or not _REST.isdisjoint(opening):
        return True
    return bool(TIERS.intersection(words[left.start : left.stop])) and bool(
        TIERS.intersection(words[right.start : right.stop])
    )
