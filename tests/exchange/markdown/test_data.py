"""The pages that others have published, where they are at hand."""

from typing import Final

import pytest

from promise_studio.edits import apply
from promise_studio.exchange.markdown.reading import read
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.model import Workshop, new_workshop
from tests.published import DATA

PAGES: Final = DATA / "markdown"

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="needs the published pages (PROMISE_STUDIO_DATA)")


def brought(name: str) -> Workshop:
    """A new workshop with one of the pages."""
    workshop = new_workshop()
    return apply(workshop, read(PAGES / name, workshop, next_id_in(workshop)).edit).workshop


def test_a_blueprint_in_an_html_table():
    """Four steps, the lists of three lanes, and the words that explain the lanes as notes."""
    workshop = brought("md04_18f_service_blueprint_example.md")
    assert [one.title for one in workshop.blueprints] == ["Service blueprint example"]
    assert [one.name for one in workshop.phases][1] == "Arrive at the restaurant and order"
    assert [one.action for one in workshop.steps] == [one.name for one in workshop.phases]
    counts = {
        lane: [
            sum(one.phase == phase.id and one.lane.value == lane for one in workshop.cards)
            for phase in workshop.phases
        ]
        for lane in ("frontstage people", "backstage", "support processes")
    }
    assert counts == {
        "frontstage people": [4, 6, 5, 5],
        "backstage": [3, 3, 2, 2],
        "support processes": [3, 6, 6, 2],
    }
    kept = " ".join(one.text for one in workshop.parked)
    assert "This is a table showing an example service blueprint" in kept
    assert "Activities executed by the rest of the organization" in kept


def test_a_story_that_names_its_persona():
    """The persona and the goal; the scenario and the questions are kept as notes."""
    workshop = brought("md20_polifonia_sonia_story1.md")
    (sonia,) = workshop.personas
    assert sonia.name == "Sonia"
    assert sonia.goals[0].startswith("Sonia likes exploring music")
    kept = " ".join(one.text for one in workshop.parked)
    assert "she opens the intelligent visual playlist" in kept
    assert "CQ12: Is there a person mentioned" in kept


def test_a_page_about_one_persona():
    """Who she is; the tips and tasks of the page are kept as notes."""
    workshop = brought("md27_gds_persona_ashleigh.md")
    (ashleigh,) = workshop.personas
    assert (ashleigh.name, ashleigh.tagline) == ("Ashleigh", "severely sight impaired screenreader user")
    assert ashleigh.context.startswith("24 year old arts graduate")
    kept = " ".join(one.text for one in workshop.parked)
    assert "press 'Shift + Tab' to go back" in kept
    assert "There is a graph underneath the form" in kept
