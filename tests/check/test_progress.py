"""Each stage says how complete it is and what it lacks next."""

from collections.abc import Callable

import pytest

from promise_studio.check.progress import StageState, progress
from promise_studio.guide.start import start_workshop
from promise_studio.model import KINDS, SINGLES, STAGES, Workshop, new_workshop
from tests.check.whole_workshop import drop, put

LACKS: list[tuple[str, StageState, str, Callable[[Workshop], Workshop]]] = [
    ("frame", StageState.NEEDS_WORK, "brand promise", lambda w: put(w, "FRAME", brand_promise="")),
    ("frame", StageState.MISSING, "at least two", lambda w: drop(w, "DEP-2")),
    ("listen", StageState.NEEDS_WORK, "second channel", lambda w: put(w, "VOC-2", channel="Call")),
    ("listen", StageState.NEEDS_WORK, "UNW-1", lambda w: put(w, "UNW-1", response="open")),
    ("listen", StageState.NEEDS_WORK, "1 left", lambda w: put(w, "HAB-1", answer="not asked yet")),
    ("listen", StageState.MISSING, "what customers said", lambda w: drop(w, "VOC-1", "VOC-2")),
    ("personas", StageState.NEEDS_WORK, "Maya still lacks pains", lambda w: put(w, "PER-1", pains=())),
    ("personas", StageState.MISSING, "PER-1 still lacks a name", lambda w: put(w, "PER-1", name="")),
    ("personas", StageState.EMPTY, "first persona", lambda w: drop(w, "PER-1")),
    ("empathy", StageState.NEEDS_WORK, "under does and feels", lambda w: drop(w, "EMP-3", "EMP-4")),
    ("journey", StageState.NEEDS_WORK, "how STP-1 feels", lambda w: put(w, "STP-1", emotion=None)),
    ("journey", StageState.MISSING, "Reports has no step", lambda w: drop(w, "STP-1")),
    ("journey", StageState.MISSING, "Confirm a moment", lambda w: put(w, "MOM-1", confirmed=False)),
    ("blueprint", StageState.NEEDS_WORK, "backstage of “Is heard”", lambda w: drop(w, "CRD-2")),
    ("blueprint", StageState.NEEDS_WORK, "Draw the frontstage", lambda w: drop(w, "CRD-1")),
    ("blueprint", StageState.MISSING, "procedures", lambda w: drop(w, "SOP-1")),
    ("promise", StageState.NEEDS_WORK, "PRM-1 still lacks a quote", lambda w: put(w, "PRM-1", quotes=())),
    ("promise", StageState.MISSING, "one sentence", lambda w: put(w, "PROMISE", text="")),
    ("commit", StageState.MISSING, "PRM-1 has no recovery", lambda w: put(w, "PRM-1", recoveries=())),
    ("commit", StageState.NEEDS_WORK, "SLA-1 does not say", lambda w: put(w, "SLA-1", source="")),
    ("commit", StageState.NEEDS_WORK, "REC-1 does not say", lambda w: put(w, "REC-1", trigger="")),
    ("commit", StageState.NEEDS_WORK, "SLA-1: Not measured", lambda w: drop(w, "MEA-1")),
    ("commit", StageState.MISSING, "No clause is committed", lambda w: put(w, "PRM-1", state="draft")),
    ("test", StageState.NEEDS_WORK, "when PRM-1 fails", lambda w: drop(w, "SCN-2")),
    ("test", StageState.NEEDS_WORK, "stopwatch", lambda w: drop(w, "AUD-1")),
    ("test", StageState.NEEDS_WORK, "no vote yet on P5 and P7", lambda w: drop(w, "VOT-3", "VOT-4")),
    ("test", StageState.MISSING, "No scenario tries PRM-1", lambda w: drop(w, "SCN-1", "SCN-2")),
    ("agree", StageState.MISSING, "Call centre has not signed", lambda w: drop(w, "SGN-2")),
    ("agree", StageState.MISSING, "Lighting objects", lambda w: put(w, "SGN-1", decision="objects")),
    ("agree", StageState.MISSING, "voided", lambda w: put(w, "PROMISE", text="Another one.")),
    ("agree", StageState.NEEDS_WORK, "ACT-1", lambda w: put(w, "ACT-1", owner="")),
    ("keep", StageState.NEEDS_WORK, "who calls the review", lambda w: put(w, "KEEP", review_owner="")),
    ("keep", StageState.MISSING, "next review", lambda w: put(w, "KEEP", review_on=None)),
]


