"""The five tests of a guarantee are read off the recovery, with a reason, beside what the team entered."""

from typing import Any

import pytest

from promise_studio.check.hart_score import hart_score
from promise_studio.model.recovery import Grade, Recovery

GOOD: dict[str, Any] = {
    "id": "REC-1",
    "trigger": "Still dark after 2 working days.",
    "form": "redo",
    "remedy": "A crew the same evening, and $15 off the bill.",
    "automatic": True,
    "paid_within": "the same evening",
    "tiers": (
        {"when": "After 2 days", "remedy": "A crew"},
        {"when": "After 4", "remedy": "$15", "amount": 15},
    ),
}
CASES: list[tuple[str, dict[str, Any], Grade, str]] = [
    ("Unconditional", {}, Grade.YES, "no exclusions"),
    ("Unconditional", {"exclusions": ("Private roads.",)}, Grade.PARTLY, "Not covered: Private roads."),
    ("Unconditional", {"exclusions": ("a", "b", "c")}, Grade.NO, "3 exclusions"),
    ("Unconditional", {"remedy": "You may be entitled to a refund."}, Grade.NO, "“may be entitled”"),
    ("Unconditional", {"remedy": "", "tiers": ()}, Grade.OPEN, "does not say"),
    ("Easy to understand", {}, Grade.YES, "short part"),
    ("Easy to understand", {"remedy": " ".join(["word"] * 21)}, Grade.NO, "21 words"),
    ("Easy to understand", {"remedy": " ".join(["word"] * 20)}, Grade.YES, "short part"),
    ("Easy to understand", {"trigger": ""}, Grade.PARTLY, "what counts as broken"),
    ("Easy to understand", {"tiers": ({"when": "x"},) * 4}, Grade.PARTLY, "4 tiers"),
    ("Easy to understand", {"remedy": ""}, Grade.OPEN, "not written down"),
    ("Meaningful", {}, Grade.YES, "up to 15"),
    ("Meaningful", {"form": "apology", "tiers": ()}, Grade.NO, "words only"),
    ("Meaningful", {"form": "apology"}, Grade.YES, "up to 15"),
    ("Meaningful", {"tiers": ()}, Grade.PARTLY, "the same however bad"),
    ("Meaningful", {"tiers": ({"when": "x", "remedy": "y"},)}, Grade.YES, "names what you get"),
    ("Meaningful", {"remedy": "", "tiers": ()}, Grade.OPEN, "does not say"),
    ("Easy to invoke", {}, Grade.YES, "without asking"),
    ("Easy to invoke", {"automatic": False}, Grade.NO, "nothing says how"),
    (
        "Easy to invoke",
        {"automatic": False, "ladder": ({"who": "Desk", "how": "Say “not fixed”."},)},
        Grade.PARTLY,
        "Say “not fixed”",
    ),
    ("Easy to invoke", {"automatic": False, "remedy": "Send us a claim."}, Grade.NO, "“claim”"),
    ("Easy to invoke", {"automatic": False, "remedy": "Money back, no form."}, Grade.NO, "nothing says how"),
    ("Quick to collect", {}, Grade.YES, "the same evening"),
    ("Quick to collect", {"paid_within": "7 days"}, Grade.YES, "7 days"),
    ("Quick to collect", {"paid_within": "5 working days"}, Grade.YES, "5 working days"),
    ("Quick to collect", {"paid_within": "10 working days"}, Grade.PARTLY, "10 working days"),
    ("Quick to collect", {"paid_within": "30 days"}, Grade.PARTLY, "30 days"),
    ("Quick to collect", {"paid_within": "31 days"}, Grade.NO, "Late: 31 days"),
    ("Quick to collect", {"paid_within": "the next bill"}, Grade.PARTLY, "the next bill"),
    ("Quick to collect", {"paid_within": ""}, Grade.NO, "by when"),
    (
        "Quick to collect",
        {"paid_within": "", "form": "apology", "first_word_within": "1 hour"},
        Grade.YES,
        "1 hour",
    ),
]


@pytest.mark.parametrize(("name", "fields", "grade", "reason"), CASES)
def test_each_test_is_read_off_the_recovery(name: str, fields: dict[str, Any], grade: Grade, reason: str):
    """What is written down decides the grade, and the reason says which words did."""
    score = hart_score(Recovery.model_validate({**GOOD, **fields}))
    (test,) = (test for test in score.tests if test.name == name)
    assert (test.shown, reason in test.reason) == (grade, True), test


def test_every_test_is_seen_to_pass_and_to_fail():
    """No test is trusted that gives one answer only."""
    for name in {name for name, _, _, _ in CASES}:
        assert {grade for other, _, grade, _ in CASES if other == name} >= {Grade.YES}
        assert len({grade for other, _, grade, _ in CASES if other == name}) >= 3


def test_the_score_counts_half_for_partly():
    """Five tests, a half for each that is partly passed, and the sentence names those that are not."""
    assert hart_score(Recovery.model_validate(GOOD)).sentence == "REC-1: 5 of 5."
    partly = hart_score(Recovery.model_validate({**GOOD, "exclusions": ("Private roads",)}))
    assert partly.points == 4.5
    assert partly.sentence == "REC-1: 4.5 of 5; not quite unconditional."


def test_the_teams_grade_stands_beside_and_may_differ():
    """The team knows what the field does not say: its grade is kept, and a difference is shown, not settled."""
    judged = Recovery.model_validate({**GOOD, "meaningful": "partly", "unconditional": "yes"})
    tests = {test.name: test for test in hart_score(judged).tests}
    assert (tests["Meaningful"].shown, tests["Meaningful"].entered) == (Grade.YES, Grade.PARTLY)
    assert [name for name, test in tests.items() if test.disagree] == ["Meaningful"]
