"""Reads Markdown as a site does that makes links of bare addresses, and fills workshops with one text."""

import typing
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from promise_studio.document.markdown import document_as_markdown
from promise_studio.model import Item, Workshop
from promise_studio.model.base import Model
from promise_studio.model.links import Link
from tests.check.whole_workshop import PARTS, make, put

TODAY = date(2026, 11, 21)
NOT_FILLED = {"id", "language", "initials", "seen", "answers", "came_with"}


@cache
def site() -> MarkdownIt:
    """CommonMark with tables and with links made of bare addresses."""
    parser = MarkdownIt("gfm-like")
    parser.linkify.set({"fuzzy_link": False})
    return parser


@lru_cache(maxsize=4)
def tokens(markdown: str) -> tuple[Token, ...]:
    """Every token, those inside lines too."""
    return tuple(_flatten(site().parse(markdown)))


def _flatten(found: Iterable[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from _flatten(token.children or ())


def shape(markdown: str) -> dict[str, int]:
    """How many headings, tables, rows and cells there are."""
    kinds = [token.type for token in tokens(markdown)]
    return {kind: kinds.count(f"{kind}_open") for kind in ("heading", "table", "tr", "th", "td")}


def strangers(markdown: str) -> set[tuple[str, str]]:
    """What the documents never hold by themselves: links, pictures, HTML, rules, code blocks."""
    kinds = {"link_open", "image", "html_block", "html_inline", "hr", "fence", "code_block"}
    found = {
        (token.type, str(token.attrs.get("href", token.content)))
        for token in tokens(markdown)
        if token.type in kinds
    }
    return found - {("html_inline", "<br>")}


def words(markdown: str) -> str:
    """The text that a reader sees, in one line."""
    pieces = {"softbreak": " ", "hardbreak": " ", "html_inline": " ", "inline": " "}
    seen = (
        token.content if token.type in {"text", "code_inline"} else pieces.get(token.type, "")
        for token in tokens(markdown)
    )
    return " ".join("".join(seen).split())


def document(workshop: Workshop, name: str = "review") -> str:
    """A document of the workshop on the day of the tests."""
    return document_as_markdown(workshop, name, TODAY)


def filled(text: str) -> Workshop:
    """A workshop in which every field that takes text holds this one."""
    workshop = make(PARTS)
    items: list[Item] = list(workshop.items())
    for item in items:
        workshop = put(workshop, item.id, **_texts(type(item), text))
    return workshop


def _texts(cls: type[Model], text: str) -> dict[str, Any]:
    return {
        name: value
        for name, field in cls.model_fields.items()
        if name not in NOT_FILLED and (value := _value(field.annotation, field.metadata, text)) is not None
    }


def _value(annotation: Any, metadata: list[Any], text: str) -> Any:
    if annotation is str:
        is_reference = any(getattr(rule, "pattern", None) for rule in metadata)
        return None if is_reference else text
    if typing.get_origin(annotation) is tuple:
        inner = typing.get_args(annotation)[0]
        if isinstance(inner, type) and issubclass(inner, Model):
            return None if inner is Link else (_texts(inner, text),)
        return (text, text)
    return None
