"""Puts the errors of PySpark, Py4J and gRPC into sentences."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from promise_studio.errors import UserError
from promise_studio.measure.remote import failures
from promise_studio.measure.remote.address import SPARK, Address

_OURS = ("pyspark", "py4j", "grpc")
_LOGIN = "Set SPARK_CONNECT_AUTHENTICATE_TOKEN, or ask who runs the server how to log in."
_GONE = ("UNAVAILABLE", "Connection refused", "Connection reset", "Broken pipe", "Socket closed", "EOF")
_NO_HOST = ("DNS resolution", "UnknownHost", "Name or service not known", "failed to connect")
_NO_JAVA = ("JAVA_GATEWAY_EXITED", "Java gateway process exited", "JAVA_HOME")


@contextmanager
def in_words(address: Address, *, connecting: bool = False) -> Iterator[None]:
    """Raise a sentence for whatever Spark raises inside; errors of other origin pass."""
    try:
        yield
    except UserError:
        raise
    except Exception as error:
        if not connecting and type(error).__module__.partition(".")[0] not in (*_OURS, "builtins"):
            raise
        raise _sentence(error, address, connecting=connecting) from None


def _sentence(error: Exception, address: Address, *, connecting: bool) -> UserError:
    said = str(error)
    if missing := _missing_here(error, said):
        return missing
    if "UNAUTHENTICATED" in said or "PERMISSION_DENIED" in said:
        return failures.login_refused(SPARK, _LOGIN)
    if any(word in said for word in (*_GONE, *_NO_HOST)) or isinstance(error, OSError):
        return failures.not_reached(SPARK) if connecting else failures.dropped(SPARK)
    if "SPARK_JOB_CANCELLED" in said or "OPERATION_CANCELED" in said or "cancelled" in said:
        return UserError("Spark ended the query: it was cancelled there.", "Try again.")
    if connecting:
        return failures.not_reached(SPARK)
    return failures.refused_by_server(SPARK, address.hushed(_first_sentence(said)))


def _missing_here(error: Exception, said: str) -> UserError | None:
    if isinstance(error, ImportError):
        return failures.connect_missing()
    if any(word in said for word in _NO_JAVA) or isinstance(error, FileNotFoundError):
        return failures.java_missing()
    return None


def _first_sentence(said: str) -> str:
    """The first line, before the plan of the query and the trace of Java, without the class of the error."""
    words = re.sub(r"^\[[A-Z_.0-9]+\]\s*", "", said.strip()).partition("\n")[0]
    return re.sub(r"\s*SQLSTATE: \w+.*", "", words)
