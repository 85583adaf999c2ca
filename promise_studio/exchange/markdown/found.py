"""What a page holds, as plain values that know no workshop."""

from dataclasses import dataclass, field


@dataclass
class FoundPersona:
    """A persona with the lines of each of its fields."""

    name: str
    line: int
    fields: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class FoundMap:
    """An empathy map: each note with the part of the map that it stands in."""

    persona: str
    line: int
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class FoundPhase:
    """A phase of a journey; each step is its fields by name."""

    name: str
    steps: list[dict[str, str]] = field(default_factory=list)


@dataclass
class FoundJourney:
    """A journey."""

    title: str
    line: int
    persona: str = ""
    phases: list[FoundPhase] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    """Lines of its table that have no place in a journey."""


@dataclass
class FoundBlueprint:
    """A blueprint with the journey above it; each card is its phase's place, its lane and its words."""

    title: str
    line: int
    journey: FoundJourney
    cards: list[tuple[int, str, str]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)

    def take(self, name: str, held: dict[str, list[str]]) -> None:
        """Add a phase: what its lanes hold, and what the customer does there as its steps."""
        at = len(self.journey.phases)
        actions = [words for words in held.get("action", []) if words]
        self.journey.phases.append(FoundPhase(name, [{"action": words} for words in actions]))
        for lane, lines in held.items():
            if lane not in {"action", "phase"}:
                self.cards += [(at, lane, words) for words in lines]


@dataclass(frozen=True)
class Leftover:
    """What nothing was made of, under the heading that it stands under."""

    title: str
    text: str
    line: int


@dataclass
class FoundPage:
    """All of a page."""

    title: str
    personas: list[FoundPersona] = field(default_factory=list)
    maps: list[FoundMap] = field(default_factory=list)
    journeys: list[FoundJourney] = field(default_factory=list)
    blueprints: list[FoundBlueprint] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the page holds none of them."""
        return not (self.personas or self.maps or self.journeys or self.blueprints)
