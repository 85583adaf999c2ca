"""The style sheet of a house: written by us from checked values, so that no text of a user gets into it."""

from promise_studio.document.style.house_style import LOGO, HouseStyle, font_address

FAMILIES = {"sans": "House Sans", "narrow": "House Narrow", "serif": "House Serif"}
FALLBACKS = {
    "sans": '"Plex Sans", sans-serif',
    "narrow": '"Plex Condensed", sans-serif',
    "serif": '"Plex Serif", serif',
}
LETTER_COVER = 279.4
"""Millimetres: how high a sheet of Letter is."""


def house_css(style: HouseStyle) -> str:
    """The rules that come after ours; empty for a house without a style."""
    return "\n".join(filter(None, (_fonts(style), _colours(style), _paper(style), _logo(style))))


def _fonts(style: HouseStyle) -> str:
    if not style.fonts:
        return ""
    faces = [
        f'@font-face {{ font-family: "{FAMILIES[font.cut]}"; font-weight: {font.weight}; '
        f"font-style: {'italic' if font.italic else 'normal'}; src: url({font_address(number, font)}) }}"
        for number, font in enumerate(style.fonts)
    ]
    cuts = dict.fromkeys(font.cut for font in style.fonts)
    names = "; ".join(f'--{cut}: "{FAMILIES[cut]}", {FALLBACKS[cut]}' for cut in cuts)
    boxes = ["top-left", "top-right", "bottom-left", "bottom-right"] if "narrow" in cuts else []
    margins = " ".join(f'@{box} {{ font-family: "{FAMILIES["narrow"]}", "Plex Condensed" }}' for box in boxes)
    return "\n".join((*faces, f":root {{ {names} }}", f"@page {{ {margins} }}"))


def _colours(style: HouseStyle) -> str:
    if not style.colours:
        return ""
    deep, accent, highlight = (style.colour(name) for name in ("deep", "accent", "highlight"))
    return (
        f":root {{ --deep: {deep}; --teal: {accent}; --gold: {highlight} }}\n"
        f"@page {{ @top-right {{ color: {accent} }} }}\n"
        f"@page cover {{ background-color: {deep} }}"
    )


def _paper(style: HouseStyle) -> str:
    if style.paper == "A4":
        return ""
    return (
        "@page { size: Letter }\n@page wide { size: Letter landscape }\n"
        f".cover {{ height: {LETTER_COVER}mm }}\n.poster-list > li {{ padding: 3.2mm 0 3mm }}"
    )


def _logo(style: HouseStyle) -> str:
    if style.logo is None:
        return ""
    place = f"background: url({LOGO}) no-repeat 100% 0 / contain"
    on_cover = "position: absolute; right: 24mm; top: 14mm; width: 46mm; height: 18mm"
    on_sheet = "display: block; float: right; width: 38mm; height: 14mm; margin-left: 6mm"
    return (
        f".cover::before {{ content: ''; {on_cover}; {place} }}\n"
        f".sheet::before {{ content: ''; {on_sheet}; {place} }}"
    )
