"""Which rules a team or its house does not use."""

from typing import TYPE_CHECKING

from promise_studio.model.frame import Keep

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules


def code_of(text: str) -> str:
    """The code at the start of a line: “S105: we have one channel” → S105."""
    return text.partition(" ")[0].rstrip(":,;.").upper()


def codes_off(keep: Keep, house: "HouseRules | None") -> frozenset[str]:
    """The codes that the workshop or the house has switched off."""
    own = frozenset(code_of(line) for line in keep.rules_off)
    return own | house.off if house is not None else own
