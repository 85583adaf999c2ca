"""Pages of many shapes, in five languages, become personas, maps, journeys and blueprints."""

from pathlib import Path

import pytest

from promise_studio.edits import Add, apply
from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from tests.exchange.markdown import pages
from tests.exchange.markdown.conftest import brought, look


def test_headings_tell_a_persona(tmp_path: Path):
    """Below a heading that says so: the name and who they are, a quotation, lists by their names."""
    (maya,) = brought(tmp_path, pages.HEADINGS_EN).personas
    assert (maya.name, maya.tagline) == ("Maya", "commuter with a pram")
    assert maya.quote == "I can wait. I cannot wait without knowing."
    assert maya.context == "Takes the 7:40 boat with her daughter."
    assert maya.goals == ("Be at the office by nine", "Know before she leaves home")
    assert maya.pains == ("The board says “on time” until it is late",)
    assert maya.channels == ("App, then the board",)


def test_labels_tell_a_persona(tmp_path: Path):
    """Bold words and words before a colon are labels, in German as well."""
    (persona,) = brought(tmp_path, pages.LABELS_DE).personas
    assert (persona.name, persona.tagline) == ("Herr Yılmaz", "Hausmeister")
    assert persona.context == "58"
    assert persona.goals == ("Das Licht brennt wieder; niemand stürzt.",)
    assert persona.pains == ("Dreimal dasselbe erzählen", "Keine Antwort")
    assert persona.quote == "„Ich will nur einen Tag hören.“"


def test_a_thing_that_goes_over_lines_comes_in_once(tmp_path: Path):
    """What is one line in the workshop is compared as that line."""
    page = "# Persona: João\n\n## Needs\n\n- A boat<br>\n  that leaves\n"
    there = brought(tmp_path, page)
    assert there.personas[0].needs == ("A boat that leaves",)
    assert look(tmp_path, page, there).is_empty


def test_one_persona_in_two_places_of_a_page_is_one(tmp_path: Path):
    """What the second place adds comes in with the first, and nothing comes in twice."""
    page = "## Persona: Maya\n\n### Goals\n\n- In time\n\n## Persona: Maya\n\n### Channels\n\n- App\n"
    there = brought(tmp_path, page)
    assert [(one.goals, one.channels) for one in there.personas] == [(("In time",), ("App",))]
    assert look(tmp_path, page, there).is_empty


def test_a_table_tells_a_persona(tmp_path: Path):
    """Two columns: the field and what it holds, one thing a line."""
    (persona,) = brought(tmp_path, pages.TABLE_FR).personas
    assert persona.name == "Amélie"
    assert persona.goals == ("Arriver à l’heure", "Prévenir l’école")
    assert (persona.needs, persona.pains) == (("Une réponse claire",), ("Les formulaires",))


def test_front_matter_tells_a_persona(tmp_path: Path):
    """A page of the type persona is one, and its title says who it is."""
    (persona,) = brought(tmp_path, pages.FRONT_PT).personas
    assert (persona.name, persona.tagline) == ("João", "71, pescador")
    assert (persona.needs, persona.pains) == (("Um barco que parte",), ("O telefone não atende",))


@pytest.mark.parametrize(
    ("page", "persona", "notes"),
    [
        (
            pages.MAP_ES,
            "Lucía",
            [
                ("thinks", "¿Llegaré?"),
                ("hears", "“Ya viene”"),
                ("says", "Siempre igual"),
                ("pains", "Esperar sin saber"),
            ],
        ),
        (
            pages.MAP_TABLE,
            "Maya",
            [
                ("says", "Where is it?"),
                ("thinks", "They forgot us"),
                ("thinks", "Not again"),
                ("does", "Calls twice"),
                ("feels", "Uneasy"),
            ],
        ),
    ],
)
def test_a_map_becomes_notes(tmp_path: Path, page: str, persona: str, notes: list[tuple[str, str]]):
    """Each thought is a note in its part of the persona's map; the persona is made where there is none."""
    workshop = brought(tmp_path, page)
    assert [one.name for one in workshop.personas] == [persona]
    assert [(one.quadrant.value, one.text) for one in workshop.notes] == notes


