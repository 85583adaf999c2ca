"""What the front matter of a page says: plain words and lists of them, by their keys."""

from typing import Final

LONGEST: Final = 20_000


def split_front_matter(text: str) -> tuple[str, str, int]:
    """The front matter, the rest, and the line on which the rest begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for at, line in enumerate(lines[1:400], start=1):
        if line.rstrip() in {"---", "..."}:
            return "\n".join(lines[1:at]), "\n".join(lines[at + 1 :]), at + 2
    return "", text, 1


def read_front_matter(text: str) -> dict[str, list[str]]:
    """The words of each key; nothing where it is no YAML."""
    if not text.strip() or len(text) > LONGEST:
        return {}
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    if not isinstance(node, yaml.MappingNode):
        return {}
    found = {}
    for key, value in node.value:
        held = value.value if isinstance(value, yaml.SequenceNode) else [value]
        words = [str(one.value).strip() for one in held if isinstance(one, yaml.ScalarNode)]
        if isinstance(key, yaml.ScalarNode) and any(words):
            found[str(key.value).strip().lower()] = words
    return found
