"""What an address may say, and what it never says again."""

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.remote.address import POSTGRESQL, SPARK, read_address

CANARY = "c4nary"


@pytest.mark.parametrize(
    ("text", "engine"),
    [
        ("postgresql://db.example/support", POSTGRESQL),
        ("postgres://alice@db.example:5433/support?sslmode=require", POSTGRESQL),
        ("postgresql:///support?host=/run/postgresql", POSTGRESQL),
        ("postgresql:///?service=reporting", POSTGRESQL),
        ("spark:local", SPARK),
        ("spark:local[2]", SPARK),
        ("spark://master.example:7077", SPARK),
        ("sc://connect.example:15002", SPARK),
    ],
)
def test_an_address_names_its_engine(text: str, engine: str):
    """Two engines, each by the words that its own people use."""
    assert read_address(text).engine == engine


@pytest.mark.parametrize(
    "text",
    [
        f"postgresql://alice:{CANARY}@db.example/support",
        f"postgresql://:{CANARY}@db.example/support",
        f"postgresql://db.example/support?user=alice&password={CANARY}",
        f"postgresql://db.example/support?sslpassword={CANARY}",
        f"POSTGRES://alice:{CANARY}@[::1]/support",
        f"sc://connect.example:15002/;use_ssl=true;token={CANARY}",
        f"sc://alice:{CANARY}@connect.example:15002",
        f"spark://alice:{CANARY}@master.example:7077",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(text: str):
    """The sentence says where it belongs instead."""
    with pytest.raises(UserError, match="password does not belong") as refused:
        read_address(text)
    said = f"{refused.value.message} {refused.value.hint}"
    assert CANARY not in said
    assert "PGPASSWORD" in said or "SPARK_CONNECT_AUTHENTICATE_TOKEN" in said


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"alice:{CANARY}@db.example/support",
        f"mysql://alice:{CANARY}@db.example/support",
        f"host=db.example password={CANARY}",
        f"postgresql:{CANARY}",
        f"postgresql://db.example:{CANARY}/support",
        f"sc://{CANARY}.example",
        f"spark:{CANARY}",
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(text: str):
    """It may be a password that landed in the wrong place."""
    with pytest.raises(UserError) as refused:
        read_address(text)
    assert CANARY not in f"{refused.value.message} {refused.value.hint}"


def test_a_text_of_the_driver_is_hushed(monkeypatch: pytest.MonkeyPatch):
    """Host, user and password are taken out, wherever they stand."""
    monkeypatch.setenv("PGPASSWORD", CANARY)
    address = read_address("postgresql://alice%40firm@db.example/support")
    said = address.hushed(f"alice@firm at db.example with {CANARY}: column “x” is not there")
    assert said == "… at … with …: column “x” is not there"
    assert "db.example" not in repr(address)
