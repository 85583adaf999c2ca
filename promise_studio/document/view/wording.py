"""How dates, lists, amounts and clipped texts read in every document."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import reduce

from promise_studio.document.language.durations import say_minutes
from promise_studio.document.language.money import say_money
from promise_studio.document.language.say import say


def join_and(words: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return say("%(first)s and %(last)s", first=", ".join(words[:-1]), last=words[-1])


def amount(value: Decimal | None, currency: str) -> str:
    """“€30” or “£12.50”; empty for none."""
    return "" if value is None else say_money(value, currency)


def join_parts(parts: Iterable[str]) -> str:
    """“One; another; a third”, with the signs set as the language sets them."""
    return reduce(lambda first, rest: say("%(first)s; %(rest)s", first=first, rest=rest), parts)


def headed(name: str, words: str) -> str:
    """“Name: words”, with the colon set as the language sets it."""
    return say("%(name)s: %(words)s", name=name, words=words)


def shorten(text: str, most: int) -> str:
    """The text on one line, cut at a word with an ellipsis when it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def minutes_aloud(minutes: float) -> str:
    """“38 min”, “26 h 50 min” or “10 days”, held together on one line."""
    return say_minutes(minutes).replace(" ", "\N{NO-BREAK SPACE}")


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…", "”")) else f"{text}."
