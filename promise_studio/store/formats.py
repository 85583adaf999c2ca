"""The versions of the file format, and the way from an older one to this one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from promise_studio.errors import UserError
from promise_studio.store.faults import DamagedFileError

Migration = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the whole file as one version wrote it and returns it as the next version would have."""


@dataclass(frozen=True)
class Formats:
    """Which version is current, and the migration that leads on from each older one."""

    current: int
    migrations: Mapping[int, Migration] = field(default_factory=dict)

    @property
    def oldest(self) -> int:
        """The oldest version from which migrations lead up to the current one."""
        oldest = self.current
        while oldest - 1 in self.migrations:
            oldest -= 1
        return oldest


FORMATS: Final = Formats(current=1)


def version_of(held: object, name: str) -> int:
    """The format version that a file says it has."""
    if not isinstance(held, dict) or "format" not in held:
        raise DamagedFileError(
            f"{name} is not a workshop of Promise Studio: it has no “format” at its top.",
            hint="A workshop file begins with “format”, “revision” and “workshop”.",
        )
    version: object = held["format"]
    if isinstance(version, bool) or not isinstance(version, int):
        raise DamagedFileError(f"{name}: “format” must be a whole number, such as 1.")
    return version


def brought_up(held: dict[str, Any], name: str, formats: Formats) -> dict[str, Any]:
    """The file in the current format; UserError when no way leads there."""
    version = version_of(held, name)
    if version > formats.current:
        raise UserError(
            f"{name} was made by a newer Promise Studio "
            f"(format {version}; this one reads up to {formats.current}).",
            hint="Update it: pip install --upgrade promise-studio",
        )
    if version < formats.oldest:
        raise DamagedFileError(
            f"{name} says that it has format {version}; this Promise Studio reads {_range(formats)}."
        )
    while version < formats.current:
        try:
            held = {**formats.migrations[version](held), "format": version + 1}
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise DamagedFileError(
                f"{name} has format {version}, but not everything that belongs to it "
                f"({type(error).__name__}: {error})."
            ) from error
        version += 1
    return held


def _range(formats: Formats) -> str:
    return (
        f"{formats.oldest} to {formats.current}" if formats.oldest < formats.current else f"{formats.current}"
    )
