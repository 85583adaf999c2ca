"""Findings as SARIF 2.1.0: what the schema requires is there, and every place leads into the file."""

import json
from pathlib import Path
from typing import Any

import pytest

from promise_studio.check import run_checks, waived
from promise_studio.check.catalogue import rules
from promise_studio.check.example import TODAY
from promise_studio.check.finding import Finding, Severity
from promise_studio.exchange.json_places import JsonPlaces
from promise_studio.exchange.sarif import address_of, sarif_log
from promise_studio.model import SINGLES, Workshop
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, make, put
from tests.hostile import HOSTILE

TEXT = "“Zürich” 👍🏽 \\ says: we aim to mend it within 2 working days."
REQUIRED: dict[str, set[str]] = {
    "log": {"version", "runs"},
    "run": {"tool"},
    "driver": {"name"},
    "rule": {"id"},
    "result": {"message"},
    "fix": {"artifactChanges"},
    "change": {"artifactLocation", "replacements"},
    "replacement": {"deletedRegion"},
    "suppression": {"kind"},
}
"""What the published schema requires of each object that we write."""


def hedged(text: str = TEXT) -> Workshop:
    """A workshop whose clause hedges, with a finding that the team leaves as it is."""
    waiver = {"WVR-1": {"rule": "S101", "about": "PRM-1", "reason": "A law demands it."}}
    return put(make({**PARTS, **waiver}), "PRM-1", text=text, quotes=())


def log_of(workshop: Workshop, file: Path) -> dict[str, Any]:
    """The log of all that is found."""
    return sarif_log(workshop, file, run_checks(workshop, TODAY), waived(workshop, TODAY))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The workshop's file."""
    return write_new(tmp_path / "hedged.promise.json", hedged())


def cut(text: str, region: dict[str, int]) -> str:
    """What stands in a region of a text, by its lines and columns."""
    lines = text.split("\n")
    assert region["startLine"] == region["endLine"]
    return lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]


def region_of(result: dict[str, Any]) -> dict[str, int]:
    """The region of a result."""
    region: dict[str, int] = result["locations"][0]["physicalLocation"]["region"]
    return region


def test_what_the_schema_requires_is_there(file: Path):
    """Required keys, allowed levels and kinds, and indices that lead to the rules they name."""
    said = log_of(hedged(), file)
    assert REQUIRED["log"] <= set(said)
    assert (said["version"], len(said["runs"])) == ("2.1.0", 1)
    (run,) = said["runs"]
    driver = run["tool"]["driver"]
    assert REQUIRED["driver"] <= set(driver)
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    assert [rule["id"] for rule in driver["rules"]] == list(rules())
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
        assert rule["help"]["markdown"]
    for result in run["results"]:
        assert REQUIRED["result"] <= set(result)
        assert result["message"]["text"].endswith(".")
        assert result["level"] in {"none", "note", "warning", "error"}
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert all(isinstance(mark, str) for mark in result["partialFingerprints"].values())
        assert min(region_of(result).values()) >= 1
    json.dumps(said, allow_nan=False)


def test_what_the_team_leaves_is_suppressed_with_its_reason(file: Path):
    """A waived finding is in the log, and does not count."""
    results = log_of(hedged(), file)["runs"][0]["results"]
    left = [result for result in results if "suppressions" in result]
    assert [(one["ruleId"], one["suppressions"]) for one in left] == [
        ("S101", [{"kind": "external", "justification": "A law demands it."}])
    ]


@pytest.mark.parametrize("indent", [None, 1, 4])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_a_place_leads_to_its_characters(file: Path, indent: int | None, ascii_only: bool):
    """However the file is laid out and escaped, the region holds just the words that are meant."""
    held = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(held, indent=indent, ensure_ascii=ascii_only), "utf-8")
    results = log_of(hedged(), file)["runs"][0]["results"]
    (hedge,) = [result for result in results if result["ruleId"] == "P002"]
    assert cut(file.read_text("utf-8"), region_of(hedge)) == "aim to"
    (place,) = hedge["locations"]
    assert place["logicalLocations"] == [
        {"name": "PRM-1", "fullyQualifiedName": "PRM-1/text", "kind": "member"}
    ]


