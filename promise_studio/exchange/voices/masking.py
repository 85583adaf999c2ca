"""Masks what names a person: e-mail addresses, phone numbers, numbers of payment cards and bank accounts."""

import re
from collections import Counter
from typing import Final

_EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\uff20|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
)
_ACCOUNT: Final = re.compile(
    r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Za-z])"
)
_CARD: Final = re.compile(r"(?<![0-9A-Za-z])[2-6][0-9](?:[ -]?[0-9]){11,17}(?![0-9A-Za-z])")
_PHONE: Final = re.compile(
    r"(?<![0-9A-Za-z+.,/-])(?:"
    r"(?:\+|00)[1-9](?:[ ()./-]{0,2}[0-9]){6,14}"
    r"|(?![0-9]{1,2}([/-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2}(?! [0-9]{2,4}(?![0-9:.])))(?![/-]?[0-9]))"
    r"\(?0[1-9](?:[ ()/-]{0,2}[0-9]){6,12}"
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
    "account number": "[account number]",
    "phone number": "[phone number]",
}


def mask(text: str, seen: Counter[str] | None = None) -> str:
    """The text with a mark in place of each; `seen` counts them by kind. Numbers glued together are one."""
    seen = Counter() if seen is None else seen
    if "@" in text or "\uff20" in text or "at]" in text or "at)" in text:
        text = _put(_EMAIL, "e-mail address", text, seen)
    if sum(map(text.count, "0123456789")) < 6:
        return text
    text = _put_accounts(text, seen)
    text = _CARD.sub(lambda found: _card(found[0], seen), text)
    text = _put(_PHONE, "phone number", text, seen)
    return _SAID.sub(lambda found: _after(found, seen), text)


def _put(pattern: re.Pattern[str], kind: str, text: str, seen: Counter[str]) -> str:
    masked, count = pattern.subn(MARKS[kind], text)
    if count:
        seen[kind] += count
    return masked


def _put_accounts(text: str, seen: Counter[str]) -> str:
    """Words in capitals behind a number look like a part of it: “… 1332 I want”; the check digits tell."""
    at = 0
    while found := _ACCOUNT.search(text, at):
        at = found.start() + 1
        number = found[0]
        while not is_account(number) and " " in number:
            number = number.rpartition(" ")[0]
        if is_account(number):
            seen["account number"] += 1
            text = f"{text[: found.start()]}{MARKS['account number']}{text[found.start() + len(number) :]}"
    return text


def _card(digits: str, seen: Counter[str]) -> str:
    if not is_card(digits):
        return digits
    seen["card number"] += 1
    return MARKS["card number"]


def _after(found: re.Match[str], seen: Counter[str]) -> str:
    seen["phone number"] += 1
    return f"{found[1]}{MARKS['phone number']}"


def is_account(number: str) -> bool:
    """Whether the two check digits of an international account number fit (ISO 13616)."""
    plain = "".join(number.split())
    return (
        15 <= len(plain) <= 34
        and int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
    )


def is_card(number: str) -> bool:
    """Whether the last digit fits the others, as on every payment card (the formula of Luhn)."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return 13 <= len(digits) <= 19 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
