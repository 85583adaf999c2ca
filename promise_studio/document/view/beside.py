"""What lies beside a workshop when a document is made of it: the house's rules, and an earlier state."""

from dataclasses import dataclass

from promise_studio.check.house_rules import NO_HOUSE_RULES, HouseRules
from promise_studio.model import Workshop


@dataclass(frozen=True)
class Beside:
    """The rules of the house, and the workshop to compare with under the name that readers know it by."""

    house: HouseRules = NO_HOUSE_RULES
    since: Workshop | None = None
    since_name: str = ""


NOTHING_BESIDE = Beside()
"""A workshop alone."""
