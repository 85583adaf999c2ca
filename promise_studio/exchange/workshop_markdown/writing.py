"""Writes the whole workshop as one document to edit by hand and import again."""

from collections.abc import Iterator
from typing import Final

from promise_studio.exchange.workshop_markdown.escaping import escape_heading
from promise_studio.exchange.workshop_markdown.page import NO_TITLE
from promise_studio.exchange.workshop_markdown.parts import Part, naming_part, parts_of, value_of
from promise_studio.exchange.workshop_markdown.state import fingerprint_of, write_state
from promise_studio.exchange.workshop_markdown.writing_values import (
    Name,
    namer,
    write_block,
    write_cell,
    write_fact,
    write_table,
)
from promise_studio.model import KINDS, SINGLES, Item, Kind, Workshop
from promise_studio.model.frame import Frame
from promise_studio.model.kinds import SINGLE_NAMES
from promise_studio.spoken import capital

SIGN: Final = "promise-studio: workshop"
"""The line of the front matter by which the document is told from other Markdown."""
IN_TABLES: Final = frozenset({"member", "habit", "note", "phase", "vote", "waiver"})
"""Kinds whose items say so little each that a row reads better than a section."""

_LONGEST_HEADING: Final = 100
_HELP: Final = (
    "<!-- Change what you like, then: promise-studio import THIS-FILE --into NAME.promise.json",
    "A preview shows what would change. A new item is a heading without an id (“### A new name”)",
    "or a row with an empty first cell; an item without its section or row is taken away, and so is",
    "a field without its line. Name other items by their ids; the words behind an id are for you alone.",
    "“whole” above lists the parts whose missing items count as taken away: strike one, and it stays. -->",
)


def workshop_as_markdown(workshop: Workshop) -> str:
    """The document: a heading for each kind, below it the items, at the end what it was made from."""
    state = write_state(workshop)
    kinds = [kind for kind in KINDS.values() if workshop.all(kind.name)]
    name = namer(workshop)
    lines = [
        "---",
        SIGN,
        f"made-from: {fingerprint_of(state)}",
        f"whole: {', '.join(kind.many for kind in kinds)}",
        "---",
        "",
        f"# {escape_heading(workshop.frame.title) or NO_TITLE}",
        "",
        *_HELP,
    ]
    for single, field in SINGLES.items():
        item: Item = getattr(workshop, field)
        in_heading = naming_part(Frame) if single == "FRAME" and workshop.frame.title != NO_TITLE else None
        lines += ["", f"## {heading_of(SINGLE_NAMES[single])}", *_item(item, name, in_heading)]
    for kind in kinds:
        lines += ["", f"## {heading_of(kind.many)}", *_kind(workshop, kind, name)]
    return "\n".join([*lines, "", *state, ""])


def heading_of(words: str) -> str:
    """“service levels” as a heading: “Service levels”."""
    return capital(words)


def _kind(workshop: Workshop, kind: Kind, name: Name) -> Iterator[str]:
    if kind.name in IN_TABLES:
        yield ""
        yield from _table(workshop, kind)
        return
    for item in workshop.all(kind.name):
        naming = naming_part(kind.cls)
        words = _heading_words(item, naming)
        yield ""
        yield f"### {item.id}{f' · {words}' if words else ''}"
        yield from _item(item, name, in_heading=naming if words else None)


def _heading_words(item: Item, naming: Part | None) -> str:
    words = value_of(item, naming) if naming is not None else ""
    if not words or "\n" in words or len(words) > _LONGEST_HEADING:
        return ""
    return escape_heading(words)


def _item(item: Item, name: Name, in_heading: Part | None = None) -> Iterator[str]:
    facts: list[str] = []
    blocks: list[str] = []
    for part in parts_of(type(item)):
        value = value_of(item, part)
        if value == part.default or part == in_heading:
            continue
        fact = write_fact(part, value, name)
        if fact is not None:
            facts.append(f"- **{part.title}:** {fact}")
        else:
            blocks += ["", f"**{part.title}:**", "", *write_block(part, value, name)]
    if facts:
        yield ""
        yield from facts
    yield from blocks


def _table(workshop: Workshop, kind: Kind) -> list[str]:
    items = workshop.all(kind.name)
    naming = naming_part(kind.cls)
    parts = [
        part
        for part in parts_of(kind.cls)
        if part == naming
        or (part.reference is not None and part.reference.target.required)
        or any(value_of(item, part) != part.default for item in items)
    ]
    rows = [[item.id, *(write_cell(part, value_of(item, part)) for part in parts)] for item in items]
    return write_table(["Id", *(part.title for part in parts)], rows)
