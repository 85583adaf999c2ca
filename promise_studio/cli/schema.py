"""The command `schema`: the JSON Schema of a workshop's file."""

from argparse import ArgumentParser, Namespace
from typing import Any

from promise_studio.cli.command import OK, Command


def run(_arguments: Namespace) -> int:
    """Print the schema."""
    import json

    from promise_studio.cli.streams import say

    say(json.dumps(file_schema(), indent=2, ensure_ascii=False))
    return OK


def file_schema() -> dict[str, Any]:
    """The schema of the file as it is written today: its format number, its revision, the workshop."""
    from promise_studio.store.contents import Contents
    from promise_studio.store.formats import FORMATS

    schema = Contents.model_json_schema()
    schema["properties"]["format"] |= {"const": FORMATS.current, "description": "The version of this format."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Promise Studio workshop",
        "description": "A NAME.promise.json file. Fields that say nothing may be left out.",
    }


def _arguments(_parser: ArgumentParser) -> None:
    """There is nothing to choose."""


COMMAND = Command(
    name="schema",
    takes="",
    summary="print the JSON Schema of a workshop’s file",
    about="Print the JSON Schema of NAME.promise.json, for editors and for other programs.",
    examples=("promise-studio schema > promise.schema.json",),
    arguments=_arguments,
    run=run,
)
