"""Every wording rule speaks on its bad examples, keeps silent on every good one, and explains itself."""

import time
from itertools import product

import pytest

from promise_studio.check.rule import Rule
from promise_studio.check.wording import HouseWords, carries_recovery, read_text
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.shutting_out import guards_alone
from promise_studio.check.wording.text_rules import wording_rules
from promise_studio.model import STAGES
from tests.hostile import HOSTILE

RIVALS = HouseWords(rivals=frozenset({"Harbour Express"}))
RULES = wording_rules()
ALL = [pytest.param(rule, id=rule.code) for rule in RULES]
BAD = [pytest.param(rule, text, id=f"{rule.code}-{n}") for rule in RULES for n, text in enumerate(rule.bad)]
GOOD = [text for rule in RULES for text in rule.good]


def codes(text: str, words: HouseWords = RIVALS) -> set[str]:
    """The wording rules that speak on a text."""
    return {finding.rule for finding in read_text(text, words)} - {"S108"}


def test_the_rules_are_numbered_without_a_gap():
    """The first is P001, each further one has the next number, and they come in their order."""
    assert [rule.code for rule in RULES] == [f"P{number:03}" for number in range(1, len(RULES) + 1)]
    assert len(RULES) >= 16


@pytest.mark.parametrize("rule", ALL)
def test_rule_explains_itself(rule: WordingRule):
    """A rule has a name, a reason, a source, a mended place and at least three examples of each kind."""
    assert isinstance(rule, Rule)
    assert rule.stage in STAGES
    for words in (rule.name, rule.source, rule.fix):
        assert words.strip()
    for sentence in (rule.summary, rule.why, rule.fix):
        assert sentence.endswith((".", "”."))
    assert len(rule.why) > 60
    assert min(len(set(rule.bad)), len(set(rule.good))) >= 3


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_example_is_found_in_its_place(rule: WordingRule, text: str):
    """The rule points at words of the text and says in sentences what is wrong and what to do."""
    found = [finding for finding in read_text(text, RIVALS) if finding.rule == rule.code]
    assert found
    for finding in found:
        assert text[finding.start : finding.end].strip()
        assert finding.message.endswith((".", "”."))
        assert finding.hint.endswith(".")
        assert "!" not in finding.message + finding.hint


def test_good_examples_raise_no_false_alarm():
    """No wording rule speaks on any good example of any rule."""
    assert {text: found for text in GOOD if (found := codes(text))} == {}


def test_findings_come_in_the_order_of_the_text():
    """Whatever rule speaks, the reader goes through the text once."""
    found = read_text(" ".join(text for rule in RULES for text in rule.bad), RIVALS)
    assert len({finding.rule for finding in found}) > 10
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)


def test_only_the_asked_rules_speak():
    """With `only` the others keep silent, S108 among them."""
    text = "We aim to answer promptly."
    assert {finding.rule for finding in read_text(text, only=frozenset({"P001"}))} == {"P001"}
    assert {finding.rule for finding in read_text(text, only=frozenset({"S108", "P002"}))} == {"P002", "S108"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("If we are late, we pay you £20.", True),
        ("We pay you £20 when we miss a visit.", True),
        ("If we cannot come, we tell you before noon.", True),
        ("If your bin was missed our crew will tell you why.", True),
        ("We answer within five working days or tell you why it takes more.", True),
        ("If a train is cut and you are on it you may be entitled to £20.", True),
        ("If you cancel, you are not entitled to any refund.", False),
        ("Refund requests are read within five working days.", False),
        ("We mend broken lamps within two working days.", False),
        ("We are not liable for delays.", False),
        ("Please complain to our office.", False),
        ("", False),
        ("The bus comes by nine; if not, a taxi does.", True),
        ("The bus comes by nine. If not, please ring us.", False),
        ("Your plan arrives within 48 working hours or we take £25 from the bill.", True),
        ("You may pay by card or we can send a bill for £25.", False),
        ("Fibre on the agreed day, or £5 a day until then.", True),
        ("Missed bin? Tell us by noon and we are back by five.", True),
        ("Lost your key? We are there by five.", False),
        ("If you are still unhappy, we will look for another way.", True),
        ("If you are late, we will look for another way.", False),
        ("We send buses every hour except where floods cause delays.", False),
        ("Your tax refund arrives within 12 working days.", False),
    ],
)
def test_a_text_carries_its_recovery_or_not(text: str, holds: bool):
    """What is done when the promise fails is recovery; mending what the service is for is not."""
    assert carries_recovery(text) is holds


def test_house_words_are_heard():
    """A house adds vague words, hedges, jargon, departments and rivals, and lives with others."""
    text = "Our zippy Lampwright crew of Public Works comes within two working days, tide allowing."
    assert codes(text, HouseWords()) == set()
    words = HouseWords(
        vague=frozenset({"zippy"}),
        hedges=frozenset({"tide allowing"}),
        jargon=frozenset({"lampwright crew"}),
        departments=frozenset({"Public Works"}),
    )
    found = {text[one.start : one.end]: one.rule for one in read_text(text, words) if one.rule != "S108"}
    assert found == {
        "zippy": "P001",
        "tide allowing": "P002",
        "Lampwright crew": "P008",
        "Public Works": "P008",
    }
    kept = HouseWords(not_vague=frozenset({"friendly", "where possible", "always"}))
    assert codes("A friendly guard always waves within a minute, where possible.", kept) == set()
    assert codes("The GRU calls you today.", HouseWords(abbreviations_known=frozenset({"gru"}))) == set()


