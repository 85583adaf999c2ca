"""Reads the tables of a file of house rules, and notes everything in them that cannot be meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, Final

from promise_studio.check.finding import Severity
from promise_studio.check.house_rules import HouseRules
from promise_studio.check.named_rules import find_rule
from promise_studio.check.wording.house_words import HouseWords
from promise_studio.errors import UserError

_SHORT: Final = {"known": "abbreviations_known"}
"""What a house writes for a field whose own name is long."""
_WORDS: Final = (*_SHORT, *(field.name for field in fields(HouseWords)))
_LINE_KEY: Final = re.compile(
    r"""\s*(?:\[\s*(?P<table>[^\]]+?)\s*\]|(?P<key>[^\s=#"'][^=#]*?|"[^"]*"|'[^']*')\s*=)"""
)


class HouseReading:
    """The house rules of one file in `house`, and in `mistakes` what is wrong, by line."""

    def __init__(self, text: str, held: Mapping[str, Any], where: str) -> None:
        self.mistakes: list[tuple[int, str]] = []
        self._lines = text.splitlines()
        self._places = dict(_key_lines(self._lines))
        tables = self._tables((), held, ("rules", "words"))
        rules = self._tables(("rules",), tables.get("rules", {}), ("off", "severity"), closed=False)
        reasons = self._reasons(rules.get("off", []))
        self.house = HouseRules(
            off=frozenset(reasons),
            severity=self._severities(rules.get("severity", {})),
            words=HouseWords(**self._words(tables.get("words", {}))),
            reasons={code: reason for code, reason in reasons.items() if reason},
            source=where,
        )
        self.mistakes.sort()

    def _tables(
        self, path: tuple[str, ...], held: Mapping[str, Any], known: tuple[str, ...], *, closed: bool = True
    ) -> dict[str, Any]:
        """The known entries of a table; at the top each of them must be a table itself."""
        found = {}
        for key, value in held.items():
            if key not in known:
                self._unknown((*path, key), known)
            elif closed and not isinstance(value, dict):
                self._wrong((*path, key), f"“{key}” is a table: write [{key}] on a line of its own.")
            else:
                found[key] = value
        return found

    def _reasons(self, off: object) -> dict[str, str]:
        """The codes that are off, each with its reason or an empty string."""
        path = ("rules", "off")
        if isinstance(off, list):
            return {code: "" for name in self._texts(path, off) if (code := self._code(path, name))}
        if not isinstance(off, dict):
            self._wrong(path, '“off” takes a list of rules: off = ["P010", "S118"].')
            return {}
        reasons = {}
        for name, reason in off.items():
            if not isinstance(reason, str):
                self._wrong((*path, name), f"the reason for “{name}” is a text in quotes.")
            elif code := self._code((*path, name), name):
                reasons[code] = " ".join(reason.split())
        return reasons

    def _severities(self, held: object) -> dict[str, Severity]:
        path = ("rules", "severity")
        if not isinstance(held, dict):
            self._wrong(path, '“severity” is a table: [rules.severity], then P001 = "warning".')
            return {}
        found = {}
        for name, grade in held.items():
            code = self._code((*path, name), name)
            if grade not in list(Severity):
                words = f"“{name}” is “error” or “warning”, not {grade!r}; to switch it off, use off."
                self._wrong((*path, name), words)
            elif code:
                found[code] = Severity(grade)
        return found

    def _words(self, held: Mapping[str, Any]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for key, value in held.items():
            path, field = ("words", key), _SHORT.get(key, key)
            if key not in _WORDS:
                self._unknown(path, _WORDS)
            elif not isinstance(value, list):
                self._wrong(path, f'“{key}” takes a list of words: {key} = ["swift", "in no time"].')
            else:
                found[field] = found.get(field, frozenset()) | frozenset(self._texts(path, value))
        return found

    def _texts(self, path: tuple[str, ...], values: Iterable[object]) -> Iterator[str]:
        for value in values:
            if isinstance(value, str) and value.strip():
                yield " ".join(value.split())
            else:
                shown = "an empty text" if isinstance(value, str) else repr(value)
                self._wrong(path, f"“{path[-1]}” holds {shown}; each entry is a text in quotes.")

    def _code(self, path: tuple[str, ...], name: str) -> str:
        try:
            return find_rule(name).code
        except UserError as error:
            self._wrong(path, f"{error.message} {error.hint}.", name)
            return ""

    def _unknown(self, path: tuple[str, ...], known: Iterable[str]) -> None:
        key = path[-1]
        near = get_close_matches(key.lower(), list(known), 1)
        meant = f"Did you mean “{near[0]}”? " if near else ""
        self._wrong(path, f"nobody knows “{key}” here. {meant}There are {', '.join(known)}.")

    def _wrong(self, path: tuple[str, ...], words: str, value: str = "") -> None:
        """Note a mistake at the line of its key, or of the value in its list where that can be found."""
        line = next(
            (self._places[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self._places), 0
        )
        if value:
            wanted = (f'"{value}"', f"'{value}'")
            after = enumerate(self._lines[max(line - 1, 0) :], start=max(line, 1))
            line = next((at for at, text in after if any(quoted in text for quoted in wanted)), line)
        self.mistakes.append((line, words))


def _key_lines(lines: Iterable[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Where each table and each key of a file stands, by its path, as far as lines tell."""
    table: tuple[str, ...] = ()
    for number, text in enumerate(lines, start=1):
        found = _LINE_KEY.match(text)
        if found is None:
            continue
        path = tuple(part.strip().strip("\"'") for part in (found["table"] or found["key"]).split("."))
        if found["table"]:
            table = path
        yield (path if found["table"] else (*table, *path)), number
