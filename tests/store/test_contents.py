"""A workshop and its file say the same; any other bytes are refused in a sentence."""

import gc
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.errors import UserError
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.evidence import Quote
from promise_studio.store.contents import decode, encode
from tests.hostile import HOSTILE
from tests.strategies import FULL, workshops

NAME = "ferries.promise.json"


def quoted(*texts: str) -> Workshop:
    """A workshop with these customers' words."""
    quotes = tuple(Quote(id=f"VOC-{number}", text=text) for number, text in enumerate(texts, 1))
    return new_workshop("Ferries").with_parts(quotes=quotes, issued={"HAB": 7, "VOC": len(quotes)})


def refusal(data: bytes) -> str:
    """What is said about bytes that are no workshop."""
    with pytest.raises(UserError) as refused:
        decode(data, NAME)
    return refused.value.message


def complaint(data: bytes) -> str:
    """What is said about bytes that may be a workshop; nothing when they are."""
    try:
        decode(data, NAME)
    except UserError as refused:
        return refused.message
    return ""


def edited(change: object, *path: str | int) -> bytes:
    """The bytes of a full workshop with one place changed by hand."""
    held = json.loads(encode(FULL, 3))
    place = held
    for part in path[:-1]:
        place = place.setdefault(part, {}) if isinstance(part, str) else place[part]
    place[path[-1]] = change
    return json.dumps(held).encode()


@given(workshops(), st.integers(0, 2**53))
def test_what_is_saved_loads_equal(workshop: Workshop, revision: int):
    """Any workshop comes back from its file as it was, with its revision."""
    contents = decode(encode(workshop, revision), NAME)
    assert (contents.format, contents.revision, contents.workshop) == (1, revision, workshop)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_comes_back(text: str):
    """Text that has broken other programs is only text in the file."""
    workshop = quoted(text[:4000])
    assert decode(encode(workshop, 1), NAME).workshop == workshop


def test_the_file_can_be_read_by_people():
    """Keys stand in the model's order, one a line; what says nothing is left out."""
    lines = encode(quoted("Nobody told us why."), 7).decode().splitlines()
    assert lines[:7] == [
        "{",
        ' "format": 1,',
        ' "revision": 7,',
        ' "workshop": {',
        '  "frame": {',
        '   "title": "Ferries"',
        "  },",
    ]
    assert lines[lines.index('    "id": "VOC-1",') - 1 :][:4] == [
        "   {",
        '    "id": "VOC-1",',
        '    "text": "Nobody told us why."',
        "   }",
    ]


def test_one_change_is_one_line_of_a_diff():
    """Changing a text among many changes the line of that text and of the revision."""
    before = encode(quoted("a", "b", "c"), 1).splitlines()
    after = encode(quoted("a", "B", "c"), 2).splitlines()
    assert len(before) == len(after)
    assert [new.strip() for old, new in zip(before, after, strict=True) if old != new] == [
        b'"revision": 2,',
        b'"text": "B"',
    ]


def test_a_mark_of_byte_order_is_forgiven():
    """Some editors put a BOM in front; the file still loads."""
    assert decode(b"\xef\xbb\xbf" + encode(FULL, 1), NAME).workshop == FULL


def test_keys_in_another_order_are_forgiven():
    """A file that a program wrote with sorted keys still loads."""
    held = json.loads(encode(FULL, 1))
    assert decode(json.dumps(held, sort_keys=True).encode(), NAME).workshop == FULL


@given(st.binary(max_size=400))
def test_any_bytes_load_or_are_refused(data: bytes):
    """No bytes lead to anything but a workshop or a sentence."""
    assert NAME in refusal(data)


