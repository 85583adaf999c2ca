"""A house switches rules off, grades them and brings its own words, in a file that says where it is wrong."""

from pathlib import Path

import pytest

from promise_studio.check.catalogue import rules
from promise_studio.check.finding import Severity
from promise_studio.check.house_file import load_house_rules
from promise_studio.check.house_rules import NO_HOUSE_RULES, parse_house_rules, rules_beside
from promise_studio.check.named_rules import find_codes, find_rule
from promise_studio.errors import UserError
from tests.hostile import HOSTILE

WHOLE = """
[rules]
off = ["S118", "clause-without-a-quote"]

[rules.severity]
S103 = "warning"
s104 = "error"

[words]
vague = ["swift", "in  no time"]
not_vague = ["fresh"]
jargon = ["back office"]
known = ["SMS"]
abbreviations_known = ["GPS"]
rivals = ["Next Town"]
"""


def refused(text: str) -> str:
    """What is said of a file that cannot be meant."""
    with pytest.raises(UserError) as caught:
        parse_house_rules(text, "harbour.rules.toml")
    assert caught.value.hint
    return caught.value.message


def test_a_house_file_is_read():
    """Rules by code or slug, severities, and every list of words with its blanks in order."""
    house = parse_house_rules(WHOLE, "harbour.rules.toml")
    assert house.off == {"S118", "S101"}
    assert house.severity == {"S103": Severity.WARNING, "S104": Severity.ERROR}
    assert house.words.vague == {"swift", "in no time"}
    assert house.words.abbreviations_known == {"SMS", "GPS"}
    assert house.words.rivals == {"Next Town"}
    assert (house.source, house.said_of_off) == ("harbour.rules.toml", ("S101", "S118"))


def test_a_rule_can_be_switched_off_with_its_reason():
    """The table form says why, and what is said of it can be printed."""
    house = parse_house_rules('[rules.off]\nS118 = "The law sets our review."\nS101 = ""\n', "x")
    assert house.off == {"S118", "S101"}
    assert house.said_of_off == ("S101", "S118: The law sets our review.")


def test_an_empty_file_changes_nothing():
    """No table at all is a house that takes the rules as they are."""
    house = parse_house_rules("# later\n", "x")
    assert (house.off, house.severity, house.words) == (frozenset(), {}, NO_HOUSE_RULES.words)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[rule]\noff = []\n", 1, "Did you mean “rules”?"),
        ("\n[words]\nvage = []\n", 3, "Did you mean “vague”?"),
        ("[rules]\nof = []\n", 2, "Did you mean “off”?"),
        ("[rules]\noff = 'S118'\n", 2, "takes a list of rules"),
        ('[rules]\noff = [\n  "S118",\n  "S999",\n]\n', 4, "There is no rule “S999”"),
        ("[rules]\noff = [7]\n", 2, "“off” holds 7; each entry is a text in quotes"),
        ('[rules]\noff = ["S118", ""]\n', 2, "holds an empty text"),
        ('[rules.off]\nS118 = true\n', 2, "the reason for “S118” is a text"),
        ('[rules.severity]\nS103 = "fatal"\n', 2, "“error” or “warning”, not 'fatal'"),
        ('[rules.severity]\nS103 = ["error"]\n', 2, "“error” or “warning”"),
        ('rules.severity = "S103"\n', 1, "“severity” is a table"),
        ('[rules.severity]\n\nclause-without-a-quot = "error"\n', 3, "Did you mean S101"),
        ('[words]\nvague = "swift"\n', 2, "takes a list of words"),
        ("[words]\nvague = [1.5]\n", 2, "holds 1.5"),
        ("words = 5\n", 1, "“words” is a table"),
        ('"odd key" = 5\n', 1, "nobody knows “odd key” here"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said_with_its_line(text: str, line: int, said: str):
    """A wrong key, a wrong type or an unknown rule: where it stands and what to write."""
    words = refused(text)
    assert words.startswith(f"harbour.rules.toml, line {line}: ")
    assert said in words


def test_all_mistakes_are_said_at_once():
    """Nobody mends a file one mistake at a time; of very many the first ten are shown."""
    words = refused('[rules]\noff = ["S999"]\n[wrds]\n[words]\nvague = 3\n')
    assert words.startswith("harbour.rules.toml has 3 mistakes.\n  line 2: ")
    assert "\n  line 3: " in words
    assert "\n  line 5: " in words
    many = refused("[words]\n" + "".join(f"k{n} = 1\n" for n in range(30)))
    assert many.endswith("and 20 more")


@pytest.mark.parametrize(
    ("text", "said"),
    [("[rules\noff = []", "line 1, column 7"), ("a = ", "at its end"), ("a = 1\na = 2\n", "line 2"), ("x = " + "[" * 2000, "nested too deep")],
)  # fmt: skip
def test_a_file_that_is_not_toml_is_said_with_its_place(text: str, said: str):
    """A sentence with the line and column, not the parser’s own words alone."""
    assert said in refused(text)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_names_are_refused_in_a_sentence(name: str):
    """Whatever stands where a rule should, the answer is one sentence."""
    text = HOSTILE[name].encode("utf-8", "replace").decode()
    quoted = "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in text[:200])
    assert refused(f'[rules]\noff = ["{quoted}"]\n').startswith("harbour.rules.toml")


def test_the_file_beside_a_workshop_is_found(tmp_path: Path):
    """NAME.rules.toml belongs to NAME.promise.json; another file can be named instead."""
    workshop = tmp_path / "harbour.promise.json"
    assert load_house_rules(workshop) is NO_HOUSE_RULES
    rules_beside(workshop).write_text('\ufeff[rules]\noff = ["S118"]\n', "utf-8")
    assert rules_beside(workshop).name == "harbour.rules.toml"
    assert load_house_rules(workshop).off == {"S118"}
    other = tmp_path / "other.toml"
    other.write_text("")
    assert load_house_rules(workshop, other).off == frozenset()


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "There is no file"), (b"\n\xff", "line 2: this is not UTF-8"), (b"#" * (2**20 + 1), "larger than 1 MB")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_said(content: bytes | None, said: str, tmp_path: Path):
    """No file, no text, no house rules: each has its sentence."""
    path = tmp_path / "x.rules.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        load_house_rules(tmp_path / "w.promise.json", path)
    assert said in caught.value.message


def test_rules_are_named_as_people_name_them():
    """By code, slug or name in any case; lists with commas; the beginning of a code names a group."""
    for named in ("s101", " S101 ", "clause-without-a-quote", "Clause without a quote"):
        assert find_rule(named).code == "S101"
    assert find_codes(["s101, S103", "clause-without-a-quote"]) == {"S101", "S103"}
    assert find_codes(["S"]) == {code for code in rules() if code.startswith("S")}
    assert find_codes(["S10"]) < find_codes(["S"])


@pytest.mark.parametrize(
    ("named", "near"),
    [("S1O1", "S101"), ("clause-without-quote", "S101"), ("recovery", "S108"), ("xyzzy", "All rules")],
)
def test_an_unknown_rule_is_answered_with_the_nearest(named: str, near: str):
    """A near miss names the rule that was meant."""
    with pytest.raises(UserError) as caught:
        find_codes([named])
    assert near in caught.value.hint


def test_naming_nothing_is_refused():
    """A list of commas selects no rule, and says so."""
    with pytest.raises(UserError, match="No rule is named"):
        find_codes([", ,"])
