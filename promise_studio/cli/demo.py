"""The command `demo`: a finished example, as files and in the studio."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command

FOLDER = "promise-studio-demo"


def run(arguments: Namespace) -> int:
    """Make the files, say where they are, then open the studio where there is a terminal."""
    from promise_studio.cli.demo_files import make_demo
    from promise_studio.cli.own_name import own_name
    from promise_studio.cli.streams import complain, has_terminal, say

    demo = make_demo(Path(arguments.output), as_json=arguments.json)
    if demo.missing is not None:
        complain(demo.missing)
    if not arguments.json and not arguments.no_studio and has_terminal():
        from promise_studio.studio.app import run_studio

        return run_studio(demo.workshop) or demo.exit_code
    if not arguments.json:
        say(f"\nWalk through it with: {own_name()} open {demo.workshop}")
    return demo.exit_code


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json

    parser.add_argument(
        "-o",
        "--output",
        default=FOLDER,
        metavar="DIR",
        help=f"the folder for the files (default: ./{FOLDER})",
    )
    parser.add_argument("--no-studio", action="store_true", help="only write the files")
    add_json(parser)


COMMAND = Command(
    name="demo",
    takes="",
    summary="walk through a finished example, and get its documents",
    about="Write the documents of a finished example workshop, then open a copy of it in the studio.\n"
    "Without a terminal it only writes the files.",
    examples=("promise-studio demo", "promise-studio demo --output demo --no-studio"),
    arguments=_arguments,
    run=run,
    stays=True,
)
