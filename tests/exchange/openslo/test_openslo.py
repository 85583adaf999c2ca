"""OpenSLO: what other tools wrote comes in with everything named, and ours goes out and comes back unchanged."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import Add, Change, Move, apply
from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.openslo import matching
from promise_studio.exchange.openslo.reading import read
from promise_studio.exchange.openslo.writing import service_levels_as_openslo
from promise_studio.exchange.openslo.yaml_tree import read_documents
from promise_studio.exchange.options import PLAIN
from promise_studio.exchange.preview import Preview
from promise_studio.model import Workshop
from tests.conftest import examples
from tests.published import DATA
from tests.strategies import workshops

FOLDER: Final = DATA / "openslo"
SLO: Final = """apiVersion: {version}
kind: SLO
metadata: {{name: told, displayName: Told in time, labels: {{team: lights}}}}
spec:
  description: Callers hear from us within {words}.
  service: hotline
  {indicator}: {{metadata: {{name: wait}}, spec: {{thresholdMetric: {metric}}}}}
  {window}
  budgetingMethod: Occurrences
  objectives: [{{displayName: Good, op: lte, value: {value}, target: 0.95}}]
"""


def bring_in(data: str | bytes, workshop: Workshop, folder: Path) -> Preview:
    """The preview of a file."""
    path = folder / "slo.yaml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(path, workshop, next_id_in(workshop), PLAIN, SILENT)


def levels(preview: Preview) -> list[dict[str, Any]]:
    """The fields of the service levels that a preview would make."""
    adds = [edit for edit in preview.edit.edits if isinstance(edit, Add)]
    return [dict(edit.fields) for edit in adds if edit.kind == "service level"]


V1: Final = {
    "version": "openslo/v1",
    "indicator": "indicator",
    "metric": "{metricSource: {type: Calls, spec: {query: wait}}}",
    "window": "timeWindow: [{duration: 28d, isRolling: true}]",
}


@pytest.mark.parametrize(
    ("given", "window"),
    [
        (V1, "rolling 28 days"),
        (
            {
                "version": "openslo.com/v2alpha",
                "indicator": "sli",
                "metric": "{dataSourceRef: Calls, spec: {query: wait}}",
                "window": "timeWindow: [{duration: 1Q, isRolling: false, calendar: {startTime: 2024-01-01 00:00:00, timeZone: UTC}}]",
            },
            "calendar quarter",
        ),
    ],
)
def test_a_threshold_in_time_becomes_a_time_limit(given: dict[str, str], window: str, tmp_path: Path):
    """A number of seconds, minutes or hours becomes a target in the largest unit that fits."""
    text = SLO.format(**given, words="7200 seconds", value=7200)
    (level,) = levels(bring_in(text, Workshop(), tmp_path))
    assert (level["measure"], level["target"], level["unit"], level["share"]) == ("time", 2, "hours", 95)
    assert (level["window"], level["owner"]) == (window, "lights")
    assert level["source"] == "OpenSLO told · hotline · Calls · wait"


def test_v1alpha_has_its_windows_and_ratios(tmp_path: Path):
    """Units and counts of a window, and a ratio in the objective itself."""
    text = """apiVersion: openslo/v1alpha
kind: SLO
metadata: {name: answered}
spec:
  service: hotline
  timeWindows: [{unit: Month, count: 1, isRolling: false, calendar: {startTime: x, timeZone: Europe/Lisbon}}]
  budgetingMethod: Occurrences
  objectives:
    - {displayName: Calls, target: 0.9, ratioMetrics: {counter: true, good: {source: calls, queryType: q, query: answered}, total: {source: calls, queryType: q, query: all}}}
    - {displayName: Mails, target: 0.8}
"""
    first, second = levels(bring_in(text, Workshop(), tmp_path))
    assert (first["event"], first["share"], first["window"], first["time_zone"]) == (
        "answered – Calls", 90, "calendar month", "Europe/Lisbon",
    )  # fmt: skip
    assert first["source"] == "OpenSLO answered/1 · hotline · calls · answered"
    assert (second["measure"], second["share"]) == ("share", 80)


def test_a_level_without_a_name_changes_none_that_is_there(tmp_path: Path):
    """Nothing could tell which one it is: it is left out, and named."""
    held = Add(kind="service level", id="SLA-1", fields={"event": "Told", "source": "By hand"})
    workshop = apply(Workshop(), held).workshop
    good = SLO.format(**V1, words="a while", value=5)
    preview = bring_in(f"{good}---\n{good.replace('name: told, ', '')}", workshop, tmp_path)
    assert list(preview.made) == ["service level"]
    assert not preview.changed
    assert [one.reason for one in preview.skipped] == ["it has no name (“metadata.name”)"]


def test_what_has_no_place_is_named_with_its_line(tmp_path: Path):
    """Unknown fields, unknown and missing versions, other kinds, and targets that are no share."""
    good = SLO.format(**V1, words="a while", value=5)
    text = f"""{good}  colour: blue
