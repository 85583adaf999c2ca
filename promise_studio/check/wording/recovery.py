"""Whether a text says what the customer gets when the promise is not kept."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_REACH = 1  # sentences between what went wrong and what is done about it


def names_recovery(reading: "Reading") -> bool:
    """Whether something that goes wrong and something done about it stand together."""
    if not reading.has("remedy", "word"):
        return False
    denied = {at for mark in reading.marks("denial") for at in range(mark[0], mark[1])}
    failures = [mark for mark in reading.marks("failure") if not _only_a_complaint(reading, mark)]
    remedies = [mark for mark in reading.marks("remedy") if mark[0] not in denied]
    if any(_stands_alone(reading, mark) for mark in remedies):
        return True
    return any(_answers(reading, remedy, failures) for remedy in (*remedies, *_words(reading, denied)))


_ALONE = word_set(
    """
    refund refunds refunded reimburse reimbursed reimbursement compensate compensated compensation
    rebate rebates apologise apologises apologize apology apologies goodwill
    """
)


def _stands_alone(reading: "Reading", mark: "Mark") -> bool:
    words = reading.words[mark[0] : mark[1]]
    return not _ALONE.isdisjoint(words) or words[:2] == ["money", "back"] or "credits" in words


def _words(reading: "Reading", denied: set[int]) -> list["Mark"]:
    """What is only said to the customer, by us and not asked of them."""
    return [
        mark for mark in reading.marks("word") if mark[0] not in denied and not reading.conditional[mark[0]]
    ]


def _only_a_complaint(reading: "Reading", mark: "Mark") -> bool:
    return reading.words[mark[0]].startswith(("complain", "grievance"))


def _answers(reading: "Reading", remedy: "Mark", failures: list["Mark"]) -> bool:
    number = reading.sentences[remedy[0]]
    return any(
        abs(reading.sentences[failure[0]] - number) <= _REACH and not remedy[0] <= failure[0] < remedy[1]
        for failure in failures
    )
