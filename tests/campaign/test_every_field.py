"""Every field of every kind takes a new value by keys alone; the suite tries one of each sort."""

from pathlib import Path

import pytest

from promise_studio.studio.fields.shape import shapes
from tests.studio.test_inspector import PLACES, class_of, edit_fields, workshop

__all__ = ["workshop"]


@pytest.mark.parametrize("place", PLACES)
async def test_every_field_can_be_edited(workshop: Path, place: str):
    """Each field, one after the other, and leaving it is one step to undo."""
    await edit_fields(workshop, place, tuple(shapes(class_of(place))))
