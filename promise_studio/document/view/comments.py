"""What readers said to a place in the promise, and what became of it."""

from dataclasses import dataclass

from promise_studio.check.readers_say import answers_older_words
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.marks import Mark, mark_answer
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.model import Workshop
from promise_studio.model.comment import Comment

OLDER = to_say("Said of an earlier text.")


@dataclass(frozen=True)
class CommentRow:
    """One comment beside what it is about."""

    id: str
    about: Pointer | None
    who: str
    mark: Mark
    words: str
    older: str
    settled: str


def see_comments(workshop: Workshop) -> tuple[CommentRow, ...]:
    """The comments as they came in; the open ones first."""
    ordered = sorted(workshop.comments, key=lambda comment: bool(comment.settled))
    return tuple(_row(workshop, comment) for comment in ordered)


def _row(workshop: Workshop, comment: Comment) -> CommentRow:
    older = say(OLDER) if answers_older_words(workshop, comment) else ""
    return CommentRow(
        comment.id,
        point_to(workshop, comment.about),
        comment.who,
        mark_answer(comment.says),
        comment.words,
        older,
        comment.settled,
    )
