"""Checks a stream of clauses, one JSON line each: an answer for every line, in their order."""

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from promise_studio.check.finding import Severity
from promise_studio.check.wording import AT_ONCE, TextFinding
from promise_studio.cli.caret import line_width
from promise_studio.cli.check_text import STANDARD_INPUT, finding_lines, standard_input
from promise_studio.cli.command import USAGE
from promise_studio.cli.loading import load_house
from promise_studio.cli.rule_choice import RuleChoice
from promise_studio.cli.streams import note, say
from promise_studio.cli.text_reading import TextReader
from promise_studio.errors import UserError

LONGEST_LINE = 32 * 2**20
"""Bytes; what lies beyond them on one line is passed over, so that no line fills the memory."""

_AT_ONCE = 2**16
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode  # `json.dumps` makes one for every line


class Answer(NamedTuple):
    """What is said of one line: findings, or why there are none."""

    id: Any
    text: str
    findings: list[TextFinding]
    error: str = ""


def check_stream(given: str, rules: Path | None, choice: RuleChoice, *, as_json: bool) -> int:
    """Answer every line as soon as it has come; exit code 2 when one could not be read, else by findings."""
    reader = TextReader(load_house(Path(), rules), choice)
    severities: set[Severity] = set()
    wrong = False
    # A stream may run for hours, unlike other short commands, so garbage is collected.
    gc.enable()
    numbers = count(1)
    with _opened(given) as stream:
        for lines in _lines(stream):
            for answer, number in zip(_answers(lines, reader), numbers, strict=False):
                if answer.error:
                    wrong = True
                    note(f"promise-studio: line {number}: {answer.error}")
                severities.update([found.severity for found in answer.findings])
                _say(answer, number, as_json=as_json)
            sys.stdout.flush()
    return USAGE if wrong else choice.exit_code(severities)


@contextmanager
def _opened(given: str) -> Iterator[BinaryIO]:
    if given == STANDARD_INPUT:
        yield standard_input()
        return
    with _open(given) as stream:
        yield stream


def _open(given: str) -> BinaryIO:
    try:
        return Path(given).open("rb")
    except FileNotFoundError as error:
        hint = "Check its name, or use - for standard input."
        raise UserError(f"There is no file “{given}”.", hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        hint = "Check that it is a file, and that you may read it."
        raise UserError(f"“{given}” could not be read: {reason}.", hint) from error


def _lines(stream: BinaryIO) -> Iterator[list[bytes]]:
    """The lines that have come so far, without their breaks, as often as some come.

    A line that is far too long is cut, and its rest is passed over.
    """
    begun: list[bytes] = []
    size = 0
    while come := stream.read1(_AT_ONCE):  # type: ignore[attr-defined]  # typeshed: `BinaryIO` lacks it
        *whole, rest = come.split(b"\n")
        if whole and begun:
            whole[0] = b"".join((*begun, whole[0]))
        if whole:
            yield whole
            begun, size = [], 0
        if rest and size <= LONGEST_LINE:
            begun.append(rest)
            size += len(rest)
    if begun:
        yield [b"".join(begun)]


def _answers(lines: list[bytes], reader: TextReader) -> Iterator[Answer]:
    """What is said of each line; so many are read together as are read faster so."""
    for first in range(0, len(lines), AT_ONCE):
        asked = [_asked(line, reader) for line in lines[first : first + AT_ONCE]]
        found = iter(reader.read_all([one.text for one in asked if not one.error]))
        for one in asked:
            yield one if one.error else one._replace(findings=next(found))


def _asked(line: bytes, reader: TextReader) -> Answer:
    """What a line asks for, without its findings, or why there will be none."""
    held: dict[str, Any] = {}
    try:
        held = _read_json(line)
        return Answer(_id_of(held), reader.fitting(_text_of(held)), [])
    except UserError as error:
        given = held.get("id")
        return Answer(given if isinstance(given, str | int) else None, "", [], f"{error.message}.")


def _read_json(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise UserError(f"the line is longer than {LONGEST_LINE // 2**20} MB and was passed over")
    if not line.strip():
        raise UserError("the line is empty")
    try:
        held = json.loads(line.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise UserError(f"byte {error.start + 1:,} is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"the line is not JSON: {_why(error)}") from error
    if not isinstance(held, dict):
        raise UserError('the line is JSON, but not {"id": …, "text": …}')
    return held


def _why(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1:,}"
    return "it is nested too deep" if isinstance(error, RecursionError) else "a number in it is too long"


def _id_of(held: dict[str, Any]) -> str | int:
    known = held.get("id")
    if isinstance(known, str | int) and not isinstance(known, bool):
        return known
    raise UserError("“id” is missing" if known is None else "“id” is neither a text nor a whole number")


def _text_of(held: dict[str, Any]) -> str:
    text = held.get("text")
    if isinstance(text, str):
        return text
    raise UserError("“text” is missing" if "text" not in held else "“text” is not a text")


def _say(answer: Answer, number: int, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(_json_line(answer, number))
    elif answer.error:
        say(f"{answer.id or f'line {number}'}: {answer.error}")
    else:
        width = line_width()
        lines = [line for found in answer.findings for line in finding_lines(answer.text, found, width)]
        say("\n".join([f"{answer.id}: {'' if lines else 'no findings'}".rstrip(), *lines]))


def _json_line(answer: Answer, number: int) -> str:
    said: dict[str, object] = {"id": answer.id}
    if answer.error:
        said |= {"line": number, "error": answer.error}
    else:
        said["findings"] = [
            {
                "rule": found.rule,
                "start": found.start,
                "end": found.end,
                "message": found.message,
                "replacement": found.replacement,
            }
            for found in answer.findings
        ]
    line = _ENCODE(said)
    if not line.isascii():
        try:
            line.encode(sys.stdout.encoding or "ascii")
        except UnicodeEncodeError:
            return f"{json.dumps(said)}\n"
    return f"{line}\n"
