"""Journeys come into a workshop from Mermaid, once, and with everything that they say."""

from pathlib import Path

import pytest

from promise_studio.edits import apply
from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT, Cancelled, Progress
from promise_studio.exchange.mermaid.reading import read
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.options import PLAIN
from promise_studio.exchange.preview import Preview
from promise_studio.model import Workshop
from promise_studio.model.persona import Persona
from promise_studio.model.team import Department

DIAGRAM = """journey
    title A broken light
    accDescr: Light again tonight
    Notices: 2: Maya
    section Waits<br>long
    Calls the city<br/>twice: 1: maya, Desk, Neighbour
    Is told “soon”: 7: Maya
    Sleeps: 3.5
    Wonders: ??: Maya
    section Light
"""


@pytest.fixture
def workshop() -> Workshop:
    """A team that knows Maya, and has a desk."""
    return Workshop(
        personas=(Persona(id="PER-1", name="Maya"),),
        departments=(Department(id="DEP-1", name="Desk"),),
        issued={"PER": 1, "DEP": 1},
    )


def preview(tmp_path: Path, workshop: Workshop, text: str | bytes, name: str = "light.mmd") -> Preview:
    """What importing a text would do."""
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, workshop, next_id_in(workshop), PLAIN, SILENT)


def test_a_diagram_becomes_a_journey(tmp_path, workshop):
    """Sections are phases, tasks steps, scores emotions; persona and department are found by their names."""
    found = preview(tmp_path, workshop, DIAGRAM)
    made = apply(workshop, found.edit).workshop
    assert found.what == "1 journey from light.mmd"
    assert {kind: len(ids) for kind, ids in found.made.items()} == {"journey": 1, "phase": 3, "step": 5}
    (journey,) = made.journeys
    assert (journey.title, journey.goal, journey.persona) == (
        "A broken light",
        "Light again tonight",
        "PER-1",
    )
    assert [phase.name for phase in made.phases] == ["", "Waits long", "Light"]
    assert [(step.action, step.emotion, step.feeling) for step in made.steps] == [
        ("Notices", -1, ""),
        ("Calls the city\ntwice", -2, ""),
        ("Is told “soon”", None, "score 7, outside 1 to 5"),
        ("Sleeps", 0, "score 3.5"),
        ("Wonders", None, "score “??”, not a number"),
    ]
    assert (made.steps[1].department, made.steps[1].touchpoint) == ("DEP-1", "with Neighbour")
    assert len([note for note in found.notes if "3 scores" in note or "with Neighbour" in note]) == 2


def test_the_same_diagram_is_imported_once(tmp_path, workshop):
    """A second import makes nothing and says where the journey is, also after its emotions were mended."""
    made = apply(workshop, preview(tmp_path, workshop, DIAGRAM).edit).workshop
    mended = made.with_parts(steps=tuple(step.replace({"emotion": 2}) for step in made.steps))
    again = preview(tmp_path, mended, DIAGRAM)
    assert again.is_empty
    assert again.already == 1
    assert again.notes == ("JRN-1 “A broken light” is there already and was left as it is.",)
    assert again.facts["journeys"] == preview(tmp_path, workshop, DIAGRAM).facts["journeys"]


def test_every_fence_of_a_page_is_read_and_others_are_named(tmp_path, workshop):
    """Journeys in fences come in, also indented ones with front matter; what is none is skipped with its line."""
    page = (
        "# Page\n\n```mermaid\njourney\n  A: 5\n```\n\n- point\n\n  ~~~ {mermaid}\n\n    ---\n    title: Two\n    ---\n"
        "    journey\n    B: 1\n  ~~~\n\n```mermaid\nsequenceDiagram\n```\n\n```mermaid\njourney\nC\n```\n\n"
        "```text\njourney\nD: 5\n```\n"
    )
    found = preview(tmp_path, workshop, page, "page.md")
    made = apply(workshop, found.edit).workshop
    assert [journey.title for journey in made.journeys] == ["page 1", "Two"]
    assert [step.action for step in made.steps] == ["A", "B"]
    assert [(one.line, one.text) for one in found.skipped] == [(20, "sequenceDiagram"), (25, "C")]
    assert "a sequence diagram" in found.skipped[0].reason


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("journey\nA: 5\nB", "light.mmd", "light.mmd, line 3: “B” is no journey."),
        ("# Only words", "page.md", "“page.md” holds no Mermaid diagram."),
        (b"journey\nA: 5\nB\xff: 5", "light.mmd", "light.mmd, line 3: a byte that is not UTF-8 (0xff)."),
        (b"journey\n" + b"A: 5\n" * 500_000, "light.mmd", "“light.mmd” is larger than 1,024 kB"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path, workshop, text, name, says):
    """The file, the line and the reason are named, and nothing is made."""
    with pytest.raises(UserError) as refused:
        preview(tmp_path, workshop, text, name)
    assert refused.value.message.startswith(says)


def test_what_is_too_long_is_named_not_lost(tmp_path, workshop):
    """A name that does not fit is cut, and its end stands among what was skipped, with its line."""
    found = preview(tmp_path, workshop, f"journey\nsection S\n{'word ' * 100}end: 5")
    (step,) = apply(workshop, found.edit).workshop.steps
    assert len(step.action) <= 400
    assert step.action.endswith("…")
    assert [(one.line, one.text[-3:]) for one in found.skipped] == [(3, "end")]


def test_an_actor_of_every_task_without_persona_is_named(tmp_path):
    """Who walks is said where no persona has the name; who is only here and there stays with the steps."""
    found = preview(tmp_path, Workshop(), "journey\nA: 5: Me\nB: 3: Me, Cat")
    assert "walked by “Me”" in found.notes[0]
    assert [step.touchpoint for step in apply(Workshop(), found.edit).workshop.steps] == ["", "with Cat"]


def test_reading_can_be_watched_and_stopped(tmp_path):
    """A long diagram tells how far it is, and whoever watches can stop it."""
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 20:
            raise Cancelled

    path = tmp_path / "long.mmd"
    path.write_text("journey\n" + "A task: 3: Me\n" * 5000, "utf-8")
    with pytest.raises(Cancelled):
        read(path, Workshop(), next_id_in(Workshop()), PLAIN, Progress(watch))
    assert len(told) == 20
    assert 0 < told[-1][0] < told[-1][1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_byte_order_mark_says_how_a_file_is_written(tmp_path, workshop, encoding):
    """Files of Windows programs are read like others, front matter and all."""
    text = "---\ntitle: Grüße\n---\njourney\n  A: 5\n"
    found = preview(tmp_path, workshop, text.encode(encoding))
    assert apply(workshop, found.edit).workshop.journeys[0].title == "Grüße"
