"""From what came back in a PDF to the edits that keep it: comments at their places, and sign-offs."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from promise_studio.document.view.answer import CLAUSE_OPTIONS, DEPARTMENT_OPTIONS
from promise_studio.edits import Add
from promise_studio.exchange.new_ids import NewIds
from promise_studio.exchange.returned.form_answers import FormAnswers, Given, read_day
from promise_studio.exchange.returned.sent import Sent
from promise_studio.exchange.returned.spoken import PageNote
from promise_studio.model import Workshop
from promise_studio.model.agreement import SignoffDecision
from promise_studio.model.comment import ClauseAnswer
from promise_studio.model.text import NOTE_LIMIT, TITLE_LIMIT, clean_line, clean_text, clip

WHOLE_PROMISE = "PROMISE"
DECISIONS = {option.value: SignoffDecision[option.value.upper()] for option in DEPARTMENT_OPTIONS}
ANSWERS = {option.value: ClauseAnswer[option.value.upper()] for option in CLAUSE_OPTIONS}
NO_MARK = "unknown"
"""Stands for the state of the promise where a PDF no longer says which it was made from."""


@dataclass(frozen=True)
class Reply:
    """One PDF that came back: its name, what was sent, the form and the notes on its pages."""

    name: str
    sent: Sent | None
    form: FormAnswers
    notes: tuple[PageNote, ...]

    @property
    def mark(self) -> str:
        """The state of the promise that was read."""
        return self.sent.mark if self.sent else NO_MARK


class ReplyEdits:
    """Makes the edits of one reply; what came in before is counted and not made again."""

    def __init__(self, workshop: Workshop, ids: NewIds) -> None:
        self._workshop = workshop
        self._ids = ids
        self._known = {comment.came_with for comment in workshop.comments}
        self._known |= {signoff.came_with for signoff in workshop.signoffs}
        self.already = 0

    def make(self, reply: Reply) -> Iterator[Add]:
        """What the reply says, the form first."""
        for about, given in reply.form.given.items():
            yield from self._answer(reply, about, given)
        if reply.form.words:
            yield from self._comment(reply, WHOLE_PROMISE, reply.form.who, "", reply.form.words, "form")
        for note in reply.notes:
            about = reply.sent.place_of(note.page, note.x, note.y) if reply.sent else ""
            place = f"page {note.page + 1}, {note.kind}"
            who = note.author or reply.form.who
            yield from self._comment(reply, about or WHOLE_PROMISE, who, "", note.words, place, note.key)

    def _answer(self, reply: Reply, about: str, given: Given) -> Iterator[Add]:
        is_decision = about.startswith("DEP-") and given.answer in DECISIONS
        if is_decision and self._workshop.find(about) is not None:
            yield from self._signoff(reply, about, given)
        elif given.answer or given.words:
            who = given.name or reply.form.who
            yield from self._comment(reply, about, who, given.answer, given.words, "form")

    def _signoff(self, reply: Reply, about: str, given: Given) -> Iterator[Add]:
        who, decision = given.name or reply.form.who, DECISIONS[given.answer]
        fields = {
            "department": about,
            "name": _line(who),
            "decision": decision.value,
            "words": _note(given.words),
            "signed_on": read_day(reply.form.day),
            "answers": reply.mark,
        }
        yield from self._new("sign-off", fields, _key(reply.mark, about, who, decision.value, given.words))

    def _comment(
        self, reply: Reply, about: str, who: str, answer: str, words: str, place: str, own: str = ""
    ) -> Iterator[Add]:
        says = ANSWERS.get(answer, ClauseAnswer.REMARK)
        here = self._workshop.find(about) is not None
        where = place if here else f"{place}, to {about}, which is no longer here"
        fields = {
            "about": about if here else "",
            "who": _line(who),
            "says": says.value,
            "words": _note(words),
            "place": _line(f"{where}; {reply.name}"),
            "seen": reply.sent.seen.get(about, NO_MARK)[:64] if reply.sent else NO_MARK,
        }
        yield from self._new("comment", fields, _key(reply.mark, about, who, says.value, words, own))

    def _new(self, kind: str, fields: dict[str, Any], key: str) -> Iterator[Add]:
        if key in self._known:
            self.already += 1
            return
        self._known.add(key)
        yield Add(kind=kind, id=self._ids.take(kind), fields={**fields, "came_with": key})


def _key(*said: str) -> str:
    return blake2b("\0".join(said).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _line(text: str) -> str:
    return clip(str(clean_line(text)), TITLE_LIMIT)


def _note(text: str) -> str:
    return clip(str(clean_text(text)), NOTE_LIMIT)
