"""Prints what the doctor found."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from promise_studio import __version__
from promise_studio.cli.command import MISSING, OK
from promise_studio.cli.doctor import computer_facts, pdf_facts
from promise_studio.cli.doctor.fact import Fact, State
from promise_studio.cli.doctor.install_lines import read_host
from promise_studio.cli.doctor.pdf_probe import probe_pdf
from promise_studio.cli.streams import has_terminal, say
from promise_studio.spoken import capital
from promise_studio.studio.recent import state_file


def examine() -> list[Fact]:
    """Everything the doctor looks at, in the order in which it is reported."""
    return [
        computer_facts.python_fact(),
        *computer_facts.package_facts(),
        computer_facts.terminal_fact(has_terminal()),
        pdf_facts.pdf_fact(probe_pdf(), read_host()),
        pdf_facts.font_fact(),
        computer_facts.folder_fact(state_file().parent),
        computer_facts.lock_fact(Path.cwd()),
    ]


def print_report(*, as_json: bool) -> int:
    """Print the facts, for a person or as JSON; the exit code says whether something is missing."""
    facts = examine()
    missing = [fact for fact in facts if fact.state is State.MISSING]
    if as_json:
        report = {"version": __version__, "ok": not missing, "facts": [asdict(fact) for fact in facts]}
        say(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        _print(facts, missing)
    return MISSING if missing else OK


def _print(facts: Sequence[Fact], missing: Sequence[Fact]) -> None:
    say(f"Promise Studio {__version__}\n")
    for fact in facts:
        say(f"{fact.mark} {fact.name:<12} {fact.found}")
        if fact.state is State.NOTE and fact.fix:
            say(f"  {'':<12} {fact.fix}")
    say()
    if not missing:
        say("Nothing is missing here.")
        return
    for purpose in dict.fromkeys(fact.needed_for for fact in missing):
        say(f"{capital(purpose)} needs what is marked ■. Run:")
        fixes = (fact.fix for fact in missing if fact.needed_for == purpose)
        for fix in dict.fromkeys(fixes):
            for line in fix.splitlines():
                say(f"  {line}")
    say("Everything else works now.")
