"""A property that is worked out once, without the lock that `functools.cached_property` takes before 3.12."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class worked_out(Generic[Value]):  # noqa: N801 - it is used like `property`
    """Works a value out on first use and leaves it where the next use finds it without asking."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, held: None, owner: type) -> "worked_out[Value]": ...
    @overload
    def __get__(self, held: object, owner: type) -> Value: ...
    def __get__(self, held: object | None, owner: type) -> "Value | worked_out[Value]":
        if held is None:
            return self
        value = held.__dict__[self._name] = self._work(held)
        return value
