"""The command `diff`: what changed between two states of a promise, weighed for the customer."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Compare two files, or a file with an earlier state of itself."""
    from promise_studio.cli.diffing import print_differences
    from promise_studio.cli.loading import load_workshop
    from promise_studio.errors import UserError

    first, second, since = arguments.first, arguments.second, arguments.since
    if (second is None) == (since is None):
        raise UserError(
            "“promise-studio diff” compares two states.",
            f"Name two files, or --since: promise-studio diff {first} --since 0.9",
        )
    if since is not None:
        from promise_studio.cli.earlier import load_earlier

        before, after = load_earlier(first, since), load_workshop(first)
        names = (f"{first} ({since})", str(first))
    else:
        before, after = load_workshop(first), load_workshop(second)
        names = (str(first), str(second))
    return print_differences(before, after, names, form=arguments.form)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("first", type=Path, metavar="OLD", help="the workshop as it was, NAME.promise.json")
    parser.add_argument("second", type=Path, nargs="?", metavar="NEW", help="the workshop as it is now")
    parser.add_argument(
        "--since",
        metavar="VERSION",
        help="with one file: a version that a backup still holds, or “backup” for the newest",
    )
    forms = parser.add_mutually_exclusive_group()
    for form, words in (("json", "as JSON, for another program"), ("markdown", "as Markdown, for a review")):
        forms.add_argument(
            f"--{form}",
            dest="form",
            action="store_const",
            const=form,
            default="text",
            help=f"print the differences {words}",
        )


COMMAND = Command(
    name="diff",
    takes="OLD NEW",
    summary="say what changed for the customer: stronger, weaker, neutral",
    about="Compare two states of a promise by what they mean: clauses, service levels, recoveries.\n"
    "Exit code 1 when something got weaker for the customer, else 0.",
    examples=(
        "promise-studio diff old.promise.json harbour.promise.json",
        "promise-studio diff harbour.promise.json --since backup",
        "promise-studio diff old.promise.json new.promise.json --markdown > changes.md",
    ),
    arguments=_arguments,
    run=run,
)
