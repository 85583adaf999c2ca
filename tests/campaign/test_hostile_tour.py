"""Every hostile string through every field that takes words, on every stage, as somebody would paste it."""

from pathlib import Path

import pytest

from promise_studio.model import KINDS, SINGLES
from promise_studio.studio.stages import NAMES
from promise_studio.studio.widgets.inspector import Inspector
from tests.hostile import HOSTILE
from tests.studio.driver import Driver, studio
from tests.studio.hostile_fields import ANYWHERE, HERE, look_around, obeyed, written_fields
from tests.studio.samples import make_workshop
from tests.studio.test_inspector import class_of

PLACES = [*KINDS, *SINGLES]
PASTED = 20_000
"""Characters of the longest strings: more than any field holds."""


async def open_field(driver: Driver, item_id: str, field: str) -> Inspector:
    """Go to a field, in the stage or beside its board, and wait until its editor stands."""
    await driver.app.go_to(item_id, field)

    def found() -> Inspector | None:
        boxes = ((one, one.box) for one in driver.screen.query(Inspector))
        here = (item_id, field)
        return next((one for one, box in boxes if box and (box.item_id, box.shape.field) == here), None)

    await driver.until(lambda: found() is not None, f"the field {field} of {item_id}")
    return found()


@pytest.mark.parametrize("place", PLACES)
async def test_every_string_goes_through_every_field(tmp_path: Path, place: str):
    """Pasted, saved or refused in a sentence, shown, and taken back by undo; the terminal obeys none of them."""
    async with studio(make_workshop(tmp_path / "w.promise.json"), (80, 24)) as driver:
        item_id = place if place in SINGLES else driver.workshop.all(place)[0].id
        before = driver.workshop
        for shape in written_fields(class_of(place)):
            inspector = await open_field(driver, item_id, shape.field)
            for name, text in HOSTILE.items():
                inspector.box.editor.select_all()
                await driver.paste(text[:PASTED])
                inspector.settle()
                await driver.settled()
                draft = driver.app.drafts.get((item_id, shape.field))
                value = getattr(driver.workshop.get(item_id), shape.field)
                kept = "\n".join(value) if isinstance(value, tuple) else value
                assert draft is not None or kept is not None, (shape.field, name)
                assert not draft or draft[0], (shape.field, name)
                assert obeyed(driver.strips()) == [], (shape.field, name)
            inspector.box.editor.select_all()
            await driver.paste("plain")
            await driver.keys("escape")
        await look_around(driver, (*HERE, *ANYWHERE))
        for _ in range(len(HOSTILE) * 2):
            if not driver.app.session.can_undo:
                break
            await driver.keys(*"u" * 20)
        assert driver.workshop.replace({"issued": before.issued}) == before


@pytest.mark.parametrize("group", sorted({name.partition(":")[0] for name in HOSTILE}))
async def test_every_stage_stands_with_every_string(tmp_path: Path, group: str):
    """With the strings of a group in the names of all things, every stage and dialog is drawn and obeys none."""
    for name, text in HOSTILE.items():
        if not name.startswith(f"{group}:"):
            continue
        path = make_workshop(tmp_path / f"{abs(hash(name))}.promise.json", {"*": text[:110]})
        async with studio(path, (80, 24)) as driver:
            for stage in NAMES:
                await driver.stage(stage)
                await look_around(driver, HERE)
            await look_around(driver, (*ANYWHERE, "w"))
