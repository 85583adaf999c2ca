"""Channels as people write them, compared: “E-mail” is “email”, “calls” are the phone."""

import re

from promise_studio.check.lookups import Lookups
from promise_studio.model.promise import Clause

_PARTS = re.compile(r"\s*(?:[,;/|+·&]|\band\b|\bor\b)\s*", re.IGNORECASE)
_REMARK = re.compile(r"\([^)]*\)")
_SAME = {"telephone": "phone", "call": "phone", "phonecall": "phone", "text": "sms", "textmessage": "sms"}
_NONE = {"", "none", "na", "nochannel"}
_ALL = {"all", "any", "every", "allchannel", "anychannel", "everychannel"}


def _key(word: str) -> str:
    key = "".join(letter for letter in word.casefold() if letter.isalnum())
    key = key.removesuffix("s") if len(key) > 4 else key
    return _SAME.get(key, key)


def split_channels(text: str) -> dict[str, str]:
    """The channels that a field names: how they are compared → how they were written."""
    words = (part.strip() for part in _PARTS.split(_REMARK.sub(" ", text)))
    return {key: word for word in words if (key := _key(word)) not in _NONE}


def covers(key: str, named: dict[str, str]) -> bool:
    """Whether a channel is among those named, or all of them are."""
    return key in named or not _ALL.isdisjoint(named)


def unmeasured_channels(lookups: Lookups, clause: Clause) -> list[str]:
    """The channels on which customers meet a clause in our journeys and which none of its rows measures."""
    rows, steps = lookups.levels(clause.id), lookups.steps_of_clause(clause)
    named = {key: word for row in rows for key, word in split_channels(row.channel).items()}
    met = {key: word for step in steps for key, word in split_channels(step.channel).items()}
    return [word for key, word in met.items() if not covers(key, named)]
