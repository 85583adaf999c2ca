"""Where each department stands on the promise as it reads today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from promise_studio.check.lookups import Lookups
from promise_studio.model.agreement import Party, Signoff, SignoffDecision
from promise_studio.model.team import Department


class Standing(StrEnum):
    """What a department's last word is worth now."""

    AGREES = "agrees"
    CONDITION = "agrees with a condition"
    ABSTAINS = "abstains"
    OBJECTS = "objects"
    VOIDED = "voided by a later edit"
    NOT_YET = "not yet"

    @property
    def settled(self) -> bool:
        """Whether the promise may go out as far as this department is concerned."""
        return self in {Standing.AGREES, Standing.CONDITION, Standing.ABSTAINS}


@dataclass(frozen=True)
class DepartmentStanding:
    """One department, its last sign-off if there is one, and what that is worth."""

    department: Department
    standing: Standing
    signoff: Signoff | None = None


def is_voided(signoff: Signoff, promise_mark: str) -> bool:
    """Whether the promise has changed since this was signed."""
    return signoff.decision is not SignoffDecision.NOT_YET and signoff.seen != promise_mark


def _last_words(lookups: Lookups) -> dict[str, Signoff]:
    """The last sign-off of each department: the latest day counts, on one day the one entered later."""
    last: dict[str, Signoff] = {}
    for signoff in lookups.workshop.signoffs:
        if signoff.party is not Party.DEPARTMENT or signoff.decision is SignoffDecision.NOT_YET:
            continue
        known = last.get(signoff.department)
        if known is None or (signoff.signed_on or date.max) >= (known.signed_on or date.max):
            last[signoff.department] = signoff
    return last


def standings(lookups: Lookups) -> tuple[DepartmentStanding, ...]:
    """Where every department stands, in the team's order."""
    last = _last_words(lookups)
    found = []
    for department in lookups.workshop.departments:
        signoff = last.get(department.id)
        if signoff is None:
            standing = Standing.NOT_YET
        elif is_voided(signoff, lookups.promise_mark):
            standing = Standing.VOIDED
        else:
            standing = Standing(signoff.decision.value)
        found.append(DepartmentStanding(department, standing, signoff))
    return tuple(found)
