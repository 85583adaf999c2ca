"""Prints what changed between two workshops: as text, as JSON or as Markdown."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from promise_studio.check.diff import Difference, Effect, diff_workshops
from promise_studio.cli.command import FINDINGS, OK
from promise_studio.cli.streams import say
from promise_studio.model import Workshop
from promise_studio.spoken import counted

MARKS = {Effect.STRONGER: "▲", Effect.WEAKER: "▼", Effect.NEUTRAL: "·"}
Names = tuple[str, str]


def print_differences(before: Workshop, after: Workshop, names: Names, *, form: str) -> int:
    """Print every difference; the exit code says whether something got weaker."""
    found = diff_workshops(before, after)
    if form == "json":
        say(json.dumps(_facts(found, names), indent=2, ensure_ascii=False))
    elif form == "markdown":
        say("\n".join(_markdown(before, after, names)))
    else:
        say("\n".join(_lines(found)))
    return FINDINGS if any(difference.effect is Effect.WEAKER for difference in found) else OK


def _markdown(before: Workshop, after: Workshop, names: Names) -> Iterator[str]:
    """The same in the language in which the documents of the later state speak."""
    from promise_studio.cli.loading import load_style
    from promise_studio.document.language.say import speaking
    from promise_studio.document.markdown.differences import markdown_lines
    from promise_studio.document.view.beside import Beside
    from promise_studio.document.view.changes import see_changes

    beside = Beside(since=before, since_name=names[0], style=load_style(Path(names[1])))
    with speaking(beside.look(after).speech):
        yield from markdown_lines(see_changes(after, beside), names[1])


def _facts(found: Sequence[Difference], names: Names) -> dict[str, object]:
    return {
        "before": names[0],
        "after": names[1],
        "counts": {effect.value: number for effect, number in count_effects(found).items()},
        "differences": [{"item": difference.item, **asdict(difference)} for difference in found],
    }


def _lines(found: Sequence[Difference]) -> Iterator[str]:
    for item, of_item in groupby(found, key=lambda difference: difference.item):
        differences = list(of_item)
        yield head_of(item, differences[0])
        for difference in differences:
            yield f"  {MARKS[difference.effect]} {difference.words}"
            yield f"      {difference.effect.value}: {difference.reason}"
        yield ""
    yield summarise(found)


def head_of(item: str, difference: Difference) -> str:
    """The item that differences are about: “PRM-3 Told within ten minutes (was PRM-2)”."""
    known = difference.before_item
    was = f" (was {known})" if known and difference.after_item and known != item else ""
    of = f", of {difference.clause}" if difference.clause and difference.clause != item else ""
    name = "" if difference.name == item else f" {difference.name}"
    return f"{item}{name}{was}{of}"


def count_effects(found: Sequence[Difference]) -> dict[Effect, int]:
    """How many differences have each effect."""
    return {effect: sum(difference.effect is effect for difference in found) for effect in Effect}


def summarise(found: Sequence[Difference]) -> str:
    """How many there are of each kind, in a sentence."""
    if not found:
        return "No difference for the customer."
    counts = ", ".join(
        f"{number} {effect.value}" for effect, number in count_effects(found).items() if number
    )
    return f"{counted(len(found), 'difference')} for the customer: {counts}."
