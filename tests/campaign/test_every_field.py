"""Every field of every kind takes a new value by keys alone; the suite tries one of each sort."""

from pathlib import Path

import pytest

from promise_studio.studio.fields.shape import shapes
from tests.studio.conftest import workshop
from tests.studio.test_inspector import PLACES, class_of, edit_fields

__all__ = ["workshop"]


@pytest.mark.parametrize("place", PLACES)
async def test_every_field_can_be_edited(workshop: Path, place: str):
    """Each field, one after the other, holds what was put in when it is left."""
    taken, put_in = await edit_fields(workshop, place, tuple(shapes(class_of(place))))
    assert put_in
    assert taken == put_in
