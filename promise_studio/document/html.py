"""Turns a view into HTML: one page of text and style for the PDF, or one file that a browser opens alone."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from promise_studio import __version__
from promise_studio.document.assets import inline_assets
from promise_studio.document.charts import emotion_curve, feeling_labels
from promise_studio.document.direction import runs_right_to_left
from promise_studio.document.environment import make_environment, own_mistakes
from promise_studio.document.identity import document_date
from promise_studio.document.kept_chart import kept_chart
from promise_studio.document.language.say import speaking
from promise_studio.document.language.template_words import template_words
from promise_studio.document.markdown_text import break_lines, render_note
from promise_studio.document.style.house_style import PLAIN, HouseStyle, house_assets
from promise_studio.document.style.language_sheet import language_css
from promise_studio.document.style.style_sheet import house_css
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.contents import see_contents
from promise_studio.document.view.whole import DocumentView, build_view
from promise_studio.model import Workshop
from promise_studio.resources import templates_dir

STYLES = (
    "fonts", "type", "page", "marks", "cover", "decision", "onepage", "clauses", "tables", "levels",
    "recovery", "personas", "journey", "blueprint", "signoff", "answer", "customer", "poster",
)  # fmt: skip
"""What all documents share; the sheet of a document’s own name, where there is one, comes behind them."""
_ANCHOR = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'<a\b[^>]*?\shref="#([^"]+)"[^>]*>([^<]*)</a>')
_WIDE_PART = re.compile(r'<section (?=class="part[^>]*>(?:(?!</section>).)*?<(?:table|svg)\b)', re.DOTALL)
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
def _environment(own: Path | None) -> Environment:
    environment = make_environment(own, template_words(), autoescape=True)
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


def _style(house: HouseStyle, view: DocumentView, *, screen: bool) -> str:
    alone = view.document not in STYLES and (templates_dir() / "styles" / f"{view.document}.css").is_file()
    names = [
        *STYLES,
        *([view.document] if alone else []),
        *(["screen"] if screen else []),
        *(["draft"] if view.cover.draft else []),
    ]
    css = "\n".join(
        [*(_sheet(f"{name}.css", house.templates) for name in names), house_css(house), language_css()]
    )
    return inline_assets(css, house_assets(house)) if screen else css


def _sheet(name: str, own: Path | None) -> str:
    """One style sheet: the house's where its folder has one of this name."""
    if own is not None and (file := own / "styles" / name).is_file():
        return file.read_text("utf-8").replace("</", "<\\/")
    return _our_sheet(name)


@cache
def _our_sheet(name: str) -> str:
    return (templates_dir() / "styles" / name).read_text("utf-8")


def document_html(
    workshop: Workshop,
    document: str,
    today: date,
    beside: Beside = NOTHING_BESIDE,
    *,
    screen: bool = False,
) -> Html:
    """A document of a workshop as HTML; `screen` makes the one file that a browser opens alone."""
    look = beside.look(workshop)
    with speaking(look.speech):
        view = build_view(workshop, document, today, beside)
        return render_html(view, document_date(workshop), look, screen=screen, fillable=not screen)


def render_html(
    view: DocumentView, made: str, house: HouseStyle = PLAIN, *, screen: bool = False, fillable: bool = False
) -> Html:
    """A view as HTML in the style of a house; `made` is the date for its metadata.

    `fillable` says that it becomes a PDF, whose form people fill in and send back.
    """
    contents = see_contents(view)
    values: dict[str, Any] = {
        "view": view,
        "contents": contents,
        "parts": {part.id: part for part in contents},
        "style": "",
        "screen": screen,
        "fillable": fillable,
        "made": made,
        "program": __version__,
    }
    with own_mistakes(house.templates):
        values["style"] = Markup(_style(house, view, screen=screen))  # noqa: S704  our own files
        template = _environment(house.templates).get_template(f"{view.document}.html.j2")
        text = template.render(values)
    return drop_dead_links(_WIDE_PART.sub('<section tabindex="0" ', text) if screen else text)


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