---
apiVersion: openslo/v9
kind: SLO
---
kind: SLO
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: {{name: wake-me}}
---
{good.replace("0.95", "95").replace("told", "wrong")}"""
    preview = bring_in(text, Workshop(), tmp_path)
    assert [(one.line, one.text) for one in preview.skipped] == [
        (11, "spec.colour"),
        (13, "openslo/v9"),
        (16, "SLO"),
        (18, "AlertPolicy wake-me"),
        (31, "wrong: 95"),
    ]
    assert len(levels(preview)) == 1
    assert "at most 5" in levels(preview)[0]["event"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("a: [1, 2", "Line [12] of “slo.yaml” is not YAML"),
        (b"a: \xff\n", "slo.yaml, line 1: a byte that is not UTF-8"),
        ("- 1\n- two\n", "holds no SLO and no Service"),
        ("", "holds no SLO and no Service"),
        ("!!python/object/apply:os.system [true]", "holds no SLO and no Service"),
        ("a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" + "".join(
            f"{chr(99 + n)}: &{chr(99 + n)} [{', '.join([f'*{chr(98 + n)}'] * 9)}]\n" for n in range(8)
        ), "is not YAML that can be read"),
        ("[" * 3000, "is not YAML"),
    ],
)  # fmt: skip
def test_what_is_no_openslo_is_refused_in_a_sentence(data: str | bytes, said: str, tmp_path: Path):
    """Broken YAML, other bytes, other documents, tags that would run and aliases that would grow."""
    with pytest.raises(UserError, match=said):
        bring_in(data, Workshop(), tmp_path)


def test_the_same_file_makes_nothing_twice_and_a_new_target_changes_the_row(tmp_path: Path):
    """The words that were made better here stay; what the file promises comes in."""
    text = SLO.format(**V1, words="2 hours", value=2)
    first = apply(Workshop(), bring_in(text, Workshop(), tmp_path).edit).workshop
    again = bring_in(text, first, tmp_path)
    assert (again.is_empty, again.already) == (True, 1)
    better = apply(first, Change(id="SLA-1", fields={"event": "You hear from us"})).workshop
    assert bring_in(text, better, tmp_path).is_empty
    changed = bring_in(text.replace("0.95", "0.99"), better, tmp_path)
    assert changed.edit.edits == (Change(id="SLA-1", fields={"share": 99}),)


@examples(12)
@given(workshops(most=14))
def test_what_went_out_comes_back_without_an_edit(
    tmp_path_factory: pytest.TempPathFactory, workshop: Workshop
):
    """Every field of every level that says how often survives the way there and back."""
    data = service_levels_as_openslo(workshop)
    if not workshop.service_levels:
        return
    preview = bring_in(data, workshop, tmp_path_factory.mktemp("slo"))
    assert preview.edit.edits == ()
    assert preview.skipped == ()
    assert preview.already == sum(level.share is not None for level in workshop.service_levels)


def test_in_another_workshop_links_that_lead_nowhere_are_said(workshop: Workshop, tmp_path: Path):
    """The levels are made there, once; a link to what is not there is named."""
    data = service_levels_as_openslo(workshop)
    elsewhere = Workshop()
    preview = bring_in(data, elsewhere, tmp_path)
    assert len(levels(preview)) == len(workshop.service_levels)
    assert any("SLA-2 pointed to PRM-1, DEP-2, SOP-1" in note for note in preview.notes)
    after = apply(elsewhere, preview.edit).workshop
    assert bring_in(data, after, tmp_path).is_empty


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared data is not on this computer")
@pytest.mark.parametrize(
    ("name", "made", "skipped"),
    [
        ("s01_openslo_occurences-slo.yaml", {"service level": 1}, []),
        ("s05_oslo_v1.yaml", {"service level": 1, "system": 2}, []),
        ("s07_oslo_v2alpha.yaml", {"service level": 1, "system": 2}, []),
        ("s09_oslo_unknown-field.yaml", {"system": 1}, [(6, "spec.markdown")]),
        ("s11_oslo_list-of-services.yaml", {"system": 2}, []),
    ],
)
def test_the_files_of_the_project_are_read(
    name: str, made: dict[str, int], skipped: list[tuple[int, str]], tmp_path: Path
):
    """A single SLO, lists of v1 and v2alpha, an unknown field, services alone; each once."""
    data = (FOLDER / name).read_bytes()
    preview = bring_in(data, Workshop(), tmp_path)
    assert {kind: len(ids) for kind, ids in preview.made.items()} == made
    assert [(one.line, one.text) for one in preview.skipped] == skipped
    after = apply(Workshop(), preview.edit).workshop
    assert bring_in(data, after, tmp_path).is_empty


@given(st.text(st.sampled_from("a:b-[]{}&*!\"'\n #|>0.9 "), max_size=60))
def test_any_text_is_read_or_refused(text: str):
    """No text ends in anything but documents or a sentence."""
    with suppress(UserError):
        assert all(document.line >= 1 for document in read_documents(text, "slo.yaml"))


@pytest.mark.parametrize("said", ['"abc"', "[1]", '{"a": 1}', "true", "5"])
def test_annotations_that_somebody_edited_end_in_no_traceback(workshop: Workshop, said: str, tmp_path: Path):
    """What a field cannot hold is left, and the level comes in without it."""
    text = service_levels_as_openslo(workshop).decode()
    for name in ("procedures", "share", "headline", "days-off"):
        text = re.sub(rf"(promise-studio.{name}): .*", rf"\1: '{said}'", text)
    preview = bring_in(text, workshop, tmp_path)
    assert apply(workshop, preview.edit).workshop.service_levels


def test_one_service_level_twice_in_a_file_is_taken_once(tmp_path: Path):
    """The second, which says something else, is named with the line of the first; again it makes nothing."""
    text = SLO.format(**V1, words="2 hours", value=7200)
    twice = f"{text}---\n{text.replace('target: 0.95', 'target: 0.99')}"
    preview = bring_in(twice, Workshop(), tmp_path)
    assert [level["share"] for level in levels(preview)] == [95]
    assert [one.reason for one in preview.skipped] == [
        "the same is already there, in line 10; this one is left out"
    ]
    now = apply(Workshop(), preview.edit).workshop
    assert bring_in(twice, now, tmp_path).is_empty
    written = service_levels_as_openslo(now)
    doubled = written + written[written.rindex(b"---\n") :].replace(b"0.95", b"0.9")
    assert bring_in(doubled, now, tmp_path).is_empty


def test_a_link_to_a_single_part_is_lost_and_said(workshop: Workshop, tmp_path: Path):
    """The frame is no department: the level comes in without it, and no import ends in a traceback."""
    text = service_levels_as_openslo(workshop).decode()
    text = re.sub(r"(promise-studio.department): .*", r"\1: FRAME", text)
    assert "department: FRAME" in text
    assert any("FRAME" in note for note in bring_in(text, workshop, tmp_path).notes)


def test_levels_about_one_event_are_each_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Forty rows that begin alike are told apart without comparing every pair."""
    workshop = Workshop()
    for number in range(1, 41):
        fields = {"event": "A lamp is out", "share": 90 + number / 10}
        workshop = apply(workshop, Add(kind="service level", id=f"SLA-{number}", fields=fields)).workshop
    data = service_levels_as_openslo(workshop)
    for number in range(1, 41):
        workshop = apply(workshop, Move(id=f"SLA-{number}", before=workshop.service_levels[0].id)).workshop
    dumped: list[str] = []
    plain_fields = matching.plain_fields
    monkeypatch.setattr(
        matching, "plain_fields", lambda level: dumped.append(level.id) or plain_fields(level)
    )
    preview = bring_in(data, workshop, tmp_path)
    assert (preview.edit.edits, preview.already, len(dumped)) == ((), 40, 40)


