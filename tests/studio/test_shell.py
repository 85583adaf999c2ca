"""The shell around every stage: path, keys, panes, undo, capture, find, trace, quit."""

import re
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.session import Session
from promise_studio.studio.dialogs.find import FindScreen
from promise_studio.studio.dialogs.help import HelpScreen
from promise_studio.studio.dialogs.trace import TraceScreen
from promise_studio.studio.home import START, HomeScreen
from promise_studio.studio.stages import STAGES
from tests.studio.driver import SIZES, studio

LAST = f"{len(STAGES)} {STAGES[-1].title}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_stage_stands_at_every_size(workshop: Path, size: tuple[int, int]):
    """Each stage shows its title, the saved state and its keys, whatever the size of the terminal."""
    async with studio(workshop, size) as driver:
        for number, stage in enumerate(STAGES, start=1):
            await driver.keys(f"f{number}" if number < 12 else "]")  # F12 is the projector’s
            await driver.until(
                lambda stage=stage: driver.screen.view is not None and driver.screen.stage == stage.name,
                stage.name,
            )
            shown = driver.text()
            lines = shown.split("\n")
            assert "● saved" in lines[0]
            assert "add" in lines[-1]
            assert "?" in lines[-1]
            assert max(map(len, lines)) <= size[0]
            assert ("Path" in shown) == (size[0] >= 100)


async def test_folded_panes_come_back_with_a_key(workshop: Path):
    """At 80 columns the path and the guide are folded away, and one key each brings them back."""
    async with studio(workshop, (80, 24)) as driver:
        assert LAST not in driver.text()
        await driver.keys("1")
        assert LAST in driver.text()
        await driver.keys("2")
        assert LAST not in driver.text()
        assert "Guide" in driver.text()
        await driver.keys("2")
        assert "Guide" not in driver.text()


async def test_a_pane_that_was_sent_away_stays_away(workshop: Path):
    """The path that is hidden on one stage is hidden on the next, until its key brings it back."""
    async with studio(workshop) as driver:
        assert driver.screen.path_pane.display
        await driver.keys("1")
        await driver.stage("listen")
        assert not driver.screen.path_pane.display
        await driver.keys("1")
        await driver.stage("frame")
        assert driver.screen.path_pane.display


async def test_undo_takes_back_what_was_done_on_another_stage(workshop: Path):
    """Undo works from any stage and says in words what it took back and where."""
    async with studio(workshop) as driver:
        driver.app.change("DEP-1", "name", "Crew")
        await driver.stage("keep")
        await driver.keys("u")
        assert driver.workshop.get("DEP-1").name == "A department"
        assert "Frame" in driver.said
        assert "Department" in driver.said
        await driver.keys("ctrl+r")
        assert driver.workshop.get("DEP-1").name == "Crew"
        assert "Did again" in driver.said


@pytest.mark.parametrize(
    ("key", "kind", "field"),
    [("p", "parked item", "text"), ("d", "decision", "what"), ("!", "action", "text")],
)
async def test_one_line_is_captured_without_leaving_the_stage(
    workshop: Path, key: str, kind: str, field: str
):
    """Parking lot, decision and action take one typed line on any stage, and Esc adds nothing."""
    async with studio(workshop) as driver:
        await driver.keys("f2")
        before = len(driver.workshop.all(kind))
        await driver.keys(key)
        await driver.type("Who pays for the bus?")
        await driver.keys("enter")
        assert getattr(driver.workshop.all(kind)[-1], field) == "Who pays for the bus?"
        await driver.keys(key)
        await driver.type("no")
        await driver.keys("escape")
        assert len(driver.workshop.all(kind)) == before + 1
        assert driver.screen.stage == "listen"


async def test_find_goes_there(workshop: Path):
    """Find takes words or an id and goes to the stage of what was chosen."""
    async with studio(workshop) as driver:
        await driver.keys("slash")
        assert isinstance(driver.app.screen, FindScreen)
        await driver.type("REC-1")
        await driver.keys("enter")
        await driver.until(
            lambda: (
                driver.app.screen_stack[-1] is driver.app.screen
                and not isinstance(driver.app.screen, FindScreen)
                and driver.screen.stage == "commit"
            ),
            "commit",
        )
        assert driver.screen.view is not None
        assert driver.screen.view.selected_id == "REC-1"


