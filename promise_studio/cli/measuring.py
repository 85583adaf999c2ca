"""Runs `measure`: settles the columns, reads the cases, asks for the figures, prints them."""

import json
from argparse import Namespace
from dataclasses import replace

from promise_studio.cli.command import OK, USAGE
from promise_studio.cli.measure_facts import facts
from promise_studio.cli.measure_progress import Shown, shown_progress
from promise_studio.cli.measure_question import given_columns, question_of, read_remedies, response_question
from promise_studio.cli.measure_report import report
from promise_studio.cli.measure_unsettled import print_unsettled, unsettled
from promise_studio.cli.streams import note, say
from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.question import Question
from promise_studio.measure.reading.columns import Columns, Proposal
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases, propose
from promise_studio.measure.reading.proposing import filled


def measure(arguments: Namespace) -> int:
    """Print the figures of the files; exit code 2 with the proposal where a column must be named."""
    given = given_columns(arguments)
    question, remedies = question_of(arguments), read_remedies(arguments)
    with shown_progress() as shown:
        proposal = propose(arguments.files, shown.tell)
        questions = unsettled(proposal, given)
        answers = () if questions else _answers(arguments, filled(given, proposal), question, shown)
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


def _answers(arguments: Namespace, columns: Columns, question: Question, shown: Shown) -> tuple[Answer, ...]:
    """The answer for the stop, and one for the first response where the file has both."""
    with connect(arguments.files) as connection:
        table = open_cases(arguments.files, columns, connection, progress=shown.tell)
        _refuse_missing_columns(question, table.columns)
        asked = []
        if table.columns.stop:
            asked.append(_without_unused(question, table.columns))
        if table.columns.response:
            first = response_question(arguments, question, alone=not asked)
            asked.append(_without_unused(first, table.columns))
        return tuple(answer(connection, table, one, progress=shown.tell) for one in asked)


def _without_unused(question: Question, columns: Columns) -> Question:
    groups = tuple(group for group in question.groups if not group.labelled or getattr(columns, group.value))
    return replace(question, groups=groups)


def _refuse_missing_columns(question: Question, columns: Columns) -> None:
    wanted = [left.group for left in question.left] + [
        group for group in question.groups if group.labelled and group is not question.groups[0]
    ]
    for group in wanted:
        if group.labelled and not getattr(columns, group.value):
            raise UserError(f"No column holds the {group}.", f"Name it: --{group} “…”.")


def _ask(arguments: Namespace, proposal: Proposal, given: Columns) -> int:
    print_unsettled(proposal, given, as_json=arguments.json)
    return USAGE
