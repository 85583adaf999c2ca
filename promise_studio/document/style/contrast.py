"""Whether words can be read in the colours of a house, by the Web Content Accessibility Guidelines."""

from promise_studio.document.style.house_style import HouseStyle

LEAST = 4.5
WHITE, PAPER, MIST, COVER_SMALL = "#ffffff", "#f6f3ed", "#e9f1ef", "#b9d2cf"


def luminance(colour: str) -> float:
    """How light a colour like “#0f3b3e” is, from 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(style: HouseStyle) -> tuple[str, ...]:
    """A sentence for every pair of colours that stands out too little."""
    deep, accent, highlight = (style.colour(name) for name in ("deep", "accent", "highlight"))
    pairs = (
        ("deep", deep, "the white words of the cover", WHITE),
        ("deep", deep, "the small words of the cover", COVER_SMALL),
        ("deep", deep, "the tinted boxes below titles", PAPER),
        ("accent", accent, "white paper", WHITE),
        ("accent", accent, "the tinted rows of tables", MIST),
        ("highlight", highlight, f"the deep colour {deep}", deep),
    )
    return tuple(
        f"{name} {colour} has a contrast of {contrast(colour, ground):.1f} with {what}; words need {LEAST}."
        for name, colour, what, ground in pairs
        if contrast(colour, ground) < LEAST
    )