async def test_trace_shows_suspect_links_and_accepts_them(workshop: Path):
    """The trace says which links read differently since they were made; accepting one clears it, undo brings it back."""
    async with studio(workshop) as driver:
        driver.app.change("PRM-1", "quotes", ["VOC-1"])
        driver.app.change("VOC-1", "text", "They told us why.")
        await driver.app.go_to("PRM-1")
        await driver.settled()
        await driver.keys("t")
        assert isinstance(driver.app.screen, TraceScreen)
        assert "reads differently" in driver.text()
        await driver.keys("a")
        assert "reads differently" not in driver.text()
        await driver.keys("u")
        assert "reads differently" in driver.text()


async def test_help_and_palette_open_on_every_stage(workshop: Path):
    """`?` shows the keys of the stage, and Esc leads back to it."""
    async with studio(workshop) as driver:
        for stage in ("frame", "empathy", "test"):
            await driver.stage(stage)
            await driver.keys("question_mark")
            assert isinstance(driver.app.screen, HelpScreen)
            await driver.until(lambda: "Add something after" in driver.text(), "the sentences")
            await driver.keys("escape")
            assert driver.screen.stage == stage


async def test_help_wraps_beside_its_keys(workshop: Path):
    """At 80 columns a sentence that is too long goes on below itself, never in the margin of the keys."""
    async with studio(workshop, size=(80, 24)) as driver:
        await driver.stage("frame")
        await driver.keys("question_mark")
        await driver.until(lambda: "Add something after" in driver.text(), "the sentences")
        (wrapped,) = re.findall(r"│( +)then Enter\.", driver.text())
        assert len(wrapped) > 10


async def test_quit_leaves_a_whole_file(workshop: Path):
    """What was typed last is in the file after ctrl+q, even when the field was still open."""
    async with studio(workshop) as driver:
        await driver.stage("listen")
        await driver.app.go_to("VOC-1", "text")
        await driver.settled()
        await driver.type(" Nobody.")
        await driver.keys("ctrl+q")
    with Session.open(workshop) as session:
        assert session.workshop.get("VOC-1").text == "Nobody told us why. Nobody."
        assert session.notices == ()


async def test_home_shows_what_was_open(workshop: Path):
    """The first screen lists the workshop that was open, and Enter opens it on the stage where it was left."""
    async with studio(workshop) as driver:
        await driver.stage("personas")
        await driver.keys("ctrl+o")
        await driver.until(lambda: isinstance(driver.app.screen, HomeScreen), "the first screen")
        assert "Harbour Ferries" in driver.text()
        assert f"/{len(STAGES)}" in driver.text()
        await driver.keys("enter")
        await driver.until(lambda: not isinstance(driver.app.screen, HomeScreen), "the workshop")
        assert driver.screen.stage == "personas"


async def test_every_way_to_start_stands_on_a_small_screen():
    """At 80 by 24 all of them are in sight with their keys, and a click takes one."""
    async with studio(size=(80, 24)) as driver:
        await driver.settled()
        lines = driver.text().split("\n")
        found = {title: next(y for y, line in enumerate(lines) if title in line) for _, title, _ in START}
        assert len(set(found.values())) == len(START)
        await driver.pilot.click(offset=(10, found["Walk through a finished example"]))
        await driver.settled()
        assert "A copy of a finished example" in driver.text()


async def test_a_long_sentence_takes_the_place_of_names(workshop: Path):
    """What just happened is said whole: without the names of those who are here, or below until the next key."""
    async with studio(workshop) as driver:
        for number in range(4):
            driver.app.session.add("member", name=f"Quin {number}", initials="QQ")
        await driver.settled()
        driver.app.tell("Short.")
        await driver.settled()
        assert " QQ " in driver.text().split("\n")[0]
        said = "Every one of the minutes left is shared out anew, so that you end as planned; nobody hurries."
        driver.app.tell(said)
        await driver.settled()
        line = driver.text().split("\n")[0]
        assert said in line
        assert " QQ " not in line
        whole = " ".join([said] * 3)
        driver.app.tell(whole)
        await driver.settled()
        first, *below = driver.text().split("\n")
        assert said in first
        assert "…" not in first
        begun = len(first.partition(said)[2].partition("●")[0].strip())
        assert " ".join(" ".join(below).split()).startswith(whole[len(said) + begun + 1 :].strip())
        await driver.keys("down")
        first, second = driver.text().split("\n")[:2]
        assert "… " in first
        assert " Path " in second


