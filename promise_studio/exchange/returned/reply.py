"""Reads a review that came back: the answers in its form, and the notes that people put on its pages."""

from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NewIds, NextId
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.returned.form_answers import read_form
from promise_studio.exchange.returned.reading import read_pdf
from promise_studio.exchange.returned.reply_edits import Reply, ReplyEdits
from promise_studio.exchange.returned.sent import Sent, read_sent
from promise_studio.exchange.returned.spoken import Found, Wanted
from promise_studio.model import Workshop
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.model.text import clip
from promise_studio.spoken import counted

FEW = 4
ENDING = ".pdf"


def read(
    path: Path,
    workshop: Workshop,
    next_id: NextId,
    options: Options,  # noqa: ARG001  there is nothing to choose
    progress: Progress,
) -> Preview:
    """What a reply would add to the workshop; UserError when the PDF is none, or answers another workshop."""
    if not any(True for item in workshop.items() if "-" in item.id):
        raise UserError(
            f"“{path.name}” answers a workshop, and there is none to bring it into.",
            "Name it: promise-studio import REPLY.pdf --into NAME.promise.json",
        )
    progress.tell(0, 1)
    found = read_pdf(path, Wanted.REPLY)
    reply = Reply(path.name, read_sent(found.sent), read_form(found.fields), found.notes)
    _check_that_it_is_ours(path, workshop, reply)
    edits = ReplyEdits(workshop, NewIds(next_id))
    made = list(edits.make(reply))
    progress.tell(1, 1)
    facts = {"answers_older_version": _is_older(workshop, reply), "marks_without_words": found.wordless}
    return make_preview(
        _say_what(reply), made, already=edits.already, notes=_remarks(workshop, reply, found), facts=facts
    )


def _check_that_it_is_ours(path: Path, workshop: Workshop, reply: Reply) -> None:
    if reply.sent is None and not reply.form.given:
        raise UserError(
            f"“{path.name}” has no form of ours in it, nor what tells which page shows what.",
            "Ask for the review itself, saved from a PDF reader: printing it to a new PDF drops both.",
        )
    if reply.sent is not None and len(reply.sent.seen) > FEW and not _known(workshop, reply.sent):
        raise UserError(
            f"“{path.name}” answers another workshop: nothing of what was sent reads like this one.",
            "Bring it into the workshop that it was made from.",
        )


def _known(workshop: Workshop, sent: Sent) -> int:
    """How many of the items that were sent read now as they did then."""
    now = ((workshop.find(name), seen) for name, seen in sent.seen.items())
    return sum(item is not None and fingerprint(item) == seen for item, seen in now)


def _is_older(workshop: Workshop, reply: Reply) -> bool:
    return reply.mark != promise_fingerprint(workshop)


def _say_what(reply: Reply) -> str:
    answers = sum(bool(one.answer or one.words) for one in reply.form.given.values()) + bool(reply.form.words)
    parts = [_count(answers, "answer"), _count(len(reply.notes), "note")]
    who = f" of {clip(reply.form.who, 60)}" if reply.form.who else ""
    return f"{' and '.join(part for part in parts if part) or 'nothing'}{who} from {clip(reply.name, 60)}"


def _count(number: int, word: str) -> str:
    return counted(number, word) if number else ""


def _remarks(workshop: Workshop, reply: Reply, found: Found) -> list[str]:
    said = []
    if reply.form.is_empty and not reply.notes:
        said.append("The form is empty, and nobody put a note on a page.")
    if reply.sent is None:
        said.append("It no longer says which version it answers, nor where its pages show what.")
    elif _is_older(workshop, reply):
        changed = [name for name in reply.sent.seen if name.startswith(("PRM-", "SLA-", "REC-"))]
        changed = [name for name in changed if _reads_differently(workshop, name, reply.sent.seen[name])]
        names = ", ".join(changed[:FEW]) + (" and others" if len(changed) > FEW else "")
        said.append(
            f"It answers an older version{f': {names} read differently now' if names else ''}. "
            "Its sign-offs count for what was sent, and show as voided."
        )
    if found.wordless:
        said.append(f"{_count(found.wordless, 'mark')} on its pages without a word stayed there.")
    return said


def _reads_differently(workshop: Workshop, name: str, seen: str) -> bool:
    item = workshop.find(name)
    return item is None or fingerprint(item) != seen
