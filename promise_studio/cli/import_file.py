"""The command `import`: what teams already have, shown first and brought in as one step."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Read the files and show what they bring; with --into, bring it in."""
    from promise_studio.cli.importing import import_files

    return import_files(arguments)


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json
    from promise_studio.exchange.options import ROLES
    from promise_studio.exchange.readers import READERS

    known = ", ".join(reader.name for reader in READERS)
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="what to read, or - for standard input"
    )
    parser.add_argument(
        "--into", type=Path, metavar="WORKSHOP", help="the workshop that takes it (without: only look)"
    )
    parser.add_argument(
        "--as", dest="named", default="", metavar="FORMAT", help=f"where the file does not show it: {known}"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be done, and do nothing")
    group = parser.add_argument_group("voices of customers, as tables")
    for role, words in ROLES.items():
        group.add_argument(f"--{role}", metavar="COLUMN", help=f"the column that holds {words}")
    group.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook")
    group.add_argument(
        "--limit", type=int, metavar="N", help="take at most N quotes, a fair sample (default: 5,000)"
    )
    group.add_argument(
        "--no-mask",
        action="store_true",
        help="keep e-mail addresses, phone, card and account numbers (default: masked)",
    )
    add_json(parser)


COMMAND = Command(
    name="import",
    takes="FILE…",
    summary="bring in what you have: voices, journeys, personas, service levels",
    about="Show what a file would bring into a workshop; with --into, bring it in as one step.\n"
    "The same file twice makes nothing new. Nothing leaves this computer.",
    examples=(
        "promise-studio import survey.csv",
        'promise-studio import survey.xlsx --text "What could be better?" --into harbour.promise.json',
        "promise-studio import journey.mmd --into harbour.promise.json --dry-run",
        "promise-studio import slo.yaml --json",
        "promise-studio import reply-anna.pdf reply-bo.pdf --into harbour.promise.json",
    ),
    arguments=_arguments,
    run=run,
)
