"""Words with a label in the margin; lines that wrap stay out of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

MARGIN = 11


@dataclass(frozen=True)
class Labelled:
    """A word in the margin, and what there is to say."""

    label: str
    words: Content
    style: str = "$foreground 65%"


Lines = Sequence[Content | Labelled]


def draw_lines(lines: Lines, width: int, margin: int = MARGIN) -> Content:
    """The lines as they are read in a pane of this width."""
    drawn: list[Content] = []
    for line in lines:
        if isinstance(line, Content):
            drawn.append(line)
            continue
        body = line.words.wrap(max(8, width - margin))
        labels = [line.label.ljust(margin), *(" " * margin for _ in body[1:])]
        drawn += [
            Content.styled(label, line.style) + words for label, words in zip(labels, body, strict=True)
        ]
    return Content("\n").join(drawn)