def test_replacement_stands_only_where_one_wording_is_certain():
    """“In order to” is “to”, with its capital; a vague word has no single better one."""
    found = read_text("In order to help you, we utilise two crews promptly.")
    offered = {finding.replacement for finding in found if finding.replacement is not None}
    assert offered == {"To", "use"}


@pytest.mark.parametrize(
    "text", [*HOSTILE, "\0", "🚌 " * 50, "نعدك بالرد خلال يومين", "İİİ we aim to İ", "—", "’ll", "1" * 5000]
)
def test_any_text_is_read(text: str):
    """Whatever is pasted gets findings whose places lie in it."""
    for finding in read_text(text, RIVALS):
        assert 0 <= finding.start <= finding.end <= len(text)


def test_a_clause_is_read_at_every_word_while_it_is_typed():
    """A beginning is no sentence yet: “Every platform will have a ramp and there is” ends at a verb."""
    for text in (*GOOD, *(text for rule in RULES for text in rule.bad)):
        words = text.split(" ")
        for count in range(1, len(words)):
            begun = " ".join(words[:count])
            assert all(finding.end <= len(begun) for finding in read_text(begun, RIVALS)), begun


LONG = "If we are late, where possible, we may pay £20 within 2 days, and calls will be answered promptly"


@pytest.mark.parametrize("unit", [LONG + ". ", LONG + " ", "we aim to ", "as much ", "not ", "(“* "])
def test_time_grows_with_the_text_and_not_with_its_square(unit: str):
    """Eight times the text takes about eight times as long, with stops or without."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read_text(text)
        return time.process_time() - start

    # The first reading of each length learns the words; the later ones show how the work grows.
    small, large = (min(seconds(size) for _ in range(3)) for size in (10_000, 80_000))
    assert large < 24 * small


CONDITIONS = "conditions"
LISTS = {
    "P001": ("speed", "vague", "effort"),
    "P002": ("hedge", "modal"),
    "P003": ("absolute", "share"),
    "P004": ("stock",),
    "P005": ("passive_opener",),
    "P006": ("time",),
    "P007": ("time",),
    "P008": ("jargon",),
    "P009": ("average",),
    "P010": ("wordy",),
    "P011": ("condition",),
    "P012": ("asterisk", "elsewhere"),
    "P014": ("guard", "self_portrait", "self_praise"),
    "P015": (CONDITIONS, "modal"),
    "P016": ("condescending",),
}
EXCEPTIONS = {
    "P001": ("innocent", "time", "asking", CONDITIONS),
    "P002": ("harmless",),
    "P003": ("soft", "time"),
    "P005": (CONDITIONS,),
    "P006": ("failure", CONDITIONS),
    "P007": (CONDITIONS,),
    "P008": ("wider",),
    "P009": ("other_average", CONDITIONS),
    "P013": ("act", "time", "share"),
    "P014": ("act",),
    "P015": ("act", "time", "share"),
}


def spoils(rule: WordingRule, lost: str, text: str) -> bool:
    """Whether a rule speaks on a text in which one list of phrases, or every condition, goes unseen."""
    reading = Reading(text, RIVALS)
    if lost == CONDITIONS:
        reading.conditional = bytearray(len(reading.words))
    reading.tags.pop(lost, None)
    reading.shutting_out = guards_alone(reading)
    return rule.may_speak(reading) and bool(list(rule.read(reading)))


def pairs(table: dict[str, tuple[str, ...]]) -> list[object]:
    """Each rule with each list that its examples must lean on."""
    by_code = {rule.code: rule for rule in RULES}
    return [pytest.param(by_code[code], lost, id=f"{code}-{lost}") for code in table for lost in table[code]]


@pytest.mark.parametrize(("rule", "lost"), pairs(LISTS))
def test_an_empty_list_is_caught(rule: WordingRule, lost: str):
    """Some bad example of a rule leans on each of its lists, so that emptying one does not go unnoticed."""
    assert not all(spoils(rule, lost, text) for text in rule.bad)


@pytest.mark.parametrize(("rule", "lost"), pairs(EXCEPTIONS))
def test_a_lost_exception_is_caught(rule: WordingRule, lost: str):
    """Some good example leans on each exception of a rule, so that dropping one raises a false alarm."""
    assert any(spoils(rule, lost, text) for text in GOOD)


def test_without_rivals_nothing_is_swapped():
    """The swap test needs somebody to swap with."""
    rule = RULES[12]
    assert [list(rule.read(Reading(text))) for text in rule.bad] == [[]] * len(rule.bad)


def test_the_tags_of_a_rule_open_every_bad_example():
    """What a rule waits for before it reads stands in each text on which it must speak."""
    for rule, text in ((one, text) for one in RULES for text in one.bad):
        assert rule.may_speak(Reading(text, RIVALS)), (rule.code, text)


def test_lists_of_the_lexicon_hold_what_they_say():
    """No phrase opens with an item that may be missing, and none is written twice in its list."""
    from promise_studio.check.wording.lexicon import lexicons
    from promise_studio.check.wording.phrases import parse

    for tag, phrases in lexicons().items():
        listed = list(phrases)
        assert len(listed) == len(set(listed)), tag
        for phrase, first in ((phrase, parse(phrase)[0]) for phrase in listed):
            assert not first.optional, (tag, phrase)
            assert first.words, (tag, phrase)


def test_capitals_quotes_and_hyphens_make_no_difference():
    """A hedge is one in capitals, behind a curly apostrophe or with a hyphen."""
    for text, quote in product(
        ("WE’LL TRY TO CALL BACK TODAY.", "We'll try to call-back today."), ("’", "'")
    ):
        assert "P002" in codes(text.replace("’", quote), HouseWords())
