"""Masks what names a person: e-mail addresses, phone numbers and the numbers of payment cards."""

import re
from collections import Counter
from typing import Final

_EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\uff20|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
)
_CARD: Final = re.compile(r"(?<![0-9A-Za-z])[2-6][0-9](?:[ -]?[0-9]){11,17}(?![0-9A-Za-z])")
_PHONE: Final = re.compile(
    r"(?<![0-9A-Za-z+.,/-])(?:"
    r"(?:\+|00)[1-9](?:[ ()./-]{0,2}[0-9]){6,14}"
    r"|\(?0[1-9](?:[ ()/-]{0,2}[0-9]){6,12}"
    r"|(?:1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-]?)[2-9][0-9]{2}[ .-]?[0-9]{4}"
    r")(?![0-9A-Za-z])"
)
_SAID: Final = re.compile(
    r"((?:\b(?:tel(?:ephone|efon|éfono|\.)?|phone|call|mobile|cell|fax|handy|mobil|whatsapp|sms|"
    r"text me (?:at|on)|ring)\b)"
    r"[^0-9+\n]{0,20})((?:\+|\()?[0-9](?:[ ()./-]{0,2}[0-9]){5,14})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
MARKS: Final = {
    "e-mail address": "[e-mail address]",
    "card number": "[card number]",
    "phone number": "[phone number]",
}


def mask(text: str, seen: Counter[str] | None = None) -> str:
    """The text with a mark in place of each; `seen` counts them by kind. Masking twice changes nothing."""
    seen = Counter() if seen is None else seen
    if "@" in text or "\uff20" in text or "at]" in text or "at)" in text:
        text = _put(_EMAIL, "e-mail address", text, seen)
    if sum(map(text.count, "0123456789")) < 6:
        return text
    text = _CARD.sub(lambda found: _card(found[0], seen), text)
    text = _put(_PHONE, "phone number", text, seen)
    return _SAID.sub(lambda found: _after(found, seen), text)


def _put(pattern: re.Pattern[str], kind: str, text: str, seen: Counter[str]) -> str:
    masked, count = pattern.subn(MARKS[kind], text)
    if count:
        seen[kind] += count
    return masked


def _card(digits: str, seen: Counter[str]) -> str:
    if not has_check_digit([int(digit) for digit in digits if digit.isdigit()]):
        return digits
    seen["card number"] += 1
    return MARKS["card number"]


def _after(found: re.Match[str], seen: Counter[str]) -> str:
    seen["phone number"] += 1
    return f"{found[1]}{MARKS['phone number']}"


def has_check_digit(digits: list[int]) -> bool:
    """Whether the last digit fits the others, as on every payment card (the formula of Luhn)."""
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return 13 <= len(digits) <= 19 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
