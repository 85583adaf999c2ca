"""Whether a text says what the customer gets when the promise is not kept."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from promise_studio.check.moneys import SIGNS
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.measures import is_refused, is_verbless
from promise_studio.check.wording.otherwise import says_what_then
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.refusals import refused_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_PUTTING = frozenset(("put", "puts", "putting", "set", "sets"))
_REACH = 1  # sentences between what went wrong and what is done about it


def names_recovery(reading: "Reading") -> bool:
    """Whether something that goes wrong and something done about it stand together."""
    if reading.shutting_out:
        return False
    tags = reading.tags
    broken = "failure" in tags or "unmet" in tags
    if not broken and "remedy" not in tags and "amount" not in tags:
        return says_what_then(reading)
    shut = reading.has("denial", "exclusion", "stays")
    denied: Collection[int] = refused_tokens(reading, "exclusion", "stays") if shut else ()
    served = _tokens(reading, "service_object") if "service_object" in tags else ()
    remedies = [
        mark
        for mark in reading.marks("remedy")
        if mark[0] not in denied and mark[0] not in served and not is_refused(reading, mark)
    ]
    sums = _sums(reading) if "amount" in tags else []
    if _is_enough(reading, remedies, sums) or says_what_then(reading):
        return True
    failures: dict[int, list[Mark]] = {}
    for mark in _failures(reading) if broken or "not" in reading.vocabulary else ():
        failures.setdefault(reading.sentences[mark[0]], []).append(mark)
    if not failures:
        return False
    answers = (*remedies, *_words(reading, {*denied, *served}), *sums)
    return (
        any(_acts_instead(reading, mark, failures) for mark in reading.measured)
        or _something_is_done(reading, failures)
        or any(_answers(reading, answer, failures) for answer in answers)
        or any(
            _mends_our_own(reading, mark)
            for mark in reading.marks("mend")
            if mark[0] not in denied and not reading.conditional[mark[0]]
        )
    )


def _is_enough(reading: "Reading", remedies: "list[Mark]", sums: "list[Mark]") -> bool:
    """Whether a remedy or a sum speaks for itself, with nothing said of what went wrong."""
    return any(
        _stands_alone(reading, mark)
        and ("#" in reading.words[mark[0] : mark[1]] or not is_verbless(reading, mark[0]))
        for mark in remedies
    ) or any(_paid_for_our_fault(reading, mark) for mark in sums)


def _tokens(reading: "Reading", tag: str) -> set[int]:
    return {at for mark in reading.marks(tag) for at in range(mark[0], mark[1])}


def _failures(reading: "Reading") -> list["Mark"]:
    """What goes wrong: a mere “not” only in a condition, and never what the service is there to mend."""
    served = _tokens(reading, "service_object")
    found = [
        mark
        for mark in reading.marks("failure", "unmet")
        if mark[0] not in served
        and (mark[2] == "failure" or reading.conditional[mark[0]])
        and not _only_a_complaint(reading, mark)
        and not _only_a_choice(reading.words, mark)
        and not _is_their_doing(reading.words, mark)
    ]
    return found or _left_undone(reading)


def _left_undone(reading: "Reading") -> list["Mark"]:
    """A “not” in a condition about us or our work: “if the doctor does not ring”, not “if you do not pay”."""
    if "not" not in reading.vocabulary:
        return []
    return [
        (at, at + 1, "unmet")
        for at, word in enumerate(reading.words)
        if word == "not"
        and reading.conditional[at]
        and _THEIRS.isdisjoint(reading.words[max(at - 4, 0) : at])
    ]


def _is_their_doing(words: list[str], mark: "Mark") -> bool:
    """Whether the customer does it: “if you lose your key”, “if you cancel”."""
    first = mark[0]
    if words[first] in _THEY_DO and words[first - 1 : first] == ["to"]:
        return words[first - 2] in _FREE_TO  # “you have the option to cancel”
    if "who" in words[max(first - 2, 0) : first]:
        return not _LACKED.isdisjoint(words[first : first + 4])  # “parents who have no e-mail”
    return words[first] in _THEY_DO and words[max(first - 1, 0)] in {"you", "customers"}


_FREE_TO = word_set("option right choice wish want able free decide choose like")
_LACKED = word_set("have own speak use want wish need understand live")


_THEY_DO = word_set("lose break damage cancel fail change")


def _only_a_choice(words: list[str], mark: "Mark") -> bool:
    """Whether “or you” joins two words, and not “…, or you get your money back” to a promise."""
    first, stop, _ = mark
    return (
        words[first:stop] in _CHOICES
        and words[first - 1] != ","
        and _GIFTS.isdisjoint(words[stop : stop + _NEAR])
    )


_GIFTS = frozenset(("free", "off"))
_NEAR = 4  # tokens within which “or your coffee is free” comes to what is given
_CHOICES = tuple(["or", word] for word in ("we", "you", "your", "the", "there"))


def mends_a_failure(reading: "Reading", at: int) -> bool:
    """Whether the sentence of a token says what is done when something went wrong."""
    return reading.sentences[at] in reading.mended


def mended_sentences(reading: "Reading") -> frozenset[int]:
    """The numbers of the sentences that have a condition about something that went wrong."""
    return frozenset(
        reading.sentences[mark[0]]
        for mark in reading.marks("failure", "unmet")
        if reading.conditional[mark[0]]
        and not _only_a_complaint(reading, mark)
        and not _excepted(reading, mark)
    )


def _excepted(reading: "Reading", mark: "Mark") -> bool:
    """Whether a failure stands in an exception or a bracket: “except where delays are caused by others”."""
    begin = mark[0]
    while begin and reading.conditional[begin - 1]:
        begin -= 1
    return reading.words[begin] in _EXCEPTING or reading.words[begin - 1 : begin] in _ASIDE


_ASIDE = (["except"], ["("])
_EXCEPTING = frozenset(("except", "unless", "subject"))
_PENALTY = (["if"], ["when"], ["where"])
"""What follows a sum that a clause opens with: “£30 if your water pressure falls”."""

_ALONE = word_set(
    """
    refund refunds refunded compensate compensated compensation
    rebate rebates reimbursement reimbursements apologise apologises apologize apology apologies goodwill
    """
)


_SHARES_BACK = (["credit", "of", "#"], ["credits", "of", "#"])


def _stands_alone(reading: "Reading", mark: "Mark") -> bool:
    words = reading.words[mark[0] : mark[1]]
    in_money = words[-1] == "credit" and reading.text[reading.starts[mark[0]]] in SIGNS
    if in_money or words[:3] in _SHARES_BACK:
        return True
    if words[0] == "credit" and words[-1] in {"applied", "issued"}:
        return True
    if "re" in words[:2] or (words[0] == "appeal" and len(words) > 1):
        return True  # “a free re-clean”, “you can appeal to the independent examiner”
    if words[0] == "revised":
        return any(reading.conditional)
    if words[-1] == "right" and words[0] in _PUTTING:
        return True
    return not _ALONE.isdisjoint(words) or words[:2] == ["money", "back"] or "credits" in words


def _words(reading: "Reading", denied: Collection[int]) -> list["Mark"]:
    """What is only said to the customer, by us and not asked of them; not the notice of works to come."""
    return [
        mark
        for mark in reading.marks("word")
        if mark[0] not in denied
        and not reading.conditional[mark[0]]
        and not _is_announced(reading, reading.sentences[mark[0]])
    ]


def _is_announced(reading: "Reading", number: int) -> bool:
    """Whether a sentence is about works to come: “for interruptions we give two days’ notice”."""
    if reading.in_sentence(number, "planned"):
        return True
    said = reading.sentence(number)
    words = reading.words[said.start : said.stop]
    return not (_NOTICES.isdisjoint(words) or _INTERRUPTIONS.isdisjoint(words)) and words[0] in _OF


_NOTICES = frozenset(("notice", "warning"))
_INTERRUPTIONS = word_set("interruption interruptions outage outages shutdown shutdowns")
_OF = frozenset(("for", "before", "we"))


def _sums(reading: "Reading") -> list["Mark"]:
    """Sums of money that are not part of a condition: “£20 if we are late”."""
    return [
        mark
        for mark in reading.marks("amount")
        if (not reading.conditional[mark[0]] or mark[1] == len(reading.words))
        and _CHARGED.isdisjoint(reading.words[max(mark[0] - 4, 0) : mark[0]])
    ]


_CHARGED = word_set("charge charged costs fine deduct fee over")
_OWN = (
    "wrong",
    "mistake",
    "error",
    "fail",
    "miss",
    "late",
    "delay",
    "unlikely",
)
_UPSET = ("cancel", "divert", "disrupt", "postpon", "reschedul")
_SERVED = word_set(
    "flight train bus ferry order delivery parcel appointment visit engineer operation booking class lesson"
)
"""What is ours although it is called “your”: “if your flight is cancelled”."""

_FELT = ("unhappy", "dissat", "unsat", "disappoint")
_SHORT_OF = word_set("satisfied happy pleased delighted right meet met keep kept")
_THEIRS = frozenset(("you", "customer", "customers", "your", "passenger", "passengers", "who"))


def _mends_our_own(reading: "Reading", remedy: "Mark") -> bool:
    """Whether what may be the service itself (“fix”) mends what we did badly, rather than a fault."""
    number = reading.sentences[remedy[0]]
    return any(
        (reading.conditional[mark[0]] or reading.words[mark[1] - 1] == "wrong") and _is_our_own(reading, mark)
        for tag in ("failure", "unmet")
        for near in (number - 1, number)
        for mark in reading.in_sentence(near, tag)
    )


def _is_our_own(reading: "Reading", mark: "Mark") -> bool:
    """Whether something that goes wrong is of our doing."""
    words = reading.words
    first, stop, tag = mark
    before = words[max(first - 3, 0) : first]
    if tag == "unmet":
        return not _SHORT_OF.isdisjoint(words[first:stop]) or not {"we", "they"}.isdisjoint(before)
    if any(word.startswith(_FELT) for word in words[first:stop]):
        return True
    own = any(word.startswith(_OWN) for word in words[first:stop])
    if own and _THEIRS.isdisjoint(before):
        return True
    served = before[before.index("your") + 1 :] if "your" in before else []
    return bool(served) and served[0] in _SERVED and (own or words[first].startswith(_UPSET))


def _paid_for_our_fault(reading: "Reading", mark: "Mark") -> bool:
    """Whether a sum depends on what we do: “you get £40 if we come outside your slot”."""
    words = reading.words
    tokens = reading.sentence(reading.sentences[mark[0]])
    if mark[0] == tokens[0] and words[mark[1] : mark[1] + 1] in _PENALTY:
        return True
    if any(reading.conditional[at] and words[at] in {"we", "our"} for at in tokens):
        return True
    return _is_paid_to_them(words, mark) and any(
        reading.conditional[at]
        and (at == tokens[0] or not reading.conditional[at - 1])
        and _CHOOSERS.isdisjoint(words[at + 1 : at + 2])
        for at in tokens
    )


def _is_paid_to_them(words: list[str], mark: "Mark") -> bool:
    """Whether a sum goes to the customer: “we pay £20”, “you get £20”, “£20 off your bill”."""
    before, after = words[max(mark[0] - 4, 0) : mark[0]], words[mark[1] : mark[1] + 3]
    return not _GIVEN.isdisjoint(before) or not _OFF.isdisjoint(after) or not before


_CHOOSERS = word_set("you customers customer members passengers orders an")
_GIVEN = word_set("pay pays paid get gets receive credit credits give owe refund back claim entitled")
_OFF = word_set("off back credit voucher compensation refund payment")


def _only_a_complaint(reading: "Reading", mark: "Mark") -> bool:
    return reading.words[mark[0]].startswith(("complain", "grievance"))


def _befell(words: list[str], failure: "Mark", remedy: "Mark") -> bool:
    """Whether something happened to a thing in our hands: “goods lost in transit”, not “lost goods”."""
    return failure[1] <= remedy[0] and not _WHERE.isdisjoint(words[failure[1] : failure[1] + 1])


def _acts_instead(reading: "Reading", act: "Mark", failures: dict[int, list["Mark"]]) -> bool:
    """Whether what is done behind a condition about our failure is anything but the service itself."""
    words, number = reading.words, reading.sentences[act[0]]
    if act[2] != "act" or reading.conditional[act[0]] or _is_announced(reading, number):
        return False
    if not _SERVING.isdisjoint(words[act[0] : act[1]]):
        return False
    return any(
        reading.conditional[failure[0]]
        and failure[0] < act[0]
        and _THEIRS.isdisjoint(words[max(failure[0] - 3, 0) : failure[0]])
        for near in (number - 1, number)
        for failure in failures.get(near, ())
    )


def _something_is_done(reading: "Reading", failures: dict[int, list["Mark"]]) -> bool:
    """Whether we promise anything at all behind a condition about our own failure."""
    words = reading.words
    for number, marks in failures.items():
        if not any(reading.conditional[mark[0]] and _is_our_own(reading, mark) for mark in marks):
            continue
        said = reading.sentence(number)
        if any(
            words[at] in _WILL
            and words[at - 1] not in _NOT_OURS
            and words[at + 1 : at + 2] != ["not"]
            and not reading.conditional[at]
            for at in said[1:]
        ):
            return True
    return False


_WILL = frozenset(("will", "shall"))
_NOT_OURS = frozenset(("you", "it", "that", "which", "this", "they", "customers"))
_SERVING = word_set(
    """
    investigate investigates
    mend mends repair repairs fix fixes come comes visit visits attend attends restore clear clears remove
    removes block blocks inspect inspects check checks answers replace replaces clean cleans send sends
    """
)
_WHERE = frozenset(("in", "by", "during", "on", "at", "before", "when"))
_POOR_GOODS = tuple(
    [state, thing]
    for state in ("faulty", "defective", "damaged", "incorrect", "wrong", "broken")
    for thing in word_set(
        "product products good goods item items order orders part parts merchandise parcel parcels"
    )
)
_ARRIVES = frozenset(("arrive", "arrives", "arrived"))
_MENDING = ("replac", "exchang", "correct", "rectif", "remed", "bring", "send", "return")
_BARE = frozenset(("not", "no", "get", "gets", "free"))
"""Words that are the service itself unless a condition says that it failed."""


def _answers(reading: "Reading", remedy: "Mark", failures: dict[int, list["Mark"]]) -> bool:
    """Whether something near a remedy went wrong; in a condition, if it may be the service itself."""
    number = reading.sentences[remedy[0]]
    opening = reading.words[remedy[0]]
    strict = opening in _BARE or opening.startswith(_MENDING)
    words = reading.words
    return any(
        not remedy[0] <= failure[0] < remedy[1]
        and (
            not strict
            or reading.conditional[failure[0]]
            or _befell(words, failure, remedy)
            or words[failure[1] - 1 : failure[1] + 1] in _POOR_GOODS
            or words[failure[0] - 1] in _ARRIVES
        )
        for near in range(number - _REACH, number + _REACH + 1)
        for failure in failures.get(near, ())
    )
