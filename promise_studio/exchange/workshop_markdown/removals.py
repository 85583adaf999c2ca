"""What the hand took away or put in another order."""

from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.trying import Trying
from promise_studio.exchange.workshop_markdown.account import Account
from promise_studio.exchange.workshop_markdown.order import moves_to
from promise_studio.exchange.workshop_markdown.page import Page
from promise_studio.exchange.workshop_markdown.state import marks_of
from promise_studio.model import KINDS, Kind, Workshop
from promise_studio.spoken import capital


def bring_order(trying: Trying, page: Page, final: dict[int, str], account: Account) -> None:
    """Move what the hand moved, and put new items where they stand in the document."""
    in_kind: dict[str, list[str]] = {}
    for written in page.items:
        if written.kind in KINDS:
            in_kind.setdefault(written.kind, []).append(final.get(written.line, written.id))
    added = set(final.values())
    for name, ids in in_kind.items():
        _order(trying, page, KINDS[name], ids, added, account)


def _order(trying: Trying, page: Page, kind: Kind, ids: list[str], added: set[str], account: Account) -> None:
    order = [item.id for item in trying.workshop.all(kind.name)]
    known, listed = set(order), set(ids)
    wanted = [item_id for item_id in dict.fromkeys(ids) if item_id in known]
    old = [item_id for item_id in wanted if item_id not in added]
    held = [item_id for item_id in order if item_id in listed and item_id not in added]
    both = listed & known
    before = [item_id for item_id in page.state.ids.get(kind.prefix, []) if item_id in both]
    told = set(before)
    by_hand = [item_id for item_id in old if item_id in told] != before
    if by_hand and [item_id for item_id in held if item_id in told] != before:
        account.notes.append(
            f"The {kind.many} were put in another order here and in the workshop, which keeps its own."
        )
    elif by_hand or (held == old and added & listed):
        for item_id, following in moves_to(order, wanted):
            trying.move(item_id, following)


def bring_removals(trying: Trying, workshop: Workshop, page: Page, account: Account) -> None:
    """Remove what is missing from a part that should be whole, unless the workshop has changed it since."""
    present = {written.id for written in page.items}
    there = {item.id for item in workshop.items()}
    removed: list[str] = []
    for kind in KINDS.values():
        gone = [
            item_id
            for item_id in page.state.ids.get(kind.prefix, [])
            if item_id not in present and item_id in there and trying.has(item_id)
        ]
        if not gone or kind.name not in page.whole:
            continue
        if kind.name not in page.seen:
            account.notes.append(_say_missing(kind, len(gone)))
            continue
        for item_id in gone:
            if marks_of(workshop.get(item_id)) == page.state.items[item_id]:
                removed.append(item_id)
            else:
                reason = f"{item_id} was taken away here, but the workshop has changed it since; it stays."
                account.skipped.append(Skipped(0, item_id, reason))
    trying.remove(removed)


def _say_missing(kind: Kind, count: int) -> str:
    heading = capital(kind.many)
    return (
        f"The file has no part “{heading}”, so the {count} of them stay. "
        "To take them away, keep the heading and leave it empty."
    )