def test_stages_come_in_order(whole: Workshop):
    """Every stage has its progress, in the order in which people walk them."""
    assert tuple(progress(whole)) == STAGES


def test_whole_workshop_is_complete(whole: Workshop):
    """Where nothing is missing every stage is ok and all of its points are done."""
    for stage, found in progress(whole).items():
        assert (found.state, found.done, found.mark) == (StageState.OK, found.total, "●"), (stage, found)


def test_new_workshop_is_empty_and_says_how_to_begin():
    """A workshop of which only the title is known has begun on frame and nowhere else."""
    found = progress(new_workshop("Lights", "City of Ebb"))
    assert found.pop("frame").state is StageState.MISSING
    assert {stage.state for stage in found.values()} == {StageState.EMPTY}
    assert all(stage.sentence.endswith((".", "…")) and stage.done == 0 for stage in found.values())


@pytest.mark.parametrize(
    ("stage", "state", "words", "damage"), LACKS, ids=[words for _, _, words, _ in LACKS]
)
def test_each_lack_is_named(
    stage: str, state: StageState, words: str, damage: Callable[[Workshop], Workshop], whole: Workshop
):
    """Taking one part away leaves its stage short of it, with a sentence that says what to do next."""
    found = progress(damage(whole))[stage]
    assert (found.state, words in found.sentence) == (state, True), found
    assert found.done < found.total


def test_what_a_stage_lacks_can_be_gone_to(whole: Workshop):
    """Beside the sentence stands an item that is there, or a kind or part that the stage has."""
    named = [*KINDS, *SINGLES]
    for damaged in (new_workshop("Lights", "City of Ebb"), *(damage(whole) for *_, damage in LACKS)):
        for stage, found in progress(damaged).items():
            at = found.at
            assert not at or at in named or damaged.find(at) is not None, (stage, found)
    assert progress(put(whole, "PRM-1", quotes=()))["promise"].at == "PRM-1"
    assert progress(drop(whole, "VOC-1", "VOC-2"))["listen"].at == "quote"


def test_a_theme_that_an_agenda_brings_is_not_yet_the_teams(whole: Workshop):
    """A theme of which nobody has said what it means here is no step of the team."""
    themed = start_workshop("half-day", "Lights", "City of Ebb")
    assert themed.themes
    assert progress(themed)["promise"].state is StageState.EMPTY
    assert progress(put(whole, whole.themes[0].id, meaning=""))["promise"].at == "theme"


def test_the_essential_is_named_first(whole: Workshop):
    """Of several lacks a stage names the one without which the others are worth little."""
    both = put(drop(whole, "DEP-2"), "FRAME", title="")
    assert "at least two" in progress(both)["frame"].sentence


def test_every_stage_is_shown_to_lack_something():
    """No stage is trusted that has not been seen incomplete."""
    assert {stage for stage, _, _, _ in LACKS} == set(STAGES)


def test_stage_counts_what_people_count(whole: Workshop):
    """The empathy stage counts maps: two of three personas done reads 2/3; an anti-persona needs none."""
    maya = whole.get("PER-1")
    personas = (
        maya,
        *(maya.replace({"id": f"PER-{n}", "name": name}) for n, name in ((2, "Ben"), (3, "Cho"))),
    )
    notes = tuple(
        note.replace({"id": f"EMP-{n + 4}", "persona": "PER-2"}) for n, note in enumerate(whole.notes, 1)
    )
    three = whole.with_parts(personas=personas, notes=(*whole.notes, *notes))
    found = progress(three)["empathy"]
    assert (found.done, found.total, found.mark) == (2, 3, "■")
    assert "Cho" in found.sentence
    assert progress(put(three, "PER-3", kind="anti"))["empathy"].state is StageState.OK
