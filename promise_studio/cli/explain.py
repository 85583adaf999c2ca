"""The command `explain`: what a rule looks for, why, and what mends it."""

from argparse import ArgumentParser, Namespace

from promise_studio.cli.command import OK, Command


def run(arguments: Namespace) -> int:
    """Explain one rule, list them all, or print the page about them."""
    from promise_studio.cli.explaining import explain_rule, list_rules
    from promise_studio.cli.streams import say
    from promise_studio.errors import UserError

    if arguments.page:
        from promise_studio.check.rule_page import rules_page

        if arguments.rule or arguments.json:
            raise UserError(
                "--page prints every rule as Markdown and takes nothing else.", "Leave the rest out."
            )
        say(rules_page().rstrip("\n"))
    elif arguments.rule:
        explain_rule(" ".join(arguments.rule), as_json=arguments.json)
    else:
        list_rules(as_json=arguments.json)
    return OK


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json

    parser.add_argument(
        "rule", nargs="*", metavar="RULE", help="its code, slug or name (default: list all rules)"
    )
    parser.add_argument("--page", action="store_true", help="print all rules as one page of Markdown")
    add_json(parser)


COMMAND = Command(
    name="explain",
    takes="[RULE]",
    summary="say what a rule looks for, why, and what mends it",
    about="Explain a rule of the check: what it looks for, why, by which source, examples, and the fix.",
    examples=(
        "promise-studio explain P007",
        "promise-studio explain vague-word",
        "promise-studio explain",
    ),
    arguments=_arguments,
    run=run,
)
