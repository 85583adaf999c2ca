"""Runs `measure`: settles the columns, reads the cases, asks for the figures, prints them."""

import json
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from promise_studio.cli.command import OK, USAGE
from promise_studio.cli.measure_facts import facts
from promise_studio.cli.measure_origin import origin_of
from promise_studio.cli.measure_progress import shown_progress
from promise_studio.cli.measure_question import given_columns, question_of, read_remedies, response_question
from promise_studio.cli.measure_report import report
from promise_studio.cli.measure_unsettled import print_unsettled, unsettled
from promise_studio.cli.streams import note, say
from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer
from promise_studio.measure.origin import Origin
from promise_studio.measure.question import Question
from promise_studio.measure.reading.columns import Columns, Proposal
from promise_studio.measure.reading.proposing import filled
from promise_studio.measure.remedies import Remedies, times_apart


def measure(arguments: Namespace) -> int:
    """Print the figures of the files; exit code 2 with the proposal where a column must be named."""
    given = given_columns(arguments)
    question, remedies = question_of(arguments), read_remedies(arguments)
    with shown_progress() as shown, origin_of(arguments, shown.tell) as origin:
        proposal = origin.propose()
        questions = unsettled(proposal, given)
        answers: tuple[Answer, ...] = ()
        if not questions:
            table = origin.open(filled(given, proposal), given)
            asked = _questions(arguments, table.columns, question)
            answers = _answers(origin, asked, remedies)
    if questions:
        return _ask(arguments, proposal, given)
    if arguments.json:
        found = facts(answers, remedies)
        say(json.dumps(found, indent=2, ensure_ascii=False))
        return OK
    for line in report(answers, remedies, proposal):
        say(line)
    for remark in answers[0].table.notes:
        note(remark)
    return OK


def _questions(arguments: Namespace, columns: Columns, question: Question) -> list[Question]:
    """One about the stop, and one about the first response where the cases have both."""
    _refuse_missing_columns(question, columns)
    asked = []
    if columns.stop:
        asked.append(_without_unused(question, columns))
    if columns.response:
        first = response_question(arguments, question, alone=not asked)
        asked.append(_without_unused(first, columns))
    return asked


def _answers(origin: Origin, asked: Sequence[Question], remedies: Remedies | None) -> tuple[Answer, ...]:
    return tuple(origin.answer(one, times_apart(one, remedies) if remedies else ()) for one in asked)


def _without_unused(question: Question, columns: Columns) -> Question:
    groups = tuple(group for group in question.groups if not group.labelled or getattr(columns, group.value))
    return replace(question, groups=groups)


def _refuse_missing_columns(question: Question, columns: Columns) -> None:
    wanted = [left.group for left in question.left] + [
        group for group in question.groups if group.labelled and group is not question.groups[0]
    ]
    for group in wanted:
        if group.labelled and not getattr(columns, group.value):
            raise UserError(f"No column holds the {group}.", f'Name it: --{group} "…".')


def _ask(arguments: Namespace, proposal: Proposal, given: Columns) -> int:
    print_unsettled(proposal, given, as_json=arguments.json)
    return USAGE
