"""Which words belong to a condition: what must be so before the promise holds."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.condition_ends import end_of_condition
from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_OPEN = frozenset(("where", "when", "if", "wherever", "whenever", "as", "unless"))
_OPINING = word_set("consider considers think believe feel decide determine")
_LINKS = word_set("because although though despite since following where while whilst until")


def condition_tokens(reading: "Reading") -> bytearray:
    """A one for every token that stands in a condition, a nought for the rest."""
    words = reading.words
    flags = bytearray(len(words))
    if "?" in reading.vocabulary:
        _ask(reading, flags)
    if ":" in reading.vocabulary and "failure" in reading.tags:
        _head(reading, flags)
    if words[:1] == ["to"] and "must" in reading.vocabulary and words[1] in _HAVING:
        _require(words, flags)
    if "condition" not in reading.tags:
        return flags
    open_ended = {
        mark[0]: mark[1]
        for mark in reading.tags.get("hedge", ())
        if words[mark[0]] in _OPEN
        and words[mark[1] : mark[1] + 1] != ["not"]
        and words[mark[1] - 1] not in _OPINING
    }
    for first, stop, _ in reading.tags["condition"]:
        if flags[first]:
            continue
        end = open_ended.get(first) or end_of_condition(reading, first, stop)
        flags[first:end] = b"\x01" * (end - first)
    return flags


def _ask(reading: "Reading", flags: bytearray) -> None:
    """Marks every question as a condition: “Not happy?” before “Tell us”."""
    for at, word in enumerate(reading.words):
        if word == "?":
            asked = reading.sentence(reading.sentences[at])
            flags[asked.start : at] = b"\x01" * (at - asked.start)


def _head(reading: "Reading", flags: bytearray) -> None:
    """Marks a heading that names what went wrong: “Missed collection: we come back the same day”."""
    words = reading.words
    for failure in reading.marks("failure"):
        said = reading.sentence(reading.sentences[failure[0]])
        ahead = words[said.start : said.start + _HEADING]
        if (
            ":" in ahead
            and failure[0] < said.start + ahead.index(":")
            and _FINITE.isdisjoint(head := ahead[: ahead.index(":")])
        ):
            flags[said.start : said.start + len(head)] = b"\x01" * len(head)


def _require(words: list[str], flags: bytearray) -> None:
    """Marks what the customer has to do something for: “To receive a credit, you must …”."""
    end = words.index("must")
    comma = words.index(",") if "," in words[:end] else 0
    flags[:comma] = b"\x01" * comma


_HAVING = word_set("receive claim qualify get obtain be request")
_HEADING = 8  # tokens of a heading and its colon
_FINITE = word_set("we i you it they will shall is are can may aim commit promise to")


def condition_openers(reading: "Reading") -> "list[Mark]":
    """The phrases that open a condition, each sentence’s own lead-ins among them."""
    found: list[Mark] = []
    for mark in reading.marks("condition"):
        if reading.words[mark[0]] in _LINKS or (found and mark[0] < found[-1][1]):
            continue
        found.append(mark)
    return found
