"""The curve on the cover in the colours and on the paper of a house."""

from promise_studio.document.assets import Asset, assets
from promise_studio.document.style.house_style import COLOURS, HouseStyle

COVERS = ("asset:icons/cover.svg", "asset:icons/cover-wide.svg")
HILLS = {"#14494c": 0.06, "#1a5659": 0.12}
"""The two hills below the curve, and how much lighter than the ground they are."""


def cover_art(style: HouseStyle) -> dict[str, Asset]:
    """The pictures of the covers, drawn again where the house has its own colours or paper."""
    if not style.colours and style.paper == "A4":
        return {}
    return {name: _drawn(style, assets()[name]) for name in COVERS}


def _drawn(style: HouseStyle, art: Asset) -> Asset:
    text = art.content.decode()
    deep = style.colour("deep")
    for name in ("deep", "highlight"):
        text = text.replace(COLOURS[name], style.colour(name))
    if "deep" in style.colours:
        for ours, share in HILLS.items():
            text = text.replace(ours, lighter(deep, share))
    if "preserveAspectRatio" not in text:
        text = text.replace("<svg ", '<svg preserveAspectRatio="none" ', 1)
    return Asset(text.encode(), art.media_type)


def lighter(colour: str, share: float) -> str:
    """A colour with a share of white in it."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
