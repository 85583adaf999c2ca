"""The title in the front matter of a diagram."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from promise_studio.exchange.mermaid.refused import RefusedTextError

if TYPE_CHECKING:
    from yaml.nodes import Node

LONGEST: Final = 20_000
"""Characters; YAML is read slowly, and a front matter of Mermaid has twenty lines."""
MOST_BRACKETS: Final = 200
_TYPES: Final = {"str", "seq", "map", "null", "bool", "int", "float", "timestamp", "merge", "value"}
_NOTHING: Final = {"", "null", "Null", "NULL", "~"}
_FALSE: Final = {"false", "False", "FALSE", "0", "-0", "+0", "0.0", ".nan", ".NaN", ".NAN"}


def read_front_matter(text: str, first_line: int) -> str:
    """The title that the front matter gives, or nothing; RefusedTextError where it is no YAML."""
    import yaml

    if len(text) > LONGEST or text.count("[") + text.count("{") > MOST_BRACKETS:
        raise RefusedTextError(first_line, "---", "The front matter is too long, or too deep, for a diagram.")
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        _check(node, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line if mark is not None else 0
        said = text.split("\n")[line : line + 1]
        raise RefusedTextError(first_line + line, "".join(said).strip(), _not_yaml(error.problem)) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise RefusedTextError(first_line, "---", _not_yaml(None)) from error
    return _title(node)


def _not_yaml(problem: str | None) -> str:
    return f"The front matter is not YAML{f': {problem}' if problem else ''}."


def _check(node: "Node | None", first_line: int) -> None:
    """No mapping may name a key twice, and no value may have a type of its own."""
    from yaml.nodes import CollectionNode, MappingNode

    seen: set[int] = set()
    waiting = [node] if node is not None else []
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if one.tag.removeprefix("tag:yaml.org,2002:") not in _TYPES:
            line = first_line + one.start_mark.line
            raise RefusedTextError(
                line, one.tag, f"The front matter has a type that is unknown: “{one.tag}”."
            )
        if isinstance(one, MappingNode):
            _check_keys([key for key, _ in one.value], first_line)
            waiting += [part for pair in one.value for part in pair]
        elif isinstance(one, CollectionNode):
            waiting += one.value


def _check_keys(keys: "Sequence[Node]", first_line: int) -> None:
    known: set[str] = set()
    for key in keys:
        if not isinstance(key.value, str):
            continue
        if key.value in known:
            line = first_line + key.start_mark.line
            raise RefusedTextError(line, key.value, f"The front matter names “{key.value}” twice.")
        known.add(key.value)


def _title(node: "Node | None") -> str:
    from yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if not isinstance(node, MappingNode):
        return ""
    found = next((value for key, value in node.value if key.value == "title"), None)
    if isinstance(found, SequenceNode):
        return ",".join(str(part.value) for part in found.value if isinstance(part, ScalarNode))
    if not isinstance(found, ScalarNode):
        return ""
    said = str(found.value)
    return "" if found.style is None and said in _NOTHING | _FALSE else said
