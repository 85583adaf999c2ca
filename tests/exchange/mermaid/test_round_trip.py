"""A journey that goes out as Mermaid comes back as the same journey."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import apply
from promise_studio.exchange.mermaid.fitting import Fitting
from promise_studio.exchange.mermaid.journey_edits import journey_edits, known_walks
from promise_studio.exchange.mermaid.journey_text import journey_as_mermaid
from promise_studio.exchange.mermaid.parser import parse_journey
from promise_studio.exchange.mermaid.plan import plan_journey
from promise_studio.exchange.mermaid.scores import feel, written_score
from promise_studio.exchange.new_ids import NewIds, next_id_in
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, JourneyForm, Phase, Step
from promise_studio.model.persona import Persona
from promise_studio.model.team import Department
from tests.hostile import HOSTILE

WORDS = st.one_of(
    st.sampled_from(
        ["", "Waits", "journey home", "Title x", "a<br>b", "\u200b", "50%", "%% c", "#35;", "ﬂ°°35¶ß"]
    ),
    st.text(max_size=20),
    st.sampled_from(sorted(text for text in HOSTILE.values() if len(text) <= 100)),
)
FEELINGS = st.tuples(st.none() | st.integers(-2, 2), st.just(""))
MARKED = st.sampled_from(["7", "0", "3.5", "1.2", "??", "2rem", "-1", "4.5"]).map(
    lambda said: feel(_number(said), said)
)


def _number(said: str) -> float:
    from promise_studio.exchange.mermaid.javascript import number

    return number(said)


STEPS = st.tuples(
    WORDS, FEELINGS | MARKED, st.sampled_from(["", "DEP-1"]), st.sampled_from(["", "with Cat, a friend"])
)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """One journey of phases and steps, all of what Mermaid has a place for."""
    phases, steps = [], []
    for number, held in enumerate(draw(st.lists(st.lists(STEPS, max_size=3), max_size=3)), start=1):
        phases.append(Phase(id=f"PHA-{number}", journey="JRN-1", name=draw(WORDS)))
        for action, (emotion, feeling), department, touchpoint in held:
            said: dict[str, Any] = {"action": action, "emotion": emotion, "feeling": feeling}
            steps.append(
                Step(
                    id=f"STP-{len(steps) + 1}",
                    phase=f"PHA-{number}",
                    department=department,
                    touchpoint=touchpoint,
                    **said,
                )
            )
    journey = Journey(
        id="JRN-1",
        title=draw(WORDS),
        form=draw(st.sampled_from(JourneyForm)),
        goal=draw(WORDS),
        persona=draw(st.sampled_from(["", "PER-1"])),
    )
    return Workshop(
        personas=(Persona(id="PER-1", name="Maya, 34"),),
        departments=(Department(id="DEP-1", name="Desk: north"),),
        journeys=(journey,),
        phases=tuple(phases),
        steps=tuple(steps),
        issued={"PER": 1, "DEP": 1, "JRN": 1, "PHA": len(phases), "STP": len(steps)},
    )


@given(workshops())
def test_a_journey_comes_back_the_same(workshop):
    """Title, form, goal, persona, phases and steps are what they were, whatever signs they hold."""
    text = journey_as_mermaid(workshop, "JRN-1")
    fitting = Fitting()
    planned, _ = plan_journey(parse_journey(text), workshop, "a file", fitting)
    assert planned.walk in known_walks(workshop)
    made = apply_all(workshop, planned)
    assert alike(made, "JRN-2") == alike(workshop, "JRN-1"), text
    assert not fitting.skipped


def apply_all(workshop: Workshop, planned: Any) -> Workshop:
    """The workshop with the planned journey beside its own."""
    for edit in journey_edits(planned, NewIds(next_id_in(workshop))):
        workshop = apply(workshop, edit).workshop
    return workshop


def alike(workshop: Workshop, journey_id: str) -> Any:
    """A journey without the ids by which two alike differ; without steps nobody names who walks."""
    journey = workshop.get(journey_id)
    phases = workshop.children("phase", "journey", journey_id)
    held = [
        (
            phase.name,
            [
                step.replace({"id": "STP-1", "phase": "PHA-1"})
                for step in workshop.children("step", "phase", phase.id)
            ],
        )
        for phase in phases
    ]
    persona = journey.persona if any(steps for _, steps in held) else ""
    return journey.title, journey.form, journey.goal, persona, held


def test_a_score_of_ours_is_one_of_mermaids():
    """−2 to +2 go out as 1 to 5 and come back; words that only look like a kept score are none."""
    for emotion in range(-2, 3):
        said = written_score(emotion, "uneasy")
        assert said == str(emotion + 3)
        assert feel(float(said), said) == (emotion, "")
    assert written_score(None, "score 4") is None
    assert written_score(1, "score 4") == "4"
    assert written_score(None, "") is None
