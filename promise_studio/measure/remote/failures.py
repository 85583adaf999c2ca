"""What can go wrong between here and a warehouse, in sentences that name no login and no place."""

from promise_studio.errors import MissingError, UserError

_LONGEST = 400


def driver_missing(engine: str, extra: str) -> MissingError:
    """The packages for an engine are not installed."""
    return MissingError(
        f"Measuring in {engine} needs packages that are not on this computer.",
        f"Install them: pip install 'promise-studio[{extra}]'",
    )


def java_missing() -> MissingError:
    """Spark starts a Java program, and found none that it could start."""
    return MissingError(
        "Spark on this computer needs Java, and none could be started.",
        "Install Java 17 or newer, or name a Spark that runs elsewhere: sc://host:15002.",
    )


def connect_missing() -> MissingError:
    """A Spark that runs elsewhere is spoken to in another way than one of this computer."""
    return MissingError(
        "Spark Connect needs packages that are not on this computer.",
        "Install them: pip install 'pyspark[connect]'",
    )


def login_refused(engine: str, hint: str) -> UserError:
    """The server is there and does not let us in."""
    return UserError(f"{engine} refused the login.", hint)


def not_reached(engine: str) -> UserError:
    """Nobody answers at the address."""
    return UserError(
        f"{engine} cannot be reached: no such host, or nothing answers at its port.",
        "Check the address, and that this computer may reach it (a VPN, a tunnel).",
    )


def no_database(engine: str) -> UserError:
    """The server has no database of that name."""
    return UserError(f"{engine} has no database of that name.", "Check the last part of the address.")


def dropped(engine: str) -> UserError:
    """The line broke while a query ran."""
    return UserError(
        f"The connection to {engine} was lost before the answer came; nothing was kept.",
        "Try again; what was asked only reads.",
    )


def too_slow(engine: str, seconds: float) -> UserError:
    """The time that was given is over."""
    return UserError(
        f"{engine} did not answer within {seconds:g} s; the query was cancelled there.",
        'Give it more time with --timeout 10min, or ask for fewer cases: --query "… where opened >= …".',
    )


def refused_by_server(engine: str, sentence: str) -> UserError:
    """The server cannot do what the query asks."""
    words = " ".join(sentence.split())[:_LONGEST].rstrip(".")
    return UserError(f"{engine} says: {words}.", "Try the query in its own console, then here again.")
