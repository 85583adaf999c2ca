"""What happens otherwise: “if not, we …”, “…, or £5 a day”, “Missed bin? The crew will be back”."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_OURS = frozenset(("we", "i"))
_ASKING = frozenset("?:")
_ASKED = word_set("please call contact ring write let tell ask you")
_ONLY_POSSIBLE = word_set("can could may might want need choose prefer")
_SLIPS = word_set("missed late wrong cold twice overcharged unhappy disappointed stale undercooked")
_COMING = frozenset(("will", "we", "shall", "get", "back"))


def says_what_then(reading: "Reading") -> bool:
    """Whether a text says what is done when the promise in it is not kept, whatever that is."""
    tags, words = reading.tags, reading.words
    asks = not _ASKING.isdisjoint(reading.vocabulary)
    if "otherwise" not in tags and not asks:
        return False
    if "denial" in tags or "exclusion" in tags:
        return False
    for first, stop, _ in tags.get("otherwise", ()):
        if words[first] == "if":
            if _is_offered(words, stop):
                return True
        elif not reading.conditional[stop - 2] and _or_pays(reading, stop - 2):
            return True
    return asks and _comes_back(reading)


def _is_offered(words: list[str], at: int) -> bool:
    """Whether what follows “if not” is for us to do and not for the customer."""
    return at < len(words) and words[at] not in _ASKED


def _or_pays(reading: "Reading", at: int) -> bool:
    """Whether “or” goes on with money: “or £5 a day until it is”, “or we knock £5 off”."""
    words = reading.words
    if words[at + 1] not in _OURS:
        return True
    if words[at + 2 : at + 3] == [] or words[at + 2] in _ONLY_POSSIBLE:
        return False
    number = reading.sentences[at]
    return any(mark[0] > at for mark in reading.in_sentence(number, "amount"))


def _comes_back(reading: "Reading") -> bool:
    """Whether a slip of ours is asked for or heads a line, and answered: “Missed bin? We are back soon.”."""
    words = reading.words
    if "?" in words:
        asked = reading.sentences[words.index("?")]
        head, answer = reading.sentence(asked), reading.sentence(asked + 1)
    else:
        colon = words.index(":")
        said = reading.sentence(reading.sentences[colon])
        if not colon or not reading.conditional[colon - 1]:
            return False
        head, answer = range(said.start, colon), range(colon, said.stop)
    slipped = not _SLIPS.isdisjoint(words[at] for at in head)
    return slipped and any(words[at] in _COMING for at in answer)
