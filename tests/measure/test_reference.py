"""The figures of two published files, as others worked them out with pandas and numpy, to the last digit."""

import contextlib
import io
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from promise_studio.__main__ import main
from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases
from tests import published

DATA = published.DATA / "tickets"
pytestmark = pytest.mark.skipif(
    not (DATA / "reference.json").is_file(), reason="needs the published files (PROMISE_STUDIO_DATA)"
)

CITY, EVENTS = "city_311.csv", "itsm_event_log.csv"
NEW_YORK = ("--time-zone", "America/New_York")
RESOLVED, CLOSED = ("--stop", "resolved_at", "--by", "priority"), ("--stop", "closed_at")
POPULATIONS = [
    (CITY, "resolution", None, ()),
    (CITY, "resolution_if_localised_to_America_New_York", None, NEW_YORK),
    (CITY, "resolution_by_channel", "by_channel", ()),
    (EVENTS, "resolution", None, RESOLVED),
    (EVENTS, "closure", None, CLOSED),
    (EVENTS, "resolution_by_channel", "by_channel", RESOLVED),
    (EVENTS, "resolution_by_priority", "by_priority", RESOLVED),
]
THRESHOLDS = {"1h": 1, "4h": 4, "24h": 24, "48h": 48, "5d": 120}


@cache
def reference() -> dict[str, Any]:
    """What the others found."""
    found: dict[str, Any] = json.loads((DATA / "reference.json").read_text("utf-8"))
    return found


@cache
def measured(file: str, *options: str) -> dict[str, Any]:
    """What the command says."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main(["measure", str(DATA / file), "--json", *options]) == 0
    found: dict[str, Any] = json.loads(said.getvalue())
    return found


@cache
def answered(file: str, stop: str) -> Answer:
    """The answer itself, which judges any target."""
    columns = Columns(start="opened_at", stop=stop, key="number", channel="contact_type", priority="priority")
    if file == CITY:
        columns = Columns(start="OPEN_DT", stop=stop, channel="Source")
    question = Question(groups=(Group.CHANNEL, Group.PRIORITY))
    with connect([DATA / file]) as connection:
        return answer(connection, open_cases([DATA / file], columns, connection), question)


def pairs(found: dict[str, Any], expected: dict[str, Any], by: str | None) -> Iterator[tuple[Any, Any]]:
    """Our figures beside theirs, of all cases or of each label."""
    if by is None:
        yield found, expected
        return
    assert set(expected) <= set(found[by])
    yield from ((found[by][label], figures) for label, figures in expected.items())


@pytest.mark.parametrize(("file", "name", "by", "options"), POPULATIONS)
@pytest.mark.parametrize(("method", "linear"), [("nearest_rank", ()), ("linear", ("--linear",))])
def test_percentiles_and_counts_are_the_published_ones(
    file: str,
    name: str,
    by: str | None,
    options: tuple[str, ...],
    method: str,
    linear: tuple[str, ...],
):
    """Both methods, every population, six decimals; and what was counted apart."""
    found = measured(file, *options, *linear)
    for ours, theirs in pairs(found, reference()[file][name], by):
        expected = {name: values[method] for name, values in theirs["percentiles_hours"].items()}
        assert ours["percentiles_hours"] == expected
        counts = ("finished", "missing", "negative", "zero")
        assert [ours[name] for name in counts] == [
            theirs[name] for name in ("n_used", "n_missing", "n_negative", "n_zero")
        ]


@pytest.mark.parametrize("threshold", THRESHOLDS)
@pytest.mark.parametrize(
    ("file", "stop", "name", "group"),
    [
        (CITY, "CLOSED_DT", "resolution", None),
        (CITY, "CLOSED_DT", "resolution_by_channel", Group.CHANNEL),
        (EVENTS, "resolved_at", "resolution", None),
        (EVENTS, "closed_at", "closure", None),
        (EVENTS, "resolved_at", "resolution_by_priority", Group.PRIORITY),
    ],
)
def test_attainment_is_the_published_one(
    file: str, stop: str, name: str, group: Group | None, threshold: str
):
    """At every threshold; open cases are all late by the end of the file, so they count as missed."""
    found, theirs = answered(file, stop), reference()[file][name]
    parts = {"": found.whole} if group is None else found.groups[group]
    for label, expected in {"": theirs}.items() if group is None else theirs.items():
        kept = parts[label].spread.kept(THRESHOLDS[threshold] * 3_600_000_000, 95)
        assert kept.kept == expected["attainment_count"][threshold]
        used = 100 * kept.kept / parts[label].tally.finished
        assert round(used, 4) == expected["attainment_pct_of_used"][threshold]
        percent = expected["attainment_pct_of_total_counting_missing_as_missed"][threshold]
        assert round(100 * kept.kept / kept.cases, 4) == percent


def test_attainment_is_what_the_command_says():
    """The share at 24 hours, over the cases that finished and the ones that are late and open."""
    found, theirs = measured(EVENTS, *RESOLVED, "--target", "24h"), reference()[EVENTS]["resolution"]
    assert found["kept"] == theirs["attainment_count"]["24h"]
    assert (
        round(100 * found["attained"], 4)
        == theirs["attainment_pct_of_total_counting_missing_as_missed"]["24h"]
    )


def test_the_event_log_is_folded_to_its_tickets():
    """5,998 events are 890 cases."""
    found = measured(EVENTS, *CLOSED)
    assert found["cases"] == reference()[EVENTS]["tickets"]
    assert (found["rows"], found["folded"]) == (5998, 5998)


def test_the_deadline_that_the_city_set_itself_is_the_published_one():
    """As many cases have one as published, and as many met it."""
    theirs, ours = reference()[CITY]["sla"], measured(CITY)["deadline"]
    assert (ours["cases"], ours["met"]) == (theirs["target_dt_present"], theirs["closed_on_or_before_target"])


def test_daylight_saving_changes_what_it_must():
    """With the zone only the cases that span a change of the clocks take another time."""
    plain = measured(CITY)["percentiles_hours"]
    zoned = measured(CITY, *NEW_YORK)["percentiles_hours"]
    assert plain["p90"] != zoned["p90"]
    assert plain["p50"] == zoned["p50"]
