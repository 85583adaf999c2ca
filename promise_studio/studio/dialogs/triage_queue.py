"""The quotes still to be read, one after the other, and the edits that a reader makes of them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from promise_studio.edits import Add, Batch, Change
from promise_studio.model import Workshop
from promise_studio.model.evidence import Quote
from promise_studio.model.text import CELL_LIMIT, clip

_SHOWN = 8


class TriageQueue:
    """Quotes without a tag come first, in the team's order; what is skipped comes again at the end."""

    def __init__(self, workshop: Workshop, start: str = "") -> None:
        fresh = [quote.id for quote in workshop.quotes if not quote.tags]
        read = [quote.id for quote in workshop.quotes if quote.tags]
        self.ids = fresh + read
        self.at = self.ids.index(start) if start in self.ids else 0

    def keep(self, workshop: Workshop) -> None:
        """Drop what is no longer there, and take what is new."""
        here = {quote.id for quote in workshop.quotes}
        now = self.current
        self.ids = [one for one in self.ids if one in here]
        known = set(self.ids)
        self.ids += [quote.id for quote in workshop.quotes if quote.id not in known]
        self.at = self.ids.index(now) if now in known else min(self.at, max(0, len(self.ids) - 1))

    @property
    def current(self) -> str:
        """The quote that is being read; an empty string when there is none."""
        return self.ids[self.at] if self.at < len(self.ids) else ""

    @property
    def place(self) -> str:
        """Where the reader is: “12 of 268”."""
        return f"{self.at + 1:,} of {len(self.ids):,}" if self.ids else ""

    def go_on(self, workshop: Workshop) -> None:
        """Go to the next quote without a tag; where all have one, to the next quote."""
        order = [*self.ids[self.at + 1 :], *self.ids[: self.at]]
        fresh = next((one for one in order if not workshop.get(one).tags), None)
        if fresh is None:
            self.step(1)
        else:
            self.at = self.ids.index(fresh)

    def step(self, by: int) -> bool:
        """Go on or back; False at either end."""
        there = max(0, min(self.at + by, len(self.ids) - 1))
        moved = there != self.at
        self.at = there
        return moved

    def skip(self) -> None:
        """Read this one later: it comes again after all others."""
        if self.ids:
            self.ids.append(self.ids.pop(self.at))
            self.at = min(self.at, len(self.ids) - 1)


def word_for_word(workshop: Workshop, quote: Quote) -> list[str]:
    """The other quotes without a tag that say just the same, as answers of one word do."""
    said = " ".join(quote.text.split()).casefold()
    return [
        one.id
        for one in workshop.quotes
        if not one.tags
        and one.id != quote.id
        and len(one.text) < 2 * len(said) + 9
        and " ".join(one.text.split()).casefold() == said
    ]


def tag_edit(workshop: Workshop, ids: Iterable[str], typed: str) -> Batch | None:
    """Give quotes the tags that were typed, commas between them; None where they have them already."""
    wanted = [" ".join(tag.split()) for tag in typed.split(",") if tag.strip()]
    edits = []
    for one in ids:
        held = list(workshop.get(one).tags)
        known = {tag.casefold() for tag in held}
        new = [tag for tag in dict.fromkeys(wanted) if tag.casefold() not in known]
        if new:
            edits.append(Change(id=one, fields={"tags": [*held, *new]}))
    if not edits:
        return None
    what = edits[0].id if len(edits) == 1 else f"{len(edits)} quotes"
    return Batch(edits=tuple(edits), words=f"tagged {what} “{', '.join(wanted)}”")


def promote_edit(quote: Quote, persona: str, quadrant: str, note_id: str) -> Add:
    """A note on a persona's map that rests on the quote."""
    text = clip(quote.text, CELL_LIMIT)
    fields = {"persona": persona, "quadrant": quadrant, "text": text, "quotes": [quote.id]}
    return Add(kind="note", id=note_id, fields=fields)


def tags_offered(workshop: Workshop, typed: str, near: Sequence[str]) -> list[tuple[str, int]]:
    """The tags that what is typed may become, with how often each is used: those of similar quotes first."""
    used: Counter[str] = Counter(tag for quote in workshop.quotes for tag in quote.tags)
    close: Counter[str] = Counter(tag for one in near for tag in workshop.get(one).tags)
    start = typed.rpartition(",")[2].strip().casefold()
    fits = [tag for tag in used if start in tag.casefold()]
    fits.sort(key=lambda tag: (not tag.casefold().startswith(start), -close[tag], -used[tag], tag.casefold()))
    return [(tag, used[tag]) for tag in fits[:_SHOWN]]
