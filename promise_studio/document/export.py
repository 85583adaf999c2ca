"""One document of a workshop as one file: PDF, HTML, Markdown or Word, written whole or not at all."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.document.kinds import document_kind
from promise_studio.errors import UserError
from promise_studio.model import Workshop

if TYPE_CHECKING:
    from promise_studio.document.view.beside import Beside

FORMATS = ("pdf", "html", "md", "docx")


@dataclass(frozen=True)
class Exported:
    """A file that was written; `pages` is 0 for formats that have none."""

    path: Path
    pages: int = 0
    warnings: tuple[str, ...] = ()
    carries_workshop: bool = False
    without_font: str = ""
    """Characters of a PDF that no font has, which show as a substitute."""


def export_document(
    workshop: Workshop,
    document: str,
    format: str,  # noqa: A002  the word that the command and the dialog use
    path: Path,
    *,
    today: date,
    beside: "Beside | None" = None,
    with_source: bool = True,
) -> Exported:
    """Write a document; UserError when it cannot be made, and then what was at `path` is still there."""
    from promise_studio.document.view.beside import NOTHING_BESIDE
    from promise_studio.exchange.whole_file import write_whole

    beside = beside or NOTHING_BESIDE
    document_kind(document)
    if format == "md":
        from promise_studio.document.markdown import document_as_markdown

        write_whole(path, document_as_markdown(workshop, document, today, beside).encode())
        return Exported(path)
    if format == "docx":
        from promise_studio.document.word import document_as_word, what_word_lacks

        write_whole(path, document_as_word(workshop, document, today, beside))
        return Exported(path, warnings=what_word_lacks(beside.style))
    if format not in FORMATS:
        raise UserError(f"There is no format “{format}”.", f"The formats are {', '.join(FORMATS)}.")
    from promise_studio.document.html import document_html

    page = document_html(workshop, document, today, beside, screen=format == "html")
    if format == "html":
        write_whole(path, page.text.encode())
        return Exported(path)
    from promise_studio.document.identity import document_identifier
    from promise_studio.document.render import render_pdf
    from promise_studio.document.style.house_style import house_assets
    from promise_studio.document.travelling import what_is_inside

    inside = what_is_inside(workshop, document, page.text, with_source=with_source)
    look = beside.look(workshop)
    own = house_assets(look)
    made = render_pdf(
        page.text,
        document_identifier(workshop, document, today),
        inside,
        own_assets=own,
        in_sections=beside.style.templates is None,
        scripts=look.scripts,
    )
    write_whole(path, made.content)
    warnings = (*made.warnings, *([inside.left_out] if inside.left_out else ()))
    return Exported(path, made.pages, warnings, bool(inside.source), made.without_font)
