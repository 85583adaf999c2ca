"""The address of a warehouse as a person gives it; what it says is never said again."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from promise_studio.errors import UserError

POSTGRESQL, SPARK = "PostgreSQL", "Spark"
_SCHEMES = {"postgresql": POSTGRESQL, "postgres": POSTGRESQL, "spark": SPARK, "sc": SPARK}
_SECRETS = re.compile(r"pass(word|wd)?|pwd|token|secret|(api|access|private)_?key|sslpassword", re.IGNORECASE)
_VARIABLES = ("PGPASSWORD", "PGUSER", "SPARK_CONNECT_AUTHENTICATE_TOKEN")
_HINT = "Write it like postgresql://host/database, sc://host:15002 or spark:local."
_WHERE_TO_PUT = {
    POSTGRESQL: "Leave it out: PostgreSQL looks in PGPASSWORD, ~/.pgpass and a service file (PGSERVICE).",
    SPARK: "Leave it out: Spark looks in SPARK_CONNECT_AUTHENTICATE_TOKEN.",
}


_TELLING = ("host", "hostaddr", "user", "service")
"""What libpq also takes behind the question mark."""


@dataclass(frozen=True, slots=True)
class Address:
    """Which engine it is, and what its driver needs to find it."""

    engine: str
    location: str = field(repr=False)
    """The address itself: for the driver, and for nobody else."""

    def hushed(self, text: str) -> str:
        """A text of a driver or a server, without anything that belongs to the address or to a login."""
        for secret in sorted(set(self._secrets()), key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", "…", text)
        return text

    def _secrets(self) -> Iterator[str]:
        parts = urlsplit(self.location)
        found = [
            self.location,
            parts.netloc,
            parts.username,
            parts.hostname,
            *(value for name, value in parse_qsl(parts.query) if name in _TELLING),
            *map(os.environ.get, _VARIABLES),
        ]
        for secret in found:
            if secret:
                yield secret
                yield unquote(secret)


def read_address(text: str) -> Address:
    """The address of a warehouse; a password in it is refused, as a shell keeps what was typed."""
    text = text.strip()
    scheme, colon, _ = text.partition(":")
    engine = _SCHEMES.get(scheme.lower()) if colon else None
    if engine is None:
        raise UserError("That is not the address of a warehouse that can be measured.", _HINT)
    try:
        parts = urlsplit(text)
        named = [name for name, _ in parse_qsl(re.sub(r"[?;]", "&", parts.query), keep_blank_values=True)]
        port = parts.port
    except ValueError:
        raise UserError("The address of the warehouse cannot be read.", _HINT) from None
    # Spark writes its parameters behind a semicolon of the path: sc://host:15002/;token=…
    named += [pair.partition("=")[0] for pair in parts.path.split(";")[1:]]
    if parts.password is not None or any(_SECRETS.search(name) for name in named):
        raise UserError("A password does not belong in an address.", _WHERE_TO_PUT[engine])
    if engine == POSTGRESQL and not text[len(scheme) :].startswith("://"):
        raise UserError("The address of the warehouse cannot be read.", _HINT)
    if engine == SPARK and port is None and not _is_local(text):
        raise UserError("The address of Spark needs its port.", _HINT)
    return Address(engine, text)


def _is_local(text: str) -> bool:
    return re.fullmatch(r"spark:local(\[(\d+|\*)\])?", text) is not None
