"""A house style as a value: what it changes of the look that travels with the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from promise_studio.document.assets import Asset
from promise_studio.document.language.known import ENGLISH
from promise_studio.document.language.say import Speech

Paper = Literal["A4", "Letter"]
COLOURS = {"deep": "#0f3b3e", "accent": "#0b6e6e", "highlight": "#f0b85a"}
"""What a house may choose, and ours: for covers and titles, for links and numbers, for rules and marks."""
CUTS = ("sans", "narrow", "serif")


@dataclass(frozen=True)
class FontFile:
    """One font of the house: which of our three cuts it takes the place of, and how heavy it is."""

    cut: str
    weight: int
    italic: bool
    asset: Asset
    ending: str
    family: str = ""
    """What it calls itself, by which a Word file asks for it."""


@dataclass(frozen=True)
class HouseStyle:
    """Everything that a settings file may say of the look; the default changes nothing."""

    colours: Mapping[str, str] = field(default_factory=dict)
    logo: Asset | None = None
    fonts: tuple[FontFile, ...] = ()
    paper: Paper = "A4"
    language: str = ""
    """Of headings and fixed sentences; empty for that of the workshop."""
    date_format: str = ""
    scripts: tuple[Path, ...] = ()
    """Files of fonts for scripts that no other font has."""
    templates: Path | None = None
    """A folder whose files take the place of our templates of the same name."""

    @property
    def speech(self) -> Speech:
        """How the documents speak."""
        return Speech(self.language or ENGLISH, self.date_format)

    def colour(self, name: str) -> str:
        """The colour of this name: the house's, else ours."""
        return self.colours.get(name, COLOURS[name])


LOGO = "asset:house/logo"
PLAIN = HouseStyle()
"""The look that travels with the program."""


def font_address(number: int, font: FontFile) -> str:
    """The address of a font of the house; the name of its file stays outside of the style sheet."""
    return f"asset:house/font-{number}{font.ending}"


def house_assets(style: HouseStyle) -> dict[str, Asset]:
    """What the style sheet of this house names, by its address; an address of ours is taken over."""
    from promise_studio.document.style.cover_art import cover_art
    from promise_studio.document.style.draft_art import draft_art

    fonts = {font_address(number, font): font.asset for number, font in enumerate(style.fonts)}
    return (
        cover_art(style)
        | draft_art(style.speech.language)
        | fonts
        | ({LOGO: style.logo} if style.logo is not None else {})
    )
