"""From a text to a journey, exactly as Mermaid 11 reads one; what it refuses is refused with its line."""

import re
from collections.abc import Callable
from typing import Final

from promise_studio.exchange.mermaid.entities import hide_entities
from promise_studio.exchange.mermaid.javascript import BLANKS
from promise_studio.exchange.mermaid.parsed import ParsedJourney
from promise_studio.exchange.mermaid.prepared import DIRECTIVE, prepare
from promise_studio.exchange.mermaid.reasons import explain_beginning, shorten
from promise_studio.exchange.mermaid.refused import RefusedTextError
from promise_studio.exchange.mermaid.statements import Statements
from promise_studio.exchange.mermaid.tokens import tokens
from promise_studio.exchange.mermaid.traced import Traced

_OFTEN: Final = 256
_BEGINNING: Final = re.compile(f"[{BLANKS}]*journey")
_ASIDE: Final = re.compile("%%[^\n\u2028\u2029]*(\n)?")
_OTHER: Final = re.compile("C4Container|C4Component|C4Dynamic|C4Deployment")


def parse_journey(
    text: str, first_line: int = 1, tell: Callable[[int, int], None] | None = None
) -> ParsedJourney:
    """The journey of a diagram that begins on `first_line` of its file, or RefusedTextError."""
    prepared = prepare(text, first_line)
    _check_kind(prepared.code)
    hidden = hide_entities(prepared.code)
    statements = Statements(hidden, prepared.title)
    for place, token in enumerate(tokens(f"{hidden.text}\n")):
        statements.take(token)
        if tell is not None and place % _OFTEN == 0:
            tell(token.start, len(hidden.text))
    return statements.finished()


def _check_kind(code: Traced) -> None:
    """Refuse what Mermaid takes for another diagram."""
    rest = _ASIDE.sub(lambda found: found[1] or found[0], DIRECTIVE.sub("", code.text))
    if not _BEGINNING.match(rest) or rest.startswith("---"):
        beginning = rest.strip()
        raise RefusedTextError(code.line(0), shorten(beginning), explain_beginning(beginning))
    if other := _OTHER.search(rest):
        found = code.text.find(other[0])
        words = f"Mermaid takes a text with “{other[0]}” in it for a C4 diagram."
        raise RefusedTextError(code.line(max(found, 0)), other[0], words)
