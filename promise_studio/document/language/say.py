"""Says the documents' own words in the language that is spoken while a document is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import NamedTuple

from promise_studio.document.language.catalogue import translations
from promise_studio.document.language.known import ENGLISH, base_of

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Speech:
    """A language, and how a house writes its days; empty for the way of the language."""

    language: str = ENGLISH
    date_format: str = ""


_spoken: ContextVar[Speech] = ContextVar("spoken", default=Speech())  # noqa: B039  a frozen value


def spoken() -> Speech:
    """What is spoken at the moment."""
    return _spoken.get()


def speaks_english() -> bool:
    """Whether the messages are said as they stand in the program."""
    return base_of(spoken().language) == ENGLISH


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Speak so until the end of the block."""
    token = _spoken.set(speech)
    try:
        yield
    finally:
        _spoken.reset(token)


def to_say(message: str) -> str:
    """Marks words for the catalogues that are said elsewhere, with `translate`."""
    return message


def translate(message: str) -> str:
    """Words that were marked with `to_say`, in the language spoken; any other words as they are."""
    return translations(spoken().language).gettext(message) if message else ""


def say(message: str, /, **values: object) -> str:
    """A message with its values put in; a sign for per cent is written twice in it."""
    return translate(message) % values


def say_many(one: str, many: str, number: float, /, **values: object) -> str:
    """The message for one or for many; `count` in it is the number, small ones as a word in English."""
    return translate_many(one, many, number) % ({"count": say_number(number)} | values)


class Counted(NamedTuple):
    """A message for one and for many that is said elsewhere, with `say_of`."""

    one: str
    many: str


def count_of(one: str, many: str) -> Counted:
    """Marks a message for one and for many for the catalogues."""
    return Counted(one, many)


def say_of(counted: Counted, number: float, /, **values: object) -> str:
    """A message that was marked with `count_of`."""
    return say_many(*counted, number, **values)


def translate_many(one: str, many: str, number: float) -> str:
    """The message for one or for many, nothing put into it yet."""
    return translations(spoken().language).ngettext(one, many, _whole(number))


def _whole(number: float) -> int:
    """What a plural rule is asked, which takes whole numbers: for a fraction one that is counted like it."""
    base = base_of(spoken().language)
    if number == int(number) or base == ENGLISH:
        return int(number) if number == int(number) else 2
    from babel import Locale

    rule = Locale(base).plural_form
    return next((whole for whole in range(1, 101) if rule(whole) == rule(number)), 2)


def say_number(number: float) -> str:
    """“three” or “1,200” as English prose has it, and figures in every other language."""
    from promise_studio.document.language.figures import write_figure

    if speaks_english() and number in range(len(NUMBERS)):
        return NUMBERS[int(number)]
    return write_figure(f"{number:,}")
