"""How one item points to another: structural references and evidence links that can become suspect."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item, Model

ANY_KIND = "*"


class Link(Model):
    """A link that remembers what its target said when the link was made."""

    to: str = Field(title="To", description="The id of what this rests on.")
    seen: str = Field(
        default="", title="Seen", description="Fingerprint of the target when the link was made or accepted."
    )


@dataclass(frozen=True)
class Target:
    """Which kinds a reference field may point to; `owner` means that the target's removal removes this item."""

    kinds: tuple[str, ...]
    owner: bool = False

    @property
    def required(self) -> bool:
        """Whether the field must not be empty: a part without its whole could not be found again."""
        return self.owner and ANY_KIND not in self.kinds

    def takes(self, kind: str) -> bool:
        """Whether an item of `kind` may be the target."""
        return kind in self.kinds or ANY_KIND in self.kinds


@dataclass(frozen=True)
class Reference:
    """One reference field of a class. `evidence` fields hold `Link`s, the others plain ids."""

    field: str
    target: Target
    evidence: bool
    many: bool

    def ids(self, item: Item) -> tuple[str, ...]:
        """The ids that `item` points to through this field."""
        held = getattr(item, self.field)
        if not self.evidence:
            return (held,) if held else ()
        if self.many:
            return tuple(link.to for link in held)
        return (held.to,) if held is not None else ()

    def links(self, item: Item) -> tuple[Link, ...]:
        """The evidence links that `item` holds in this field; none for a structural reference."""
        if not self.evidence:
            return ()
        held = getattr(item, self.field)
        if self.many:
            return tuple(held)
        return (held,) if held is not None else ()


@cache
def references(cls: type[Item]) -> tuple[Reference, ...]:
    """The reference fields of a class, read from the markers on its fields."""
    found: list[Reference] = []
    for name, field in cls.model_fields.items():
        for marker in field.metadata:
            if isinstance(marker, Target):
                evidence = field.annotation is not str
                many = evidence and field.default == ()
                found.append(Reference(name, marker, evidence, many))
    return tuple(found)


Ref = Annotated[str, Field(pattern=r"^([A-Z]+(-[1-9][0-9]{0,8})?)?$")]
"""The id of another item, or an empty string."""
