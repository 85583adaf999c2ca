"""Reads a workshop, and the house's rules and style beside it, for a command that only looks at them."""

from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.cli.streams import note

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules
    from promise_studio.document.style.house_style import HouseStyle
    from promise_studio.model import Workshop


def load_workshop(path: Path) -> "Workshop":
    """The workshop as its writer last saw it, edits in the journal included; nothing is locked."""
    from promise_studio.session import Session

    session = Session.open(path, read_only=True)
    try:
        for notice in session.notices:
            note(notice)
        return session.workshop
    finally:
        session.close()


def load_house(path: Path, named: Path | None = None) -> "HouseRules":
    """The house rules in the file that is named, else in NAME.rules.toml beside the workshop, else none."""
    from promise_studio.check.house_rules import NO_HOUSE_RULES, rules_beside

    if named is None and not (path.name and rules_beside(path).exists()):
        return NO_HOUSE_RULES
    from promise_studio.check.house_file import load_house_rules

    return load_house_rules(path, named)


def load_style(
    path: Path, named: Path | None = None, templates: Path | None = None, language: str = ""
) -> "HouseStyle":
    """The look of the house, with the templates and the language that are named in the place of its own."""
    from dataclasses import replace

    from promise_studio.document.language.known import read_language
    from promise_studio.document.style.style_file import load_house_style
    from promise_studio.errors import UserError

    style = load_house_style(path, named)
    if language:
        style = replace(style, language=read_language(language))
    if templates is None:
        return style
    if not templates.is_dir():
        raise UserError(
            f"The folder {templates} for templates is not there.", "Correct its name, or make it."
        )
    return replace(style, templates=templates.resolve())
