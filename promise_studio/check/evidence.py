"""What the workshop itself shows for a criterion, apart from what the room votes."""

from dataclasses import dataclass
from enum import StrEnum

from promise_studio.check.told import closed


class EvidenceState(StrEnum):
    """How far the evidence goes."""

    MET = "met"
    AT_RISK = "at risk"
    NOT_MET = "not met"
    NOT_ASSESSED = "not assessed"


MARKS = {
    EvidenceState.MET: "●",
    EvidenceState.AT_RISK: "▲",
    EvidenceState.NOT_MET: "■",
    EvidenceState.NOT_ASSESSED: "◌",
}


@dataclass(frozen=True)
class Evidence:
    """A state and the sentence that gives its reason."""

    state: EvidenceState
    sentence: str


def met(sentence: str) -> Evidence:
    """The workshop shows it."""
    return Evidence(EvidenceState.MET, closed(sentence))


def at_risk(sentence: str) -> Evidence:
    """The workshop shows a part of it."""
    return Evidence(EvidenceState.AT_RISK, closed(sentence))


def not_met(sentence: str) -> Evidence:
    """The workshop shows that it is missing."""
    return Evidence(EvidenceState.NOT_MET, closed(sentence))


def not_assessed(sentence: str) -> Evidence:
    """The workshop does not say."""
    return Evidence(EvidenceState.NOT_ASSESSED, closed(sentence))
