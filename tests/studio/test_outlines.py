"""The form stages: outlines of items that are added, moved, marked, pasted and deleted."""

import time
from pathlib import Path

import pytest

from promise_studio.model import KINDS, SINGLES, new_workshop
from promise_studio.session import Session
from promise_studio.studio.stages import stage_called
from tests.studio.driver import Driver, studio
from tests.studio.samples import FORMS

TEXTS = ("name", "title", "company", "text", "what", "event", "rule", "source", "auditor", "words")


@pytest.mark.parametrize("stage", FORMS)
async def test_an_empty_stage_says_what_to_do_why_and_how(empty: Path, stage: str):
    """An empty section asks for its first item, says why, gives an example, and names the key that starts it."""
    async with studio(empty) as driver:
        await driver.stage(stage)
        for section in driver.screen.view.sections:
            assert section.what.endswith((".", "?"))
            assert section.why.endswith(".")
        await driver.until(
            lambda: (
                "adds a" in driver.text()
                or "fills it in" in driver.text()
                or driver.screen.view.inspector.item_id in SINGLES
            ),
            "the prompt",
        )
        assert stage_called(stage).title in driver.text()


@pytest.mark.parametrize(
    "kind", [k.name for k in KINDS.values() if k.stage in FORMS and k.name not in ("habit", "vote", "theme")]
)
async def test_add_write_delete_and_undo(workshop: Path, kind: str):
    """On every form stage an item of each of its kinds is added after the selected one, deleted, and brought back."""
    async with studio(workshop) as driver:
        first = driver.workshop.all(kind)[0].id
        await driver.select(first)
        row = driver.screen.view.list.row
        if row.adds:
            driver.screen.view.list.find_row(row.kind)
            await driver.settled()
        before = driver.workshop
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        added = driver.workshop.all(kind)
        assert len(added) == len(before.all(kind)) + 1
        new = driver.screen.view.inspector.item_id
        driver.app.change(new, next(f for f in KINDS[kind].cls.model_fields if f in TEXTS), "Something")
        await driver.keys("escape")
        assert driver.screen.view.selected_id == new
        await driver.keys("x")
        assert driver.workshop.find(new) is None
        await driver.keys("u", "u", "u")
        assert driver.workshop.find(new) is None
        assert driver.workshop.all(kind) == before.all(kind)


async def test_a_beside_the_sentence_adds_a_clause(empty: Path):
    """On Promise, `a` on the promise in a sentence begins a clause; on Frame, `a` on the frame says where to go."""
    async with studio(empty) as driver:
        await driver.stage("promise")
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        assert [clause.id for clause in driver.workshop.clauses] == ["PRM-1"]
        await driver.keys("escape")
        await driver.stage("frame")
        await driver.keys("a")
        assert "go down to a list" in driver.text()


async def test_leaving_a_new_item_blank_adds_nothing(workshop: Path):
    """Esc right after adding takes the blank item away again."""
    async with studio(workshop) as driver:
        await driver.select("VAL-1")
        before = driver.workshop
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        await driver.keys("escape")
        await driver.until(lambda: driver.workshop.values == before.values, "no blank value")
        await driver.until(lambda: "Nothing was written" in driver.said, "the sentence")


def grounds(driver: Driver) -> list[set[str]]:
    """The grounds of each line of the list; what stands beside it changes when the checks have spoken."""
    place = driver.screen.view.list.region
    lines = [strip.crop(place.x, place.right) for strip in driver.strips()[place.y : place.bottom]]
    return [{str(piece.style.bgcolor) for piece in line if piece.style} for line in lines]


async def test_the_cursor_stays_where_work_goes_on(workshop: Path):
    """Esc and e come back to the same field, undo to what stood above, and a heading says what can be done."""
    async with studio(workshop) as driver:
        await driver.select("VAL-1")
        await driver.keys("e", "tab", "escape", "e")
        view = driver.screen.view
        await driver.until(lambda: view.inspector.box is not None, "the field")
        assert view.inspector.box.shape.field == list(view.inspector.rows)[1]
        await driver.keys("ctrl+a", "N", "ctrl+a", "O", "escape")
        assert getattr(driver.workshop.get("VAL-1"), list(view.inspector.rows)[1]) == "O"
        await driver.keys("a", "N", "escape", "u", "u")
        assert view.selected_id == "VAL-1"
        await driver.keys("up")
        assert view.list.row.sort == "head"
        await driver.keys("e")
        assert "This is a heading" in driver.said
        assert len(driver.workshop.values) == 1


