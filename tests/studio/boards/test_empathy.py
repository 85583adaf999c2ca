"""The empathy stage: notes are typed, moved, grouped, joined and voted on where they stand."""

from promise_studio.model import new_workshop
from promise_studio.model.empathy_map import Quadrant
from tests.studio.boards.rooms import ferry_map


async def test_arrows_walk_the_notes_and_the_line_below_speaks_of_them(open_stage):
    """Arrows go to the note beside; the line below names its author, and what only the canvas shows."""
    async with open_stage("empathy", ferry_map()) as hand:
        assert hand.selected == "EMP-1"
        await hand.press("right")
        assert hand.selected == "EMP-2"
        assert "Ben Ek" in hand.note()
        assert "PAINS 2" in hand.note()
        await hand.press("right", "down")
        assert hand.selected == "EMP-6"


async def test_tab_walks_the_quadrants(open_stage):
    """Tab goes through says, thinks, does and feels, and from there to says again; shift+tab back."""
    async with open_stage("empathy", ferry_map()) as hand:
        seen = []
        for key in ("tab", "tab", "tab", "tab", "shift+tab", "shift+tab"):
            await hand.press(key)
            seen.append(hand.selected)
        assert seen == ["EMP-4", "EMP-5", "EMP-6", "EMP-1", "EMP-6", "EMP-5"]
        assert hand.app.board.has_focus


async def test_notes_are_captured_one_after_the_other(open_stage):
    """`a`, words, Enter, words, Enter, Esc leaves two notes behind the selected one, in the order typed."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("a")
        await hand.type("How long?")
        await hand.press("enter")
        await hand.type("a gate sign\nthat says why")
        await hand.press("enter", "escape")
        says = [card.text for card in hand.app.board.grid.cells[0][0].cards]
        assert says == [
            "Nobody told us why",
            "How long?",
            "a gate sign\nthat says why",
            "Which gate?",
            "I always plan for it",
        ]
        assert hand.app.board.has_focus
        assert hand.item("EMP-9").persona == "PER-1"
        assert hand.item("EMP-9").quadrant is Quadrant.SAYS


async def test_esc_leaves_the_old_text_and_gives_back_unfinished_words(open_stage):
    """Esc changes nothing; the words of an unfinished new note come back with the next `a`."""
    async with open_stage("empathy", ferry_map()) as hand:
        before = hand.app.workshop
        await hand.press("e")
        await hand.type(" at all")
        await hand.press("escape", "a")
        await hand.type("Half a thou")
        await hand.press("escape")
        assert hand.app.workshop is before
        assert "a brings them back" in hand.note()
        await hand.press("a")
        await hand.type("ght")
        await hand.press("enter", "escape")
        assert hand.item("EMP-9").text == "Half a thought"


async def test_editing_changes_the_note_where_it_stands(open_stage):
    """Enter opens the text on the card, Enter keeps it, and undo brings the old one back on the screen."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("enter", "end")
        await hand.type(" [bold]")
        await hand.press("enter")
        assert hand.item("EMP-1").text == "Nobody told us why [bold]"
        assert "[bold]" in hand.text()
        await hand.press("u")
        assert hand.item("EMP-1").text == "Nobody told us why"
        assert "[bold]" not in hand.text()


async def test_a_text_that_is_refused_stays_in_the_field(open_stage):
    """A text over the limit is not lost: the reason stands below, the words stay where they were typed."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("e")
        await hand.paste("x" * 500)
        await hand.press("enter")
        assert "at most 400" in hand.note()
        assert hand.app.view.pane.editor.has_focus
        assert len(hand.app.view.pane.editor.text) > 500
        await hand.press("escape")
        assert hand.item("EMP-1").text == "Nobody told us why"


async def test_an_emptied_note_goes_and_undo_brings_it_back(open_stage):
    """Taking all words away deletes the note."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("e", "ctrl+u", "enter")
        assert hand.app.workshop.find("EMP-1") is None
        await hand.press("u")
        assert hand.item("EMP-1").text == "Nobody told us why"


