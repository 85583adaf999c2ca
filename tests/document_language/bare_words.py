"""Finds English that stands in a template outside of a message, where no catalogue can reach it."""

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

WORD = re.compile(r"[A-Za-z]{2,}")
_TAG = re.compile(r"<[^>]*>|<!doctype html>", re.IGNORECASE)
_SPOKEN = re.compile(r'(?:aria-label|alt|title)="([^"]*)"')
_NAMES = re.compile(r"[a-z0-9_./:;#=\"'<>&-]*")
"""What a template means itself: keys, classes, pieces of a tag."""


def bare_words(source: str) -> Iterator[str]:
    """Each text and each literal of a template that a reader would see and no catalogue holds."""
    tree = Environment(autoescape=True).parse(source)
    data = "\0".join(part.data for part in tree.find_all(nodes.TemplateData))
    yield from (found for found in _SPOKEN.findall(data) if WORD.search(found.replace("\0", "")))
    style = re.sub(r"<(head|style)\b.*?</\1>", "", data, flags=re.DOTALL)
    yield from (text.strip() for text in _TAG.split(style.replace("\0", "")) if WORD.search(text))
    said = {id(word) for call in tree.find_all(nodes.Call) if _is_message(call) for word in call.args}
    for word in tree.find_all(nodes.Const):
        if isinstance(word.value, str) and id(word) not in said and _is_seen(word.value):
            yield word.value


def _is_message(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name in {"_", "ngettext"}


def _is_seen(text: str) -> bool:
    """Whether a literal holds words, and not the classes or the key that the template itself needs."""
    return bool(WORD.search(text)) and not all(_NAMES.fullmatch(part) for part in text.strip(" ").split(" "))
