"""What an outline is made of: sections, each with the words that ask for its first item."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.content import Content

from promise_studio.model import KINDS, Item, Workshop
from promise_studio.model.kinds import SINGLE_NAMES
from promise_studio.spoken import capital
from promise_studio.studio.fields.candidates import name_of
from promise_studio.studio.widgets.rows import Row, Tone

Describe = Callable[[Item], tuple[str, Tone]]


@dataclass(frozen=True)
class Section:
    """One kind on a stage, or a single part: what to do, why, and an example from the field."""

    kind: str
    what: str
    why: str
    example: str = ""
    title: str = ""

    @property
    def is_single(self) -> bool:
        """Whether it is a part of which every workshop has exactly one."""
        return self.kind in SINGLE_NAMES

    @property
    def heading(self) -> str:
        """The words above it."""
        if self.title:
            return self.title
        many = KINDS[self.kind].many
        return capital(many)


def single_row(section: Section, tone: Tone = "", adds: str = "") -> Row:
    """The row of a single part; `adds` is the kind that can be added while it is chosen."""
    return Row("item", section.kind, section.title, kind=section.kind, tone=tone, adds=adds)


def item_row(item: Item, kind: str, describe: Describe, depth: int = 0) -> Row:
    """The row of an item; one without a name shows that it is still empty."""
    tail, tone = describe(item)
    return Row(
        "item", item.id, name_of(item) or "…", kind=kind, tail=tail, tone=tone, depth=depth, label=item.id
    )


def section_rows(workshop: Workshop, section: Section, describe: Describe) -> list[Row]:
    """A heading and its items, or the words that ask for the first."""
    if section.is_single:
        return [single_row(section, describe(workshop.get(section.kind))[1])]
    items = workshop.all(section.kind)
    rows = [Row("head", section.kind, section.heading, kind=section.kind, tail=str(len(items) or ""))]
    if not items:
        rows.append(Row("hint", section.kind, f"a  {section.what}", kind=section.kind))
    return rows + [item_row(item, section.kind, describe) for item in items]


def with_article(word: str) -> str:
    """The word for one of a kind with “a” or “an” in front."""
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def prompt_lines(section: Section) -> list[Content]:
    """What to do here, why, an example, and the key that starts it."""
    key = "e" if section.is_single else "a"
    lines = [
        Content.styled(section.heading, "bold"),
        Content(section.what),
        Content.styled(section.why, "$foreground 65%"),
    ]
    if section.example:
        lines += [
            Content(""),
            Content.styled("For example: ", "$foreground 65%") + Content.styled(section.example, "italic"),
        ]
    if section.kind == "habit":  # the seven are given
        key, verb = "e", "answers the one under the cursor"
    else:
        verb = "fills it in" if section.is_single else f"adds {with_article(KINDS[section.kind].one)}"
    return [*lines, Content(""), Content.styled(f" {key} ", "bold $background on $accent") + f" {verb}"]
