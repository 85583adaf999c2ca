"""Older files are brought up to the present format; newer ones are refused in words."""

import json
from typing import Any

import pytest

from promise_studio.errors import UserError
from promise_studio.store.contents import decode
from promise_studio.store.faults import DamagedFileError
from promise_studio.store.formats import FORMATS, Formats

NAME = "ferries.promise.json"
OLD = {"format": 0, "edits": 12, "workshop": {"frame": {"name": "Ferries"}}}


def from_0(held: dict[str, Any]) -> dict[str, Any]:
    """Format 0, made up for this test, counted `edits` and called the title of a workshop its name."""
    workshop = {**held["workshop"], "frame": {"title": held["workshop"]["frame"]["name"]}}
    return {"format": 1, "revision": held["edits"], "workshop": workshop}


def from_minus_1(held: dict[str, Any]) -> dict[str, Any]:
    """Format −1 had the name at its top."""
    return {"edits": held["edits"], "workshop": {"frame": {"name": held["name"]}}}


KNOWN = Formats(1, {0: from_0, -1: from_minus_1})


def test_an_older_file_is_brought_up():
    """Its migration makes it what the present version would have written."""
    contents = decode(json.dumps(OLD).encode(), NAME, KNOWN)
    assert contents.format == 1
    assert contents.revision == 12
    assert contents.workshop.frame.title == "Ferries"


def test_migrations_follow_each_other():
    """A file that is two formats old goes through both."""
    data = json.dumps({"format": -1, "edits": 3, "name": "Ferries"}).encode()
    contents = decode(data, NAME, KNOWN)
    assert (contents.revision, contents.workshop.frame.title) == (3, "Ferries")


def test_a_newer_file_is_refused_with_what_to_do():
    """A newer format is not damage: nothing is brought back in its place, and the update is named."""
    with pytest.raises(UserError) as refused:
        decode(b'{"format": 7, "revision": 1, "anything": []}', NAME)
    assert refused.value.message == (
        f"{NAME} was made by a newer Promise Studio (format 7; this one reads up to 1)."
    )
    assert "pip install --upgrade promise-studio" in refused.value.hint
    assert not isinstance(refused.value, DamagedFileError)


def test_a_format_with_no_way_to_this_one_is_refused():
    """A file older than the oldest migration is refused with the formats that can be read."""
    with pytest.raises(UserError, match="format -2; this Promise Studio reads -1 to 1"):
        decode(b'{"format": -2}', NAME, KNOWN)


@pytest.mark.parametrize("workshop", [{}, [], {"frame": 3}, None])
def test_an_older_file_with_parts_missing_is_refused(workshop: object):
    """What a migration cannot make sense of is told as a fault of the file."""
    data = json.dumps({**OLD, "workshop": workshop}).encode()
    with pytest.raises(DamagedFileError, match="has format 0, but not everything that belongs to it"):
        decode(data, NAME, KNOWN)


def test_a_migrated_file_is_judged_like_any_other():
    """A migration does not wave a wrong value through."""
    data = json.dumps({**OLD, "edits": -5}).encode()
    with pytest.raises(DamagedFileError, match="“revision”: must be at least 0"):
        decode(data, NAME, KNOWN)


def test_every_older_format_has_its_migration():
    """From the first format on, each leads to the next."""
    assert FORMATS.oldest == min([*FORMATS.migrations, FORMATS.current])
