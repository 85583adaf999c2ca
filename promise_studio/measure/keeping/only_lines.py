"""Which cases count, as lines that people read: “channel: Phone”, “not department: Test”."""

from collections.abc import Iterable

from promise_studio.errors import UserError
from promise_studio.measure.question import Group, Left

_NOT = "not "
EVERY = "*"
"""The value that stands for every channel."""


def read_only(lines: Iterable[str]) -> tuple[Left, ...]:
    """The filters that some lines stand for; lines of one label widen each other, other labels narrow."""
    found: dict[tuple[Group, bool], list[str]] = {}
    for line in lines:
        label, colon, value = line.partition(":")
        wanted = not label.startswith(_NOT)
        name = label.removeprefix(_NOT).strip().lower()
        if not colon or name not in {"channel", "department", "priority"}:
            raise UserError(
                f"“{line}” does not say which cases count.",
                "Write it like “channel: Phone” or “not department: Test”.",
            )
        found.setdefault((Group(name), wanted), []).append(value.strip())
    return tuple(Left(group, tuple(values), only=wanted) for (group, wanted), values in found.items())


def write_only(group: str, value: str, *, wanted: bool = True) -> str:
    """One line for one value."""
    return f"{'' if wanted else _NOT}{group}: {value}"
