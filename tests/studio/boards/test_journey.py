"""The journey stage: steps in phases, one cell a field, the curve, and moments that the team confirms."""

import pytest

from promise_studio.edits import Add, apply
from promise_studio.model import new_workshop
from promise_studio.model.journey import JourneyForm
from promise_studio.studio.boards.plan import At
from tests.studio.boards.rooms import ferry_journey

EMOTION, IMPORTANCE, DEPARTMENT, EVIDENCE, MOMENT = 2, 4, 10, 11, 12


async def go_down(hand, lanes):
    """Go to a lane in the column of the cursor."""
    hand.app.board.go(At(lanes, hand.app.board.at.column, 0))
    await hand.pilot.pause()


async def test_a_cell_writes_its_field_where_it_stands(open_stage):
    """Enter opens the cell, Tab keeps it and goes on to the next step's cell of the same lane."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await hand.press("down", "enter")
        await hand.type("which gate?")
        await hand.press("tab")
        await hand.type("how long?")
        await hand.press("enter")
        assert hand.item("STP-4").thought == "which gate?"
        assert hand.item("STP-5").thought == "how long?"
        assert hand.selected == "STP-5"
        assert hand.app.board.has_focus
        await hand.press("u")
        assert hand.item("STP-5").thought == ""


@pytest.mark.parametrize(
    ("keys", "value"),
    [(("plus",), 2), (("minus",), 0), (("0",), 0), (("minus", "2"), -2), (("2", "plus"), 2)],
)
async def test_emotions_take_one_key(open_stage, keys, value):
    """On the emotion lane plus and minus move the value, digits and −2 set it, and the curve follows."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await go_down(hand, EMOTION)
        await hand.press(*keys)
        assert hand.item("STP-4").emotion == value
        assert f"●{value:+d}".replace("-", "−").replace("+0", "0") in hand.text()


async def test_an_emotion_can_be_typed_and_a_wrong_one_is_refused_in_place(open_stage):
    """Enter opens the value as text; what is no emotion is refused in a sentence and stays in the field."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await go_down(hand, EMOTION)
        await hand.press("enter", "ctrl+u")
        await hand.type("−2")
        await hand.press("enter")
        assert hand.item("STP-4").emotion == -2
        await hand.press("enter", "ctrl+u")
        await hand.type("7")
        await hand.press("enter")
        assert "Emotion" in hand.note()
        assert hand.app.view.pane.editor is not None
        await hand.press("escape")
        assert hand.item("STP-4").emotion == -2


async def test_importance_takes_a_digit_and_zoom_works_elsewhere(open_stage):
    """Digits set the importance on its lane only; plus and minus zoom on the lanes of words."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await hand.press("minus")
        assert hand.app.board.wrapping.zoom == 3
        await hand.press("plus")
        await go_down(hand, IMPORTANCE)
        await hand.press("5")
        assert hand.item("STP-4").importance == 5
        assert "★★★★★" in hand.text()


async def test_steps_are_captured_one_after_the_other(open_stage):
    """`a` offers a new step behind this one; Enter keeps it and offers the next; Esc leaves nothing."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await hand.press("a")
        await hand.type("asks the crew")
        await hand.press("enter")
        await hand.type("calls home")
        await hand.press("enter", "escape")
        steps = [step.action for step in hand.app.workshop.children("step", "phase", "PHA-4")]
        assert steps == ["queues", "asks the crew", "calls home", "hears of the delay"]
        assert hand.item(hand.selected).action == "calls home"
        assert len(hand.app.board.plan.columns) == 7


async def test_a_writes_what_an_empty_cell_waits_for(open_stage):
    """In a lane that says nothing yet of a step, `a` writes there; where words stand it adds a step."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        steps = len(hand.app.workshop.steps)
        assert hand.app.view.select("STP-5")
        hand.app.session.change("STP-5", thought="")
        await hand.press("down", "a")
        await hand.type("How long?")
        await hand.press("enter")
        assert (hand.item("STP-5").thought, len(hand.app.workshop.steps)) == ("How long?", steps)


