"""Personas in sections: by the word itself, or by fields that only a person has."""

import re
from typing import Final

from promise_studio.exchange.markdown.blocks import Bullets, Section, Text, lines_of
from promise_studio.exchange.markdown.claims import Claims
from promise_studio.exchange.markdown.entries import Entry, entries_of
from promise_studio.exchange.markdown.found import FoundPersona
from promise_studio.exchange.markdown.labels import concept, folded, is_about, named, quadrant
from promise_studio.exchange.markdown.vocabulary import HUMAN, KINDS, LANES, PERSONA, ROWS

_LONGEST_NAME: Final = 60
_AFTER_NAME: Final = re.compile(r"\s*[,–—:|(-]+\s*")


def persona_in_section(section: Section, claims: Claims, *, expected: bool) -> FoundPersona | None:
    """The persona that a section describes; None when it tells about personas, or about something else.

    `expected` where the page or the heading above says that a persona comes here.
    """
    own = named(section.title, "persona")
    if is_about(section.title) or _is_other_kind(section.title):
        return None
    every = list(entries_of(section))
    entries = [(field, entry) for entry in every if (field := _field(entry)) and not claims.has(entry)]
    fields = {field for field, _ in entries}
    told = next((entry for entry in every if named(entry.label, "persona") is not None), None)
    short = _short_name(told) if told is not None else ""
    says_so = expected or own or short or any(folded(entry.label).endswith("persona") for _, entry in entries)
    if not (says_so or (len(fields) >= 3 and fields & HUMAN)) or not (fields or own):
        return None
    name = own or short or _name_in(entries) or _title_as_name(section.title)
    if not name:
        return None
    persona = FoundPersona(name, section.line)
    for field, entry in entries:
        if field != "name":
            persona.fields.setdefault(field, []).extend(line for line in entry.lines if line.strip())
        claims.take_entry(entry)
    if short and told is not None:
        claims.take_entry(told)
    _take_opening(section, {id(block) for entry in every for block in entry.blocks}, persona, claims)
    return persona


def _field(entry: Entry) -> str:
    """The field that a label names; a heading with headings below it is more than a field."""
    if entry.section is not None and entry.section.children:
        return ""
    return concept(entry.label, PERSONA)


def _is_other_kind(title: str) -> bool:
    """Whether a heading names a map, a journey or a blueprint, or a part of one."""
    others = {name: words for name, words in KINDS.items() if name != "persona"}
    return any(named(title, kind) is not None for kind in others) or bool(
        concept(title, PERSONA) or concept(title, ROWS) or concept(title, LANES) or quadrant(title)
    )


def _short_name(told: Entry) -> str:
    """“## Persona”, and below it nothing but a name."""
    lines = [line for line in told.lines if line.strip()]
    return lines[0] if len(lines) == 1 and len(lines[0]) <= _LONGEST_NAME and "." not in lines[0] else ""


def _name_in(entries: list[tuple[str, Entry]]) -> str:
    names = [line for field, entry in entries if field == "name" for line in entry.lines]
    return names[0] if names and len(names[0]) <= _LONGEST_NAME else ""


def _title_as_name(title: str) -> str:
    title = re.sub(r"^\W*\d+[.):]\s*", "", title).strip()
    return title if len(title) <= 2 * _LONGEST_NAME and named(title, "persona") is None else ""


def _take_opening(section: Section, labelled: set[int], persona: FoundPersona, claims: Claims) -> None:
    """A quotation is the persona's quote; text before the first field is who they are."""
    for block in section.blocks:
        if claims.is_taken(block):
            continue
        if isinstance(block, Text) and block.quoted and "quote" not in persona.fields:
            persona.fields["quote"] = [block.text]
            claims.take(block)
        elif (
            isinstance(block, Text | Bullets)
            and "context" not in persona.fields
            and id(block) not in labelled
        ):
            persona.fields["context"] = lines_of(block)
            claims.take(block)


def with_tagline(persona: FoundPersona, title: str) -> FoundPersona:
    """“Ashleigh, a reader of screens” names a persona and says who she is."""
    for words in (persona.name, title):
        parts = _AFTER_NAME.split(words, maxsplit=1)
        if (
            len(parts) == 2
            and parts[1]
            and folded(parts[0]) in {folded(persona.name), folded(persona.name.split(",")[0])}
        ):
            persona.name = parts[0].strip()
            persona.fields.setdefault("tagline", [parts[1].rstrip(") ")])
            break
    return persona
