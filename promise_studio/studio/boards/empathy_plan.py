"""An empathy map as a board: four quadrants, or the extended canvas with all ten."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from promise_studio.model.empathy_map import CLASSIC, EmpathyNote, Quadrant
from promise_studio.studio.boards.people import Signs, link_mark, signs_of
from promise_studio.studio.boards.plan import Card, Column, Lane, Plan
from promise_studio.studio.silence import HIDDEN

if TYPE_CHECKING:
    from promise_studio.model import Workshop

Shows = Callable[[EmpathyNote], bool]
State = tuple[str, bool, bool]
Rows = tuple[tuple[Quadrant, ...], ...]

FOUR: Rows = ((Quadrant.SAYS, Quadrant.THINKS), (Quadrant.DOES, Quadrant.FEELS))
TEN_TALL: Rows = (
    (Quadrant.WHO, Quadrant.NEEDS),
    (Quadrant.SEES, Quadrant.HEARS),
    (Quadrant.SAYS, Quadrant.THINKS),
    (Quadrant.DOES, Quadrant.FEELS),
    (Quadrant.PAINS, Quadrant.GAINS),
)
TEN_WIDE: Rows = (
    (Quadrant.WHO, Quadrant.SEES, Quadrant.SAYS, Quadrant.THINKS, Quadrant.PAINS),
    (Quadrant.NEEDS, Quadrant.HEARS, Quadrant.DOES, Quadrant.FEELS, Quadrant.GAINS),
)
WIDE_FROM = 125
"""Cells across from which the extended canvas stands in two rows of five."""

PROMPTS = {
    Quadrant.SAYS: "What have we heard them say? In their words: “Nobody told us why.”   a adds a note",
    Quadrant.THINKS: "What goes through their mind that they would not say aloud? “They knew an hour ago.”",
    Quadrant.DOES: "What would we see them do? “Refreshes the app every two minutes.”",
    Quadrant.FEELS: "One feeling a note, and what brings it about: “Ignored, in the silence after the horn.”",
    Quadrant.WHO: "Who are they, in which situation, in which role?",
    Quadrant.NEEDS: "What do they need to get done? What would count as success?",
    Quadrant.SEES: "What do they see around them, on offer, from others?",
    Quadrant.HEARS: "What do friends, colleagues, the media tell them?",
    Quadrant.PAINS: "Fears, frustrations, obstacles.",
    Quadrant.GAINS: "Wishes, hopes, what would delight them.",
}


def rows_for(width: int, *, extended: bool) -> Rows:
    """Which quadrants stand where on a board of this width."""
    if not extended:
        return FOUR
    return TEN_WIDE if width >= WIDE_FROM else TEN_TALL


class Veil(NamedTuple):
    """What nobody shall see yet: notes that are not revealed, who wrote them, how many dots they have."""

    notes: frozenset[str] = frozenset()
    names: bool = False
    tallies: bool = False


NO_VEIL = Veil()


class NoteCards:
    """Makes cards from notes, and the same card again for a note that is still the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[EmpathyNote, tuple[str, int], State, Card]] = {}

    def plan(
        self,
        workshop: "Workshop",
        persona: str,
        rows: Rows,
        shows: Shows = lambda _: True,
        veil: Veil = NO_VEIL,
    ) -> Plan:
        """The map of one persona, as far as its notes are to be shown."""
        places = {
            quadrant: (lane, column) for lane, row in enumerate(rows) for column, quadrant in enumerate(row)
        }
        cells: dict[tuple[int, int], list[Card]] = {place: [] for place in places.values()}
        signs = signs_of(workshop)
        back = {note.tension_with: note.id for note in workshop.notes if note.tension_with}
        for note in workshop.notes:
            if note.persona == persona and note.quadrant in places and shows(note):
                cells[places[note.quadrant]].append(self._card(note, signs, back.get(note.id, ""), veil))
        return Plan(
            columns=tuple(Column(str(number)) for number in range(len(rows[0]))),
            lanes=tuple(Lane(str(n), titles=tuple(q.upper() for q in row)) for n, row in enumerate(rows)),
            cells={place: _in_piles(cards) for place, cards in cells.items()},
            hints={place: PROMPTS[quadrant] for quadrant, place in places.items()},
            least_width=24,
            stretch=True,
        )

    def _card(self, note: EmpathyNote, signs: Signs, against: str, veil: Veil) -> Card:
        hidden = note.id in veil.notes
        sign = ("", -1) if veil.names or hidden else signs.get(note.author, ("", -1))
        state = (against, hidden, veil.tallies)
        kept = self._kept.get(note.id)
        if kept is not None and kept[0] is note and kept[1] == sign and kept[2] == state:
            return kept[3]
        if hidden:
            return self._keep(note, sign, state, Card(note.id, HIDDEN, mood="accent"))
        tension = note.tension_with or against
        marks: tuple[str, ...] = ()
        if note.quotes:
            marks = (link_mark(tuple(link.to for link in note.quotes)),)
        if tension:
            marks = (*marks, f"≠ {tension}")
        initials, tone = sign
        mood = "accent" if tension else ""
        dots = 0 if veil.tallies else note.dots
        card = Card(note.id, note.text, initials, tone, marks, note.group, dots, mood=mood)
        return self._keep(note, sign, state, card)

    def _keep(self, note: EmpathyNote, sign: tuple[str, int], state: State, card: Card) -> Card:
        self._kept[note.id] = (note, sign, state, card)
        return card


def _in_piles(cards: list[Card]) -> list[Card]:
    piles: dict[str, list[Card]] = {"": []}
    for card in cards:
        piles.setdefault(card.group, []).append(card)
    return cards if len(piles) == 1 else [card for pile in piles.values() for card in pile]


def hidden_counts(workshop: "Workshop", persona: str) -> str:
    """What stands on the extended canvas only: `PAINS 2 · GAINS 1 · 4 more`."""
    counts = dict.fromkeys((quadrant for quadrant in Quadrant if quadrant not in CLASSIC), 0)
    for note in workshop.notes:
        if note.persona == persona and note.quadrant in counts:
            counts[note.quadrant] += 1
    pains, gains = counts.pop(Quadrant.PAINS), counts.pop(Quadrant.GAINS)
    more = sum(counts.values())
    return f"PAINS {pains} · GAINS {gains}" + (f" · {more} more" if more else "")
