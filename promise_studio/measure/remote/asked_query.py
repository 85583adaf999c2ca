"""The query that a person gives: one SELECT that stands where a table could stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from sqlglot import Token

NAME = "asked"
_BEGINS = ("SELECT", "WITH", "VALUES", "TABLE", "FROM")
_LOGIN = re.compile(r"\w://[^/\s@]*:[^/\s@]*@")
_HINT = 'Write one query that returns a row a case: --query "select opened, closed, channel from tickets".'


@dataclass(frozen=True, slots=True)
class AskedQuery:
    """A query that can be wrapped, and by what it is told again."""

    text: str
    tables: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """Its fingerprint: that of the text, as it was given but for the ends."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def aloud(self) -> str:
        """Its tables and the start of its fingerprint."""
        named = ", ".join(self.tables[:3]) + (" …" if len(self.tables) > 3 else "")
        return f"{named or 'a query'} (query {self.sha256[:8]})"

    def as_table(self) -> str:
        """The query as the first of some common table expressions; a remark at its end hides nothing."""
        return f"{NAME} AS (\n{self.text}\n)"


def read_query(text: str, dialect: str) -> AskedQuery:
    """The query; UserError where it is none, or more than one."""
    from sqlglot import TokenType
    from sqlglot.errors import SqlglotError

    if _LOGIN.search(text):
        raise UserError(
            "A password does not belong in a query.", "Leave it out: the engine’s own settings hold it."
        )
    try:
        tokens = _tokens(text, dialect)
    except SqlglotError:
        raise UserError("The query cannot be read: a text or a remark in it has no end.", _HINT) from None
    if tokens and tokens[-1].token_type is TokenType.SEMICOLON:
        text = text[: tokens.pop().start]
    if any(token.token_type is TokenType.SEMICOLON for token in tokens):
        raise UserError("Those are several statements; a measurement asks one question.", _HINT)
    if not tokens or tokens[_past_parentheses(tokens)].text.upper() not in _BEGINS or not _closes(tokens):
        raise UserError("That is not a query that returns rows.", _HINT)
    return AskedQuery(text.strip(), _tables(text, dialect))


def _tokens(text: str, dialect: str) -> list["Token"]:
    from sqlglot import Dialect

    return list(Dialect.get_or_raise(dialect).tokenize(text))


def _past_parentheses(tokens: Sequence["Token"]) -> int:
    place = 0
    while place < len(tokens) - 1 and _depth_of(tokens[place]) > 0:
        place += 1
    return place


def _depth_of(token: "Token") -> int:
    from sqlglot import TokenType

    return {TokenType.L_PAREN: 1, TokenType.R_PAREN: -1}.get(token.token_type, 0)


def _closes(tokens: Sequence["Token"]) -> bool:
    """Whether every parenthesis has its other half, so that the query cannot leave the place it is put in."""
    depth = 0
    for token in tokens:
        depth += _depth_of(token)
        if depth < 0:
            return False
    return depth == 0


def _tables(text: str, dialect: str) -> tuple[str, ...]:
    """The tables that it reads, for the name of the source; none where only the server understands it."""
    import sqlglot
    from sqlglot import exp
    from sqlglot.errors import SqlglotError

    try:
        tree = sqlglot.parse_one(text, read=dialect)
    except (SqlglotError, RecursionError):
        return ()
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    named = (".".join(part.name for part in table.parts) for table in tree.find_all(exp.Table))
    return tuple(dict.fromkeys(name for name in named if name and name not in own and "/" not in name))
