"""Renders the Markdown templates; every value that they print is escaped unless it is Markdown already."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment

from promise_studio.document.environment import make_environment, own_mistakes
from promise_studio.document.language.say import speaking
from promise_studio.document.language.template_words import template_words
from promise_studio.document.markdown import phrases
from promise_studio.document.markdown.escape import Safe, escape_cell, escape_inline, escape_lines
from promise_studio.document.markdown.notes import write_note
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.whole import build_view
from promise_studio.model import Workshop
from promise_studio.spoken import signed

FILTERS = {
    "cell": escape_cell,
    "lines": escape_lines,
    "note": write_note,
    "mark": phrases.write_mark,
    "sign": phrases.write_sign,
    "pointer": phrases.write_pointer,
    "pointers": phrases.write_pointers,
    "names": phrases.write_pointer_lines,
    "ids": phrases.write_ids,
    "items": phrases.write_list,
    "quoted": phrases.write_quoted,
    "cards": phrases.write_cards,
    "dashes": phrases.rule_columns,
    "gap": phrases.empty_columns,
    "emotion": signed,
    "term": phrases.write_term,
}
_EMPTY_LINES = re.compile(r"\n{3,}")


def document_as_markdown(
    workshop: Workshop, document: str, today: date, beside: Beside = NOTHING_BESIDE
) -> str:
    """One document of the workshop as it stands on a day."""
    own = beside.style.templates
    with speaking(beside.look(workshop).speech), own_mistakes(own):
        view = build_view(workshop, document, today, beside)
        text = _environment(own).get_template(f"{document}.md.j2").render(view=view)
    return _EMPTY_LINES.sub("\n\n", text).strip("\n") + "\n"


def finalize(value: object) -> str:
    """What a template prints: Markdown as it is, anything else as escaped text on one line."""
    if isinstance(value, Safe):
        return value
    return "" if value is None else escape_inline(str(value))


@cache
def _environment(own: Path | None) -> Environment:
    environment = make_environment(
        own,
        template_words(lambda message: Safe(escape_inline(message)), finalize),
        autoescape=False,  # Markdown, not HTML: `finalize` escapes it
        finalize=finalize,
        keep_trailing_newline=True,
    )
    environment.filters.update(FILTERS)
    environment.globals["br"] = phrases.BREAK
    return environment
