"""From what was found on a page to the edits that bring it into the workshop."""

from typing import Any, Final

from promise_studio.exchange.markdown.fitting import Fitting, is_many, pieces_of
from promise_studio.exchange.markdown.found import (
    FoundBlueprint,
    FoundJourney,
    FoundMap,
    FoundPage,
    FoundPersona,
)
from promise_studio.exchange.markdown.held import Held
from promise_studio.exchange.markdown.labels import folded
from promise_studio.exchange.new_ids import NewIds
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.trying import Trying
from promise_studio.model import Workshop
from promise_studio.model.persona import Persona
from promise_studio.model.text import TITLE_LIMIT, clean_line, clip

MOST_NOTES: Final = 40
"""More leftovers than this bury the parking lot; the page itself keeps them better."""


class Making:
    """Makes everything of one page, and says what was there and what was not taken."""

    def __init__(self, page: FoundPage, workshop: Workshop, ids: NewIds, file_name: str) -> None:
        self.trying = Trying(workshop)
        self.already = 0
        self.skipped: list[Skipped] = []
        self._ids = ids
        self._held = Held(workshop)
        self._fitting = Fitting()
        self._personas: dict[str, str] = {}
        self._journeys: list[tuple[list[str], str, list[str]]] = []
        self._file_name = file_name
        for persona in page.personas:
            self._persona(persona)
        for journey in page.journeys:
            self._journey(journey)
        for blueprint in page.blueprints:
            self._blueprint(blueprint)
        for empathy in page.maps:
            self._map(empathy)
        self._park(page)

    def _put(self, kind: str, fields: dict[str, Any], line: int) -> str:
        """A new item, or the one that says just this already."""
        fields = {name: value for name, value in fields.items() if value not in {"", None, ()}}
        there = self._held.claim(kind, fields)
        if there is not None:
            self.already += 1
            return there.id
        item_id = self._ids.take(kind)
        self.trying.add(kind, item_id, fields, None, line)
        return item_id

    def _persona(self, found: FoundPersona) -> str:
        fields: dict[str, Any] = {"name": self._fitting.text("name", [found.name])}
        for name, lines in found.fields.items():
            fit = self._fitting.lines if is_many(Persona, name) else self._fitting.text
            fields[name] = fit(name, lines)
        key = folded(found.name)
        there = self.trying.workshop.find(self._whose(found.name))  # a page may tell of one in two places
        if there is None:
            self._personas[key] = self._put("persona", fields, found.line)
            return self._personas[key]
        self._personas[key] = there.id
        self._complete(there, fields, found.line)
        return str(there.id)

    def _complete(self, there: Persona, fields: dict[str, Any], line: int) -> None:
        """Fill what a persona of that name lacks; what it says otherwise stays as the team has it."""
        news: dict[str, Any] = {}
        for name, value in fields.items():
            held = getattr(there, name)
            if name == "name" or value == held:
                continue
            if isinstance(value, tuple):
                more = tuple(one for one in value if one not in held)
                news |= {name: (*held, *more)} if more else {}
            elif not held:
                news[name] = value
            else:
                reason = f"{there.id} “{there.name}” says something else there, which stays."
                self.skipped.append(Skipped(line, value, reason))
        if news:
            self.trying.change(there.id, news, line)
        else:
            self.already += 1

    def _whose(self, name: str) -> str:
        """The persona of that name, among those of the page and of the workshop."""
        key = folded(name)
        there = self._held.personas.get(key)
        return self._personas.get(key) or (there.id if there is not None else "")

    def _journey(self, found: FoundJourney) -> tuple[str, list[str]]:
        names = [folded(phase.name) for phase in found.phases]
        for known, journey, phases in self._journeys:
            if known == names:
                return journey, phases
        said = {"title": self._fitting.text("title", [found.title]), "persona": self._whose(found.persona)}
        journey = self._put("journey", said, found.line)
        phases = []
        for phase in found.phases:
            name = self._fitting.text("name", [phase.name])
            phases.append(self._put("phase", {"journey": journey, "name": name}, found.line))
            for step in phase.steps:
                self._put("step", {"phase": phases[-1], **self._step(step)}, found.line)
        self._journeys.append((names, journey, phases))
        return journey, phases

    def _step(self, step: dict[str, str]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for name, words in step.items():
            if name == "emotion":
                fields[name] = int(words)
            elif name == "department":
                fields[name] = self._held.departments.get(folded(words), "")
                if not fields[name]:
                    self._fitting.rest.append(f"Served by: {words}")
            else:
                fields[name] = self._fitting.text(name, [words])
        return fields

    def _blueprint(self, found: FoundBlueprint) -> None:
        journey, phases = self._journey(found.journey)
        said = {"title": self._fitting.text("title", [found.title]), "journey": journey}
        blueprint = self._put("blueprint", said, found.line)
        for at, lane, words in found.cards:
            card = {"blueprint": blueprint, "phase": phases[at], "lane": lane}
            self._put("card", card | {"text": self._fitting.text("text", [words])}, found.line)

    def _map(self, found: FoundMap) -> None:
        persona = self._whose(found.persona) or self._persona(FoundPersona(found.persona, found.line))
        for part, words in found.notes:
            text = self._fitting.text("note", [words])
            self._put("note", {"persona": persona, "quadrant": part, "text": text}, found.line)

    def _park(self, page: FoundPage) -> None:
        """Keep what nothing was made of as entries of the parking lot."""
        pieces = [
            (one.line, piece) for one in page.leftovers for piece in pieces_of(one.text, one.title[:80])
        ]
        pieces += [(0, piece) for text in self._fitting.rest for piece in pieces_of(text, "")]
        raised = clip(str(clean_line(f"from {self._file_name}")), TITLE_LIMIT)
        for line, piece in pieces[:MOST_NOTES]:
            self._put("parked item", {"text": piece, "raised_by": raised}, line)
        for line, piece in pieces[MOST_NOTES:]:
            reason = f"More than {MOST_NOTES} notes are left over; this one stays in the file alone."
            self.skipped.append(Skipped(line, piece, reason))
