"""Checks the words of one clause that is given as text."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from promise_studio.check.wording import TextFinding
from promise_studio.cli.caret import caret_lines, line_width
from promise_studio.cli.finding_marks import MARKS, summarise
from promise_studio.cli.loading import load_house
from promise_studio.cli.rule_choice import RuleChoice
from promise_studio.cli.streams import say
from promise_studio.cli.text_reading import LONGEST, TextReader
from promise_studio.errors import UserError
from promise_studio.spoken import capital

STANDARD_INPUT = "-"


def check_text(given: str, rules: Path | None, choice: RuleChoice, *, as_json: bool) -> int:
    """Print what the wording rules say of a text, or of what standard input holds."""
    text = _read_standard_input() if given == STANDARD_INPUT else given
    reader = TextReader(load_house(Path(), rules), choice)
    try:
        found = reader.read(text)
    except UserError as error:
        raise UserError(f"{capital(error.message)}.", error.hint) from error
    if as_json:
        say(json.dumps({"findings": [one._asdict() for one in found]}, indent=2, ensure_ascii=False))
    else:
        for one in found:
            for line in finding_lines(text, one, line_width()):
                say(line)
        say(f"{'' if not found else chr(10)}{summarise([one.severity for one in found])}")
    return choice.exit_code(one.severity for one in found)


def standard_input() -> BinaryIO:
    """Standard input in bytes; UserError where the program was started without one."""
    if sys.stdin is None:
        raise UserError("There is no standard input to read from.", "Name a file, or give the text itself.")
    return sys.stdin.buffer


def _read_standard_input() -> str:
    """Standard input as text, without the line break at its end."""
    data = standard_input().read(4 * LONGEST + 5)
    try:
        return data.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        if error.start >= 4 * LONGEST:
            return data.decode("utf-8-sig", "ignore")
        line = data[: error.start].count(b"\n") + 1
        words = f"Line {line} of standard input is not UTF-8 text."
        raise UserError(words, "Save it as UTF-8, or convert it with iconv.") from error


def finding_lines(text: str, found: TextFinding, width: int) -> Iterator[str]:
    """A finding as a person reads it: rule and sentence, the place in the text, what to do."""
    yield f"{MARKS[found.severity]} {found.rule} {found.start}–{found.end}: {found.message}"
    for line in filter(None, caret_lines(text, found.start, found.end, width - 4)):
        yield f"    {line}"
    if found.hint:
        yield f"    → {found.hint}"
