"""The formats that can be imported are found by name, by ending and by what a file holds."""

from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.exchange.readers import READERS, find_reader


def test_every_reader_can_be_loaded():
    """The table names modules that have a `read`, and no name twice."""
    assert all(callable(reader.load()) for reader in READERS)
    assert len({reader.name for reader in READERS}) == len(READERS)


def test_every_format_is_fuzzed(root: Path):
    """Each has its target in the campaign, so that no parser reads strangers’ files that was never fuzzed."""
    targets = (root / "tests" / "campaign" / "fuzzing" / "targets.py").read_text("utf-8")
    assert [reader.name for reader in READERS if f'"{reader.name}' not in targets] == []


def test_an_unknown_format_is_refused_with_the_known_ones():
    """Whether it was named or the file shows nothing, the sentence says which formats there are."""
    with pytest.raises(UserError, match="“papyrus” is not a format"):
        find_reader(Path("a.txt"), b"", "papyrus")
    with pytest.raises(UserError) as refused:
        find_reader(Path("picture.gif"), b"GIF89a\x00\x01")
    assert all(reader.name in refused.value.hint for reader in READERS)


@pytest.mark.parametrize(
    "head", ["id,name,meaning\n", '"id";"name";"meaning"\r\n', "\ufeffid\tname\n", "name,comment\n"]
)
def test_a_table_of_a_workshop_is_known_however_a_spreadsheet_saves_it(head: str):
    """With commas, semicolons or tabs, and with quotation marks or without; by the names of its columns."""
    found = find_reader(Path("values.csv"), head.encode())
    assert found.name == ("tables" if "id" in head else "voices")
