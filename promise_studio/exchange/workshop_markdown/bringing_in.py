"""From a document that somebody has edited by hand to the edits that they meant, as a preview."""

from collections import defaultdict
from dataclasses import asdict, replace
from typing import Any

from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.new_ids import NextId
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.trying import Trying
from promise_studio.exchange.workshop_markdown.account import Account
from promise_studio.exchange.workshop_markdown.additions import Addition, find_additions
from promise_studio.exchange.workshop_markdown.changes import bring_changes, point
from promise_studio.exchange.workshop_markdown.names import Names
from promise_studio.exchange.workshop_markdown.page import Page
from promise_studio.exchange.workshop_markdown.removals import bring_order, bring_removals
from promise_studio.exchange.workshop_markdown.state import State, fingerprint_of, write_state
from promise_studio.model import Workshop

_OFTEN = 200


def preview_of(
    page: Page, workshop: Workshop, next_id: NextId, file_name: str, progress: Progress = SILENT
) -> Preview:
    """What bringing the document in would do to the workshop."""
    account = Account(skipped=list(page.strays), notes=_notes(page, workshop))
    if not page.state.is_of(workshop):
        page = replace(page, state=State())
    trying = Trying(workshop)
    names = Names(workshop)
    additions = find_additions(workshop, page, names, next_id)
    account.skipped += additions.unclear
    account.same += additions.already
    _bring_additions(trying, page, additions.items, names, account, progress)
    bring_changes(trying, workshop, page, additions.lines, names, account, progress)
    bring_order(trying, page, {one.written.line: one.id for one in additions.items}, account)
    bring_removals(trying, workshop, page, account)
    account.skipped += trying.refused
    return _preview(trying, workshop, account, file_name)


def _bring_additions(
    trying: Trying,
    page: Page,
    additions: list[Addition],
    names: Names,
    account: Account,
    progress: Progress,
) -> None:
    """Add what is new, then its links; what the software stamps comes last, after all it speaks of."""
    following = _following(page)
    late: list[tuple[Addition, dict[str, Any]]] = []
    for is_stamped in (False, True):
        now = [one for one in additions if bool(one.written.cls.stamped) is is_stamped]
        for at, one in enumerate(now):
            if at % _OFTEN == 0:
                progress.tell(at, len(additions))
            near = (item_id for item_id in following[one.written.line] if trying.has(item_id))
            trying.add(one.written.kind, one.id, one.fields, next(near, None), one.written.line)
        late += [(one, point(trying, one.written, one.id, one.waiting, names, account)) for one in now]
    for one, fields in late:
        trying.change(one.id, fields, one.written.line)


def _following(page: Page) -> dict[int, list[str]]:
    """For the line of each item, the next few ids of its kind in the document, nearest first."""
    following: dict[int, list[str]] = {}
    later: dict[str, list[str]] = defaultdict(list)
    for written in reversed(page.items):
        following[written.line] = later[written.kind][:-4:-1]
        if written.id:
            later[written.kind].append(written.id)
    return following


def _notes(page: Page, workshop: Workshop) -> list[str]:
    """How the file and the workshop stand to each other, where that decides what comes in."""
    if not page.state.items:
        return ["The file does not say any more what it was made from: nothing is removed because of it."]
    if page.made_from == fingerprint_of(write_state(workshop)):
        return []
    if not page.state.is_of(workshop):
        return ["The file was made from another workshop: all of it comes in, and nothing is removed."]
    return ["The workshop has changed since the file was made; only what the file changes comes in."]


def _preview(trying: Trying, workshop: Workshop, account: Account, file_name: str) -> Preview:
    made = make_preview(
        f"the changes in {file_name}",
        trying.edits,
        already=account.same,
        skipped=account.all_skipped(),
        notes=[*account.notes, *account.said_changes()],
        facts={
            "changes": [asdict(change) for change in account.changes],
            "conflicts": [asdict(conflict) for conflict in account.conflicts],
        },
    )
    if not made.removed:
        return made
    gone = [item.id for item in workshop.items() if not trying.has(item.id)]
    changed = tuple(item_id for item_id in made.changed if trying.has(item_id))
    return replace(made, removed=tuple(gone), changed=changed)
