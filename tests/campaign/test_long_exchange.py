"""Diagrams and merges, over thousands of random ones: no crash, no wait over two seconds, nothing lost."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import apply
from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT
from promise_studio.exchange.mermaid.fences import find_fences
from promise_studio.exchange.mermaid.parser import parse_journey
from promise_studio.exchange.mermaid.reading import read
from promise_studio.exchange.mermaid.refused import RefusedTextError
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.options import PLAIN
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from tests.exchange.merging.test_merge import (
    test_a_side_that_stood_still_changes_nothing,
    test_edits_of_different_things_commute,
    test_what_is_merged_is_sound_and_holds_every_change,
)
from tests.exchange.mermaid.test_round_trip import test_a_journey_comes_back_the_same
from tests.hostile import HOSTILE

__all__ = [
    "test_a_journey_comes_back_the_same",
    "test_a_side_that_stood_still_changes_nothing",
    "test_edits_of_different_things_commute",
    "test_what_is_merged_is_sound_and_holds_every_change",
]

LONGEST_WAIT = 2
PIECES = (
    "journey\n", "journey", "title ", "section ", "accTitle: ", "accDescr: ", "accDescr {", "}", "\n", " ", ": 5", ": x",
    ": 3: Me, Cat", ":", ";", "#", "#35;", "#quot;", "%%", "%%{", "}%%", "---\n", "title: a\n", "- b\n", "[", "{", "<br>",
    '<b x="1">', "style:#", "ﬂ°", "¶ß", "\u2028", "\r", "\ufeff", "🎉", "> ", "- ", "1) ", "```mermaid\n", "```\n", "~~~", "    ",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.tuples(st.sampled_from(PIECES), st.integers(1, 20_000)).map(
        lambda pair: "journey\n" + pair[0] * pair[1]
    ),
    st.tuples(st.sampled_from(PIECES), st.sampled_from(PIECES), st.integers(1, 9_000)).map(
        lambda made: f"{made[0]}{made[1]}" * made[2]
    ),
    st.text(max_size=200),
    st.sampled_from(sorted(HOSTILE.values())).map("journey\n{}: 5".format),
)


def outcome(text: str) -> tuple[int, str]:
    """The last line that reading a text names, and what it comes to."""
    try:
        found = parse_journey(text)
    except RefusedTextError as refused:
        return refused.line, refused.reason
    return max((task.line for task in found.tasks), default=found.line), "a journey"


@given(TEXTS)
def test_any_diagram_is_read_or_refused_in_time(text):
    """A text is a journey or is refused with a line that it has; never anything else, and never late."""
    before = process_time()
    line, words = outcome(text)
    assert 1 <= line <= len(re.split("\r\n?|\n", text))
    assert words
    list(find_fences(f"```mermaid\n{text}"))
    assert process_time() - before < LONGEST_WAIT


@given(
    st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from([".mmd", ".md"]),
)
def test_any_file_gives_a_sound_workshop_or_a_sentence(data, ending):
    """Whatever bytes a file has, its import can be applied whole, or is refused in words."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(data)
        before = process_time()
        try:
            preview = read(path, Workshop(), next_id_in(Workshop()), PLAIN, SILENT)
        except UserError:
            pass
        else:
            made = apply(Workshop(), preview.edit).workshop
            assert not broken_rules(made)
            assert read(path, made, next_id_in(made), PLAIN, SILENT).is_empty
        assert process_time() - before < 3 * LONGEST_WAIT
