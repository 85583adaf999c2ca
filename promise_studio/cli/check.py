"""The command `check`: what a workshop still lacks, or what is wrong with the words of a clause."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Check a workshop, one text, or a stream of texts."""
    from promise_studio.cli.rule_choice import read_rule_choice
    from promise_studio.errors import UserError

    given = [name for name in ("file", "text", "jsonl") if getattr(arguments, name) is not None]
    if len(given) != 1:
        words = (
            "check needs FILE, --text or --jsonl" if not given else "check takes one of FILE, --text, --jsonl"
        )
        raise UserError(f"“promise-studio” {words}.", "All its options: promise-studio check --help")
    if arguments.file is None and (arguments.form == "sarif" or arguments.today):
        option = "--sarif" if arguments.form == "sarif" else "--today"
        raise UserError(f"{option} goes with a workshop, not with text alone.", "Leave it out, or name FILE.")
    choice = read_rule_choice(arguments)
    as_json = arguments.form == "json"
    if arguments.text is not None:
        from promise_studio.cli.check_text import check_text

        return check_text(arguments.text, arguments.rules, choice, as_json=as_json)
    if arguments.jsonl is not None:
        from promise_studio.cli.check_stream import check_stream

        return check_stream(arguments.jsonl, arguments.rules, choice, as_json=as_json)
    from promise_studio.cli.checking import check_workshop, print_checked
    from promise_studio.cli.loading import load_house, load_workshop
    from promise_studio.cli.parser import resolve_today

    house = load_house(arguments.file, arguments.rules)
    workshop = load_workshop(arguments.file)
    checked = check_workshop(arguments.file, workshop, house, choice, resolve_today(arguments))
    print_checked(checked, arguments.form)
    return choice.exit_code(found.severity for found in checked.findings)


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_today
    from promise_studio.cli.rule_choice import add_rule_choice

    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the workshop, NAME.promise.json")
    parser.add_argument(
        "--text", metavar="TEXT", help="check the words of one clause; - reads standard input"
    )
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        help='check a clause a line, {"id": …, "text": …}; - reads standard input',
    )
    add_rule_choice(parser)
    add_today(parser)
    forms = parser.add_mutually_exclusive_group()
    for form, words in (
        ("json", "print the facts as JSON, for another program"),
        ("sarif", "print SARIF 2.1.0, for a code host"),
    ):
        forms.add_argument(
            f"--{form}", dest="form", action="store_const", const=form, default="text", help=words
        )


COMMAND = Command(
    name="check",
    takes="FILE",
    summary="say what a promise still lacks",
    about="Check a workshop by every rule: wording, structure, figures. Exit code 1 where one speaks.\n"
    "Of text alone the wording rules are asked, and whether it says what happens when it fails.\n"
    "Places are counted in characters (Unicode code points): from 0, up to but not including the end.\n"
    "A stream gets an answer for every line, findings or what is wrong with it; exit code 2 when a line\n"
    "could not be read.",
    examples=(
        "promise-studio check harbour.promise.json",
        "promise-studio check harbour.promise.json --json --today 2026-11-21",
        "promise-studio check harbour.promise.json --sarif --fail-on error > findings.sarif",
        'promise-studio check --text "We aim to answer promptly."',
        "promise-studio check --jsonl clauses.jsonl --json --ignore P010,S108",
    ),
    arguments=_arguments,
    run=run,
)
