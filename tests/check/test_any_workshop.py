"""Whatever state a workshop is in, the checks answer, agree with each other and are quick."""

import time
from datetime import date
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.check import Severity, run_checks, waived
from promise_studio.check.criteria import assess_all
from promise_studio.check.gates import gates, is_draft
from promise_studio.check.progress import StageState, progress
from promise_studio.model import KINDS, STAGES, Workshop
from promise_studio.model.base import Item
from promise_studio.model.kinds import SINGLES
from tests.check.whole_workshop import PARTS, make, put
from tests.strategies import workshops

WHOLE = make(PARTS)
TODAY = date(2026, 11, 21)


@st.composite
def battered_workshops(draw: st.DrawFn) -> Workshop:
    """The whole workshop with items gone and fields emptied at random, so that links lead nowhere too."""
    rng = draw(st.randoms(use_true_random=False))
    gone, emptied = draw(st.floats(0, 0.6)), draw(st.floats(0, 0.6))

    def batter(item: Item) -> Item:
        defaults = {name: field.default for name, field in type(item).model_fields.items() if name != "id"}
        return item.replace({name: value for name, value in defaults.items() if rng.random() < emptied})

    parts: dict[str, Any] = {name: batter(getattr(WHOLE, name)) for name in SINGLES.values()}
    for kind in KINDS.values():
        parts[kind.collection] = tuple(batter(item) for item in WHOLE.all(kind.name) if rng.random() >= gone)
    return WHOLE.with_parts(**parts)


@given(battered_workshops() | workshops(), st.dates())
def test_checks_answer_for_any_workshop(workshop: Workshop, today: date):
    """Findings, criteria, progress and gates come out whole, with sentences, for anything a team may have."""
    sentences = [finding.sentence for finding in run_checks(workshop, today)]
    sentences += [entry.finding.sentence for entry in waived(workshop, today)]
    sentences += [gate.sentence for gate in gates(workshop, today)]
    sentences += [item.sentence for found in assess_all(workshop, today).values() for item in found.values()]
    for stage in progress(workshop).values():
        assert 0 <= stage.done <= stage.total
        assert (stage.state is StageState.OK) == (stage.done == stage.total)
        sentences.append(stage.sentence)
    assert all(sentence.strip() and "\n" not in sentence for sentence in sentences)


@given(st.randoms(use_true_random=False), st.integers(0, 3))
def test_open_gates_leave_no_error(rng: Random, changes: int):
    """A promise whose gates are all open has no error among its findings, only things worth a look."""
    workshop = WHOLE
    for _ in range(changes):
        item = rng.choice([item for item in workshop.items() if item.id != "SGN-1"])
        name = rng.choice([name for name in type(item).model_fields if name != "id"])
        workshop = put(workshop, item.id, **{name: type(item).model_fields[name].default})
    errors = [finding for finding in run_checks(workshop, TODAY) if finding.severity is Severity.ERROR]
    assert not errors or is_draft(gates(workshop, TODAY))


def large(cards: int) -> Workshop:
    """The whole workshop with so many notes and blueprint cards, and with clauses and rows to match."""
    rows = cards // 20
    clauses = [WHOLE.clauses[0].replace({"id": f"PRM-{n}"}) for n in range(1, rows + 1)]
    levels = [
        WHOLE.service_levels[0].replace({"id": f"SLA-{n}", "clause": {"to": f"PRM-{n}"}, "source": ""})
        for n in range(1, rows + 1)
    ]
    figures = [
        WHOLE.measurements[0].replace({"id": f"MEA-{n}", "service_level": f"SLA-{n}", "kept": 960 + n % 40})
        for n in range(1, rows + 1)
    ]
    notes = [WHOLE.notes[n % 4].replace({"id": f"EMP-{n + 1}"}) for n in range(cards // 2)]
    blueprint = [WHOLE.cards[n % 3].replace({"id": f"CRD-{n + 1}"}) for n in range(cards // 2)]
    return WHOLE.with_parts(
        clauses=tuple(clauses),
        service_levels=tuple(levels),
        measurements=tuple(figures),
        notes=tuple(notes),
        cards=tuple(blueprint),
    )


def seconds(workshop: Workshop) -> float:
    """The processor time of everything that the studio asks after an edit, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        run_checks(workshop, TODAY)
        progress(workshop)
        gates(workshop, TODAY)
        best = min(best, time.process_time() - start)
    return best


def test_twice_the_workshop_takes_twice_the_time():
    """At 10,000 cards and 500 clauses time grows with the size and not with its square."""
    half, whole = large(5_000), large(10_000)
    run_checks(half, TODAY)
    assert seconds(whole) < 3.2 * seconds(half)


def test_a_hundred_findings_of_a_large_workshop():
    """Every row without a source of a large workshop is found, each once."""
    found = [finding.item for finding in run_checks(large(2_000), TODAY) if finding.rule == "S104"]
    assert len(found) == len(set(found)) == 100


def test_stages_are_those_of_the_model():
    """Every finding, wherever it comes from, names a stage that the path shows."""
    bare = put(WHOLE, "PRM-1", quotes=(), moments=(), procedures=(), recoveries=())
    assert {finding.stage for finding in run_checks(bare, TODAY)} <= set(STAGES)
