"""What the program and its templates mark for the catalogues, as gettext’s tools read it."""

import re
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from promise_studio.check.catalogue import rules
from promise_studio.document.language.catalogue import catalogue_file
from promise_studio.resources import PACKAGE, templates_dir

Message = str | tuple[str, str]
KEYWORDS = {
    "say": None,
    "to_say": None,
    "_": None,
    "ngettext": (1, 2),
    "say_many": (1, 2),
    "count_of": (1, 2),
    "tell": None,
    "to_tell": None,
}
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
HIDDEN = re.compile(r"""\bf(["']).*\{(?:say|say_many|to_say|tell|to_tell)\(""")
"""A message inside of an f-string, where the tools do not look."""


@cache
def marked() -> frozenset[Message]:
    """Every message that is marked, one and many together, and the names of the rules, which say themselves."""
    found: set[Message] = {rule.name for rule in rules().values()}
    for folder, method in (
        (PACKAGE / "document", "python"),
        (PACKAGE / "check", "python"),
        (PACKAGE / "exchange", "python"),
        (templates_dir(), "jinja2"),
    ):
        ending = "**.py" if method == "python" else "**.j2"
        for _, _, message, _, _ in extract_from_dir(str(folder), [(ending, method)], keywords=KEYWORDS):
            found.add(message if isinstance(message, str) else (message[0], message[1]))
    return frozenset(found)


def said_in(file: Path) -> dict[Message, tuple[str, ...]]:
    """What a catalogue says for each message: one text, or one for each form; nothing where there is none yet."""
    if not file.exists():
        return {}
    with file.open("rb") as opened:
        entries = [entry for entry in read_po(opened, locale=file.stem, abort_invalid=True) if entry.id]
    return {
        entry.id: (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)
        for entry in entries
    }


@cache
def translated(language: str) -> dict[Message, tuple[str, ...]]:
    """What the catalogue of a language says."""
    return said_in(catalogue_file(language))


def placeholders(message: Message | tuple[str, ...]) -> set[str]:
    """What is put into a message; where it has two forms, both together."""
    return set(PLACEHOLDER.findall(message if isinstance(message, str) else " ".join(message)))


def hidden_messages(folder: Path) -> list[str]:
    """The lines of modules that say a message inside of an f-string."""
    return [
        f"{file.name}: {line.strip()}"
        for file in sorted(folder.rglob("*.py"))
        for line in file.read_text("utf-8").splitlines()
        if HIDDEN.search(line)
    ]
