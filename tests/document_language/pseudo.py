"""A language that marks every message, so that whatever is left unmarked was never translated."""

import re
from gettext import NullTranslations
from html import unescape

OPEN, CLOSE = "⟦", "⟧"
_MARKED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_UNSEEN = re.compile(r"<(style|head)\b.*?</\1>|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'(?:aria-label|alt)="([^"]*)"')
_WORD = re.compile(r"[A-Za-z]{3,}")


class Pseudo(NullTranslations):
    """Every message between marks."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{OPEN}{msgid1 if n == 1 else msgid2}{CLOSE}"


def unmarked(html: str) -> list[str]:
    """The words of a page that no message holds."""
    text = " ".join(_SPOKEN.findall(html)) + _UNSEEN.sub(" ", html)
    text, found = unescape(text), 1
    while found:
        text, found = _MARKED.subn(" ", text)
    return _WORD.findall(text)
