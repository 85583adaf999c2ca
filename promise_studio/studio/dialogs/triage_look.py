"""How triage looks: the quote large, what it came with, and the counts beside it."""

from textual.content import Content

from promise_studio.exchange.voices.counting import Counts
from promise_studio.model.evidence import Quote
from promise_studio.studio.text import content, one_line, shortened
from promise_studio.studio.widgets.rows import Row

_BAR = 12
_TAGS_SHOWN = 14
_OTHERS_SHOWN = 6


def quote_words(quote: Quote) -> Content:
    """The words alone."""
    return content(quote.text, "bold")


def quote_facts(quote: Quote, place: str) -> Content:
    """Where and when it was said, by whom, with which score, and its tags."""
    day = quote.said_on.isoformat() if quote.said_on is not None else ""
    score = f"score {quote.score:g}" if quote.score is not None else ""
    facts = " · ".join(one for one in (place, quote.id, quote.channel, day, quote.said_by, score) if one)
    tags = "  ".join(f"#{one_line(tag)}" for tag in quote.tags)
    return content(facts, "$foreground 65%") + content(f"\n{tags or 'no tag yet'}", "$accent" if tags else "")


def similar_rows(near: list[tuple[Quote, float]], same: int) -> tuple[Row, ...]:
    """Quotes like this one, each with its tags and how near it is, and how many say just the same."""
    rows = [
        Row(
            "item",
            quote.id,
            one_line(quote.text),
            tail=", ".join(quote.tags) or f"{score:.0%}",
            label=quote.id,
            tone="ok" if quote.tags else "dim",
        )
        for quote, score in near
    ]
    return (
        Row("head", "similar", "Similar quotes", tail="space marks, t tags them too"),
        *([Row("hint", "same", f"{same:,} more say just this: t tags them too.")] if same else []),
        *(rows or ([] if same else [Row("hint", "?", "None speaks of the same thing.")])),
    )


def tag_rows(offered: list[tuple[str, int]], typed: str) -> tuple[Row, ...]:
    """The tags that may be meant, and what was typed as a new one."""
    new = typed.rpartition(",")[2].strip()
    rows = [Row("item", f"tag {tag}", f"#{one_line(tag)}", tail=f"{count:,}") for tag, count in offered]
    if new and new.casefold() not in {tag.casefold() for tag, _ in offered}:
        rows.append(Row("item", f"tag {new}", f"#{one_line(new)}", tail="new"))
    return tuple(rows) or (Row("hint", "?", "Type a word that says what it is about."),)


def counts_words(counts: Counts, width: int) -> Content:
    """Tags with their mean score and channels, then all channels and scores, as bars."""
    parts = [content(f"{counts.read:,} of {counts.quotes:,} tagged", "bold $primary")]
    most = max((one.quotes for one in counts.tags), default=1)
    for one in counts.tags[:_TAGS_SHOWN]:
        mean = f"  ⌀ {one.score:.1f}" if one.score is not None else ""
        parts.append(_bar(f"#{one.tag}", one.quotes, most, width, mean))
    if len(counts.tags) > _TAGS_SHOWN:
        parts.append(content(f"and {len(counts.tags) - _TAGS_SHOWN} more tags", "$foreground 65%"))
    for title, entries in (
        ("By channel", counts.channels),
        ("By score", [(f"{score:g}", number) for score, number in counts.scores]),
    ):
        if entries:
            parts.append(content(f"\n{title}", "bold $primary"))
            top = max(number for _, number in entries)
            parts += [_bar(name, number, top, width) for name, number in entries[:_OTHERS_SHOWN]]
    return Content("\n").join(parts)


def _bar(name: str, number: int, most: int, width: int, more: str = "") -> Content:
    room = max(8, width - _BAR - 8 - len(more))
    filled = max(1, round(_BAR * number / most))
    label = shortened(name, room).ljust(room)
    return content(f"{label} ") + Content.styled("▬" * filled, "$accent") + content(f" {number:,}{more}")
