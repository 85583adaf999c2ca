"""Findings as SARIF 2.1.0, the form in which code hosts take the results of checkers.

Columns count Unicode code points, and every place leads into the JSON file of the workshop.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from promise_studio import __version__
from promise_studio.check.finding import Finding
from promise_studio.check.run import WaivedFinding
from promise_studio.errors import UserError
from promise_studio.exchange.json_places import JsonPlaces, Value
from promise_studio.exchange.sarif_rules import describe_rules
from promise_studio.model import Workshop

VERSION: Final = "2.1.0"
SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif_log(
    workshop: Workshop, file: Path, findings: Sequence[Finding], left: Sequence[WaivedFinding]
) -> dict[str, Any]:
    """The log of one run: what stands, and suppressed with its reason what the team leaves as it is."""
    writer = _Writer(workshop, file)
    results = [writer.result(finding) for finding in findings]
    for known in left:
        reason = {"kind": "external", "justification": known.waiver.reason}
        results.append({**writer.result(known.finding), "suppressions": [reason]})
    driver = {"name": "Promise Studio", "semanticVersion": __version__, "rules": describe_rules()}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": writer.artifact, "mimeType": "application/json"}],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


class _Writer:
    """Turns findings into results that lead into one file."""

    def __init__(self, workshop: Workshop, file: Path) -> None:
        self._workshop = workshop
        self._places = JsonPlaces(_text_of(file))
        self._numbers = {rule["id"]: number for number, rule in enumerate(describe_rules())}
        self.artifact = {"uri": address_of(file)}

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding with its level, its place, and a fix where one wording is certain."""
        hint = f" {finding.hint}" if finding.hint else ""
        said = {
            "ruleId": finding.rule,
            "ruleIndex": self._numbers[finding.rule],
            "level": finding.severity.value,
            "message": {"text": f"{finding.sentence}{hint}"},
            "locations": [self._location(finding)],
            "partialFingerprints": {"promiseStudio/v1": self._fingerprint(finding)},
        }
        fixes = list(self._fixes(finding))
        return {**said, "fixes": fixes} if fixes else said

    def _location(self, finding: Finding) -> dict[str, Any]:
        physical: dict[str, Any] = {"artifactLocation": self.artifact}
        place = self._place(finding) or self._places.find(finding.item, finding.field)
        if place is not None:
            physical["region"] = self._region(place)
        name = f"{finding.item}/{finding.field}" if finding.field else finding.item
        logical = {"name": finding.item, "fullyQualifiedName": name, "kind": "member"}
        return {"physicalLocation": physical, "logicalLocations": [logical]}

    def _place(self, finding: Finding) -> Value | None:
        """The characters that a finding speaks of, where the file holds the text that was checked."""
        value = self._places.find(finding.item, finding.field) if finding.span else None
        text = getattr(self._workshop.find(finding.item), finding.field, None) if value else None
        if finding.span is None or value is None or not isinstance(text, str):
            return None
        return self._places.within(value, text, finding.span)

    def _region(self, place: Value) -> dict[str, int]:
        region = self._places.region(place)
        return {
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }

    def _fixes(self, finding: Finding) -> Iterator[dict[str, Any]]:
        place = self._place(finding)
        if finding.replacement is None or place is None:
            return
        change = {
            "artifactLocation": self.artifact,
            "replacements": [
                {
                    "deletedRegion": self._region(place),
                    "insertedContent": {"text": _in_json(finding.replacement)},
                }
            ],
        }
        yield {"description": {"text": f"Write “{finding.replacement}”."}, "artifactChanges": [change]}

    def _fingerprint(self, finding: Finding) -> str:
        """What recognises a finding in the next run: its rule, its place and the words there."""
        text = getattr(self._workshop.find(finding.item), finding.field, "") if finding.span else ""
        words = text[slice(*finding.span)] if finding.span and isinstance(text, str) else ""
        place = f"{finding.rule}\0{finding.item}\0{finding.field}"
        said = f"{place}\0{finding.other}\0{words}"
        return blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _in_json(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)[1:-1]


def _text_of(file: Path) -> str:
    """The text of the file as it lies there; without it, findings still name their items."""
    from promise_studio.store.reading import read_file

    try:
        return read_file(file)[0].decode("utf-8-sig")
    except (UserError, UnicodeDecodeError):
        return ""


def address_of(file: Path) -> str:
    """The file below the folder in which the command runs, as code hosts want it, else in full."""
    path = file.absolute()
    here = Path.cwd()
    return quote(path.relative_to(here).as_posix()) if path.is_relative_to(here) else path.as_uri()
