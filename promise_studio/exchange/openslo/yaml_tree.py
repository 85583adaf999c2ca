"""YAML as plain values that know their line: nothing in it is run, and no alias grows without bound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from yaml.nodes import Node

LARGEST: Final = 1_000_000
"""Bytes of a file: YAML is read slowly, and a thousand service levels are smaller."""
_MOST_NODES: Final = 50_000
_DEEPEST: Final = 50
_HINT: Final = "Correct it, or export it again, and import it then; nothing was changed."


@dataclass(frozen=True)
class Value:
    """A mapping, a list or a plain value, and the line it begins on."""

    line: int
    held: Any

    @property
    def fields(self) -> dict[str, "Value"]:
        """The entries of a mapping; none for anything else."""
        return self.held if isinstance(self.held, dict) else {}

    @property
    def entries(self) -> list["Value"]:
        """The entries of a list; none for anything else."""
        return self.held if isinstance(self.held, list) else []

    def at(self, *path: str) -> "Value":
        """What stands under these names, one in the other; an empty value where nothing does."""
        here = self
        for name in path:
            here = here.fields.get(name, Value(here.line, None))
        return here

    @property
    def text(self) -> str:
        """A plain value as text; a list as its entries with commas between them."""
        if isinstance(self.held, list):
            return ", ".join(entry.text for entry in self.held)
        if self.held is None or isinstance(self.held, dict):
            return ""
        return str(self.held).lower() if isinstance(self.held, bool) else str(self.held)

    @property
    def number(self) -> float | None:
        """A number, also one that is written as text; None for anything else."""
        if isinstance(self.held, bool) or not isinstance(self.held, int | float | str):
            return None
        try:
            found = float(self.held)
        except (ValueError, OverflowError):
            return None
        return found if abs(found) < 1e15 else None


def read_documents(text: str, name: str) -> Iterator[Value]:
    """The documents of a text, one after the other; UserError where it is no YAML."""
    import yaml

    try:
        left = [_MOST_NODES]
        for node in yaml.compose_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if node is not None:
                yield _value(node, left, 0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"Line {mark.line + 1} of “{name}”" if mark is not None else f"“{name}”"
        raise UserError(f"{where} is not YAML: {error.problem or 'it cannot be read'}.", _HINT) from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise UserError(f"“{name}” is not YAML that can be read.", _HINT) from error


def _value(node: "Node", left: list[int], depth: int) -> Value:
    import yaml

    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        raise ValueError
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        pairs = {str(key.value): _value(value, left, depth + 1) for key, value in node.value}
        return Value(line, pairs)
    if isinstance(node, yaml.SequenceNode):
        return Value(line, [_value(value, left, depth + 1) for value in node.value])
    return Value(line, _plain(node))


def _plain(node: "Node") -> object:
    """Numbers, truth and nothing as such; everything else, dates too, as it is written."""
    from yaml.constructor import SafeConstructor

    kind = node.tag.rpartition(":")[2]
    if kind in {"int", "float", "bool", "null"}:
        return SafeConstructor().construct_object(node)
    return str(node.value)
