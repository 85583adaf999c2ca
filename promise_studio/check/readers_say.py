"""What readers say to a place in the promise, and whether it still reads as it did for them."""

from promise_studio.model import Workshop
from promise_studio.model.comment import Comment
from promise_studio.model.fingerprint import fingerprint


def answers_older_words(workshop: Workshop, comment: Comment) -> bool:
    """Whether the place reads differently now; what was written here answers what stands here."""
    if not comment.seen or not comment.about:
        return False
    item = workshop.find(comment.about)
    return item is None or fingerprint(item) != comment.seen


def open_comments(workshop: Workshop, about: str) -> tuple[Comment, ...]:
    """The comments on a place of which nobody has written down what became of them."""
    return tuple(one for one in workshop.comments if one.about == about and not one.settled)
