"""Which rules a check listens to, and from which severity on it fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.cli.command import FINDINGS, OK

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from promise_studio.check.finding import Severity

NEVER = "never"
LEVELS = ("error", "warning", NEVER)


@dataclass(frozen=True)
class RuleChoice:
    """The codes to listen to (None: all of them), those to leave out, and the severity that fails."""

    only: frozenset[str] | None
    without: frozenset[str]
    fail_on: str

    def wants(self, code: str) -> bool:
        """Whether findings of this rule are shown."""
        return code not in self.without and (self.only is None or code in self.only)

    def fails(self, severities: Iterable[Severity]) -> bool:
        """Whether one of these severities is a reason to fail."""
        limit = LEVELS.index(self.fail_on)
        return self.fail_on != NEVER and any(LEVELS.index(one.value) <= limit for one in severities)

    def exit_code(self, severities: Iterable[Severity]) -> int:
        """What a check with findings of these severities ends with."""
        return FINDINGS if self.fails(severities) else OK


def add_rule_choice(parser: ArgumentParser) -> None:
    """Offer `--select`, `--ignore`, `--fail-on` and `--rules`."""
    from pathlib import Path

    parser.add_argument(
        "--select",
        action="append",
        metavar="RULES",
        help="only these: codes, their beginnings, slugs; P001,S1",
    )
    parser.add_argument("--ignore", action="append", metavar="RULES", help="all but these")
    parser.add_argument(
        "--fail-on",
        choices=LEVELS,
        default="warning",
        metavar="LEVEL",
        help="error, warning (default) or never: from which level on the exit code is 1",
    )
    parser.add_argument(
        "--rules", type=Path, metavar="FILE", help="house rules in TOML (default: NAME.rules.toml beside it)"
    )


def read_rule_choice(arguments: Namespace) -> RuleChoice:
    """What the arguments ask for; UserError for a rule that does not exist."""
    if not (arguments.select or arguments.ignore):
        return RuleChoice(None, frozenset(), arguments.fail_on)
    from promise_studio.check.named_rules import find_codes

    only = find_codes(arguments.select) if arguments.select else None
    without = find_codes(arguments.ignore) if arguments.ignore else frozenset()
    return RuleChoice(only, without, arguments.fail_on)
