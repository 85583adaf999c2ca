"""How many quotes there are of each tag, channel and score."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from promise_studio.model.evidence import Quote

NO_CHANNEL = "no channel"


@dataclass(frozen=True)
class TagCount:
    """A tag with its quotes, their channels and their mean score."""

    tag: str
    quotes: int
    channels: tuple[tuple[str, int], ...]
    score: float | None


@dataclass(frozen=True)
class Counts:
    """The quotes counted in each way, the most first."""

    quotes: int
    read: int
    tags: tuple[TagCount, ...]
    channels: tuple[tuple[str, int], ...]
    scores: tuple[tuple[float, int], ...]


def count_quotes(quotes: Iterable[Quote]) -> Counts:
    """Count them; a quote with two tags counts for both."""
    by_tag: dict[str, list[Quote]] = defaultdict(list)
    channels: Counter[str] = Counter()
    scores: Counter[float] = Counter()
    number = read = 0
    for quote in quotes:
        number += 1
        read += bool(quote.tags)
        channels[quote.channel or NO_CHANNEL] += 1
        if quote.score is not None:
            scores[quote.score] += 1
        for tag in quote.tags:
            by_tag[tag].append(quote)
    tags = (_tag(tag, tagged) for tag, tagged in by_tag.items())
    return Counts(
        number,
        read,
        tuple(sorted(tags, key=lambda one: (-one.quotes, one.tag.casefold()))),
        tuple(sorted(channels.items(), key=lambda one: (-one[1], one[0].casefold()))),
        tuple(sorted(scores.items())),
    )


def _tag(tag: str, quotes: list[Quote]) -> TagCount:
    channels = Counter(quote.channel or NO_CHANNEL for quote in quotes)
    scores = [quote.score for quote in quotes if quote.score is not None]
    mean = sum(scores) / len(scores) if scores else None
    return TagCount(tag, len(quotes), tuple(channels.most_common()), mean)