async def test_a_step_can_begin_an_empty_phase(open_stage):
    """A phase without steps has a column that prompts; `a` puts the first step there."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await hand.press("right", "right")
        assert "a adds a step" in hand.text()
        await hand.press("a")
        await hand.type("finds a seat")
        await hand.press("enter", "escape")
        assert hand.item("STP-8").phase == "PHA-5"
        assert hand.selected == "STP-8"


async def test_phases_are_added_named_and_renamed_in_the_header(open_stage):
    """`A` adds a phase behind this one, typed in the header; Enter on a header renames it."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await hand.press("A")
        await hand.type("Wait")
        await hand.press("enter", "escape")
        names = [phase.name for phase in hand.app.workshop.children("phase", "journey", "JRN-2")]
        assert names == ["Board", "Wait", "Cross", "Arrive"]
        hand.app.view.select("PHA-4")
        await hand.press("enter", "ctrl+u")
        await hand.type("Get on")
        await hand.press("enter")
        assert hand.item("PHA-4").name == "Get on"
        assert "Get on" in hand.text()


async def test_m_moves_a_step_over_the_border_of_its_phase(open_stage):
    """Moving shows the step where it would stand; Enter makes one edit of it, Esc none."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        before = hand.app.workshop
        await hand.press("right", "m", "right", "right")
        assert hand.app.workshop is before
        keys = [column.key for column in hand.app.board.plan.columns]
        assert keys == ["STP-4", "PHA-5", "STP-5", "STP-6", "STP-7"]
        await hand.press("escape")
        assert [column.key for column in hand.app.board.plan.columns][1] == "STP-5"
        await hand.press("m", "right", "enter")
        assert hand.item("STP-5").phase == "PHA-5"
        assert hand.selected == "STP-5"
        await hand.press("u")
        assert hand.item("STP-5").phase == "PHA-4"


async def test_m_moves_a_phase_with_its_steps(open_stage):
    """On the header, moving takes the whole phase along."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await hand.press("up", "m", "right", "right", "enter")
        names = [phase.name for phase in hand.app.workshop.children("phase", "journey", "JRN-2")]
        assert names == ["Cross", "Arrive", "Board"]
        assert hand.selected == "PHA-4"


async def test_candidates_say_why_and_become_moments(open_stage):
    """Candidates are offered with the reason; `k` makes one, named in place, confirmed by the team."""
    async with open_stage("journey", ferry_journey(), (180, 60)) as hand:
        text = " ".join(hand.text().split())
        assert "◇ the first step" in text
        await hand.press("end", "k", "ctrl+u")
        await hand.type("the bus is gone")
        await hand.press("enter")
        moment = hand.item("MOM-2")
        assert (moment.name, [link.to for link in moment.steps]) == ("the bus is gone", ["STP-7"])
        assert not moment.confirmed
        assert "⚑ the bus is gone" in hand.text()
        assert hand.selected == "MOM-2"
        await hand.press("y", "v", "v", "V")
        assert hand.item("MOM-2").confirmed
        assert hand.item("MOM-2").dots == 1
        await hand.press("x")
        assert hand.app.workshop.find("MOM-2") is None


async def test_a_step_that_is_a_moment_is_no_candidate(open_stage):
    """`k` on a step with a moment goes to the moment and makes no second one."""
    async with open_stage("journey", ferry_journey(), (180, 60)) as hand:
        await hand.press("right", "k")
        assert len(hand.app.workshop.moments) == 1
        assert hand.selected == "MOM-1"


async def test_department_and_evidence_are_chosen(open_stage):
    """Enter on the department and on the evidence lane offers what there is to choose from."""
    async with open_stage("journey", ferry_journey(), (180, 60)) as hand:
        await go_down(hand, DEPARTMENT)
        await hand.press("enter")
        assert await hand.choose("DEP-2") == ("department",)
        assert hand.item("STP-4").department == "DEP-2"
        await hand.press("down", "enter")
        assert await hand.choose("VOC-1") == ("quote",)
        assert "⛓ VOC-1" in hand.text()


async def test_x_empties_a_cell_deletes_a_step_or_a_phase(open_stage):
    """`x` takes the step on its action, the value of any other cell, the phase on a header; all undoable."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await go_down(hand, EMOTION)
        await hand.press("x")
        assert hand.item("STP-4").emotion is None
        await hand.press("up", "up", "x")
        assert hand.app.workshop.find("STP-4") is None
        await hand.press("up", "x")
        assert hand.app.workshop.find("PHA-4") is None
        assert hand.app.workshop.find("STP-5") is None
        await hand.press("u", "u", "u")
        assert hand.item("STP-4").emotion == 1


async def test_the_experience_map_names_nothing_of_ours_and_shows_the_gaps(open_stage):
    """`c` goes to the experience map: no lanes of ours, and phases that nothing serves marked as gaps."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await hand.press("c")
        assert "Experience map" in str(hand.app.view.heading())
        lanes = {lane.key for lane in hand.app.board.plan.lanes}
        assert not lanes & {"touchpoint", "channel", "department", "moment"}
        assert "■ gap: nothing serves it" in hand.text()
        assert "● served: Board" in hand.text()
        await hand.press("k")
        assert len(hand.app.workshop.moments) == 1
        await hand.press("c")
        assert "The 17:40" in str(hand.app.view.heading())


