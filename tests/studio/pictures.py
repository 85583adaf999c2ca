"""A screen as a small text: its words line by line, and below them which styles stand where."""

from textual.strip import Strip

from tests.studio.driver import Driver


def picture_of(driver: Driver) -> str:
    """The screen as text, then each line as stretches of style, each style by a letter of its own."""
    strips = driver.strips()
    names: dict[str, str] = {}
    looks = [_look(strip, names) for strip in strips]
    legend = [f"{letter} {style}" for style, letter in names.items()]
    return "\n".join([*driver.text().split("\n"), "=" * 20, *looks, "=" * 20, *legend]) + "\n"


def _look(strip: Strip, names: dict[str, str]) -> str:
    said = []
    for segment in strip.simplify():
        style = str(segment.style) if segment.style is not None else ""
        # The numbers of actions behind a style differ from run to run; nobody sees them.
        style = " ".join(word for word in style.split() if not word.startswith(("link", "meta")))
        letter = names.setdefault(style, _letter(len(names)))
        said.append(f"{letter}{segment.cell_length}")
    return " ".join(said)


def _letter(number: int) -> str:
    first, second = divmod(number, 26)
    return f"{chr(96 + first) if first else ''}{chr(97 + second)}"
