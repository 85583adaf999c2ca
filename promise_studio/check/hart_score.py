"""The five tests of a service guarantee, from what a recovery says, beside the team’s own grades."""

from dataclasses import dataclass

from promise_studio.check.hart_tests import HART_TESTS
from promise_studio.check.told import listed
from promise_studio.model.recovery import Grade, Recovery


@dataclass(frozen=True)
class HartTest:
    """One test: what the recovery itself shows, with the reason, and what the team thinks of it."""

    name: str
    shown: Grade
    reason: str
    entered: Grade

    @property
    def disagree(self) -> bool:
        """Whether the team has judged it and judged otherwise."""
        return Grade.OPEN not in {self.entered, self.shown} and self.entered is not self.shown


@dataclass(frozen=True)
class HartScore:
    """All five tests of one recovery."""

    recovery: str
    tests: tuple[HartTest, ...]

    @property
    def points(self) -> float:
        """How many tests it passes; partly counts half."""
        worth = {Grade.YES: 1.0, Grade.PARTLY: 0.5}
        return sum(worth.get(test.shown, 0.0) for test in self.tests)

    @property
    def sentence(self) -> str:
        """The score and what it lacks, in a sentence."""
        lacks = [test.name.lower() for test in self.tests if test.shown is not Grade.YES]
        most = f"{self.points:g} of {len(self.tests)}"
        return (
            f"{self.recovery}: {most}; not quite {listed(lacks)}." if lacks else f"{self.recovery}: {most}."
        )


def hart_score(recovery: Recovery, currency: str = "") -> HartScore:
    """The five tests of one recovery, each with its reason and the team's own grade beside it."""
    tests = tuple(
        HartTest(name, *show(recovery, currency), entered=getattr(recovery, field))
        for name, field, show in HART_TESTS
    )
    return HartScore(recovery.id, tests)