async def test_tab_on_an_empty_new_note_offers_one_in_the_next_quadrant(open_stage):
    """Who has nothing to say here goes on with Tab and types: the words land in the next quadrant."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("a", "tab", *"Late", "enter", "escape")
        note = hand.app.workshop.notes[-1]
        assert (note.text, note.quadrant) == ("Late", Quadrant.THINKS)
        assert note.id in hand.note()
        assert len(hand.app.workshop.notes) == 9


async def test_pasted_lines_become_notes_after_one_question(open_stage):
    """Lines pasted into a new note: the line below asks once, Enter makes a note of each, undone as one."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("tab", "a")
        await hand.paste("- Will they hold it?\r\n\r\n* I could have\n3. stayed home")
        assert "3 lines" in hand.note()
        await hand.press("enter")
        texts = [hand.item(f"EMP-{n}").text for n in (9, 10, 11)]
        assert texts == ["Will they hold it?", "I could have", "stayed home"]
        assert {hand.item(f"EMP-{n}").quadrant for n in (9, 10, 11)} == {Quadrant.THINKS}
        await hand.press("u")
        assert len(hand.app.workshop.notes) == 8


async def test_pasted_lines_can_stay_one_note(open_stage):
    """`o` answers: one note with all lines; Esc answers: nothing."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("a")
        await hand.paste("one\ntwo")
        await hand.press("escape")
        await hand.paste("three\nfour")
        await hand.press("o", "enter", "escape")
        assert hand.item("EMP-9").text == "three\nfour"
        assert len(hand.app.workshop.notes) == 9


async def test_what_is_typed_is_kept_when_the_stage_is_left(open_stage):
    """Leaving the stage, or clicking elsewhere, keeps the words."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("a")
        await hand.type("Said in a hurry")
        hand.app.view.settle()
        await hand.pilot.pause()
        assert hand.item("EMP-9").text == "Said in a hurry"
        await hand.press("tab", "e", "end")
        await hand.type(" now")
        place = hand.app.board.grid.place(hand.app.board.grid.find("EMP-6"))
        await hand.pilot.click("Board", offset=(place.x + 2, place.y + 1))
        await hand.pilot.pause()
        assert hand.item("EMP-4").text == "Will I miss pickup? now"
        assert hand.selected == "EMP-6"


async def test_m_and_arrows_move_a_note(open_stage):
    """Moving shows the note where it would stand; Enter makes it one edit, Esc leaves it where it was."""
    async with open_stage("empathy", ferry_map()) as hand:
        before = hand.app.workshop
        await hand.press("m", "right", "right", "down")
        assert hand.app.workshop is before
        assert "EMP-1" in [card.id for card in hand.app.board.grid.cells[1][1].cards]
        await hand.press("escape")
        assert "EMP-1" in [card.id for card in hand.app.board.grid.cells[0][0].cards]
        await hand.press("m", "down", "enter")
        await hand.pilot.pause()
        assert hand.app.workshop is not before
        assert [n.id for n in hand.app.workshop.notes if n.quadrant is Quadrant.SAYS].index("EMP-1") > 0
        await hand.press("m", "down", "down", "enter")
        assert hand.item("EMP-1").quadrant is Quadrant.DOES
        assert hand.selected == "EMP-1"
        await hand.press("u")
        assert hand.item("EMP-1").quadrant is Quadrant.SAYS


async def test_marked_notes_are_grouped_under_a_name(open_stage):
    """Space marks, `g` asks for a name; the pile stands under it, and a note moved in joins it."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("space", "right", "space", "g")
        label = await hand.answer("in the dark")
        assert "2 notes" in label
        assert "▾ in the dark" in hand.text()
        cards = hand.app.board.grid.cells[0][0].cards
        assert [(card.id, card.group) for card in cards] == [
            ("EMP-3", ""),
            ("EMP-1", "in the dark"),
            ("EMP-2", "in the dark"),
        ]
        assert not hand.app.board.marked
        hand.app.board.select_card("EMP-3")
        await hand.press("m", "down", "enter")
        assert hand.item("EMP-3").group == "in the dark"


async def test_two_marked_notes_are_a_tension_and_can_stop_being_one(open_stage):
    """`o` joins the marked note and the selected one; both show it, and `o` on one of them parts them."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("space", "tab", "tab", "o")
        assert hand.item("EMP-1").tension_with == "EMP-5"
        assert "≠ EMP-5" in hand.text()
        assert "≠ EMP-1" in hand.text()
        await hand.press("o")
        assert hand.item("EMP-1").tension_with == ""
        assert "≠" not in hand.text()
        await hand.press("o")
        assert "mark both" in hand.app.host.said[-1]