async def test_a_phase_is_pointed_to_what_it_serves(open_stage):
    """`s` goes through the phases of the experience map, and back to none."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await hand.press("s")
        assert hand.item("PHA-4").serves == "PHA-3"
        assert "→ serves Arrives" in hand.text()
        await hand.press("s", "s")
        assert hand.item("PHA-4").serves == "PHA-1"


async def test_a_new_journey_takes_over_the_phases_of_the_experience_map(open_stage):
    """`N` asks which kind in the line below; a journey begins with the phases that it serves."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        await hand.press("right", "right", "N")
        assert "Maya" in hand.note()
        await hand.press("t")
        made = hand.item("JRN-3")
        assert (made.form, made.persona) == (JourneyForm.TO_BE, "PER-1")
        phases = hand.app.workshop.children("phase", "journey", "JRN-3")
        assert [(phase.name, phase.serves) for phase in phases] == [
            ("Plans", "PHA-1"),
            ("Waits", "PHA-2"),
            ("Arrives", "PHA-3"),
        ]
        assert hand.app.board.at == (0, 0, -1)
        assert "journey as it should be" in str(hand.app.view.heading()).lower()
        await hand.press("comma")
        assert "The 17:40" in str(hand.app.view.heading())


async def test_a_question_takes_the_lines_it_needs(open_stage):
    """Where the answers do not fit on a line they stand on two, all in sight, and each can be clicked."""
    async with open_stage("journey", ferry_journey(), (70, 30)) as hand:
        await hand.press("N")
        await hand.pilot.pause()
        note = hand.app.view.note
        assert note.size.height == 2
        lines = hand.note().split("\n")
        assert "Esc: nothing" in lines[1]
        await hand.pilot.click("NoteLine", offset=(lines[1].index("Esc") + 2, 1))
        await hand.pilot.pause()
        assert not note.asking
        assert note.size.height == 1


async def test_an_item_elsewhere_is_found_on_its_map(open_stage):
    """Going to a step, a phase or a moment shows the map it is on and selects it there."""
    async with open_stage("journey", ferry_journey(), (140, 50)) as hand:
        for item_id in ("STP-2", "PHA-6", "MOM-1", "STP-7", "PHA-3"):
            assert hand.app.view.select(item_id)
            await hand.pilot.pause()
            assert hand.selected == item_id
        assert not hand.app.view.select("STP-99")


async def test_an_empty_stage_leads_to_the_first_step(open_stage):
    """From a persona alone, `a` begins a journey and asks for its phases in one line; the next takes steps."""
    workshop = apply(
        new_workshop("Ferries"), Add(kind="persona", id="PER-1", fields={"name": "Maya"})
    ).workshop
    async with open_stage("journey", workshop) as hand:
        assert "Plan → Board → Cross → Arrive" in str(hand.app.view.prompt())
        await hand.press("a")
        assert hand.item("JRN-1").persona == "PER-1"
        await hand.answer("Plan, Board → Arrive")
        await hand.pilot.pause()
        assert [phase.name for phase in hand.app.workshop.phases] == ["Plan", "Board", "Arrive"]
        await hand.press("a")
        await hand.type("looks it up")
        await hand.press("enter", "escape")
        assert hand.item("STP-1").action == "looks it up"


async def test_an_edit_from_elsewhere_does_not_disturb_what_is_typed(open_stage):
    """While a new step is being typed another edit may come in; the words stay and end where they belong."""
    async with open_stage("journey", ferry_journey(), (160, 50)) as hand:
        await hand.press("a")
        await hand.type("asks")
        hand.app.session.change("STP-6", action="walks off")
        await hand.pilot.pause()
        assert "walks off" in hand.text()
        await hand.type(" again")
        await hand.press("enter", "escape")
        assert hand.item("STP-8").action == "asks again"
