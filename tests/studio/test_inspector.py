"""The inspector edits every field of everything that a workshop holds, and loses nothing that was typed."""

from pathlib import Path
from typing import Any

import pytest

from promise_studio.model import KINDS, SINGLES, Link, Workshop
from promise_studio.model.base import Item
from promise_studio.studio.fields.shape import Shape, shapes
from promise_studio.studio.widgets.edit_box import EditBox
from promise_studio.studio.widgets.records_box import RecordsBox
from tests.hostile import HOSTILE
from tests.studio.bench_inspector import InspectorBench, inspector_on
from tests.studio.driver import Driver, studio

TYPED = {
    "line": ("12 in words", "12 in words"),
    "text": ("One thought", "One thought"),
    "lines": ("One\nTwo", ("One", "Two")),
    "whole": ("1", 1),
    "number": ("0,5", 0.5),
    "money": ("20.50", "20.50"),
    "date": ("21.11.2026", "2026-11-21"),
}
PLACES = [*KINDS, *SINGLES]


def class_of(place: str) -> type[Item]:
    """The class behind a kind or a single part."""
    if place in KINDS:
        return KINDS[place].cls
    return type(getattr(Workshop(), SINGLES[place]))


async def put(driver: Driver, box: EditBox, shape: Shape) -> Any:
    """Put a new value into an open field by keys and return what the model should hold then."""
    if shape.sort in TYPED:
        typed, expected = TYPED[shape.sort]
        if shape.field == "initials":
            typed = expected = "AB"
        if shape.field == "language":
            typed = expected = "pt-BR"
        if shape.field == "sha256":
            typed = expected = "ab" * 32
        await driver.keys("ctrl+end", *["backspace"] * 80)
        await driver.paste(typed) if shape.sort == "lines" else await driver.type(typed)
        return expected
    if shape.sort == "yes-no":
        before = box.editor.text
        await driver.keys("space")
        return before != "yes"
    if shape.sort == "choice":
        await driver.keys("right")
        return box.editor.text
    if shape.sort in ("one", "many"):
        return await pick(driver, box, shape)
    return await fill_record(driver, box.editor, shape)


async def pick(driver: Driver, box: EditBox, shape: Shape) -> Any:
    """Choose the last candidate of a reference field."""
    target = box.editor.found[-1][0]
    await driver.type(target)
    await driver.keys("enter")
    return (target,) if shape.sort == "many" else target


async def fill_record(driver: Driver, _box: RecordsBox, shape: Shape) -> Any:
    """Fill in the first record, and add a second with the key for it."""
    await driver.keys("ctrl+n")
    for part in shapes(shape.record):
        if part.sort == "money":
            await driver.type("7")
        elif part.sort in ("choice", "yes-no"):
            await driver.keys("right")
        else:
            await driver.type("words")
        await driver.keys("tab")
    return 1


def held(item: Item, shape: Shape) -> Any:
    """What the model holds in a field, in the form that `put` returns."""
    value = getattr(item, shape.field)
    if shape.sort == "many":
        return tuple(link.to for link in value)
    if shape.sort == "one":
        return value.to if isinstance(value, Link) else value
    if shape.sort == "records":
        return len(value)
    if shape.sort in ("money", "date", "choice"):
        return str(value.value if shape.sort == "choice" else value)
    return value


@pytest.mark.parametrize("place", PLACES)
async def test_a_field_of_every_sort_can_be_edited(workshop: Path, place: str):
    """Fields take a new value by keys alone and hold it when they are left; the campaign tries each of them."""
    fields = tuple({shape.sort: shape for shape in shapes(class_of(place))}.values())
    taken, put_in = await edit_fields(workshop, place, fields)
    assert put_in
    assert taken == put_in


