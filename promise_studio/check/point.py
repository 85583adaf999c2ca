"""One thing that a stage asks for."""

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True)
class Point:
    """Whether it is there, what to do when it is not, and how much hangs on it."""

    done: bool
    wanted: str
    _: KW_ONLY
    essential: bool = False
    begun: bool = False
    """Something of it is there, so the stage is no longer empty."""
    at: str = ""
    """The item that it speaks of, or the kind that is lacking."""
    field: str = ""
    """The field of that item to begin with."""