def test_a_journey_with_a_column_for_each_phase(tmp_path: Path):
    """Actions are steps; what is said once for each goes to each; faces are feelings; the rest is kept."""
    workshop = brought(tmp_path, pages.JOURNEY_COLUMNS)
    assert [one.title for one in workshop.journeys] == ["A late boat"]
    assert [one.name for one in workshop.phases] == ["Notices", "Waits", "Boards"]
    first, ask, text, last = workshop.steps
    assert (first.action, first.emotion, first.touchpoint) == ("Reads the board", 0, "Board")
    assert (ask.action, ask.emotion, ask.pain, ask.touchpoint) == (
        "Asks staff",
        -2,
        "Nobody knows",
        "Counter",
    )
    assert (text.action, text.touchpoint) == ("Texts the office", "Phone")
    assert (last.emotion, last.feeling) == (1, "positive")
    assert [one.text for one in workshop.parked] == ["A late boat: Weather: rain | rain | sun"]


def test_a_journey_with_a_row_for_each_step(tmp_path: Path):
    """A phase goes on until the next is named; words for a feeling stay words."""
    workshop = brought(tmp_path, pages.JOURNEY_ROWS_DE)
    assert [one.title for one in workshop.journeys] == ["Sperrmüll"]
    assert [one.name for one in workshop.phases] == ["Anmelden", "Abholung"]
    said = [(one.phase, one.action, one.emotion, one.feeling) for one in workshop.steps]
    assert said == [
        ("PHA-1", "Ruft an", 0, "neutral"),
        ("PHA-1", "Nennt die Adresse", None, "genervt von Fragen"),
        ("PHA-2", "Stellt alles raus", 1, ""),
    ]


def test_a_journey_with_a_heading_for_each_phase(tmp_path: Path):
    """Labels below the headings are what happens, as in a table."""
    preview = look(tmp_path, pages.JOURNEY_HEADINGS)
    assert preview.facts["journeys"] == [
        {
            "title": "une lampe en panne",
            "sections": ["1. Signaler", "2. Attendre"],
            "tasks": [
                {"section": "1. Signaler", "task": "appelle le 555", "score": 3, "actors": []},
                {"section": "2. Attendre", "task": "regarde dehors", "score": None, "actors": []},
                {"section": "2. Attendre", "task": "rappelle", "score": None, "actors": []},
            ],
        }
    ]


def test_a_blueprint_stands_on_its_journey(tmp_path: Path):
    """Columns are phases, what customers do are steps, every other line is a card in its lane."""
    workshop = brought(tmp_path, pages.BLUEPRINT)
    assert [one.title for one in workshop.blueprints] == ["getting a light mended"]
    assert [(one.phase, one.action) for one in workshop.steps] == [("PHA-1", "Calls"), ("PHA-2", "Sleeps")]
    cards = [(one.phase, one.lane.value, one.text) for one in workshop.cards]
    assert ("PHA-1", "frontstage people", "Clerk writes it down") in cards
    assert cards[-3:] == [
        ("PHA-2", "backstage", "Crew drives"),
        ("PHA-2", "backstage", "Crew mends"),
        ("PHA-2", "support processes", "Stock"),
    ]


def test_a_blueprint_with_a_heading_for_each_phase(tmp_path: Path):
    """Lanes are labels below the headings; the steps of the customer stand in the journey."""
    workshop = brought(tmp_path, pages.BLUEPRINT_HEADINGS_PT)
    assert [one.title for one in workshop.blueprints] == ["cartão perdido"]
    assert [one.name for one in workshop.phases] == ["Aviso", "Novo cartão"]
    assert [(one.phase, one.action) for one in workshop.steps] == [("PHA-1", "liga")]
    assert [(one.phase, one.lane.value, one.text) for one in workshop.cards] == [
        ("PHA-1", "frontstage people", "atende; bloqueia"),
        ("PHA-1", "backstage", "confere a conta"),
        ("PHA-2", "physical evidence", "carta"),
        ("PHA-2", "backstage", "imprime"),
        ("PHA-2", "backstage", "envia"),
    ]


def test_a_journey_as_a_list_of_lists(tmp_path: Path):
    """Phases with what happens below them, with labels or without."""
    workshop = brought(tmp_path, pages.JOURNEY_LIST)
    assert [one.name for one in workshop.phases] == ["Notices", "Reports"]
    assert [(one.action, one.emotion) for one in workshop.steps] == [
        ("Walks home in the dark", None),
        ("Calls 555", 0),
    ]


@pytest.mark.parametrize("page", pages.ABOUT)
def test_a_page_about_such_things_gives_none(tmp_path: Path, page: str):
    """Definitions, templates and plans use the same words and are nobody's persona or journey."""
    with pytest.raises(UserError, match="holds no persona"):
        look(tmp_path, page)


