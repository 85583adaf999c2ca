"""Merging, splitting, showing less, and pasting on a board, by key and by mouse."""

from promise_studio.model.blueprint import Lane
from promise_studio.studio.boards.joining import merge_cards, parts_of, split_card
from tests.studio.boards.rooms import ferry_journey, ferry_map


async def test_marked_notes_become_one_and_undo_parts_them(open_stage):
    """`M` keeps the words, dots and quotes of all marked notes in the first; `u` brings the others back."""
    async with open_stage("empathy", ferry_map()) as hand:
        hand.app.session.change("EMP-2", dots=2, quotes=["VOC-1"])
        await hand.press("space", "right", "space", "M")
        assert hand.item("EMP-1").text == "Nobody told us why\nWhich gate?"
        assert hand.item("EMP-1").dots == 2
        assert [link.to for link in hand.item("EMP-1").quotes] == ["VOC-1"]
        assert hand.app.workshop.find("EMP-2") is None
        assert hand.selected == "EMP-1"
        await hand.press("u")
        assert hand.item("EMP-2").text == "Which gate?"


async def test_a_note_is_split_where_the_bar_says(open_stage):
    """`S` proposes where a note falls apart; each part becomes a note behind the other, all by the same hand."""
    async with open_stage("empathy", ferry_map()) as hand:
        hand.app.session.change("EMP-1", text="Nobody told us why. We waited.", group="Silence")
        await hand.press("S")
        label = await hand.answer("Nobody told us why | We waited | and waited")
        assert "Nobody told us why. | We waited." in label
        says = [card.text for card in hand.app.board.grid.cells[0][0].cards]
        assert {"Nobody told us why", "We waited", "and waited"} <= set(says)
        assert (hand.item("EMP-9").author, hand.item("EMP-9").group) == ("MEM-1", "Silence")
        await hand.press("S")
        await hand.answer("no bar")
        assert len(hand.app.workshop.notes) == 10


def test_cards_of_a_blueprint_add_their_minutes_when_merged():
    """A merged card takes the minutes of all; splitting it keeps lane and phase and gives the minutes to one."""
    workshop = ferry_journey()
    edit = merge_cards(workshop, ("CRD-2", "CRD-3"))
    assert edit is not None
    from promise_studio.edits import apply

    merged = apply(workshop, edit).workshop
    assert merged.get("CRD-2").minutes == 8.5
    assert merged.find("CRD-3") is None
    parted = split_card(merged, "CRD-2", parts_of(merged.get("CRD-2").text), lambda _: "CRD-4")
    assert parted is not None
    after = apply(merged, parted).workshop
    assert (after.get("CRD-4").lane, after.get("CRD-4").minutes) == (Lane.BACKSTAGE, None)
    assert merge_cards(workshop, ("CRD-2",)) is None


async def test_only_the_notes_of_one_person_are_shown(open_stage):
    """`F` shows what a person wrote or what a department's people wrote, says so, and `F` shows all again."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("F")
        assert await hand.choose("MEM-2") == ("member", "department")
        assert "Which gate?" in hand.text()
        assert "Nobody told us why" not in hand.text()
        assert "only Ben Ek (F: all)" in hand.app.view.heading().plain
        await hand.press("F")
        assert "Nobody told us why" in hand.text()


async def test_only_the_steps_of_one_department_are_shown(open_stage):
    """On a journey `F` leaves the columns of one department, and a step that is being added still shows."""
    async with open_stage("journey", ferry_journey()) as hand:
        await hand.press("F")
        await hand.choose("DEP-2")
        assert "STP-5" in hand.text()
        assert "STP-4" not in hand.text()
        await hand.press("a")
        await hand.type("asks")
        await hand.press("enter", "escape")
        assert "asks" in {step.action for step in hand.app.workshop.steps}


async def test_a_paste_on_the_board_asks_once_and_a_click_answers(open_stage):
    """Lines pasted on the board itself become cards after one question, which the mouse answers, too."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.paste("- one\n- two\n\n- three")
        assert "3 lines pasted." in hand.note()
        place = hand.note().index("Enter: 3 cards")
        await hand.pilot.click("NoteLine", offset=(place + 2, 0))
        await hand.pilot.pause()
        assert {"one", "two", "three"} <= {note.text for note in hand.app.workshop.notes}


async def test_lines_pasted_into_a_new_step_become_steps(open_stage):
    """A list pasted while a step is added becomes a step a line, in the phase where it was added."""
    async with open_stage("journey", ferry_journey()) as hand:
        await hand.press("a")
        await hand.paste("asks the crew\ncalls home")
        await hand.press("enter")
        phase = hand.item("STP-4").phase
        actions = [step.action for step in hand.app.workshop.children("step", "phase", phase)]
        assert actions == ["queues", "asks the crew", "calls home", "hears of the delay"]


async def test_the_mouse_marks_moves_a_phase_and_types_where_it_double_clicks(open_stage):
    """Ctrl and a click mark a note; a double click opens its text; a phase is dragged by its name."""
    async with open_stage("empathy", ferry_map()) as hand:
        place = hand.app.board.on_view(hand.app.board.grid.place(hand.app.board.grid.find("EMP-2")))
        spot = (place.x + 3, place.y + 1)
        await hand.pilot.click("Board", offset=spot, control=True)
        assert list(hand.app.board.marked) == ["EMP-2"]
        await hand.pilot.double_click("Board", offset=spot)
        await hand.pilot.pause()
        assert hand.app.view.pane.editor is not None


async def test_a_phase_is_dragged_by_its_name(open_stage):
    """Dragging the name of a phase onto another one moves it there with its steps."""
    async with open_stage("journey", ferry_journey(), (120, 34)) as hand:
        board = hand.app.board
        board.go(board.at._replace(lane=0, column=0))
        lefts = [board.grid.names_width + board.grid.column_x[first] for first, _ in board.grid.spans]
        await hand.pilot.mouse_down("Board", offset=(lefts[0] + 2, 0))
        await hand.pilot.hover("Board", offset=(lefts[0] + 8, 0))
        await hand.pilot.hover("Board", offset=(lefts[1] + 2, 0))
        await hand.pilot.mouse_up("Board", offset=(lefts[1] + 2, 0))
        await hand.pilot.pause()
        names = [p.name for p in hand.app.workshop.phases if p.journey == "JRN-2"]
        assert names == ["Cross", "Board", "Arrive"]


async def test_candidates_are_walked_with_their_reasons(open_stage):
    """`K` goes from one step that stands out to the next, says why, and skips what is a moment already."""
    async with open_stage("journey", ferry_journey(), (120, 34)) as hand:
        seen = []
        for _ in range(3):
            await hand.press("K")
            seen.append((hand.selected, hand.app.host.said[-1]))
        assert "STP-5" not in {step for step, _ in seen}
        assert any("the first step" in said for _, said in seen)
        assert any("emotion −2 where it matters" in said for _, said in seen)


async def test_too_much_pasted_is_cut_and_said(open_stage):
    """A paste of five million characters on a note stays within what a note can show, and says so at once."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("a")
        await hand.paste("x" * 5_000_000)
        assert "only the first 4,000 of 5,000,000 characters" in hand.app.host.said[-1]
        await hand.press("escape", "a")
        await hand.paste("y\n" * 5_000)
        assert "only the first 2,000 lines" in hand.app.host.said[-1]
