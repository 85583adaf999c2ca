"""The finished workshop that a module of tests is about: it names the file as `NAME`."""

import pytest

from promise_studio.model import Workshop
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode


@pytest.fixture(scope="module")
def data(request: pytest.FixtureRequest) -> bytes:
    """The file as it is committed."""
    return (workshops_dir() / request.module.NAME).read_bytes()


@pytest.fixture(scope="module")
def workshop(request: pytest.FixtureRequest, data: bytes) -> Workshop:
    """The finished workshop."""
    return decode(data, request.module.NAME).workshop
