"""The form in the review: what each clause and each department is asked, under names that come back."""

from dataclasses import dataclass
from enum import StrEnum

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.clauses import READING_ORDER
from promise_studio.model.agreement import SignoffDecision
from promise_studio.model.comment import ClauseAnswer
from promise_studio.model.promise import ClauseState

NOTHING_TO_ANSWER = to_say("There is nothing to answer yet: no clause is written and no department is named.")


class Asked(StrEnum):
    """What a field of the form takes; its full name begins with the item's id: “PRM-1 answer”."""

    ANSWER = "answer"
    WORDS = "words"
    NAME = "name"
    DATE = "date"


WHOLE = "whole"
"""Stands for the id where a field is about the promise as a whole and whoever answers."""


@dataclass(frozen=True)
class Option:
    """One of the answers that can be chosen."""

    value: str
    english: str

    @property
    def words(self) -> str:
        """What stands beside its button."""
        return translate(self.english)


CLAUSE_OPTIONS = (
    Option(ClauseAnswer.AGREES.name.lower(), to_say("Agree")),
    Option(ClauseAnswer.CONDITION.name.lower(), to_say("Agree with a condition")),
    Option(ClauseAnswer.OBJECTS.name.lower(), to_say("Object")),
)
DEPARTMENT_OPTIONS = (*CLAUSE_OPTIONS, Option(SignoffDecision.ABSTAINS.name.lower(), to_say("Abstain")))


@dataclass(frozen=True)
class AnswerRow:
    """One clause or one department, with what it has said so far."""

    id: str
    name: str
    text: str

    def field(self, asked: str) -> str:
        """The full name of one of its fields."""
        return f"{self.id} {asked}"


@dataclass(frozen=True)
class AnswerForm:
    """Everything that a reader is asked."""

    clauses: tuple[AnswerRow, ...]
    departments: tuple[AnswerRow, ...]
    missing: str
    clause_options: tuple[Option, ...] = CLAUSE_OPTIONS
    department_options: tuple[Option, ...] = DEPARTMENT_OPTIONS

    def whole(self, asked: str) -> str:
        """The full name of a field about the whole."""
        return f"{WHOLE} {asked}"


def see_answer(context: CheckContext) -> AnswerForm:
    """The form for the clauses that are on the table and every department."""
    clauses = tuple(
        AnswerRow(clause.id, clause.name_aloud, clause.text)
        for clause in sorted(context.workshop.clauses, key=lambda one: READING_ORDER.index(one.state))
        if clause.state is not ClauseState.RETIRED
    )
    departments = tuple(
        AnswerRow(department.id, department.name_aloud, department.lead)
        for department in context.workshop.departments
    )
    return AnswerForm(clauses, departments, "" if clauses or departments else say(NOTHING_TO_ANSWER))
