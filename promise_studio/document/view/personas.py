"""The people we promise to, each with the empathy map that the team made."""

from dataclasses import dataclass

from promise_studio.document.language.dates import short_date
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.columns import Block, in_columns
from promise_studio.document.view.empathy import EmpathyMap, see_empathy_map
from promise_studio.document.view.pointers import Pointer, follow
from promise_studio.document.view.wording import join_and
from promise_studio.model import Workshop
from promise_studio.model.persona import EvidenceLevel, Persona
from promise_studio.spoken import capital

COLUMNS = 4
NO_PERSONAS = to_say("No persona has been made yet: the promise speaks to nobody in particular.")
EVIDENCE = {
    EvidenceLevel.ASSUMPTION: to_say("Assumption: nobody has been asked yet."),
    EvidenceLevel.INTERVIEWS: to_say("Interviews: five conversations or more."),
    EvidenceLevel.STATISTICAL: to_say("Statistical: figures stand behind it."),
}


@dataclass(frozen=True)
class PersonaCard:
    """One persona as a card, with the empathy map below."""

    id: str
    name: str
    initials: str
    tagline: str
    kind: str
    quote: str
    quote_source: str
    facts: tuple[tuple[str, str], ...]
    goals: tuple[str, ...]
    needs: tuple[str, ...]
    pains: tuple[str, ...]
    expectations: tuple[str, ...]
    evidence: str
    clauses: tuple[Pointer, ...]
    empathy: EmpathyMap

    @property
    def columns(self) -> tuple[tuple[Block, ...], ...]:
        """What is known of them, as a page sets it."""
        lists = (
            (say("Wants to"), self.goals),
            (say("Needs"), self.needs),
            (say("Knows from others"), self.expectations),
            (say("Is tired of"), self.pains),
        )
        blocks = [Block(name, (words,)) for name, words in self.facts]
        blocks += [Block(name, texts, listed=True) for name, texts in lists if texts]
        return in_columns(blocks, COLUMNS)


@dataclass(frozen=True)
class Personas:
    """Every persona, in the team's order."""

    cards: tuple[PersonaCard, ...]
    missing: str


def initials(name: str) -> str:
    """The first letters of the first and last word of a name; two at most."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def _evidence(persona: Persona) -> str:
    kept = ", ".join(filter(None, (persona.owner, short_date(persona.review_on))))
    parts = (
        translate(EVIDENCE[persona.evidence]),
        join_and(persona.sources),
        say("Looked after by %(person)s.", person=kept) if kept else "",
    )
    return " ".join(f"{part}." if part and not part.endswith(".") else part for part in parts if part)


def _card(workshop: Workshop, persona: Persona) -> PersonaCard:
    rests_on = follow(workshop, persona.quotes)
    facts = (
        (say("Context"), persona.context),
        (say("Copes today"), persona.copes),
        (say("Prefers"), join_and(persona.channels)),
        (say("Accessibility"), persona.accessibility),
    )
    clauses = tuple(
        Pointer(clause.id, clause.name_aloud)
        for clause in workshop.clauses
        if persona.id in {link.to for link in clause.personas}
    )
    return PersonaCard(
        id=persona.id,
        name=persona.name or persona.id,
        initials=initials(persona.name) or "?",
        tagline=persona.tagline,
        kind=capital(translate(f"{persona.kind.value} persona")),
        quote=persona.quote,
        quote_source="" if rests_on or not persona.quote else say("Invented by the team"),
        facts=tuple((name, words) for name, words in facts if words),
        goals=persona.goals,
        needs=persona.needs,
        pains=persona.pains,
        expectations=persona.expectations,
        evidence=_evidence(persona),
        clauses=clauses,
        empathy=see_empathy_map(workshop, persona.id),
    )


def see_personas(workshop: Workshop) -> Personas:
    """Every persona with its empathy map."""
    cards = tuple(_card(workshop, persona) for persona in workshop.personas)
    return Personas(cards, "" if cards else say(NO_PERSONAS))
