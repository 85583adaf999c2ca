"""The blueprint stage: what has to happen before and behind the lines so that the journey goes well."""

from textual import on
from textual.content import Content

from promise_studio.edits import Add, Batch, Change, Edit, Move, Remove
from promise_studio.model.blueprint import Blueprint, BlueprintCard
from promise_studio.model.journey import Journey, JourneyForm
from promise_studio.studio.boards.blueprint_plan import CUSTOMER, MINUTES, BlueprintCards
from promise_studio.studio.boards.drawn import drawn
from promise_studio.studio.boards.messages import CardMoved, CardWritten, LinesPasted
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.stage import JOINING, SHARED, BoardStage
from promise_studio.studio.text import one_line

EMPTY = """A service blueprint shows, for each phase of a journey, who does what: in front of the customer,
behind the line they cannot see past, and in the systems and partners behind that.

It tells whether a promise can be kept: who must act, how many minutes it takes, where it fails.
Example: “Dispatcher decides on the delay” — backstage, 6 minutes, fail point.

a   begin the blueprint of {journey}
c   list the procedures, systems and training behind it"""
NO_JOURNEY = """A blueprint stands on a journey: its phases are the columns here.

F5   make the journey first
c    list the procedures, systems and training"""
READ_ONLY = {
    CUSTOMER: "Customer actions are read from the journey; F5 changes them there.",
    MINUTES: "The minutes of each phase, beside the shortest time that a clause on its moments promises.",
}


