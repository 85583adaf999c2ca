"""Judges logs by the published JSON schema of SARIF; runs in the readers' own environment."""

import json
import sys
from pathlib import Path

from jsonschema import FormatChecker
from jsonschema.validators import validator_for


def main() -> None:
    """Print, for each log, the places that the schema refuses and why, as JSON."""
    schema, *logs = map(Path, sys.argv[1:])
    rules = json.loads(schema.read_text("utf-8"))
    validator = validator_for(rules)(rules, format_checker=FormatChecker())
    refused = {
        log.name: [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
            for error in validator.iter_errors(json.loads(log.read_text("utf-8")))
        ]
        for log in logs
    }
    print(json.dumps(refused))


main()
