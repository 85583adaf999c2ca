"""Whatever a driver raises becomes a sentence that says what to do and names no login and no host."""

import psycopg
import pytest
from psycopg import errors

from promise_studio.errors import UserError
from promise_studio.measure.remote import postgres_failures, spark_failures
from promise_studio.measure.remote.address import Address, read_address

POSTGRES = read_address("postgresql://alice@db.c4nary.example/support")
SPARK = read_address("sc://connect.c4nary.example:15002")
AT = 'connection to server at "db.c4nary.example" (10.1.2.3), port 5432 failed: '


def sentence(where: object, address: Address, error: Exception, *, connecting: bool) -> str:
    """What a person reads."""
    with pytest.raises(UserError) as refused, where.in_words(address, connecting=connecting):
        raise error
    assert refused.value.__suppress_context__
    said = f"{refused.value.message} {refused.value.hint}"
    assert "c4nary" not in said
    assert "alice" not in said
    return said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f'{AT}FATAL:  password authentication failed for user "alice"', "refused the login"),
        (f"{AT}fe_sendauth: no password supplied", "PGPASSWORD"),
        (f'{AT}FATAL:  role "alice" does not exist', "refused the login"),
        (f'{AT}FATAL:  no pg_hba.conf entry for host "10.1.2.3", user "alice"', "refused the login"),
        (f'{AT}FATAL:  database "c4nary" does not exist', "no database of that name"),
        ('could not translate host name "db.c4nary.example" to address', "cannot be reached"),
        (f"{AT}Connection refused\n\tIs the server running on that host?", "cannot be reached"),
        ("connection timeout expired", "cannot be reached"),
        ('definition of service "c4nary" not found', "PGSERVICE"),
        ('invalid connection option "c4nary"', "cannot be read"),
        (f"{AT}SSL error: certificate verify failed", "encryption"),
    ],
)
def test_a_login_to_postgres_fails_in_a_sentence(words: str, said: str):
    """Refused, unknown, unreachable: each has its own, and none has the driver’s."""
    error = psycopg.OperationalError(words)
    assert said in sentence(postgres_failures, POSTGRES, error, connecting=True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (psycopg.OperationalError("server closed the connection unexpectedly"), "was lost"),
        (errors.AdminShutdown("terminating connection due to administrator command"), "was lost"),
        (errors.QueryCanceled("canceling statement due to statement timeout"), "ended the query"),
        (errors.UndefinedColumn('column "opend" does not exist'), "says: column"),
        (errors.UndefinedTable("relation of alice at db.c4nary.example"), "says: relation of … at …"),
        (errors.ReadOnlySqlTransaction("cannot execute nextval() in a read-only transaction"), "read-only"),
        (errors.InsufficientPrivilege("permission denied for table tickets"), "permission denied"),
    ],
)
def test_a_query_of_postgres_fails_in_a_sentence(error: Exception, said: str):
    """What the server says of the query is passed on."""
    assert said in sentence(postgres_failures, POSTGRES, error, connecting=False)


def raised_by(module: str, words: str) -> Exception:
    """An error as a package that is not installed here would raise it."""
    return type("RaisedThere", (Exception,), {"__module__": module})(words)


@pytest.mark.parametrize(
    ("words", "connecting", "said"),
    [
        ("[JAVA_GATEWAY_EXITED] Java gateway process exited before sending its port number.", True, "Java"),
        ("UNAVAILABLE: DNS resolution failed for connect.c4nary.example:15002", True, "cannot be reached"),
        ("UNAUTHENTICATED: alice", True, "refused the login"),
        ("UNAVAILABLE: Socket closed", False, "was lost"),
        ("[SPARK_JOB_CANCELLED] Job 3 cancelled", False, "was cancelled there"),
        (
            "[UNRESOLVED_COLUMN] A column with name `opend` cannot be resolved. SQLSTATE: 42703;\n'Project\n  at x.Y(Z)",
            False,
            "says: A column with name `opend` cannot be resolved.",
        ),
        ("[PATH_NOT_FOUND] No file at connect.c4nary.example.", False, "No file at …"),
    ],
)
def test_spark_fails_in_a_sentence(words: str, connecting: bool, said: str):
    """Without the plan of the query and the trace of Java."""
    error = raised_by("pyspark.errors.exceptions.base", words)
    found = sentence(spark_failures, SPARK, error, connecting=connecting)
    assert said in found
    assert "Project" not in found


def test_a_fault_of_ours_is_not_blamed_on_the_warehouse():
    """An error that no driver raised passes as it is."""
    with pytest.raises(LookupError), postgres_failures.in_words(POSTGRES):
        raise LookupError("ours")
    with pytest.raises(Exception, match="ours"), spark_failures.in_words(SPARK):
        raise raised_by("promise_studio.measure", "ours")