async def test_move_with_keys_and_back(workshop: Path):
    """The key m and the arrows carry an item, Enter puts it down, Esc puts it back."""
    async with studio(workshop) as driver:
        for name in ("Two", "Three"):
            driver.app.session.add("value", name=name)
        await driver.select("VAL-1")
        still = grounds(driver)
        await driver.keys("m")
        assert grounds(driver) != still
        await driver.keys("enter")
        assert grounds(driver) == still
        await driver.keys("m", "escape")
        assert grounds(driver) == still
        await driver.keys("m", "down", "down", "escape")
        assert [v.id for v in driver.workshop.values] == ["VAL-1", "VAL-2", "VAL-3"]
        await driver.keys("m", "down", "enter")
        assert [v.id for v in driver.workshop.values] == ["VAL-2", "VAL-1", "VAL-3"]
        assert "moved" in driver.said


async def test_a_clause_is_carried_to_another_theme(workshop: Path):
    """Carrying a clause past a theme makes it one of that theme's."""
    async with studio(workshop) as driver:
        theme = driver.app.session.add("theme", name="Escalation")
        driver.app.change("PRM-1", "theme", "THM-1")
        await driver.settled()
        await driver.select("PRM-1")
        await driver.keys("m", "down", "enter")
        assert driver.workshop.get("PRM-1").theme == theme


async def test_marked_items_are_deleted_together(workshop: Path):
    """The space bar marks, x deletes all that is marked, and one undo brings them back."""
    async with studio(workshop) as driver:
        driver.app.session.add("value", name="Two")
        await driver.select("VAL-1")
        await driver.keys("space", "space", "x")
        assert driver.workshop.values == ()
        await driver.keys("u")
        assert len(driver.workshop.values) == 2


async def test_pasted_lines_become_items(workshop: Path):
    """Lines pasted on the list become one item each, and one step to undo."""
    async with studio(workshop) as driver:
        await driver.select("VOC-1")
        await driver.paste("Nobody came.\n\nThe app said on time.\r\n[bold]late[/]")
        assert [q.text for q in driver.workshop.quotes[1:]] == [
            "Nobody came.",
            "The app said on time.",
            "[bold]late[/]",
        ]
        await driver.keys("u")
        assert len(driver.workshop.quotes) == 1


async def test_a_part_goes_to_what_it_belongs_to(workshop: Path):
    """A new measurement belongs to the row that is selected; where that is open, somebody is asked."""
    async with studio(workshop) as driver:
        second = driver.app.session.add("service level", event="By text")
        await driver.select("MEA-1")
        driver.screen.view.list.find_row("measurement")
        await driver.keys("a")
        await driver.type(second)
        await driver.keys("enter")
        await driver.until(lambda: len(driver.workshop.measurements) == 2, "the measurement")
        assert driver.workshop.measurements[-1].service_level == second


async def test_what_belongs_elsewhere_is_not_deleted_here(workshop: Path):
    """A clause on the test stage is deleted on its own stage only."""
    async with studio(workshop) as driver:
        await driver.stage("test")
        driver.screen.view.select("PRM-1")
        await driver.settled()
        await driver.keys("x")
        assert driver.workshop.find("PRM-1") is not None
        assert "another stage" in driver.said


async def test_two_thousand_quotes_stay_quick(tmp_path: Path):
    """With 2,000 quotes a step in the list costs a few milliseconds of processor time."""
    path = tmp_path / "many.promise.json"
    with Session.create(path, new_workshop("Many", "")) as session:
        for number in range(2_000):
            session.add("quote", text=f"Quote number {number}", channel="call")
    async with studio(path) as driver:
        await driver.select("VOC-1")
        start = time.process_time()
        await driver.keys(*["down"] * 200)
        assert driver.screen.view.selected_id == "VOC-201"
        assert (time.process_time() - start) / 200 < 0.03
