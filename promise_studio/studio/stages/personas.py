"""Personas: the customer types that the promise is for."""

from typing import ClassVar

from promise_studio.model import Item
from promise_studio.model.persona import EvidenceLevel, Persona
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.text import content
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Tone


class View(OutlineView):
    """One persona a row."""

    stage = "personas"
    sections = (
        Section(
            "persona",
            "Write a customer type from what you heard, not from guesses.",
            "Two or three are enough. Link the quotes behind each; without them it stays an assumption.",
            "Maya, commuter with a pram, 34: must reach the nursery by five.",
        ),
    )
    tails: ClassVar = {"PER": "tagline"}

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Persona) and not tone:
            tone = "warn" if item.evidence is EvidenceLevel.ASSUMPTION else "ok"
        return tail, tone

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        if isinstance(item, Persona):
            notes = sum(note.persona == item.id for note in self.workshop.notes)
            journeys = sum(journey.persona == item.id for journey in self.workshop.journeys)
            said = f"quotes behind it {len(item.quotes)} · notes on its map {notes} · journeys {journeys}"
            lines.append(content(said, "$foreground 65%"))
        return lines