class BlueprintBoard(BoardStage):
    """Cards in lanes; what stands on the journey is read, never copied."""

    stage = "blueprint"
    commands = (
        SHARED | JOINING | {"fail-point", "wait-point", "new-blueprint", "link", "map-details", "map-away"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.blueprint = ""
        self.cards = BlueprintCards()

    # Drawing.

    @property
    def here(self) -> Blueprint | None:
        """The blueprint that is drawn."""
        found = drawn(self.workshop.blueprints, self.blueprint)
        self.blueprint = found.id if found is not None else self.blueprint
        return found

    def make_plan(self) -> Plan | None:
        here = self.here
        if here is None:
            return None
        workshop, only = self.workshop, self.only
        plan = self.cards.plan(workshop, here, lambda card: only.shows(workshop, card))
        return plan if plan.columns else None

    def journeys(self) -> list[Journey]:
        """The journeys of ours that no blueprint stands on yet."""
        drawn = {blueprint.journey for blueprint in self.workshop.blueprints}
        ours = (j for j in self.workshop.journeys if j.form is not JourneyForm.EXPERIENCE)
        return [journey for journey in ours if journey.id not in drawn]

    def prompt(self) -> Content:
        waiting = self.journeys()
        if not waiting:
            return Content(NO_JOURNEY)
        return Content(EMPTY.format(journey=one_line(waiting[0].title or waiting[0].id)))

    def heading(self) -> Content:
        here = self.here
        if here is None:
            return super().heading()
        place = [blueprint.id for blueprint in self.workshop.blueprints].index(here.id) + 1
        journey = self.workshop.find(here.journey) if here.journey else None
        which = f"Blueprint {place} of {len(self.workshop.blueprints)} (, .)"
        narrowed = self.only.said(self.workshop)
        names = dict.fromkeys((here.title, journey.title if journey is not None else "", narrowed))
        return Content(one_line(" · ".join(part for part in (which, *names) if part)))

    def words_below(self) -> str:
        if self.pane is None:
            return ""
        lane = self.lane_at(self.board.at)
        if lane in READ_ONLY:
            return READ_ONLY[lane]
        card = self.card_at(self.board.at)
        if card is None:
            return "a adds a card here"
        return " · ".join(
            (card.id, one_line(card.note) or "f fail point · h wait point · i role, minutes, SOP, system")
        )

    # Places.

    def lane_at(self, at: At) -> str:
        """The lane of the blueprint that a place lies in."""
        return self.board.plan.lanes[at.lane].key

    def card_at(self, at: At) -> BlueprintCard | None:
        """The card that a place speaks of; None for what is read from elsewhere."""
        card = self.board.grid.card(at)
        found: BlueprintCard | None = (
            self.workshop.find(card.id) if card is not None and not card.fixed else None
        )
        return found

    def item_at(self, at: At) -> str:
        card = self.board.grid.card(at)
        return card.id if card is not None and not card.id.startswith("sum") else ""

    def select(self, item_id: str) -> bool:
        owner = getattr(self.workshop.find(item_id), "blueprint", item_id) if item_id else ""
        if owner.startswith("BLU") and owner != self.blueprint and self.workshop.find(owner) is not None:
            self.blueprint = owner
            self.redraw()
        return super().select(item_id) or item_id == self.blueprint

    # Typing.

    def make_edit(self, message: CardWritten) -> Edit | None:
        if message.new:
            return self._added(message.at, self.session.next_id("card"), message.text)
        item_id = self.item_at(message.at)
        return Change(id=item_id, fields={"text": message.text}) if message.text else Remove(ids=(item_id,))

    def _added(self, at: At, item_id: str, text: str) -> Add:
        cards = self.board.grid.cell(at).cards
        before = cards[at.card + 1].id if at.card + 1 < len(cards) else None
        phase = self.board.plan.columns[at.column].key
        fields = {"blueprint": self.blueprint, "phase": phase, "lane": self.lane_at(at), "text": text}
        return Add(kind="card", id=item_id, fields=fields, before=before)

    @on(LinesPasted)
    def _add_lines(self, message: LinesPasted) -> None:
        message.stop()
        first = int(self.session.next_id("card").partition("-")[2])
        edits = tuple(
            self._added(message.at, f"CRD-{first + n}", line) for n, line in enumerate(message.lines)
        )
        if self.try_edit(Batch(edits=edits, words=f"pasted {len(edits)} blueprint cards")):
            self.app.call_later(self.select, edits[-1].id)  # the board shows it then

    def do_add(self) -> None:
        if self.pane is None:
            self.do_new_blueprint()
        elif self.lane_at(self.board.at) in READ_ONLY:
            self.say(READ_ONLY[self.lane_at(self.board.at)])
        else:
            super().do_add()

    def do_new_blueprint(self) -> None:
        """Begin the blueprint of the next journey that has none."""
        waiting = self.journeys()
        if not waiting:
            self.say("Every journey of ours has its blueprint; F5, then N, begins another journey.")
            return
        item_id = self.session.next_id("blueprint")
        fields = {"title": waiting[0].title, "journey": waiting[0].id}
        if self.try_edit(Add(kind="blueprint", id=item_id, fields=fields)):
            self.blueprint = item_id
            self.redraw()

    # Commands.

    @on(CardMoved)
    def _moved(self, message: CardMoved) -> None:
        message.stop()
        fields = {"phase": message.column, "lane": message.lane}
        self.try_edit(Move(id=message.card_id, before=message.before, fields=fields))
        self.select(message.card_id)

    def do_fail_point(self) -> None:
        self._flip("fail_point")

    def do_wait_point(self) -> None:
        self._flip("wait_point")

    def _flip(self, field: str) -> None:
        ids = [item_id for item_id in self.chosen_ids() if item_id.startswith("CRD")]
        if ids:
            on_now = not getattr(self.workshop.get(ids[0]), field)
            edits = tuple(Change(id=item_id, fields={field: on_now}) for item_id in ids)
            what = field.replace("_", " ")
            words = f"{'marked' if on_now else 'no longer marked'} {', '.join(ids[:4])} as a {what}"
            self.try_edit(edits[0] if len(edits) == 1 else Batch(edits=edits, words=words))

    def do_link(self) -> None:
        """Choose the procedure by which a card is done."""
        card = self.card_at(self.board.at) if self.pane is not None else None
        if card is not None and not self.workshop.procedures:
            self.say("No procedure is listed yet: c lists them, and a adds one there.", bad=True)
        elif card is not None:
            chosen = (card.procedure,) if card.procedure else ()
            label = f"By which procedure is {card.id} done?"
            self.pick(
                label, ("procedure",), lambda ids: self._follow(card.id, ids), chosen=chosen, many=False
            )

    def _follow(self, item_id: str, ids: tuple[str, ...]) -> None:
        self.try_edit(Change(id=item_id, fields={"procedure": ids[0] if ids else ""}))

    def do_map_before(self) -> None:
        self._turn(-1)

    def do_map_after(self) -> None:
        self._turn(1)

    def map_id(self) -> str:
        return self.here.id if self.here is not None else ""

    def _turn(self, by: int) -> None:
        ids = [blueprint.id for blueprint in self.workshop.blueprints]
        if self.blueprint in ids:
            self.blueprint = ids[(ids.index(self.blueprint) + by) % len(ids)]
            self.redraw()