def test_a_finding_without_a_place_leads_to_its_field_or_its_item(file: Path):
    """A field that the file leaves out is shown by the item's id."""
    text = file.read_text("utf-8")
    places = JsonPlaces(text)

    def said(item: str, field: str) -> str:
        value = places.find(item, field)
        return text[value.start : value.end] if value else ""

    assert said("SLA-1", "target") == "2.0"
    assert said("SLA-1", "exclusions") == '"SLA-1"'
    assert said("KEEP", "review_on") == '"2027-02-01"'
    assert said("KEEP", "rules_off") == "{"
    assert said("PRM-99", "text") == ""


def test_every_field_of_every_item_is_found(root: Path):
    """In the example workshop each value stands where it is said to stand."""
    text = (root / "workshops" / "city-services.promise.json").read_text("utf-8")
    places = JsonPlaces(text)
    checked = 0
    for name, held in json.loads(text)["workshop"].items():
        ids = {part: item for item, part in SINGLES.items()}
        for item in held if isinstance(held, list) else [{"id": ids.get(name, ""), **held}]:
            for field, value in item.items() if item["id"] else ():
                place = places.find(item["id"], field)
                assert place is not None
                if field != "id":
                    assert json.loads(text[place.start : place.end]) == value
                checked += 1
    assert checked > 4000


def test_a_text_that_the_file_does_not_hold_yet_has_the_place_of_its_field(file: Path):
    """An edit that is still in the journal is shown at the field, not at characters of the old text."""
    with Session.open(file) as session:
        session.change("PRM-1", text="Where possible we mend it within 2 working days.")
        results = log_of(session.workshop, file)["runs"][0]["results"]
        text = file.read_text("utf-8")
    hedge = next(result for result in results if result["ruleId"] == "P002")
    assert cut(text, region_of(hedge)) == json.dumps(TEXT, ensure_ascii=False)


def test_a_certain_wording_is_offered_as_a_fix(file: Path):
    """The fix replaces the region, escaped as the file needs it."""
    start = TEXT.index("aim to ")
    finding = Finding(
        "P002", Severity.ERROR, "PRM-1", "text", "A hedge.", "", "promise", (start, start + 7), 'say "now" '
    )
    (result,) = sarif_log(hedged(), file, [finding], [])["runs"][0]["results"]
    (fix,) = result["fixes"]
    assert REQUIRED["fix"] <= set(fix)
    (change,) = fix["artifactChanges"]
    assert REQUIRED["change"] <= set(change)
    (replacement,) = change["replacements"]
    assert REQUIRED["replacement"] <= set(replacement)
    assert cut(file.read_text("utf-8"), replacement["deletedRegion"]) == "aim to "
    assert replacement["insertedContent"] == {"text": 'say \\"now\\" '}


def test_findings_are_recognised_in_the_next_run(file: Path):
    """Another line number is the same finding, another place in the text is another."""
    workshop = hedged("We aim to call, and where possible we write.")
    file.unlink()
    write_new(file, workshop)

    def marks() -> list[str]:
        results = log_of(workshop, file)["runs"][0]["results"]
        return [result["partialFingerprints"]["promiseStudio/v1"] for result in results]

    before = marks()
    assert len(set(before)) == len(before)
    file.write_text("\n\n" + file.read_text("utf-8"), "utf-8")
    assert marks() == before


def test_the_address_is_what_code_hosts_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Below the folder of the run it is relative and escaped, elsewhere it is a file address."""
    monkeypatch.chdir(tmp_path)
    assert address_of(Path("a b/ü.promise.json")) == "a%20b/%C3%BC.promise.json"
    assert address_of(tmp_path.parent / "x.promise.json").startswith("file:///")


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_have_places(name: str, tmp_path: Path):
    """Whatever a note holds, its place is found and the log is JSON."""
    workshop = put(make(PARTS), "PRM-1", plain=HOSTILE[name][:3000], quotes=())
    file = write_new(tmp_path / "odd.promise.json", workshop)
    text = file.read_text("utf-8")
    place = JsonPlaces(text).find("PRM-1", "plain")
    held = workshop.get("PRM-1").plain
    assert place is not None
    assert not held or json.loads(text[place.start : place.end]) == held
    assert json.loads(json.dumps(log_of(workshop, file)))["version"] == "2.1.0"


def test_the_command_prints_the_log(file: Path, run_command: Any):
    """`check --sarif` prints one log, with the exit code of the check."""
    done = run_command("check", file, "--sarif", "--today", TODAY.isoformat())
    said = json.loads(done.stdout)
    assert (done.returncode, said["version"]) == (1, "2.1.0")
    assert {result["ruleId"] for result in said["runs"][0]["results"]} >= {"P002", "S101"}
