"""What must be settled before anything is measured: the proposal, and the option that answers."""

import json
from collections.abc import Sequence
from shlex import quote

from promise_studio.cli.streams import note, say
from promise_studio.errors import UserError
from promise_studio.measure.reading.columns import MEANINGS, TIMES, Columns, Proposal, Question
from promise_studio.measure.reading.proposing import shown_names

_ENDS = ("start", "stop", "response")


def unsettled(proposal: Proposal, given: Columns) -> list[Question]:
    """The questions about the ends of the clock that nobody has answered; labels can do without."""
    return [
        question
        for question in proposal.questions
        if question.role in _ENDS and not getattr(given, question.role) and not _needless(question, given)
    ]


def _needless(question: Question, given: Columns) -> bool:
    """One end of the clock that is named is enough."""
    other = {"stop": given.response, "response": given.stop}
    return bool(other.get(question.role))


def print_unsettled(proposal: Proposal, given: Columns, *, as_json: bool) -> None:
    """Print what was found, and what must be said."""
    questions = unsettled(proposal, given)
    _refuse_timeless(proposal, given, questions)
    if as_json:
        say(json.dumps(_facts(proposal, questions), indent=2, ensure_ascii=False))
        return
    for role, name in proposal.columns.used().items():
        say(f"{MEANINGS[role]}: “{name}”")
    for row in _preview(proposal):
        say(row)
    for question in questions:
        note(f"promise-studio: {question.sentence}")
        for name in question.names[:4]:
            note(f"  --{question.role} {quote(name)}{_shown(proposal, name)}")
        if not question.names:
            known = ", ".join(f"“{name}”" for name in proposal.names)
            note(f'  --{question.role} "…", one of: {known}')


def _refuse_timeless(proposal: Proposal, given: Columns, questions: Sequence[Question]) -> None:
    """Where no column can be offered there is nothing to ask."""
    known = {*proposal.columns.used(), *given.used()} & set(TIMES)
    if not known and not any(question.names for question in questions):
        raise UserError(
            "No column holds times: nothing says when a case started or stopped.",
            f'The columns are {shown_names(proposal.names)}. Name the two: --start "…" --stop "…".',
        )


def _shown(proposal: Proposal, name: str) -> str:
    place = proposal.names.index(name) if name in proposal.names else -1
    values = [row[place] for row in proposal.preview if 0 <= place < len(row) and row[place]][:2]
    return f"  (such as {', '.join(values)})" if values else ""


def _preview(proposal: Proposal) -> Sequence[str]:
    rows = [proposal.names, *proposal.preview[:3]]
    widths = [min(24, max(len(cell) for cell in column)) for column in zip(*rows, strict=False)]
    return [
        "  " + "  ".join(cell[:width].ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    ]


def _facts(proposal: Proposal, questions: Sequence[Question]) -> dict[str, object]:
    return {
        "proposed": proposal.columns.used(),
        "reasons": dict(proposal.reasons),
        "columns": list(proposal.names),
        "questions": [
            {
                "role": question.role,
                "candidates": list(question.names),
                "sentence": question.sentence,
                "option": question.option,
            }
            for question in questions
        ],
    }
