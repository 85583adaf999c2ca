"""The form stages: outlines of items that are added, moved, marked, deleted, pasted, judged and drawn."""

import time
from datetime import date
from pathlib import Path

import pytest

from promise_studio.model import KINDS, SINGLES, new_workshop
from promise_studio.session import Session
from promise_studio.studio.stages import stage_called
from tests.hostile import HOSTILE
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop

TEXTS = ("name", "title", "company", "text", "what", "event", "rule", "source", "auditor", "words")
FORMS = ("frame", "listen", "personas", "promise", "commit", "test", "agree", "keep")


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A workshop with one item of every kind."""
    return make_workshop(tmp_path / "harbour.promise.json")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A workshop that has just begun."""
    path = tmp_path / "empty.promise.json"
    Session.create(path, new_workshop("Empty", "")).close()
    return path


async def select(driver: Driver, item_id: str) -> None:
    """Go to an item by way of find, and wait until its fields are shown."""
    await driver.app.go_to(item_id)
    await driver.until(lambda: driver.screen.view.inspector.item_id == item_id, item_id)


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
        await select(driver, first)
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


@pytest.mark.parametrize("kind", ["procedure", "system", "training"])
async def test_what_a_blueprint_is_worked_by_is_listed_beside_it(workshop: Path, kind: str):
    """On the blueprint stage c turns to the procedures, systems and training: they are found, added and edited."""
    async with studio(workshop) as driver:
        first = driver.workshop.all(kind)[0].id
        await driver.stage("blueprint")
        await driver.keys("c", "c")
        assert "Blueprint 1 of 1" in driver.text()
        await driver.app.go_to(first)
        await driver.settled()
        view = driver.screen.view
        assert view.selected_id == first
        await driver.keys("a")
        await driver.type("Call-out")
        await driver.keys("escape")
        added = driver.workshop.all(kind)[-1]
        assert (view.selected_id, added.name_aloud) == (added.id, "Call-out")
        await driver.keys("x")
        assert len(driver.workshop.all(kind)) == 1
        await driver.app.go_to(driver.workshop.cards[0].id)
        await driver.settled()
        assert "Blueprint 1 of 1" in driver.text()


async def test_a_map_itself_is_edited_and_deleted(workshop: Path):
    """E opens the fields of the journey that is drawn; the palette deletes it, and u brings it back."""
    async with studio(workshop) as driver:
        await driver.stage("journey")
        await driver.keys("E")
        await driver.until(lambda: "What they want to have reached" in driver.text(), "the fields of the map")
        await driver.keys("escape")
        driver.screen.run_command("map-away")
        await driver.settled()
        assert driver.workshop.journeys == ()
        await driver.keys("u")
        assert len(driver.workshop.journeys) == 1


async def test_leaving_a_new_item_blank_adds_nothing(workshop: Path):
    """Esc right after adding takes the blank item away again."""
    async with studio(workshop) as driver:
        await select(driver, "VAL-1")
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
        await select(driver, "VAL-1")
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


async def test_what_stands_in_the_list_is_found_there(workshop: Path):
    """Find stays on the stage whose list has what was chosen, and goes to another stage for anything else."""
    async with studio(workshop) as driver:
        await driver.stage("test")
        await driver.keys("slash")
        await driver.type("PRM-1")
        await driver.keys("enter")
        assert (driver.screen.stage, driver.screen.view.selected_id) == ("test", "PRM-1")
        await driver.keys("slash")
        await driver.type("VAL-1")
        await driver.keys("enter")
        await driver.until(lambda: driver.screen.stage == "frame", "its stage")


async def test_move_with_keys_and_back(workshop: Path):
    """The key m and the arrows carry an item, Enter puts it down, Esc puts it back."""
    async with studio(workshop) as driver:
        for name in ("Two", "Three"):
            driver.app.session.add("value", name=name)
        await select(driver, "VAL-1")
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
        await select(driver, "PRM-1")
        await driver.keys("m", "down", "enter")
        assert driver.workshop.get("PRM-1").theme == theme


async def test_marked_items_are_deleted_together(workshop: Path):
    """The space bar marks, x deletes all that is marked, and one undo brings them back."""
    async with studio(workshop) as driver:
        driver.app.session.add("value", name="Two")
        await select(driver, "VAL-1")
        await driver.keys("space", "space", "x")
        assert driver.workshop.values == ()
        await driver.keys("u")
        assert len(driver.workshop.values) == 2


async def test_pasted_lines_become_items(workshop: Path):
    """Lines pasted on the list become one item each, and one step to undo."""
    async with studio(workshop) as driver:
        await select(driver, "VOC-1")
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
        await select(driver, "MEA-1")
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


async def test_commit_shows_the_verdict_and_its_reason(workshop: Path):
    """A row of the table shows its verdict as sign and word, and the sentence that gives the reason."""
    async with studio(workshop, (200, 60)) as driver:
        driver.app.session.change("SLA-1", target=10, unit="minutes", share=95, source="log")
        driver.app.session.change("MEA-1", cases=100, kept=50)
        await select(driver, "SLA-1")
        shown = driver.text()
        assert "■ broken" in shown
        assert "50 of 100" in shown
        assert "verdict" in shown