@pytest.mark.parametrize("name", [name for name in dir(pages) if name.isupper() and name != "ABOUT"])
def test_a_page_that_is_there_makes_nothing(tmp_path: Path, name: str):
    """The same page again finds everything that it made."""
    page = getattr(pages, name)
    again = look(tmp_path, page, brought(tmp_path, page))
    assert (again.edit.edits, again.skipped) == ((), ())
    assert again.already > 0


def test_what_is_not_understood_is_kept(tmp_path: Path):
    """Every word of the page is in the workshop, long texts in numbered pieces."""
    page = f"{pages.HEADINGS_EN}\n### Her flat\n\n{'A long story about rooms. ' * 40}\n\n- with a list\n"
    workshop = brought(tmp_path, page)
    parked = [one.text for one in workshop.parked]
    assert parked[0].startswith("Her flat (1 of 3): A long story")
    assert " ".join(text.partition(": ")[2] for text in parked).count("A long story about rooms.") == 40
    assert parked[-1].endswith("with a list")
    assert {one.raised_by for one in workshop.parked} == {"from page.md"}


def test_a_persona_that_is_known_gets_what_it_lacks(tmp_path: Path):
    """The team's words stay; what the page says otherwise is shown."""
    known = Add(kind="persona", id="PER-1", fields={"name": "MAYA", "quote": "Ours", "goals": ["Sleep"]})
    workshop = apply(new_workshop(), known).workshop
    preview = look(tmp_path, pages.HEADINGS_EN, workshop)
    assert preview.changed == ("PER-1",)
    assert "says something else there, which stays" in preview.skipped[0].reason
    maya = apply(workshop, preview.edit).workshop.get("PER-1")
    assert (maya.quote, maya.goals) == (
        "Ours",
        ("Sleep", "Be at the office by nine", "Know before she leaves home"),
    )


def test_diagrams_of_a_page_come_too(tmp_path: Path):
    """A persona and a journey drawn in a fence make one preview, with one count."""
    page = f"{pages.HEADINGS_EN}\n```mermaid\njourney\n title Boat\n section Waits\n  Asks: 2: Maya\n```\n"
    preview = look(tmp_path, page)
    assert preview.what == "1 persona and 1 journey from page.md"
    workshop = apply(new_workshop(), preview.edit).workshop
    assert [one.title for one in workshop.journeys] == ["Boat"]
    assert workshop.parked == ()


@pytest.mark.parametrize(
    "lanes",
    [
        ("Kundenaktionen", "Sichtbare Handlungen", "Hintergrundhandlungen", "Unterstützende Prozesse"),
        ("Actions du client", "Scène", "Coulisses", "Processus de soutien"),
        ("Acciones del cliente", "Interacciones visibles", "Interacciones invisibles", "Procesos de apoyo"),
        ("Ações do cliente", "Linha da frente", "Bastidores", "Processos de apoio"),
    ],
    ids=("de", "fr", "es", "pt"),
)
def test_the_lanes_of_a_blueprint_have_names_in_each_language(lanes: tuple[str, ...], tmp_path: Path):
    """What the customer does are steps, the others are cards in their lanes; nothing is left over."""
    rows = "".join(f"| {lane} | here {at} | there {at} |\n" for at, lane in enumerate(lanes))
    workshop = brought(tmp_path, f"# Service Blueprint\n\n| | A | B |\n|---|---|---|\n{rows}")
    assert [step.action for step in workshop.steps] == ["here 0", "there 0"]
    assert {(card.lane.value, card.text) for card in workshop.cards} == {
        (lane, f"{place} {at}")
        for at, lane in enumerate(("frontstage people", "backstage", "support processes"), start=1)
        for place in ("here", "there")
    }
    assert workshop.parked == ()


@pytest.mark.parametrize(
    "line", ["Line of interaction", "Sichtbarkeitslinie", "Ligne de visibilité", "Linha de interação"]
)
def test_the_lines_between_the_lanes_are_no_notes(tmp_path: Path, line: str):
    """Every blueprint has them by itself; what stands in such a row is kept."""
    page = f"# Blueprint: Outage\n\n| | Report |\n|-|-|\n| Client | Calls |\n| {line} | |\n| Backstage | Looks |\n"
    assert not brought(tmp_path, page).parked
    assert "by hand" in brought(tmp_path, page.replace(f"{line} | ", f"{line} | by hand ")).parked[0].text
