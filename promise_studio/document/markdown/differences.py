"""The differences between two workshops as Markdown: one table, the weaker ones first."""

from collections.abc import Iterator

from promise_studio.check.diff import Effect
from promise_studio.document.language.say import say
from promise_studio.document.markdown.escape import escape_cell
from promise_studio.document.view.changes import MARKS, Changes

ORDER = [MARKS[effect] for effect in (Effect.WEAKER, Effect.STRONGER, Effect.NEUTRAL)]


def markdown_lines(changes: Changes, now: str) -> Iterator[str]:
    """A heading, the summary, and a row for each difference; everything that somebody typed stays text."""
    yield "# " + say("What changed for the customer")
    yield ""
    between = say("From %(before)s to %(after)s.", before=changes.since, after=now)
    yield f"{escape_cell(between)} {changes.summary}"
    if not changes.rows:
        return
    yield ""
    heads = (say("For the customer"), say("Where"), say("What changed"), say("Why"))
    yield f"| {' | '.join(heads)} |"
    yield "| --- | --- | --- | --- |"
    for row in sorted(changes.rows, key=lambda row: ORDER.index(row.mark)):
        cells = (row.mark.word, row.item.id, row.words, row.reason)
        yield f"| {' | '.join(map(escape_cell, cells))} |"
