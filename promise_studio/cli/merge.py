"""The command `merge`: two people who worked apart, by item and field, with nothing lost."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Merge A and B, which both came from BASE."""
    from promise_studio.cli.merging import merge_files

    return merge_files(
        arguments.base,
        arguments.a,
        arguments.b,
        output=arguments.output,
        path=arguments.path,
        as_json=arguments.json,
    )


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json

    parser.add_argument("base", type=Path, metavar="BASE", help="the state that both came from")
    parser.add_argument("a", type=Path, metavar="A", help="one of the two; its words stand where they differ")
    parser.add_argument("b", type=Path, metavar="B", help="the other one")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help="where the merged workshop goes; it may be A or B"
    )
    parser.add_argument(
        "--path",
        type=Path,
        metavar="NAME",
        help="the workshop’s real name, for git: conflicts are kept beside it",
    )
    add_json(parser)


COMMAND = Command(
    name="merge",
    takes="BASE A B",
    summary="make one workshop of two that were changed apart",
    about="Merge two workshops that came from one, by item and field. Where both changed the same field,\n"
    "A’s words stand and B’s are kept beside it in NAME.conflicts, to be chosen from in the studio.\n"
    "Without -o nothing is written. Exit code 1 when they differ somewhere, else 0.",
    examples=(
        "promise-studio merge old.promise.json mine.promise.json theirs.promise.json -o mine.promise.json",
        "promise-studio merge old.promise.json mine.promise.json theirs.promise.json",
        'git config merge.promise.driver "promise-studio merge %O %A %B -o %A --path %P"',
        'echo "*.promise.json merge=promise" >> .gitattributes',
    ),
    arguments=_arguments,
    run=run,
)
