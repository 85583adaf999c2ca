"""Long texts cut to where they differ, so that a reader sees the change and not what stayed."""

from typing import Final

LONGEST: Final = 200
"""Characters of either text; shorter ones are shown whole."""
_AROUND: Final = 40


def shorten(before: str, after: str, most: int = LONGEST) -> tuple[str, str]:
    """Both texts, or where one is long, the part of each in which they differ with a few words around it."""
    if max(len(before), len(after)) <= most:
        return before, after
    start = _shared(before, after)
    end = min(_shared(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    return _cut(before, start, len(before) - end, most), _cut(after, start, len(after) - end, most)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    alike = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        alike += 1
    return alike


def _cut(text: str, start: int, end: int, most: int) -> str:
    first = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1 if start > _AROUND else 0
    last = text.find(" ", min(end + _AROUND, len(text)))
    last = min(len(text) if last < 0 else last, first + most)
    return ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