async def test_delete_takes_the_marked_notes_and_undo_brings_them_back(open_stage):
    """`x` deletes what is marked, or else what is selected; the selection stays on the board."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("space", "right", "space", "x")
        assert [n.id for n in hand.app.workshop.notes][:1] == ["EMP-3"]
        assert hand.selected == "EMP-3"
        await hand.press("x")
        assert hand.selected == ""
        assert "What have we heard" in hand.text()
        await hand.press("u", "u")
        assert len(hand.app.workshop.notes) == 8


async def test_dots_are_added_and_taken_back(open_stage):
    """`v` adds a dot, `V` takes one away, and never below none."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("v", "v", "v", "V")
        assert hand.item("EMP-1").dots == 2
        assert "●●" in hand.text()
        await hand.press("V", "V", "V")
        assert hand.item("EMP-1").dots == 0


async def test_a_note_rests_on_quotes(open_stage):
    """`l` offers the quotes; the card then names the one it rests on."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("l")
        assert await hand.choose("VOC-1") == ("quote",)
        assert [link.to for link in hand.item("EMP-1").quotes] == ["VOC-1"]
        assert "⛓ VOC-1" in hand.text()
        assert "Nobody told us why." in hand.note()


async def test_the_writer_is_named_and_signs_the_next_notes(open_stage):
    """`A` says who wrote the chosen notes, and whose the next ones are."""
    async with open_stage("empathy", ferry_map()) as hand:
        await hand.press("A")
        assert await hand.choose("MEM-2") == ("member",)
        assert hand.item("EMP-1").author == "MEM-2"
        await hand.press("a")
        await hand.type("Late again")
        await hand.press("enter", "escape")
        assert hand.item("EMP-9").author == "MEM-2"
        assert hand.selected == "EMP-9"


async def test_the_canvas_shows_all_ten_from_the_same_notes(open_stage):
    """`c` shows ten quadrants, in two rows where there is room; the selected note stays selected."""
    for size, rows in (((100, 34), 5), ((150, 34), 2)):
        async with open_stage("empathy", ferry_map(), size) as hand:
            await hand.press("right", "c")
            assert len(hand.app.board.plan.lanes) == rows
            assert hand.selected == "EMP-2"
            assert hand.app.view.select("EMP-8")
            assert "PAINS" in hand.text()
            await hand.press("c")
            assert len(hand.app.board.plan.lanes) == 2
        (hand.app.session.path).unlink()


async def test_comma_and_full_stop_go_from_persona_to_persona(open_stage):
    """Each persona has a map of its own, named in the heading; an empty one prompts in every quadrant."""
    async with open_stage("empathy", ferry_map()) as hand:
        assert "1 of 2 (, .) · Maya, commuter with a pram" in str(hand.app.view.heading())
        await hand.press("full_stop")
        assert "2 of 2 (, .) · Mr Okoro" in str(hand.app.view.heading())
        for words in ("What have we heard", "What goes through", "What would we see", "One feeling a note"):
            assert words in hand.text()
        await hand.press("a")
        await hand.type("Late again")
        await hand.press("enter", "escape")
        assert hand.item("EMP-9").persona == "PER-2"
        await hand.press("comma")
        assert hand.selected == "EMP-1"
        assert hand.app.view.select("EMP-6")
        await hand.press("u", "full_stop", "a")
        await hand.type("Fine, really")
        await hand.press("enter", "escape")
        assert hand.item("EMP-10").quadrant == "says", "an empty map begins where writing begins"


async def test_a_note_elsewhere_is_found_on_its_map(open_stage):
    """Going to a note shows its persona, on the canvas where the four quadrants do not have it."""
    async with open_stage("empathy", ferry_map()) as hand:
        assert hand.app.view.select("PER-2")
        assert "Mr Okoro" in str(hand.app.view.heading())
        assert hand.app.view.select("EMP-8")
        await hand.pilot.pause()
        assert hand.selected == "EMP-8"
        assert "PAINS" in hand.text()
        assert not hand.app.view.select("EMP-99")


async def test_without_a_persona_the_stage_says_what_to_do(open_stage):
    """An empty workshop prompts: what, why, an example, a key; the key begins."""
    async with open_stage("empathy", new_workshop("Ferries")) as hand:
        prompt = str(hand.app.view.prompt())
        assert "Maya" in prompt
        assert "a   add a persona" in prompt
        await hand.press("a")
        await hand.answer("Maya")
        await hand.pilot.pause()
        assert "SAYS" in hand.text()
        await hand.press("a")
        await hand.type("Why?")
        await hand.press("enter", "escape")
        assert hand.item("EMP-1").text == "Why?"
