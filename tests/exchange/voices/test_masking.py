"""What names a person is masked on the way in, unless somebody wants it kept."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.exchange.options import Options
from promise_studio.exchange.voices.masking import mask
from tests.exchange.voices.conftest import ReadVoices


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("write to ada.l+x@mail.example.co.uk, please", "e-mail address"),
        ("bo [at] example.org", "e-mail address"),
        ("+49 171 2345678", "phone number"),
        ("0049 (171) 234-5678", "phone number"),
        ("call 0171/2345678 after five", "phone number"),
        ("(555) 234-5678", "phone number"),
        ("555.234.5678", "phone number"),
        ("my mobile is 12 34 56 78", "phone number"),
        ("4111 1111 1111 1111 was charged twice", "card number"),
        ("5500-0000-0000-0004", "card number"),
        ("378282246310005", "card number"),
        ("to DE89 3704 0044 0532 0130 00 please", "account number"),
        ("ES9121000418450200051332 I want it back", "account number"),
        ("ES91 2100 0418 4502 0005 1332 HELP ME", "account number"),
        ("FORM AB12 CODE DE89 3704 0044 0532 0130 00", "account number"),
        ("ring me on 01-23-45-67-89", "phone number"),
        ("01/23/45/67/89", "phone number"),
        ("mine: 08-23-45 67 89", "phone number"),
    ],
)
def test_what_names_a_person_is_masked(said: str, kind: str):
    """Addresses and numbers in the ways that people write them."""
    seen: Counter[str] = Counter()
    masked = mask(said, seen)
    assert f"[{kind}]" in masked
    assert seen == {kind: 1}
    assert not any(part in masked for part in ("@", "2345", "1111", "0000", "23-45", "4502", "0532"))


@pytest.mark.parametrize(
    "said",
    [
        "on 2026-03-14 at 10:15, again on 14.03.2026",
        "on 03/14/2026 at 10:15, again on 03-02-26",
        "03/14/2026 12 of us, 03/14/26 10:15 and 03-14-26 8 more",
        "part AB12 3456 7890 1234 5678",
        "I paid 1,234,567.89 for 250 of them",
        "order 123456789012345 of 2026",
        "from 2019 to 2021 we waited 90 minutes",
        "line 7, stop 12, bus 4711",
        "meet @ the harbour",
    ],
)
def test_other_numbers_stay(said: str):
    """Days, amounts, order numbers without a check digit and lines of a bus are no persons."""
    assert mask(said) == said


@given(st.text(st.sampled_from("ab1234567890 @.+-()/[]tel"), max_size=80))
def test_masking_twice_changes_nothing(text: str):
    """A masked quote that comes in again is the same quote."""
    assert mask(mask(text)) == mask(text)


def test_masking_is_said_and_can_be_switched_off(voices: ReadVoices):
    """How many of each kind, and the switch that keeps them."""
    text = "Comment\nCall me: +49 171 2345678 or mail a@b.example please\n"
    masked = voices(text)
    assert masked.texts == ["Call me: [phone number] or mail [e-mail address] please"]
    assert any(
        "1 e-mail address, 1 phone number; --no-mask keeps them" in note for note in masked.preview.notes
    )
    assert voices(text, options=Options(mask=False)).texts[0].count("@") == 1


def test_a_mask_that_lengthens_the_words_still_fits(voices: ReadVoices):
    """What is longer after masking is cut visibly, in the words and in the labels."""
    found = voices(
        "Channel,Comment\n" + "a@b.example " * 12 + "," + "a@b.example " * 400 + "\n", channel="A", text="B"
    )
    assert len(found.texts[0]) <= 4000
    assert len(found.quotes[0].channel) <= 120
    assert "@" not in found.texts[0] + found.quotes[0].channel
