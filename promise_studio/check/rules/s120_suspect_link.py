"""S120: a link whose far end says something else than when it was made."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.base import Item
from promise_studio.model.evidence import Quote
from promise_studio.model.fingerprint import fingerprint
from promise_studio.model.kinds import KINDS
from promise_studio.model.links import Link, references
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.workshop import Workshop

_KINDS = tuple(name for name, kind in KINDS.items() if any(one.evidence for one in references(kind.cls)))


def _is_over(context: CheckContext, item: Item) -> bool:
    """Whether an item belongs to a clause that is no longer promised."""
    link = getattr(item, "clause", None)
    owner = context.find(link.to) if isinstance(link, Link) else None
    return isinstance(owner, Clause) and owner.state is ClauseState.RETIRED


def look(context: CheckContext, item: Item) -> Iterator[Spot]:
    """Every link of an item that nobody has looked at since its target changed."""
    for reference in references(type(item)):
        for link in reference.links(item):
            mark = context.mark(link.to) if link.seen else ""
            if mark and mark != link.seen and not _is_over(context, item):
                yield Spot(
                    item.id,
                    reference.field,
                    f"{item.id} rests on {link.to}, which reads differently since they were linked.",
                    f"Read {link.to} again: accept the link if {item.id} still holds, or change {item.id}.",
                    other=link.to,
                )


def _workshop(seen: str) -> Workshop:
    quote = Quote(id="VOC-1", text="Nobody told us when the light would work again.")
    link = Link(to="VOC-1", seen=seen or fingerprint(quote))
    return gather(clause(quotes=(link,)), quote)


RULE = StructureRule(
    code="S120",
    name="Suspect link",
    summary="What something rests on was changed after the two were linked.",
    why="When a quote, a moment, a clause or a figure is changed, whatever rests on it may no longer hold. "
    "Somebody has to look once and say so; then the link is sound again.",
    source="the field",
    fix="Somebody read the far end again and accepted the link, or changed what rests on it.",
    stage="promise",
    severity=Severity.WARNING,
    of=_KINDS,
    aims=True,
    bad=Example("The quote was reworded after the clause was linked to it.", lambda: _workshop("0" * 12)),
    good=Example("The quote reads as it did when it was linked.", lambda: _workshop("")),
    look=look,
)
