"""What readers say to the item that is selected, a line each."""

from promise_studio.check.readers_say import answers_older_words, open_comments
from promise_studio.model import Workshop
from promise_studio.model.comment import ClauseAnswer, Comment
from promise_studio.studio.text import content, shortened
from promise_studio.studio.widgets.margin import Labelled
from promise_studio.studio.widgets.rows import Tone

MOST = 4
WORDS = 160
SIGNS = {
    ClauseAnswer.REMARK: "◌",
    ClauseAnswer.AGREES: "●",
    ClauseAnswer.CONDITION: "▲",
    ClauseAnswer.OBJECTS: "■",
}
TONES: dict[ClauseAnswer, Tone] = {
    ClauseAnswer.REMARK: "",
    ClauseAnswer.AGREES: "ok",
    ClauseAnswer.CONDITION: "warn",
    ClauseAnswer.OBJECTS: "bad",
}
COLOURS = {
    ClauseAnswer.AGREES: "$text-success",
    ClauseAnswer.CONDITION: "$text-warning",
    ClauseAnswer.OBJECTS: "$text-error",
}
OLDER = "answers older words"


def comment_facts(workshop: Workshop, about: str) -> list[Labelled]:
    """The open comments on an item: who says what, and which answer what it no longer says."""
    found = open_comments(workshop, about)
    lines = [Labelled(one.id, content(comment_words(workshop, one), _colour(one))) for one in found[:MOST]]
    if len(found) > MOST:
        lines.append(Labelled("", content(f"and {len(found) - MOST} more comments, on Agree")))
    return lines


def comment_words(workshop: Workshop, comment: Comment) -> str:
    """“■ Anna Nilsen objects: “…” (answers older words)”."""
    said = f": “{shortened(comment.words, WORDS)}”" if comment.words else ""
    older = f" ({OLDER})" if answers_older_words(workshop, comment) else ""
    return f"{SIGNS[comment.says]} {comment.who or 'Somebody'} {comment.says.value}{said}{older}"


def comment_tail(workshop: Workshop, comment: Comment) -> tuple[str, Tone]:
    """Where it belongs, what it says and how it stands, for its row on Agree."""
    state = "settled" if comment.settled else OLDER if answers_older_words(workshop, comment) else "open"
    parts = (comment.about, comment.says.value, comment.who, state)
    return " · ".join(filter(None, parts)), "dim" if comment.settled else TONES[comment.says]


def _colour(comment: Comment) -> str:
    return COLOURS.get(comment.says, "")
