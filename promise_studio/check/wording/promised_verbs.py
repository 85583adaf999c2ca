"""The verbs of a text by which something is promised."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import HEADS, verb_forms
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import behind_the_heading, is_duty

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

JOINS = frozenset(("and", ",", ";", "&", "•", "\n", "-", "also"))
_LEADS = HEADS | (JOINS - {","})
_LINKS = word_set("and but so then also here today that")
_NAMING = word_set("the a an any every all each what")
_SPEAKERS = frozenset(("we", "i", "you"))
_RELYING = frozenset(("expect", "trust", "on", "want"))
_RELATIVES = frozenset(("that", "which"))
_WE = frozenset(("we", "i"))
_WILL = frozenset(("will", "shall"))
_BESIDE = frozenset(("always", "also", "both", "then", "never"))
_BULLETS = frozenset(("•", "\n", "#"))
_LEADING = HEADS | JOINS | _WE | _BESIDE | {":", "to"}


def promised_verbs(reading: "Reading", least: int = 2) -> Iterator[tuple[int, bool]]:
    """Each verb, and whether it is joined to one before it; none where fewer than `least` can be ones."""
    words, conditional, sentences = reading.words, reading.conditional, reading.sentences
    known = verb_forms()
    begin = behind_the_heading(words) if ":" in reading.vocabulary else 0
    verbs = [at for at, _, _ in reading.marks("verb") if at >= begin and not conditional[at]]
    if "-" in reading.text:
        verbs = [at for at in verbs if not _is_hyphened(reading, at)]
    if "our" not in reading.vocabulary:  # most are nouns: “your order”, “the report”
        verbs = [
            at
            for at in verbs
            if not at
            or words[at - 1] in _LEADING
            or words[at - 1][-2:] == "ly"
            or sentences[at] != sentences[at - 1]
        ]
    if len(verbs) < least:
        return
    head = -1
    form = ""
    for at in verbs:
        before, back = _before(words, at)
        beside = head >= 0 and sentences[at] == sentences[head]
        if head >= 0 and not beside and _is_an_item(reading, at):
            yield at, True
            continue
        if _in_a_remark(reading, before, back, begun=head >= 0):
            continue
        ours = before in HEADS or before in _WE or before == ":" or (before == "to" and back <= 0)
        if ours or (not beside and _of_our_people(reading, at)):
            if not is_duty(reading, at) and not (back < 0 and _asks_the_customer(reading, at)):
                yield at, beside
                head, form = at, known[words[at]]
        elif before in JOINS and beside and known[words[at]] == form:
            yield at, True


def _is_an_item(reading: "Reading", at: int) -> bool:
    """Whether a verb opens a further item of a list, behind a bullet, a new line or nothing at all."""
    if reading.sentences[at] == reading.sentences[at - 1]:
        return False
    before = reading.words[at - 1]
    return (before in _BULLETS or before.isalnum()) and verb_forms()[reading.words[at]] == "base"


def _is_hyphened(reading: "Reading", at: int) -> bool:
    """Whether a hyphen makes a verb half of a noun: “check-in”, “follow-up”, “post-mortem”."""
    end = reading.end_of(at)
    return reading.text[end : end + 1] == "-" and reading.text[end + 1 : end + 2].isalpha()


def _before(words: list[str], at: int) -> tuple[str, int]:
    """What a verb hangs on and where that stands: “we will always try to call” hangs on “try”."""
    back = at - 1
    while back >= 0 and (words[back].endswith("ly") or words[back] in _BESIDE):
        back -= 1
    if back < 0:
        return ":", back
    if words[back] != "to" or not back:
        return words[back], back
    if words[back - 1] == "is" and back > 1:  # “our aim is to …”
        back -= 1
    if words[back - 1] == "us" and words[back - 2] in _RELYING:
        return ":", back
    return (words[back - 1] if words[back - 1] in _LEADS else "to"), back


def _in_a_remark(reading: "Reading", before: str, at: int, *, begun: bool) -> bool:
    """Whether a verb stands in a remark about a noun: “the services we offer”, “the steps we will take”."""
    words = reading.words
    head = at - 1 if words[at] == "to" else at
    if before in HEADS and words[head - 1] in _WE and words[head - 2] in _RELATIVES:
        return True
    if before in _WE:
        noun = words[at - 1] if at > 0 else ","
        return noun.isalpha() and noun not in _LINKS and not reading.conditional[at - 1]
    if before not in _WILL or not begun:
        return False
    if words[at - 1] not in _SPEAKERS:
        return False
    return words[at - 2] in _RELATIVES or (words[at - 3] in _NAMING and words[at - 2].isalpha())


def _of_our_people(reading: "Reading", at: int) -> bool:
    """Whether a verb says in the present tense what ours do: “Our guards wear badges”."""
    words = reading.words
    said = reading.sentence(reading.sentences[at])
    return (
        words[said.start] == "our"
        and 2 <= at - said.start <= 4
        and words[at - 1].isalpha()
        and _WILL.isdisjoint(words[said.start : said.stop])
    )


def _asks_the_customer(reading: "Reading", at: int) -> bool:
    """Whether a verb that opens the text asks something: “Call us and we come the same day”."""
    words = reading.words
    if words[at + 1 : at + 2] == ["us"]:
        return True
    said = reading.sentence(reading.sentences[at])
    if any(words[place] == "us" for place in said) and not any(words[place] == "you" for place in said):
        return True
    return any(
        (words[place] == "we" and words[place - 1] in {"and", ","})
        or (words[place] in _WILL and words[place - 1] != "and" and "and" in words[max(place - 4, 0) : place])
        for place in said
    )
