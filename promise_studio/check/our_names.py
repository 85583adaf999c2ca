"""The names by which customers know us, our systems and our channels."""

import re
from dataclasses import dataclass

from promise_studio.check.channels import split_channels
from promise_studio.check.table import WHOLE, Table
from promise_studio.model.journey import JourneyForm
from promise_studio.model.workshop import Workshop

_FORMS = "ltd|limited|inc|llc|plc|gmbh|ag|co|corp|corporation|company|group"
_LEGAL = re.compile(rf"[\s,]+(?:{_FORMS})\.?$", re.IGNORECASE)
_ANYBODYS = frozenset(
    {"phone", "sms", "email", "letter", "post", "mail", "counter", "person", "inperson", "visit"}
)
"""Channels that everybody has: naming one says nothing of us."""


@dataclass(frozen=True)
class OurNames:
    """What would tell a reader that a text speaks of us."""

    names: re.Pattern[str] | None
    channels: frozenset[str]

    def named_in(self, text: str) -> re.Match[str] | None:
        """The first place where a text names us."""
        return self.names.search(text) if self.names is not None else None


def _organisation(name: str) -> list[str]:
    """The whole name, without its legal form, and what stands before a comma."""
    short = _LEGAL.sub("", name)
    first = short.partition(",")[0].strip()
    return [name, short, first]


def _as_written(name: str) -> str:
    # One word may also be an ordinary one, so it counts only with its own capitals.
    word = re.escape(name)
    return word if " " not in name else f"(?i:{word})"


def _our_names(workshop: Workshop) -> dict[str, OurNames]:
    names = {*_organisation(workshop.frame.organisation), *(system.name for system in workshop.systems)}
    words = sorted((name for name in names if len(name) > 2 and name != name.lower()), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(_as_written, words))})(?!\w)"
    others = {journey.id for journey in workshop.journeys if journey.form is JourneyForm.EXPERIENCE}
    theirs = {phase.id for phase in workshop.phases if phase.journey in others}
    spoken = [level.channel for level in workshop.service_levels]
    spoken += [step.channel for step in workshop.steps if step.phase not in theirs]
    keys = {key for text in spoken for key in split_channels(text)}
    return {WHOLE: OurNames(re.compile(pattern) if words else None, frozenset(keys - _ANYBODYS))}


OUR_NAMES = Table(
    "our names", ("frame", "systems", "journeys", "phases", "service_levels", "steps"), _our_names
)
