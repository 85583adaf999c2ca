"""Channels as people write them, compared: “E-mail” is “email”, “calls” are the phone."""

import re

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
