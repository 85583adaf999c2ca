"""The blueprint stage: cards in lanes before and behind the lines, over the phases of a journey."""

from promise_studio.check.minutes import allowed_minutes, needed_minutes, time_said
from promise_studio.edits import Change, Remove, apply
from promise_studio.model.blueprint import Lane
from tests.studio.boards.rooms import ferry_journey


async def test_the_lines_part_the_lanes_and_the_customer_is_read_from_the_journey(open_stage):
    """Lanes and lines stand in the field's order; customer actions are the journey's, with its moments."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        text = hand.text()
        order = [
            "evidence",
            "customer",
            "line of interaction",
            "frontstage",
            "line of visibility",
            "backstage",
        ]
        order += ["line of internal interaction", "support", "minutes"]
        assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
        assert "hears of the delay" in text
        assert "STP-5 · ⚑ MOM-1" in text


async def test_what_is_read_from_the_journey_cannot_be_typed_over(open_stage):
    """On a customer action `a` says where to change it, Enter opens its details, `m` does not pick it up."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        before = hand.app.workshop
        hand.app.view.select("STP-5")
        await hand.press("a")
        assert "read from the journey" in hand.app.host.said[-1]
        await hand.press("enter")
        assert hand.app.host.opened == ["STP-5"]
        await hand.press("m", "x")
        assert hand.app.board.carry is None
        assert hand.app.workshop is before


async def test_cards_are_captured_in_their_lane_and_phase(open_stage):
    """`a` in a lane takes cards one after the other; they belong to that lane and phase."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        hand.app.view.select("CRD-2")
        await hand.press("a")
        await hand.type("Asks port control")
        await hand.press("enter", "escape")
        texts = [card.text for card in hand.app.board.grid.cells[6][0].cards]
        assert texts == ["Dispatcher decides", "Asks port control", "Dispatcher tells the crew"]
        card = hand.item("CRD-4")
        assert (card.blueprint, card.phase, card.lane) == ("BLU-1", "PHA-4", Lane.BACKSTAGE)


async def test_pasted_lines_become_cards(open_stage):
    """Lines pasted into a new card become cards of that lane."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        await hand.press("right", "a")
        await hand.paste("Ticket\nMap")
        await hand.press("enter")
        assert [hand.item(f"CRD-{n}").text for n in (4, 5)] == ["Ticket", "Map"]
        assert hand.item("CRD-5").lane is Lane.EVIDENCE
        assert hand.item("CRD-5").phase == "PHA-5"


async def test_a_card_moves_over_the_lines_but_not_onto_the_journey(open_stage):
    """Moving skips the customer's lane and the lines; one Enter is one edit."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        hand.app.view.select("CRD-1")
        await hand.press("m", "up", "enter")
        assert hand.item("CRD-1").lane is Lane.EVIDENCE
        await hand.press("m", "down", "right", "enter")
        assert (hand.item("CRD-1").lane, hand.item("CRD-1").phase) == (Lane.FRONTSTAGE_PEOPLE, "PHA-5")
        await hand.press("u", "u")
        assert hand.item("CRD-1").lane is Lane.FRONTSTAGE_PEOPLE
        assert hand.item("CRD-1").phase == "PHA-4"


async def test_fail_and_wait_points_are_marked_with_a_sign_and_a_word(open_stage):
    """`f` and `h` flip the points of the selected card, or of all marked ones at once."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        hand.app.view.select("CRD-2")
        await hand.press("f", "h")
        assert hand.item("CRD-2").fail_point
        assert "✖ fail point" in hand.text()
        assert "◷ wait point" in hand.text()
        await hand.press("f", "space", "down", "space", "f")
        assert [hand.item(f"CRD-{n}").fail_point for n in (1, 2, 3)] == [False, True, True]


async def test_a_card_is_done_by_a_procedure(open_stage):
    """`l` offers the procedures; `i` opens role, minutes and system."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        hand.app.session.add("procedure", title="Delay call-out")
        hand.app.view.select("CRD-2")
        await hand.press("l")
        assert await hand.choose("SOP-1") == ("procedure",)
        assert "SOP-1" in hand.text()
        await hand.press("i")
        assert hand.app.host.opened == ["CRD-2"]


async def test_minutes_add_up_beside_what_is_promised(open_stage):
    """Each phase shows its minutes; where a clause promises less, it says so with sign, word and level."""
    async with open_stage("blueprint", ferry_journey(), (140, 50)) as hand:
        assert "11.5 min ■ over the 10 min" in hand.text()
        assert "(SLA-1)" in hand.text()
        hand.app.session.change("CRD-2", minutes=4)
        await hand.pilot.pause()
        assert "9.5 min ● 10 min promised (SLA-1)" in hand.text()


def test_minutes_follow_moments_clauses_and_units():
    """The shortest time that clauses on a phase's moments promise counts, in minutes; else nothing does."""
    workshop = ferry_journey()
    assert needed_minutes(workshop, "BLU-1", "PHA-4") == 11.5
    assert allowed_minutes(workshop, "PHA-4").minutes == 10
    assert allowed_minutes(workshop, "PHA-6") is None
    hours = apply(workshop, Change(id="SLA-1", fields={"unit": "working hours", "target": 2})).workshop
    assert allowed_minutes(hours, "PHA-4").minutes == 120
    share = apply(workshop, Change(id="SLA-1", fields={"measure": "share", "target": None})).workshop
    assert allowed_minutes(share, "PHA-4") is None


def test_times_are_said_as_people_say_them():
    """Minutes up to two hours, hours up to two days, then days."""
    said = {2.5: "2.5 min", 119: "119 min", 120: "2 h", 430: "7 h 10 min", 2880: "2 days", 14_400: "10 days"}
    assert {minutes: time_said(minutes) for minutes in said} == said


async def test_without_a_blueprint_a_key_begins_it_on_the_journey(open_stage):
    """The empty stage names the journey that waits; `a` draws its phases as columns."""
    workshop = apply(ferry_journey(), Remove(ids=("BLU-1",))).workshop
    async with open_stage("blueprint", workshop, (140, 50)) as hand:
        assert "a   begin the blueprint of The 17:40" in str(hand.app.view.prompt())
        await hand.press("a")
        assert hand.item("BLU-2").journey == "JRN-2"
        before = hand.app.board.at
        await hand.press("down")
        assert hand.app.board.at != before
        await hand.pilot.click("NoteLine")
        await hand.press("up")
        assert hand.app.board.at == before
        assert "line of visibility" in hand.text()
        await hand.press("N")
        assert "has its blueprint" in hand.app.host.said[-1]
