"""What the workshop itself shows for a criterion, apart from what the room votes."""

from dataclasses import dataclass
from enum import StrEnum


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


def _sentence(words: str) -> str:
    """Words that may end in what somebody typed, on one line and closed like a sentence."""
    words = words.replace("\n", " ")
    return words if words.endswith((".", "!", "?", "…", "”")) else f"{words}."


def met(sentence: str) -> Evidence:
    """The workshop shows it."""
    return Evidence(EvidenceState.MET, _sentence(sentence))


def at_risk(sentence: str) -> Evidence:
    """The workshop shows a part of it."""
    return Evidence(EvidenceState.AT_RISK, _sentence(sentence))


def not_met(sentence: str) -> Evidence:
    """The workshop shows that it is missing."""
    return Evidence(EvidenceState.NOT_MET, _sentence(sentence))


def not_assessed(sentence: str) -> Evidence:
    """The workshop does not say."""
    return Evidence(EvidenceState.NOT_ASSESSED, _sentence(sentence))
