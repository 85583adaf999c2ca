"""What the hand changed of items that are in the workshop, brought in field by field."""

from typing import Any, Final

from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.trying import Trying
from promise_studio.exchange.workshop_markdown.account import Account
from promise_studio.exchange.workshop_markdown.comparing import (
    compare,
    judged,
    mark_in,
    skipped,
    with_name,
)
from promise_studio.exchange.workshop_markdown.names import Names
from promise_studio.exchange.workshop_markdown.page import Page, Written
from promise_studio.exchange.workshop_markdown.parts import Part, parts_of
from promise_studio.exchange.workshop_markdown.reading_values import Unclear
from promise_studio.model import Workshop

_OFTEN: Final = 200


def bring_changes(
    trying: Trying,
    workshop: Workshop,
    page: Page,
    added: set[int],
    names: Names,
    account: Account,
    progress: Progress,
) -> None:
    """Change what the hand changed: words first, then links, which remember the words that they point to."""
    seen: dict[str, int] = {}
    links: list[tuple[Written, dict[str, Any]]] = []
    for at, written in enumerate(page.items):
        if at % _OFTEN == 0:
            progress.tell(at, len(page.items))
        if not written.id or written.line in added:
            continue
        if written.id in seen:
            reason = f"{written.id} is already there, in line {seen[written.id]}; this one is left out."
            account.skipped.append(Skipped(written.line, written.name or written.id, reason))
            continue
        seen[written.id] = written.line
        if not trying.has(written.id):
            _tell_gone(written, page, names, account)
        else:
            links.append((written, _bring_words(trying, workshop, page, written, names, account)))
    for written, fields in links:
        trying.change(written.id, fields, written.line)


def _bring_words(
    trying: Trying, workshop: Workshop, page: Page, written: Written, names: Names, account: Account
) -> dict[str, Any]:
    """Change the item's words; its links are handed back for later."""
    wanted = compare(written, workshop.get(written.id), page.state, names.resolve)
    account.skipped += wanted.unclear
    account.conflicts += wanted.conflicts
    account.changes += wanted.changes
    account.same += not (wanted.fields or wanted.conflicts or wanted.unclear)
    pointing = {part.field for part in parts_of(written.cls) if part.reference is not None}
    words = {name: value for name, value in wanted.fields.items() if name not in pointing}
    trying.change(written.id, words, written.line)
    return {name: value for name, value in wanted.fields.items() if name in pointing}


def point(
    trying: Trying, written: Written, item_id: str, waiting: tuple[Part, ...], names: Names, account: Account
) -> dict[str, Any]:
    """Give a new item the links that could not be made at once; those to what is to come are handed back."""
    fields: dict[str, Any] = {}
    said = with_name(written)
    for part in waiting:
        try:
            fields[part.field] = judged(item_id, written.cls, part, said[part.field], names.resolve)
        except Unclear as reason:
            account.skipped.append(skipped(said[part.field], str(reason)))
    if not trying.has(item_id):
        return {}
    fields = {name: value for name, value in fields.items() if value}
    late = {name: value for name, value in fields.items() if not _is_there(trying, value)}
    trying.change(item_id, {name: value for name, value in fields.items() if name not in late}, written.line)
    return late


def _is_there(trying: Trying, ids: str | tuple[str, ...]) -> bool:
    return all(map(trying.has, [ids] if isinstance(ids, str) else ids))


def _tell_gone(written: Written, page: Page, names: Names, account: Account) -> None:
    """An item that the workshop has no longer is missed only where the hand changed it."""
    before = page.state.items.get(written.id, {})
    said = with_name(written)
    for part in parts_of(written.cls):
        found = said.get(part.field)
        try:
            value = (
                part.default if found is None else judged(written.id, written.cls, part, found, names.resolve)
            )
        except Unclear:
            continue  # it names what is gone too
        if mark_in(part, value) != before.get(part.field, ""):
            reason = (
                f"{written.id} was deleted in the workshop after this file was made; the change is left out."
            )
            account.skipped.append(Skipped(written.line, written.name or written.id, reason))
            return
