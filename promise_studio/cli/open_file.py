"""The command `open`: a workshop on the screen."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import OK, Command
from promise_studio.cli.streams import has_terminal, say
from promise_studio.errors import UserError


def run(arguments: Namespace) -> int:
    """Open the studio on a workshop; one that travels inside a PDF first gets a file of its own."""
    path: Path = arguments.file
    if path.suffix.lower() == ".pdf":
        return _open_inside(path, arguments)
    if arguments.plain or os.environ.get("TERM") == "dumb":
        return _run_plain(path, arguments)
    if not has_terminal():
        raise UserError(
            "The studio needs a terminal, and there is none here.",
            f"Without one: promise-studio check {path}, or promise-studio export {path}",
        )
    if not path.exists():
        raise UserError(f"There is no file “{path}”.", f"To start it: promise-studio new {path}")
    from promise_studio.studio.app import run_studio

    return run_studio(path, read_only=arguments.read_only, rules=arguments.rules)


def _open_inside(path: Path, arguments: Namespace) -> int:
    """Take the workshop out of a PDF and open it; without a terminal its new file is all."""
    from promise_studio.exchange.returned.reopening import reopen

    arguments.file = reopen(path)
    say(f"The workshop inside {path} is now {arguments.file}.")
    if not has_terminal() and not arguments.plain:
        return OK
    return run(arguments)


def _run_plain(path: Path, arguments: Namespace) -> int:
    from promise_studio.studio.plain.loop import run_plain

    return run_plain(path, read_only=arguments.read_only, rules=arguments.rules)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the workshop, NAME.promise.json, or a PDF with it"
    )
    parser.add_argument(
        "--read-only", action="store_true", help="look only; the file is not locked for others"
    )
    parser.add_argument(
        "--rules", type=Path, metavar="FILE", help="house rules in TOML (default: NAME.rules.toml beside it)"
    )
    parser.add_argument(
        "--plain", action="store_true", help="line by line, for screen readers and terminals that only print"
    )


COMMAND = Command(
    name="open",
    takes="FILE",
    summary="work on a workshop in the studio",
    about="Open a workshop in the studio. Every edit is on disk when the screen shows it.\n"
    "A PDF that carries its workshop gives it back as a new file beside it; nothing is overwritten.",
    examples=(
        "promise-studio open harbour.promise.json",
        "promise-studio open harbour.promise.json --read-only",
        "promise-studio open harbour-review.pdf",
    ),
    arguments=_arguments,
    run=run,
    stays=True,
)