async def edit_fields(
    workshop: Path, place: str, fields: tuple[Shape, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """By field what the first item of a kind holds, and what was put in by keys alone; a field left open says so."""
    taken: dict[str, Any] = {}
    put_in: dict[str, Any] = {}
    async with inspector_on(workshop) as (app, driver):
        item_id = place if place in SINGLES else app.workshop.all(place)[0].id
        await app.inspector.show(item_id)
        await driver.settled()
        for shape in fields:
            if shape.sort in ("one", "many") and not candidates_of(app, shape, item_id):
                continue
            app.inspector.edit(shape.field)
            await driver.settled()
            box = app.inspector.box
            assert box is not None, shape.field
            assert box.shape == shape
            put_in[shape.field] = await put(driver, box, shape)
            await driver.keys("escape")
            assert app.inspector.box is None
            taken[shape.field] = held(app.workshop.get(item_id), shape)
            assert "".join(wrong for wrong, _ in app.drafts.values()) == ""
    return taken, put_in


def candidates_of(app: InspectorBench, shape: Shape, item_id: str) -> bool:
    """Whether there is anything that the field could point to; with one item a kind, some have only themselves."""
    from promise_studio.studio.fields.candidates import candidates

    return bool(candidates(app.workshop, shape.kinds, but=item_id))


def test_no_field_is_left_out():
    """The inspector knows every field of the model but the id and what the software itself fills in."""
    for place in PLACES:
        cls = class_of(place)
        assert {s.field for s in shapes(cls)} == set(cls.model_fields) - {"id", *cls.stamped, *cls.drawn}, (
            place
        )


async def test_only_notes_and_phases_point_at_their_own_kind(workshop: Path):
    """The fields that the data-driven test passes over are these two, and they take a second item of the kind."""
    async with inspector_on(workshop) as (app, driver):
        for kind, field, extra in (
            ("note", "tension_with", {"persona": "PER-1"}),
            ("phase", "serves", {"journey": "JRN-1"}),
        ):
            second = app.session.add(kind, **extra)
            first = app.workshop.all(kind)[0].id
            await app.inspector.show(first)
            await driver.settled()
            app.inspector.edit(field)
            await driver.settled()
            await driver.keys("down", "enter", "escape")
            assert getattr(app.workshop.get(first), field) == second


async def test_wrong_input_is_said_kept_and_not_saved(workshop: Path):
    """A value that cannot stand is explained while it is typed, is not saved, and is still there on coming back."""
    async with inspector_on(workshop) as (app, driver):
        await app.inspector.show("SLA-1")
        await driver.settled()
        app.inspector.edit("share")
        await driver.settled()
        await driver.type("190")
        assert "How often" in driver.text()
        assert "at most 100" in driver.text()
        await driver.keys("tab")
        assert app.workshop.get("SLA-1").share is None
        assert "not saved" in driver.text()
        app.inspector.edit("share")
        await driver.settled()
        assert app.inspector.box.editor.text == "190"
        await driver.keys("backspace", "tab")
        assert app.workshop.get("SLA-1").share == 19
        assert app.drafts == {}


async def test_an_untouched_field_changes_nothing(workshop: Path):
    """Walking through all fields without typing leaves no edit behind."""
    async with inspector_on(workshop) as (app, driver):
        before = app.workshop
        await app.inspector.show("PRM-1")
        await driver.settled()
        app.inspector.edit()
        await driver.settled()
        for _ in shapes(class_of("clause")):
            await driver.keys("tab")
        assert app.workshop is before
        assert not app.session.can_undo


async def test_keys_typed_ahead_reach_the_field(workshop: Path):
    """What is typed before the editor of the next field stands is not lost."""
    async with inspector_on(workshop) as (app, driver):
        await app.inspector.show("DEP-1")
        await driver.settled()
        app.inspector.edit("name")
        await driver.settled()
        await driver.keys("tab", *"what they do", "tab", *"Ana", "tab")
        assert app.workshop.get("DEP-1").part == "what they do"
        assert app.workshop.get("DEP-1").lead == "Ana"


@pytest.mark.parametrize("turn", range(4))
async def test_hostile_text_is_only_text(workshop: Path, turn: int):
    """Whatever is pasted into a field is kept as text, refused in words, or cleaned, and drawn without harm."""
    start = "Nobody told us why."
    async with inspector_on(workshop) as (app, driver):
        await app.inspector.show("VOC-1")
        await driver.settled()
        for name in sorted(HOSTILE)[turn::4]:
            app.inspector.edit("text")
            await driver.settled()
            await driver.keys("ctrl+end")
            await driver.paste(HOSTILE[name][:20_000])
            await driver.keys("escape")
            kept = app.workshop.get("VOC-1").text
            assert kept.startswith(start), name
            assert "\x1b" not in driver.text(), name
            assert kept != start or app.drafts or not HOSTILE[name].strip(), name
            app.drafts.clear()
            app.session.change("VOC-1", text=start)
            app.inspector.redraw()


async def test_every_item_can_be_edited_from_anywhere(workshop: Path):
    """Whatever kind it is, going to an item's field opens an editor for it: nothing is out of reach."""
    async with studio(workshop) as driver:
        for kind in KINDS.values():
            item_id = driver.workshop.all(kind.name)[0].id
            field = next(f for f in kind.cls.model_fields if f != "id")
            await driver.app.go_to(item_id, field)

            def opened(item_id: str = item_id) -> bool:
                boxes = driver.app.screen.query("EditBox")
                return any(box.item_id == item_id for box in boxes)

            await driver.until(opened, item_id)
            await driver.keys("escape")
