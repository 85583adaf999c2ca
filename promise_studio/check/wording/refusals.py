"""What a text refuses: the words of a refusal, and the part of a sentence that shuts somebody out."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_TURNS = word_set("but however although though except unless ;")
_TAKING_UP = (["we"], ["you"], ["they"])


def refused_tokens(reading: "Reading", *shutting_out: str) -> set[int]:
    """The tokens of each refusal, and of what lies between two turns around a word of one of these tags."""
    tags = reading.tags
    found = {at for mark in tags["denial"] for at in range(mark[0], mark[1])} if "denial" in tags else set()
    for mark in reading.marks(*shutting_out):
        if not reading.conditional[mark[0]]:
            found.update(_part_around(reading, mark[0]))
    return found


def _part_around(reading: "Reading", at: int) -> range:
    """The tokens from the turn before a token to the one behind it: “no refunds, but we exchange it”."""
    words = reading.words
    said = reading.sentence(reading.sentences[at])
    begin = next((place for place in range(at, said.start - 1, -1) if turns(words, place)), said.start)
    end = next((place for place in range(at + 1, said.stop) if turns(words, place)), said.stop)
    return range(begin, end)


def turns(words: list[str], at: int) -> bool:
    """Whether a sentence takes a turn at a token: “but”, or a comma behind which we or you take up again."""
    return words[at] in _TURNS or (words[at] == "," and words[at + 1 : at + 2] in _TAKING_UP)
