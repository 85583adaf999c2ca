"""Rules as people name them: by code, by the start of a code, by slug or by name."""

from collections.abc import Iterable
from difflib import get_close_matches

from promise_studio.check.catalogue import rules
from promise_studio.check.rule import Rule
from promise_studio.errors import UserError

_LETTERS_FOR_DIGITS = str.maketrans("oil", "011")


def _keys(rule: Rule) -> tuple[str, str, str]:
    return rule.code.casefold(), rule.slug.casefold(), rule.name.casefold()


def find_rule(named: str) -> Rule:
    """The rule with this code, slug or name; UserError with the nearest one where there is none."""
    wanted = named.strip().casefold()
    for rule in rules().values():
        if wanted in _keys(rule):
            return rule
    raise UserError(f"There is no rule “{named.strip()}”.", hint_near(named))


def find_codes(named: Iterable[str]) -> frozenset[str]:
    """The codes of the rules that are named, several with commas between them; “P” or “S10” names a group."""
    words = [word.strip() for group in named for word in group.split(",")]
    codes: set[str] = set()
    for word in filter(None, words):
        group = [code for code in rules() if code.startswith(word.upper())]
        codes.update(group or [find_rule(word).code])
    if not codes:
        raise UserError("No rule is named.", "Name codes such as P001, or their beginning: P or S10.")
    return frozenset(codes)


def hint_near(named: str) -> str:
    """Which rule was probably meant, and how to see them all."""
    wanted = named.strip().casefold()
    known = {key: rule for rule in rules().values() for key in _keys(rule)}
    mistyped = wanted[:1] + wanted[1:].translate(_LETTERS_FOR_DIGITS)
    near = [mistyped] if mistyped in known else get_close_matches(wanted, known, 1, 0.6)
    words = [key for key in known if len(wanted) > 3 and wanted in key]
    found = known[near[0]] if near else known[words[0]] if words else None
    meant = f"Did you mean {found.code} ({found.slug})? " if found else ""
    return f"{meant}All rules: promise-studio explain"
