"""What lies beside a workshop when a document is made: the house's rules and style, an earlier state."""

from dataclasses import dataclass, replace

from promise_studio.check.house_rules import NO_HOUSE_RULES, HouseRules
from promise_studio.document.language.known import language_for
from promise_studio.document.style.house_style import PLAIN, HouseStyle
from promise_studio.model import Workshop


@dataclass(frozen=True)
class Beside:
    """The rules and the look of the house, and the workshop to compare with under the name readers know."""

    house: HouseRules = NO_HOUSE_RULES
    since: Workshop | None = None
    since_name: str = ""
    style: HouseStyle = PLAIN

    def look(self, workshop: Workshop) -> HouseStyle:
        """The look of its documents; they speak as the house asks, else in the workshop’s own language."""
        return replace(self.style, language=language_for(self.style.language, workshop.frame.language))


NOTHING_BESIDE = Beside()
"""A workshop alone."""
