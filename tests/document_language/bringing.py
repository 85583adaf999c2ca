"""Brings a catalogue up to date with what the documents say, and begins one for a new language."""

from bisect import bisect
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tests.document_language.messages import Message, said_in

COMMAND = "python -m tests.document_language"
LINE = 110
HEAD = """\
# The documents' own words in {name}. One message after the other, in the order of the English;
# `say`, `to_say` and `_` mark them in the program and its templates; `{command}` collects them.
msgid ""
msgstr ""
"Project-Id-Version: Promise Studio\\n"
"Language: {code}\\n"
"Plural-Forms: {forms};\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def bring_up_to_date(file: Path, marked: Iterable[Message]) -> int:
    """Write a catalogue with just these messages, the words it has kept; the number that wait for theirs."""
    code, wanted = file.stem, {_text(message): message for message in marked}
    held = {_text(message): said for message, said in said_in(file).items()}
    order = [text for text in held if text in wanted]
    for text in sorted(wanted.keys() - held.keys(), key=_place):
        order.insert(bisect(order, _place(text), key=_place), text)
    made = Catalog(locale=code, fuzzy=False)
    for text in order:
        said = held.get(text, ("",))
        made.add(wanted[text], said if isinstance(wanted[text], tuple) else said[0])
    written = BytesIO()
    write_po(written, made, width=LINE, no_location=True, omit_header=True)
    head = _head(file, code)
    file.write_text(f"{head.rstrip()}\n\n{written.getvalue().decode().strip()}\n", "utf-8")
    return sum(not all(held.get(text, ("",))) for text in order)


def _head(file: Path, code: str) -> str:
    if file.exists():
        return file.read_text("utf-8").partition("\n\n")[0]
    name, forms = Locale(code).get_display_name("en"), Catalog(locale=code).plural_forms
    return HEAD.format(name=name, code=code, forms=forms.rstrip(";"), command=COMMAND)


def _text(message: Message | list[str]) -> str:
    return message if isinstance(message, str) else message[0]


def _place(text: str) -> tuple[str, str]:
    return text.casefold(), text.swapcase()
