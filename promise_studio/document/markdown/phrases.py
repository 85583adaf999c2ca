"""Small pieces that every Markdown document repeats: marks, pointers, lists, cells."""

from collections.abc import Collection, Iterable

from promise_studio.document.language.say import say
from promise_studio.document.markdown.escape import Safe, escape_cell, escape_inline, escape_span
from promise_studio.document.view.blueprints import BlueprintNote
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import Pointer

SIGNS = {Shape.SAFE: "●", Shape.TIGHT: "▲", Shape.BROKEN: "■", Shape.OPEN: "◌"}
CHANGED = "⚠"
"""Beside an item that has said something else since it was linked."""
BREAK = Safe("<br>")


def write_mark(mark: Mark) -> Safe:
    """“● Safe”."""
    return Safe(f"{write_sign(mark)} {escape_inline(mark.word)}")


def write_sign(mark: Mark) -> Safe:
    """The glyph alone, where the word stands in the sentence."""
    return Safe(SIGNS[mark.shape])


def write_pointer(pointer: Pointer | None) -> Safe:
    """The id in bold and the words behind it; empty for none."""
    if pointer is None:
        return Safe("")
    words = "" if pointer.words == pointer.id else f" {escape_inline(pointer.words)}"
    return Safe(f"{write_id(pointer)}{words}")


def write_term(term: str) -> Safe:
    """A word that is explained, in bold."""
    return Safe(f"**“{escape_span(term)}”**")


def write_id(pointer: Pointer) -> Safe:
    """The id alone, in bold."""
    return Safe(f"**{escape_inline(pointer.id)}**{f' {CHANGED}' if pointer.suspect else ''}")


def write_pointers(pointers: Iterable[Pointer]) -> Safe:
    """Several pointers in a sentence."""
    return Safe(", ".join(map(write_pointer, pointers)))


def write_pointer_lines(pointers: Iterable[Pointer]) -> Safe:
    """Several pointers in a cell, one a line."""
    return Safe(BREAK.join(map(write_pointer, pointers)))


def write_ids(pointers: Iterable[Pointer]) -> Safe:
    """Several ids in a cell, for tables with many columns."""
    return Safe(", ".join(map(write_id, pointers)))


def write_list(texts: Iterable[object]) -> Safe:
    """A bulleted list; empty for no texts."""
    return Safe("\n".join(f"- {escape_cell(text)}" for text in texts if text))


def write_quoted(markdown: str) -> Safe:
    """Markdown as a quotation."""
    return Safe("\n".join(f"> {line}".rstrip() for line in markdown.split("\n")))


def write_cards(cards: Iterable[BlueprintNote]) -> Safe:
    """The cards of one lane in one phase."""
    return Safe(BREAK.join(map(_card, cards)))


def _card(card: BlueprintNote) -> str:
    procedure = write_id(card.procedure) if card.procedure else ""
    facts = [escape_inline(card.who), procedure, escape_inline(card.system), escape_inline(card.minutes)]
    marks = [say("■ fail point")] * card.fail_point + [say("◌ wait point")] * card.wait_point
    words = ", ".join(filter(None, [*facts, *marks, escape_cell(card.note)]))
    return f"{escape_cell(card.text)}{f' ({words})' if words else ''}"


def rule_columns(columns: Collection[object]) -> Safe:
    """The rule below the headings, for as many columns as there are items."""
    return Safe(" --- |" * len(columns))


def empty_columns(columns: Collection[object]) -> Safe:
    """Empty cells, for as many columns as there are items."""
    return Safe(" |" * len(columns))
