"""Turns a view into HTML: one page of text and style for the PDF, or one file that a browser opens alone."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from promise_studio import __version__
from promise_studio.document.assets import inline_assets
from promise_studio.document.charts import emotion_curve, feeling_labels
from promise_studio.document.direction import runs_right_to_left
from promise_studio.document.identity import document_date
from promise_studio.document.kept_chart import kept_chart
from promise_studio.document.markdown_text import break_lines, render_note
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.contents import see_contents
from promise_studio.document.view.whole import DocumentView, build_view
from promise_studio.model import Workshop
from promise_studio.resources import templates_dir

STYLES = (
    "fonts", "type", "page", "marks", "cover", "decision", "onepage", "clauses", "tables", "levels",
    "recovery", "personas", "journey", "blueprint", "signoff", "answer", "customer", "scorecard", "poster",
)  # fmt: skip
_ANCHOR = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'<a\b[^>]*?\shref="#([^"]+)"[^>]*>([^<]*)</a>')
_PAGE_NUMBER = re.compile(r'<span class="pg" data-ref="#([^"]+)"></span>')


@dataclass(frozen=True)
class Html:
    """A finished page, and the links that lead to nothing in this document and became plain text."""

    text: str
    unlinked: tuple[str, ...]


def _direction(text: str) -> Markup:
    return Markup(' dir="rtl"') if runs_right_to_left(text) else Markup("")


def _per_cent(value: float) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_dir()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        dir=_direction,
        note=render_note,
        lines=break_lines,
        pc=_per_cent,
        curve=emotion_curve,
        kept=kept_chart,
        labels=feeling_labels,
    )
    return environment


@cache
def _style(*, draft: bool, screen: bool) -> str:
    folder = templates_dir() / "styles"
    names = [*STYLES, *(["screen"] if screen else []), *(["draft"] if draft else [])]
    css = "\n".join((folder / f"{name}.css").read_text("utf-8") for name in names)
    return inline_assets(css) if screen else css


def document_html(
    workshop: Workshop,
    document: str,
    today: date,
    beside: Beside = NOTHING_BESIDE,
    *,
    screen: bool = False,
) -> Html:
    """A document of a workshop as HTML; `screen` makes the one file that a browser opens alone."""
    return render_html(build_view(workshop, document, today, beside), document_date(workshop), screen=screen)


def render_html(view: DocumentView, made: str, *, screen: bool = False) -> Html:
    """A view as HTML; `made` is the date for its metadata."""
    contents = see_contents(view)
    values: dict[str, Any] = {
        "view": view,
        "contents": contents,
        "parts": {part.id: part for part in contents},
        "style": Markup(_style(draft=view.cover.draft, screen=screen)),  # noqa: S704  our own files
        "screen": screen,
        "made": made,
        "program": __version__,
    }
    return drop_dead_links(_environment().get_template(f"{view.document}.html.j2").render(values))


def drop_dead_links(text: str) -> Html:
    """Leave the words of links whose anchor this document does not have: an item that it leaves out."""
    anchors = set(_ANCHOR.findall(text))
    unlinked: list[str] = []

    def keep(link: re.Match[str]) -> str:
        if link[1] in anchors:
            return link[0]
        unlinked.append(link[1])
        return f"<span>{link[2]}</span>" if link.re is _LINK else ""

    text = _PAGE_NUMBER.sub(keep, _LINK.sub(keep, text))
    return Html(text, tuple(dict.fromkeys(unlinked)))