async def test_a_long_sentence_lies_over_no_words_that_are_typed(workshop: Path):
    """While somebody types, only what went wrong unfolds."""
    async with studio(workshop, (80, 24)) as driver:
        await driver.app.go_to("VAL-1", "name")
        await driver.until(lambda: driver.screen.is_typing, "the field")
        driver.app.tell("A long sentence about what went well. " * 3)
        assert not driver.screen.said_on.display
        driver.app.tell("A long sentence about what went wrong. " * 3, bad=True)
        assert driver.screen.said_on.display
        await driver.type("x")
        assert not driver.screen.said_on.display


async def test_a_workshop_in_use_can_be_looked_at(workshop: Path):
    """A file that somebody else has open is refused in words, and `r` opens it without changing it."""
    with Session.open(workshop):
        async with studio() as driver:
            driver.app.doors.open(workshop)
            await driver.until(lambda: "without changing it" in driver.text(), "the refusal")
            await driver.keys("r")
            await driver.until(lambda: not isinstance(driver.app.screen, HomeScreen), "the workshop")
            await driver.until(lambda: "◌ read-only" in driver.text(), "read-only")
            await driver.keys("p")
            await driver.type("no")
            await driver.keys("enter")
            assert "read-only" in driver.said


async def test_a_failed_save_is_said_and_what_was_typed_is_kept(
    workshop: Path, monkeypatch: pytest.MonkeyPatch
):
    """When an edit cannot be written, the status line says why, and the field keeps what was typed."""

    def refuse(*_: object) -> None:
        raise UserError("The disk is full.", "Make room and try again.")

    async with studio(workshop) as driver:
        await driver.app.go_to("VAL-1", "name")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the field")
        with monkeypatch.context() as patch:
            patch.setattr(Session, "apply", refuse)
            await driver.type(" and kind")
            await driver.keys("tab")
            assert "The disk is full." in driver.said
        assert driver.workshop.get("VAL-1").name == "A value"
        driver.screen.view.inspector.edit("name")
        await driver.until(
            lambda: (box := driver.screen.view.inspector.box) is not None and box.shape.field == "name",
            "the field again",
        )
        assert driver.screen.view.inspector.box.editor.text == "A value and kind"
        await driver.keys("tab")
        assert driver.workshop.get("VAL-1").name == "A value and kind"


def crash(workshop: Path) -> None:
    """Change a value, and leave the file and its journal as a crash would."""
    journal = workshop.with_name(workshop.name + ".journal")
    with Session.open(workshop) as session:
        session.change("VAL-1", name="Straight")
        file, lines = workshop.read_bytes(), journal.read_bytes()
    workshop.write_bytes(file)
    journal.write_bytes(lines)


async def test_notices_of_opening_are_shown(workshop: Path):
    """Edits that a crash had left in the journal are brought back, and the screen says so before it goes on."""
    crash(workshop)
    async with studio(workshop) as driver:
        await driver.until(lambda: "On opening" in driver.text(), "the notices")
        await driver.keys("enter")
        assert driver.workshop.get("VAL-1").name == "Straight"


async def test_the_clock_leads_from_block_to_block(workshop: Path):
    """Choosing an agenda starts its clock in the status line; the next block goes to its stage."""
    async with studio(workshop, (200, 60)) as driver:
        await driver.keys("b")
        await driver.type("half")
        await driver.keys("enter")
        await driver.until(lambda: "◷" in driver.text(), "the clock")
        assert "on time" in driver.text()
        first = driver.app.room.block
        await driver.keys("b")
        await driver.until(lambda: driver.app.room.block is not first, "the next block")
        await driver.until(lambda: driver.screen.stage == driver.app.room.block.stage, "its stage")
        length = driver.app.room.clock.length
        await driver.keys("B")
        assert driver.app.room.clock.length == length + 300
        await driver.keys("R")
        assert driver.app.room.clock.behind(driver.app.room.clock.started) < 60
