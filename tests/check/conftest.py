"""What the tests of the checks start from."""

from datetime import date

import pytest

from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, make


@pytest.fixture
def today() -> date:
    """The day on which the tests judge."""
    return date(2026, 11, 21)


@pytest.fixture
def whole() -> Workshop:
    """The workshop in which nothing is missing."""
    return make(PARTS)
