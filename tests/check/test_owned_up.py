"""What was missed is owned up to before the Keep stage has all that it asks for."""

from typing import Any

import pytest

from promise_studio.check.progress import StageState, progress
from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, make

ALL = "Everything this stage asks for is there."
MISSED = {"service_level": "SLA-1", "ends_on": "2026-10-31", "cases": 1000, "kept": 900, "at_share": 4}
TOLD = {"service_level": "SLA-1", "what": "Storms took 90 lamps.", "change": "A second van."}


def with_own_up(**fields: Any) -> Workshop:
    """A whole workshop of which October was missed, with an own-up that says this."""
    own_up = {"OWN-1": fields} if fields else {}
    return make(
        {**{name: held for name, held in PARTS.items() if name != "OWN-1"}, "MEA-1": MISSED, **own_up}
    )


@pytest.mark.parametrize(
    "fields",
    [
        {**TOLD, "period": "October 2026"},
        {**TOLD, "period": "2026-10", "service_level": ""},
        {**TOLD, "period": "the autumn of 2026"},
        {**TOLD, "period": "2025 to 2027"},
        TOLD,
    ],
)
def test_an_own_up_answers_for_the_row_or_its_period(fields: dict[str, str]):
    """One that names the month, or the row in words of its own, is what the stage asks for."""
    assert progress(with_own_up(**fields))["keep"].sentence == ALL


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, "Own up to SLA-1, missed in October 2026: what happened, what we change."),
        ({**TOLD, "period": "the autumn of 2025"}, "Own up to SLA-1, missed in October 2026"),
        ({**TOLD, "period": "October", "service_level": ""}, "Own up to SLA-1"),
        ({**TOLD, "change": ""}, "OWN-1 does not say what we change."),
        ({**TOLD, "what": ""}, "OWN-1 does not say what happened."),
    ],
)
def test_a_miss_that_nobody_owns_up_to_is_asked_for(fields: dict[str, str], wanted: str):
    """Without an own-up, or with one of another year, or one that leaves something out, the stage needs work."""
    found = progress(with_own_up(**fields))["keep"]
    assert found.state is StageState.NEEDS_WORK
    assert found.done == found.total - 1
    assert found.sentence.startswith(wanted)


def test_only_the_latest_period_counts():
    """A month that was kept since needs no own-up; a newer miss does, whatever was said of an older one."""
    november = {**MISSED, "ends_on": "2026-11-30"}
    told = {"OWN-1": {**TOLD, "period": "October 2026"}}
    kept = make({**PARTS, "MEA-1": MISSED, "MEA-2": {**november, "kept": 990}})
    assert progress(kept)["keep"].sentence == ALL
    missed = make({**PARTS, **told, "MEA-1": MISSED, "MEA-2": november})
    assert "missed in November 2026" in progress(missed)["keep"].sentence
    hoped = make({**PARTS, "MEA-1": MISSED, "PRM-1": {**PARTS["PRM-1"], "state": "stretch"}})
    assert progress(hoped)["keep"].sentence == ALL


@pytest.mark.parametrize(
    ("versions", "asked"), [({}, False), ({"dated": "2026-11-02"}, False), ({"dated": "2026-10-02"}, True)]
)
def test_nobody_owns_up_to_what_was_promised_to_nobody(versions: dict[str, str], asked: bool):
    """A miss from before the first version that was shown to somebody is a figure, not a broken promise."""
    parts = {name: held for name, held in PARTS.items() if name not in ("OWN-1", "VER-1")}
    version = {"VER-1": {"number": "1.0", **versions}} if versions else {}
    sentence = progress(make({**parts, **version, "MEA-1": MISSED}))["keep"].sentence
    assert sentence.startswith("Own up to SLA-1") is asked
