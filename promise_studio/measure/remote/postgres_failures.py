"""Puts the errors of psycopg into sentences; what the driver says of a login or a host is not repeated."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.measure.remote import failures
from promise_studio.measure.remote.address import POSTGRESQL, Address

if TYPE_CHECKING:
    import psycopg

_LOGIN = "Set PGPASSWORD, or add the login to ~/.pgpass; the user is PGUSER or stands in a service file."
_CANCELLED = "57014"
_REFUSALS = ("authentication", "password", "role ", "pg_hba", "permission denied")
_BAD_ADDRESS = ("invalid connection option", "invalid uri", "invalid percent", "invalid integer value")


@contextmanager
def in_words(address: Address, *, connecting: bool = False) -> Iterator[None]:
    """Raise a sentence for whatever the driver raises inside."""
    import psycopg

    try:
        yield
    except psycopg.Error as error:
        raise _why_not_connected(error) if connecting else _why_no_answer(error, address) from None
    except UnicodeError:  # a host’s name that no name server could know
        raise failures.not_reached(POSTGRESQL) from None


def _why_no_answer(error: "psycopg.Error", address: Address) -> UserError:
    import psycopg

    code = error.sqlstate or ""
    if code == _CANCELLED:
        return UserError(
            f"{POSTGRESQL} ended the query: somebody cancelled it there, or it took longer than they allow.",
            "Ask for fewer cases, or try again when there is less to do.",
        )
    gone = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    if gone and (not code or code.startswith(("08", "57P"))):
        return failures.dropped(POSTGRESQL)
    return failures.refused_by_server(POSTGRESQL, address.hushed(error.diag.message_primary or str(error)))


def _why_not_connected(error: "psycopg.Error") -> UserError:
    code, words = error.sqlstate or "", str(error).lower()
    if code == "3D000" or ("database" in words and "does not exist" in words):
        return failures.no_database(POSTGRESQL)
    if code.startswith("28") or any(word in words for word in _REFUSALS):
        return failures.login_refused(POSTGRESQL, _LOGIN)
    if "service" in words and "not found" in words:
        return UserError("There is no such service in PostgreSQL’s service file.", "Check PGSERVICE.")
    if any(word in words for word in _BAD_ADDRESS):
        return UserError("The address of the warehouse cannot be read.", "Check what follows its “?”.")
    if "ssl" in words or "certificate" in words:
        return UserError(
            f"{POSTGRESQL} and this computer do not agree on encryption.",
            "Check sslmode in the address, and the certificate (PGSSLROOTCERT).",
        )
    return failures.not_reached(POSTGRESQL)
