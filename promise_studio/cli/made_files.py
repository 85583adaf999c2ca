"""The files of one export: made one after the other, each told as soon as it is there."""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from promise_studio.cli.streams import say
from promise_studio.errors import MissingError, UserError
from promise_studio.exchange.formats import Format


@dataclass(frozen=True)
class Told:
    """What is said of a file that was made: a line for people, and facts for `--json`."""

    line: str
    facts: dict[str, object]


def make_each(makes: Iterable[Callable[[], Told]], *, as_json: bool) -> None:
    """Make every file; what this computer lacks for one keeps no other from being made, and is said last."""
    facts: list[dict[str, object]] = []
    lacking: list[MissingError] = []
    for make in makes:
        try:
            told = make()
        except MissingError as error:
            lacking.append(error)
            continue
        facts.append(told.facts)
        if not as_json:
            say(told.line)
    if as_json:
        say(json.dumps(facts, indent=2, ensure_ascii=False))
    if lacking:
        raise lacking[0]


def refuse_to_show(form: Format) -> None:
    """UserError when standard output is a terminal and the format is not text."""
    if form.is_binary and sys.stdout.isatty():
        raise UserError(f"A terminal cannot show {form.value}.", "Send it on with > or |, or name a file.")
