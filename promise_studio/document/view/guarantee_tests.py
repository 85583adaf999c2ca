"""Every recovery on the classic tests of a service guarantee, with reasons, beside the team's own grades."""

from dataclasses import dataclass

from promise_studio.check.hart_score import HartTest, hart_score
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say, translate
from promise_studio.document.view.marks import Mark, mark_grade
from promise_studio.document.view.pointers import Pointer
from promise_studio.document.view.told_words import say_told
from promise_studio.model import Workshop
from promise_studio.model.recovery import Grade, Recovery


@dataclass(frozen=True)
class GradeCell:
    """One test of one recovery: what is written shows, why, and what the team thinks."""

    shown: Mark
    reason: str
    team: Mark
    judged: bool
    disagree: bool


@dataclass(frozen=True)
class GradedRow:
    """One recovery on all the tests, and how many of them it passes."""

    recovery: Pointer
    points: str
    cells: tuple[GradeCell, ...]


@dataclass(frozen=True)
class GuaranteeTests:
    """The names of the tests, and a row for each recovery that says anything."""

    names: tuple[str, ...]
    rows: tuple[GradedRow, ...]


def _cell(test: HartTest) -> GradeCell:
    return GradeCell(
        shown=mark_grade(test.shown),
        reason=say_told(test.reason),
        team=mark_grade(test.entered),
        judged=test.entered is not Grade.OPEN,
        disagree=test.disagree,
    )


def _says_something(recovery: Recovery) -> bool:
    return bool(recovery.trigger or recovery.remedy or recovery.tiers or recovery.steps)


def see_guarantee_tests(workshop: Workshop) -> GuaranteeTests:
    """Every recovery that says what happens, in the team's order; one that is only a name is not judged."""
    scores = [
        (recovery, hart_score(recovery, workshop.frame.currency))
        for recovery in workshop.recoveries
        if _says_something(recovery)
    ]
    rows = tuple(
        GradedRow(
            Pointer(recovery.id, recovery.name or recovery.id),
            say("%(part)s of %(whole)s", part=write_figure(f"{score.points:g}"), whole=len(score.tests)),
            tuple(map(_cell, score.tests)),
        )
        for recovery, score in scores
    )
    return GuaranteeTests(tuple(translate(test.name) for test in scores[0][1].tests) if scores else (), rows)
