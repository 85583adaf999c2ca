"""Finds the file of a workshop's house rules and reads it: TOML, NAME.rules.toml beside NAME.promise.json."""

from pathlib import Path
from typing import Final

from promise_studio.check.house_rules import NO_HOUSE_RULES, HouseRules, rules_beside
from promise_studio.errors import UserError
from promise_studio.store.toml_text import decode_toml, read_toml

SHAPE: Final = 'It looks like this: [rules] with off = ["P010"], and [words] with vague = ["swift"].'
_LARGEST: Final = 2**20
_MOST: Final = 10


def load_house_rules(workshop: Path, named: Path | None = None) -> HouseRules:
    """The house rules in the file that is named, else in the one beside the workshop, else none."""
    path = named or rules_beside(workshop)
    if named is None and not path.exists():
        return NO_HOUSE_RULES
    return read_house_file(_read(path), path.name)


def _read(path: Path) -> str:
    from promise_studio.store.reading import read_file

    data, _ = read_file(path)
    if len(data) > _LARGEST:
        raise UserError(
            f"{path} is larger than 1 MB; no house rules are.", "Check that it is the file you mean."
        )
    return decode_toml(data, str(path))


def read_house_file(text: str, where: str) -> HouseRules:
    """The house rules of a TOML text; UserError names each mistake, its line and what to do."""
    from promise_studio.check.house_reading import HouseReading

    held = read_toml(text, where, SHAPE)
    reading = HouseReading(text, held, where)
    if reading.mistakes:
        raise _refused(
            where, [f"line {line}: {words}" if line else words for line, words in reading.mistakes]
        )
    return reading.house


def _refused(where: str, mistakes: list[str]) -> UserError:
    if len(mistakes) == 1:
        return UserError(f"{where}, {mistakes[0]}", SHAPE)
    shown = mistakes[:_MOST] + [f"and {len(mistakes) - _MOST} more"] * (len(mistakes) > _MOST)
    return UserError(f"{where} has {len(mistakes)} mistakes.\n  " + "\n  ".join(shown), SHAPE)
