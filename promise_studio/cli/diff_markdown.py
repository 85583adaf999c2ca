"""The differences between two workshops as Markdown: one table, the weaker ones first."""

from collections.abc import Iterator, Sequence

from promise_studio.check.diff import Difference, Effect
from promise_studio.document.markdown.escape import escape_cell

ORDER = (Effect.WEAKER, Effect.STRONGER, Effect.NEUTRAL)


def markdown_lines(found: Sequence[Difference], names: tuple[str, str], summary: str) -> Iterator[str]:
    """A heading, the summary, and a row for each difference; everything that somebody typed stays text."""
    yield "# What changed for the customer"
    yield ""
    yield f"From {escape_cell(names[0])} to {escape_cell(names[1])}. {summary}"
    if not found:
        return
    yield ""
    yield "| For the customer | Where | What changed | Why |"
    yield "| --- | --- | --- | --- |"
    for difference in sorted(found, key=lambda difference: ORDER.index(difference.effect)):
        cells = (difference.effect.value, difference.item, difference.words, difference.reason)
        yield f"| {' | '.join(map(escape_cell, cells))} |"