@given(st.data())
def test_any_damage_loads_or_is_refused(data: st.DataObject):
    """Cutting, doubling and overwriting a sound file leads to a workshop or a sentence."""
    whole = encode(FULL, 3)
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(len(whole), start + 40)))
    put = data.draw(st.one_of(st.just(b""), st.binary(max_size=8), st.just(whole[start:stop] * 2)))
    said = complaint(whole[:start] + put + whole[stop:])
    assert said == "" or NAME in said
    assert len(said) < 1500


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"hello", "is not JSON: line 1, column 1: expected value"),
        (b'{"format": 1,\n "revision": 2\n "x": 3}', "line 3, column 2: expected `,` or `}`"),
        ('{"format": 1,\n "é": 2 "x"}'.encode(), "line 2, column 9: expected `,` or `}`"),
        (encode(FULL, 1)[:900], "the file ends in the middle of"),
        (encode(FULL, 1).decode().encode("utf-16"), "is not written as UTF-8"),
        (encode(FULL, 1).decode().encode("utf-16-be"), "is not written as UTF-8"),
        (b'{"format": 1, "x": "\xff"}', "is not JSON: line 1, column 21: invalid unicode"),
        (b'{"format": 1, "x": "\\ud800"}', "is not JSON: line 1"),
        (b'{"format": 1, "x": ' + b"[" * 10_000, "nested too deeply"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 10_000, "nested too deeply"),
        (b'{"format": 1, "revision": ' + b"9" * 5000 + b"}", "number out of range"),
        (b"{}", "has no “format”"),
        (b"[1]", "has no “format”"),
        (b'"format"', "has no “format”"),
        (b'{"format": "1"}', "“format” must be a whole number"),
        (b'{"format": true}', "“format” must be a whole number"),
        (b'{"format": -3}', "says that it has format -3; this Promise Studio reads 1."),
        (b'{"format": 1, "format": 2, "revision": 0, "workshop": {}}', "names its “format” twice"),
        (b'{"format": 1}', "“revision”: is missing. “workshop”: is missing."),
        (b'{"format": 1, "revision": -1, "workshop": {}}', "“revision”: must be at least 0"),
        (b'{"format": 1, "revision": 1, "workshop": []}', "“workshop”: must be an object"),
        (b'{"format": 1, "revision": 0, "workshop": {}, "more": 1}', "“more”: is not known here"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_no_workshop_is_refused_with_the_place(data: bytes, sentence: str):
    """The sentence names the file, the line and the column, or what is missing."""
    said = refusal(data)
    assert said.startswith(NAME)
    assert sentence in said


@pytest.mark.parametrize(
    ("change", "path", "sentence"),
    [
        (7, ("workshop", "quotes", 0, "text"), "VOC-1, “In their words”: must be text."),
        ("x" * 130, ("workshop", "frame", "title"), "FRAME, “Workshop”: has 130 characters; at most 120"),
        (
            math.inf,
            ("workshop", "keep", "headroom_floor"),
            "KEEP, “Headroom we want”: must be a finite number.",
        ),
        (math.nan, ("workshop", "quotes", 0, "score"), "VOC-1, “Score”: must be a finite number."),
        (
            "sometimes",
            ("workshop", "notes", 0, "quadrant"),
            "EMP-1, “Quadrant”: takes one of “says”, “thinks”",
        ),
        ("soon", ("workshop", "actions", 0, "due"), "ACT-1, “By”:"),
        ("", ("workshop", "quotes", 0, "colour"), "VOC-1, “colour”: is not known here."),
        (
            "first",
            ("workshop", "quotes", 0, "id"),
            "no. 1 of the customers’ words, “Id”: cannot be read. It looks like “VOC-1”.",
        ),
        (
            [{"meaning": 3}],
            ("workshop", "clauses", 0, "definitions"),
            "PRM-1, “What the words mean” › no. 1 › “meaning”",
        ),
        ([1], ("workshop", "quotes"), "no. 1 of the customers’ words: must be an object"),
        ({}, ("workshop", "cats"), "“cats”: is not known here."),
        ("VOC-2", ("workshop", "quotes", 0, "id"), "VOC-2 is above the highest number issued for VOC (1)."),
        ([{"to": "VOC-9"}], ("workshop", "clauses", 0, "quotes"), "PRM-1 points to VOC-9 in “quotes”"),
    ],
)
def test_a_wrong_value_is_named_by_its_item(change: object, path: tuple[str | int, ...], sentence: str):
    """What does not fit the model is told with the item that people know and the label on their screen."""
    assert f"{NAME} does not hold a sound workshop. {sentence}" in refusal(edited(change, *path))


def test_three_faults_are_told_and_the_rest_counted():
    """A file with many faults is not answered with a page."""
    quotes = [{"id": f"VOC-{number}", "text": number} for number in range(1, 9)]
    said = refusal(edited(quotes, "workshop", "quotes"))
    assert said.count("“In their words”") == 3
    assert said.endswith("And 5 more.")


def test_what_a_file_holds_cannot_break_the_sentence():
    """Controls and endless names from the file are not handed on to a terminal."""
    said = refusal(edited("", "workshop", "quotes", 0, "\x1b[2J" + "n" * 5000))
    assert "\x1b" not in said
    assert len(said) < 500


@pytest.mark.parametrize("data", [encode(FULL, 1), b"{"])
@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_left_as_it_was(data: bytes, collecting: bool):
    """Loading turns the garbage collector off for a while, and never for good."""
    (gc.enable if collecting else gc.disable)()
    try:
        decode(data, NAME)
    except UserError:
        assert data == b"{"
    finally:
        left = gc.isenabled()
        gc.enable()
    assert left is collecting
