"""S121: an experience map that names us."""

import re
from collections.abc import Iterator

from promise_studio.check.channels import split_channels
from promise_studio.check.example import gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.our_names import OUR_NAMES
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.table import WHOLE
from promise_studio.model.frame import Frame
from promise_studio.model.journey import Journey, JourneyForm, Phase, Step
from promise_studio.model.workshop import Workshop

_FIELDS = ("action", "thought", "touchpoint", "pain")
_THINGS = "app|site|website|page|portal|shop|store|counter|staff|line|agent"
_OURS = re.compile(rf"\bour\s+(?:\w+\s+)?(?:{_THINGS})s?\b", re.IGNORECASE)


def look(context: CheckContext, item: Step) -> Iterator[Spot]:
    """A step of an experience map in which our name, a system or a channel of ours stands."""
    if context.form_of(item) is not JourneyForm.EXPERIENCE:
        return
    ours = context.table(OUR_NAMES)[WHOLE]
    hint = "Say what people do whoever serves them; our part belongs on the journey map."
    for field in _FIELDS:
        text = getattr(item, field)
        found = ours.named_in(text) or _OURS.search(text)
        if found:
            sentence = f"{item.id} on the experience map names us: “{found[0]}”."
            yield Spot(item.id, field, sentence, hint, span=found.span())
    channels = [word for key, word in split_channels(item.channel).items() if key in ours.channels]
    if channels:
        sentence = f"{item.id} on the experience map names a channel of ours: “{channels[0]}”."
        yield Spot(item.id, "channel", sentence, hint)


def _workshop(action: str) -> Workshop:
    return gather(
        Frame(organisation="Harbour Ferries Ltd"),
        Journey(id="JRN-1", title="Getting across the water", form=JourneyForm.EXPERIENCE),
        Phase(id="PHA-1", journey="JRN-1", name="Sets out"),
        Step(id="STP-1", phase="PHA-1", action=action),
    )


RULE = StructureRule(
    code="S121",
    name="Experience map names us",
    summary="The experience map names our organisation, a system or a channel of ours.",
    why="The experience map shows how people reach their goal whoever serves them. As soon as it "
    "names us, the "
    "team sees its own process again, and what others do better stays out of sight.",
    source="B, step 4",
    fix="The step says what the person does, with no company, product or channel of ours in it.",
    stage="journey",
    severity=Severity.WARNING,
    of=("step",),
    bad=Example(
        "A step that reads “Opens the Harbour Ferries timetable”.",
        lambda: _workshop("Opens the Harbour Ferries timetable"),
    ),
    good=Example(
        "A step that reads “Looks up when the next boat leaves”.",
        lambda: _workshop("Looks up when the next boat leaves"),
    ),
    look=look,
)
