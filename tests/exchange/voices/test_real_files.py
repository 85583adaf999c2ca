"""The real exports of the shared data import with every row accounted for."""

from typing import Final

import pytest

from tests.exchange.voices.conftest import ReadVoices
from tests.published import DATA

FOLDER: Final = DATA / "voices"


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared data is not on this computer")
@pytest.mark.parametrize(
    ("name", "text", "counts"),
    [
        ("cfpb_complaints.csv", "Issue", (349, 349, 0, 0, 0)),
        (
            "usability_notes.csv",
            "Notes: where they got confused, interesting things users said",
            (1581, 268, 1313, 0, 0),
        ),
    ],
)
def test_every_row_of_a_real_export_is_accounted_for(
    name: str, text: str, counts: tuple[int, ...], voices: ReadVoices
):
    """A complaint export without narratives, and notes below a blank line with line breaks in the names."""
    found = voices((FOLDER / name).read_bytes(), name)
    assert found.columns["text"] == text
    assert found.counts == counts
    assert counts[0] == sum(counts[1:])
    assert voices((FOLDER / name).read_bytes(), name, into=found.workshop).preview.is_empty
