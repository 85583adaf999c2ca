"""Why Mermaid takes a text for no journey, as its writer can use it."""

from typing import Final

from promise_studio.exchange.mermaid.tokens import Token
from promise_studio.model.text import clip

_SHOWN: Final = 60
_NEEDS_SCORE: Final = "A task needs a score after a colon, as in “Make tea: 5: Me”."
_SEMICOLON: Final = "A semicolon cannot stand here; write #59; for it."
_NEEDS_WORDS: Final = "“accTitle:” and “accDescr:” need words after the colon."
_NO_NAME: Final = f"Nothing stands in front of the colon; write #58; for a colon in a name. {_NEEDS_SCORE}"
_CANNOT_BEGIN: Final = {
    "journey": "A line cannot begin with the word “journey”; Mermaid reads it as a second diagram.",
    "open end": "No “}” ends this description.",
}
_OTHERS: Final = {
    "graph": "a flowchart",
    "flowchart": "a flowchart",
    "sequenceDiagram": "a sequence diagram",
    "classDiagram": "a class diagram",
    "stateDiagram": "a state diagram",
    "erDiagram": "an entity relationship diagram",
    "gantt": "a Gantt chart",
    "pie": "a pie chart",
    "quadrantChart": "a quadrant chart",
    "requirement": "a requirement diagram",
    "gitGraph": "a Git graph",
    "C4": "a C4 diagram",
    "mindmap": "a mind map",
    "timeline": "a timeline",
    "kanban": "a kanban board",
    "sankey": "a Sankey diagram",
    "xychart": "an XY chart",
    "block": "a block diagram",
    "packet": "a packet diagram",
    "architecture": "an architecture diagram",
    "radar": "a radar chart",
    "treemap": "a tree map",
    "zenuml": "a ZenUML diagram",
}


def shorten(text: str) -> str:
    """The first line of a text, as far as a sentence has room for it."""
    return clip(text.strip().partition("\n")[0].strip(), _SHOWN)


def other_diagram(beginning: str) -> str:
    """What another kind of diagram is called, by the first word of its text; nothing for an unknown word."""
    return next((name for word, name in _OTHERS.items() if beginning.startswith(word)), "")


def explain_beginning(beginning: str) -> str:
    """Why a text that begins so is no journey."""
    if not beginning.strip():
        return "There is no diagram here; a journey begins with the word “journey”."
    if beginning.startswith("---"):
        return "The front matter has to be the first thing in the text, between two lines of three dashes."
    if name := other_diagram(beginning):
        return f"This is {name}; only journeys are read."
    if beginning.lower().startswith("journey"):
        return "A journey begins with the word “journey”, in small letters."
    return "Mermaid knows no such diagram; a journey begins with the word “journey”."


def explain(token: Token | None, task: Token | None, noted: bool) -> str:
    """Why a word cannot stand where it stands: in front of a task's score, or at the beginning of a line."""
    if task is not None and noted:
        return f"“#” begins a comment, so the task has no score; write #35; for the sign. {_NEEDS_SCORE}"
    if token is None:
        return _NEEDS_SCORE if task is not None else _NEEDS_WORDS
    if token.kind == "nothing":
        return _SEMICOLON
    return _NEEDS_SCORE if task is not None else _CANNOT_BEGIN.get(token.kind, _NO_NAME)