@pytest.mark.parametrize("zone", ["", "UTC", "Europe/Vienna"])
def test_what_goes_out_keeps_to_the_published_schema(workshop: Workshop, zone: str):
    """Names of annotations, the length of a display name and of a description, and the zone of a calendar.

    The patterns are those of metadata.schema.json and slo-spec.schema.json of OpenSLO v1.
    """
    long = Change(id="SLA-1", fields={"event": "A caller is told by a person " * 8, "time_zone": zone})
    spoken = Change(id="PROMISE", fields={"text": "We ring back. " * 20})
    for edit in (long, spoken):
        workshop = apply(workshop, edit).workshop
    documents = yaml.safe_load_all(service_levels_as_openslo(workshop))
    named = re.compile(r"(([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]+/)?[a-z0-9]([-._a-z0-9]{0,61}[a-z0-9])?")
    for document in documents:
        metadata, spec = document["metadata"], document["spec"]
        assert all(named.fullmatch(key) for key in metadata["annotations"])
        assert len(metadata["displayName"]) <= 63
        assert len(spec["description"]) <= 1_050
        for window in spec.get("timeWindow", ()):
            assert re.search(r"[A-Z][a-zA-Z_]+/[A-Z][a-zA-Z_]+", window["calendar"]["timeZone"])