async def test_who_has_not_answered_yet_signs_in_three_keys(workshop: Path):
    """Enter begins at the decision, its first letter takes it, and the day is today; who waits again has none."""
    async with studio(workshop) as driver:
        driver.app.session.change("SGN-1", name="Ana Berg", decision="not yet", signed_on=None)
        await select(driver, "SGN-1")
        await driver.keys("enter", "a", "escape")
        signed = driver.workshop.get("SGN-1")
        assert signed.decision == "agrees"
        assert signed.signed_on == date.today()  # noqa: DTZ011 - the day on the wall of the room
        driver.app.change("SGN-1", "decision", "not yet")
        assert driver.workshop.get("SGN-1").signed_on is None


async def test_a_later_edit_voids_a_sign_off_visibly(workshop: Path):
    """A sign-off says so when the promise has changed since, and the next one is for that department again."""
    async with studio(workshop) as driver:
        driver.app.session.change("PRM-1", state="committed")
        driver.app.session.change("SGN-1", decision="agrees", department="DEP-1")
        await select(driver, "SGN-1")
        assert "▲ SGN-1" not in driver.text()
        driver.app.session.change("PRM-1", text="Another promise.")
        await driver.until(
            lambda: "▲ SGN-1" in driver.text() and "has changed since" in driver.text(), "the warning"
        )
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        assert driver.workshop.signoffs[-1].department == "DEP-1"
        assert driver.screen.view.inspector.box.shape.field == "decision"


async def test_votes_by_department_and_criterion(workshop: Path):
    """The grid takes a vote in each cell and goes on to the next; a vote is changed and taken back there."""
    async with studio(workshop) as driver:
        await driver.stage("test")
        driver.screen.view.select("PRM-1")
        await driver.settled()
        await driver.keys("v", "down", "n")
        assert driver.workshop.votes[-1].ballot == "no"
        await driver.keys("up", "y")
        assert driver.workshop.votes[-1].ballot == "yes"
        assert len(driver.workshop.votes) == 2
        await driver.keys("up", "x")
        assert len(driver.workshop.votes) == 1
        await driver.keys("escape")
        assert driver.app.screen.focused is driver.screen.view.list


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


@pytest.mark.parametrize("stage", FORMS)
async def test_hostile_names_are_drawn_as_text(tmp_path: Path, stage: str):
    """Whatever stands in the names, every list draws it as text, exactly as wide as the screen."""
    text = " ".join(HOSTILE.values())
    texts = {
        kind.name: list(HOSTILE.values())[n % len(HOSTILE)][:100] for n, kind in enumerate(KINDS.values())
    }
    path = make_workshop(tmp_path / "w.promise.json", texts)
    assert text
    async with studio(path) as driver:
        for name in HOSTILE:
            driver.app.session.add("quote", text=HOSTILE[name][:4000])
        await driver.stage(stage)
        await driver.keys(*["down"] * 6)
        await driver.settled()
        shown = driver.text()
        assert "\x1b" not in shown
        assert "\u202e" not in shown


async def test_two_thousand_quotes_stay_quick(tmp_path: Path):
    """With 2,000 quotes a step in the list costs a few milliseconds of processor time."""
    path = tmp_path / "many.promise.json"
    with Session.create(path, new_workshop("Many", "")) as session:
        for number in range(2_000):
            session.add("quote", text=f"Quote number {number}", channel="call")
    async with studio(path) as driver:
        await select(driver, "VOC-1")
        start = time.process_time()
        await driver.keys(*["down"] * 200)
        assert driver.screen.view.selected_id == "VOC-201"
        assert (time.process_time() - start) / 200 < 0.03


async def test_a_finding_is_left_as_it_is_with_a_reason(workshop: Path):
    """The key f leads to a finding, W leaves it as it is with a reason, and it is found no more."""
    async with studio(workshop) as driver:
        await driver.stage("promise")
        await driver.until(lambda: bool(driver.app.judgement.on_stage("promise")), "findings")
        await driver.keys("f")
        finding = driver.app.judgement.on_stage("promise")[0]
        await driver.until(lambda: driver.screen.view.selected_id == finding.item, "what it speaks of")
        await driver.keys("W")
        await driver.type("We know.")
        await driver.keys("enter")
        waiver = driver.workshop.waivers[-1]
        assert (waiver.rule, waiver.about, waiver.reason) == (finding.rule, finding.item, "We know.")
        await driver.until(lambda: finding not in driver.app.judgement.findings, "its end")


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


async def test_adding_right_behind_an_undo_that_took_the_selected_item(workshop: Path):
    """`u` and `a` in one breath: what was selected is gone before the list is drawn anew."""
    async with studio(workshop) as driver:
        await driver.stage("listen")
        await select(driver, driver.workshop.quotes[0].id)
        await driver.keys("a")
        await driver.type("Forty minutes in the rain")
        await driver.keys("ctrl+s")
        await driver.until(lambda: len(driver.workshop.quotes) == 2, "the second quote")
        await driver.keys("escape")
        await select(driver, driver.workshop.quotes[1].id)
        await driver.keys("u", "u", "a")
        assert driver.app.is_running
        assert "Forty minutes" not in driver.text()


async def test_digits_typed_before_a_field_stands_are_text(empty: Path):
    """`e`, `1` and `2` in one breath: they stand in the field, and neither path nor guide went away for them."""
    async with studio(empty) as driver:
        await driver.stage("frame")
        await driver.keys("e", *"Gate 12", "escape")
        assert driver.workshop.frame.title.endswith("Gate 12")
