"""Finds everything on a page: tables first, then sections from the outside in, then what is left."""

from dataclasses import dataclass, field

from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.markdown.blocks import Section, Table, sections_of
from promise_studio.exchange.markdown.blueprints import blueprint_in_section, blueprint_in_table
from promise_studio.exchange.markdown.claims import Claims
from promise_studio.exchange.markdown.empathy_maps import map_in_section, map_in_table
from promise_studio.exchange.markdown.found import FoundPage, Leftover
from promise_studio.exchange.markdown.front_matter import read_front_matter, split_front_matter
from promise_studio.exchange.markdown.journeys import journey_in_section, journey_in_table
from promise_studio.exchange.markdown.labels import concept, folded, is_about, named
from promise_studio.exchange.markdown.parsing import parse
from promise_studio.exchange.markdown.personas import persona_in_section, with_tagline
from promise_studio.exchange.markdown.vocabulary import KINDS

_OFTEN = 100
_TELLS_KIND = ("type", "layout", "category", "kind", "template")


def find_on_page(text: str, file_name: str, progress: Progress = SILENT) -> FoundPage:
    """The personas, maps, journeys and blueprints of a page, and what nothing was made of."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    front, body, line = split_front_matter(text)
    facts = read_front_matter(front)
    title = (facts.get("title") or facts.get("name") or [file_name])[0]
    return _Finding(sections_of(parse(body, line, progress), title), facts, progress).page


@dataclass
class _Place:
    """Where a section stands: the headings above it, the nearest one last, and the persona it is about."""

    titles: list[str] = field(default_factory=list)
    in_personas: bool = False
    persona: str = ""


class _Finding:
    def __init__(self, root: Section, facts: dict[str, list[str]], progress: Progress) -> None:
        self.page = FoundPage(root.title)
        self._claims = Claims()
        self._progress = progress
        self._root = root
        kinds = {folded(word) for key in _TELLS_KIND for word in facts.get(key, [])}
        self._is_persona_page = "persona" in kinds
        waiting = [(root, _Place())]
        seen = 0
        while waiting:
            section, place = waiting.pop()
            seen += 1
            if seen % _OFTEN == 0:
                progress.tell(seen, seen + len(waiting))
            if not (section.blocks or section.children):
                continue
            inner = self._look(section, place)
            waiting += [(child, inner) for child in reversed(section.children)]
        self.page.leftovers += self._claims.leftovers(root)
        self.page.leftovers.sort(key=lambda one: one.line)

    def _look(self, section: Section, place: _Place) -> _Place:
        """Find what this section holds itself; what is said of it goes for the sections below."""
        titles = [*place.titles, section.title] if section.title else place.titles
        persona = place.persona
        if section.level:
            expected = place.in_personas or self._persona_page(section)
            found = persona_in_section(section, self._claims, expected=expected)
            if found is not None:
                self.page.personas.append(with_tagline(found, self._root.title))
                persona = found.name
        self._tables(section, titles, persona)
        if section.level:
            empathy = map_in_section(section, self._whose(titles, persona), self._claims)
            if empathy is not None:
                self.page.maps.append(empathy)
            blueprint = blueprint_in_section(section, self._title(titles, "blueprint"), self._claims)
            if blueprint is not None:
                blueprint.journey.persona = persona
                self.page.blueprints.append(blueprint)
            journey = journey_in_section(section, self._title(titles, "journey"), self._claims)
            if journey is not None:
                journey.persona = persona
                self.page.journeys.append(journey)
        listed = named(section.title, "persona") == "" and not is_about(section.title)
        return _Place(titles, place.in_personas or listed, persona)

    def _persona_page(self, section: Section) -> bool:
        """Whether the page says that it is a persona, and this is its own heading."""
        return self._is_persona_page and section in self._root.children[:1]

    def _tables(self, section: Section, titles: list[str], persona: str) -> None:
        tables = [block for block in section.blocks if isinstance(block, Table)]
        for table in tables:
            self._progress.tell(0, 0)
            if self._claims.is_taken(table) or is_about(section.title):
                continue
            marked = any(named(title, "empathy map") is not None for title in titles[-2:])
            is_journey = any(named(title, "journey") is not None for title in titles[-1:])
            blueprint = blueprint_in_table(table, self._title(titles, "blueprint"))
            empathy = None
            if blueprint is None and not is_journey:
                empathy = map_in_table(table, self._whose(titles, persona), marked=marked)
            journey = None
            if blueprint is None and empathy is None:
                journey = journey_in_table(table, self._title(titles, "journey"))
            if blueprint is not None:
                blueprint.journey.persona = persona
                self.page.blueprints.append(blueprint)
                self._rest(blueprint.title, blueprint.rest, table)
            elif empathy is not None:
                self.page.maps.append(empathy)
            elif journey is not None:
                journey.persona = persona
                self.page.journeys.append(journey)
                self._rest(journey.title, journey.rest, table)
            if blueprint or empathy or journey:
                self._claims.take(table)

    def _rest(self, title: str, lines: list[str], table: Table) -> None:
        lines = [table.title, *lines] if table.title else lines
        if lines:
            self.page.leftovers.append(Leftover(title, "\n".join(lines), table.line))

    def _title(self, titles: list[str], kind: str) -> str:
        """“Journey map: a new light” is called “a new light”; the bare word leaves it to what is above."""
        for title in reversed(titles):
            own = named(title, kind)
            if own:
                return own
            if own is None and not concept(title, KINDS):
                return title
        return titles[0] if titles else self.page.title

    def _whose(self, titles: list[str], persona: str) -> str:
        for title in reversed(titles):
            own = named(title, "empathy map")
            if own:
                return own
        return persona or (
            self.page.personas[-1].name if self.page.personas else self._title(titles, "empathy map")
        )
