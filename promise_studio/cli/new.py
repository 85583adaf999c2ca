"""The command `new`: a workshop file to start with."""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.cli.command import OK, Command
from promise_studio.store.file_name import ENDING

if TYPE_CHECKING:
    from promise_studio.model import Workshop


def run(arguments: Namespace) -> int:
    """Write the file; open it where there is a terminal."""
    from promise_studio.cli.own_name import own_name
    from promise_studio.cli.streams import has_terminal, say
    from promise_studio.store.writing import write_new
    from promise_studio.studio.kept_room import keep_room

    path = choose_path(arguments.file, arguments.title or arguments.organisation)
    write_new(path, begin(arguments.agenda, arguments.title, arguments.organisation))
    keep_room(path, arguments.agenda or "")
    say(f"Made {path}")
    if arguments.no_studio or not has_terminal():
        say(f"Open it with: {own_name()} open {path}")
        return OK
    from promise_studio.studio.app import run_studio

    return run_studio(path)


def begin(agenda: str | None, title: str, organisation: str) -> "Workshop":
    """The first value of the workshop; UserError when there is no such agenda or a text is too long."""
    from promise_studio.edits import Change, apply
    from promise_studio.guide.start import start_workshop

    edit = Change(id="FRAME", fields={"title": title, "organisation": organisation})
    return apply(start_workshop(agenda or "", "", ""), edit).workshop


def choose_path(named: Path | None, title: str) -> Path:
    """The path as named, with the ending that workshops have; without a name, one made from the title."""
    if named is None or named.is_dir():
        words = re.sub(r"[\W_]+", "-", title.lower()).strip("-")[:60].rstrip("-")
        return (named or Path()) / f"{words or 'workshop'}{ENDING}"
    return named if named.suffix == ".json" else named.with_name(f"{named.name}{ENDING}")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="where it goes (default: a name made from the title)",
    )
    parser.add_argument("--title", default="", help="what this workshop promises, in a few words")
    parser.add_argument("--organisation", default="", help="who makes the promise")
    parser.add_argument("--agenda", metavar="NAME", help="solo, half-day, full-day or review")
    parser.add_argument("--no-studio", action="store_true", help="only write the file")


COMMAND = Command(
    name="new",
    takes="[FILE]",
    summary="start a workshop",
    about="Start a workshop and open it in the studio. A file that exists is never replaced.",
    examples=(
        'promise-studio new --title "Harbour Ferries: delay promise"',
        "promise-studio new harbour.promise.json --agenda half-day",
    ),
    arguments=_arguments,
    run=run,
    stays=True,
)
