"""The command `schema`: the JSON Schema of a workshop's file, or of the service levels as JSON."""

from argparse import ArgumentParser, Namespace
from typing import Any, Final

from promise_studio.cli.command import OK, Command

WORKSHOP, SERVICE_LEVELS = "workshop", "service-levels"
SCHEMAS: Final = (WORKSHOP, SERVICE_LEVELS)


def run(arguments: Namespace) -> int:
    """Print the schema."""
    import json

    from promise_studio.cli.streams import say

    if arguments.of == SERVICE_LEVELS:
        from promise_studio.exchange.service_level_json import service_levels_schema

        schema = service_levels_schema()
    else:
        schema = file_schema()
    say(json.dumps(schema, indent=2, ensure_ascii=False))
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


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "of",
        nargs="?",
        choices=SCHEMAS,
        default=WORKSHOP,
        metavar="NAME",
        help=f"{SCHEMAS[0]}, for a workshop’s file (default), or {SCHEMAS[1]}, "
        "for what “export --document sla-only --format json” writes",
    )


COMMAND = Command(
    name="schema",
    takes="[NAME]",
    summary="print the JSON Schema of a workshop’s file",
    about="Print the JSON Schema of NAME.promise.json, or of the service levels as JSON,\n"
    "for editors and for other programs.",
    examples=(
        "promise-studio schema > promise.schema.json",
        "promise-studio schema service-levels > service-levels.schema.json",
    ),
    arguments=_arguments,
    run=run,
)
