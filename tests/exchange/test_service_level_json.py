"""The SLA table as JSON: the shape that the schema promises, with figures that can be reckoned with."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from promise_studio.exchange.service_level_json import service_levels_as_json, service_levels_schema
from promise_studio.exchange.service_level_shape import ServiceLevels
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.text import clean_text
from tests.check.whole_workshop import put
from tests.hostile import HOSTILE


def rows(workshop: Workshop) -> dict[str, dict[str, Any]]:
    """The rows of the file by their ids, as another program reads them."""
    return {row["id"]: row for row in json.loads(service_levels_as_json(workshop))["service_levels"]}


def test_figures_are_numbers_and_days_are_iso(workshop: Workshop):
    """Limits, shares, cases and headroom are numbers with all their digits; what is not known is null."""
    row = rows(workshop)["SLA-2"]
    assert (row["limit"], row["share_percent"]) == ({"value": 5, "unit": "days"}, 95)
    assert (row["today"]["cases"], row["today"]["kept"], row["today"]["at_share"]) == (60, 58, 3)
    assert (row["today"]["measured_from"], row["today"]["measured_to"]) == ("2026-10-01", "2026-10-31")
    assert (row["verdict"]["status"], row["verdict"]["kept_percent"]) == ("tight", 96.666666667)
    assert row["verdict"]["headroom_percent"] == 40
    assert rows(workshop)["SLA-5"]["today"] is None
    assert rows(workshop)["SLA-5"]["verdict"]["kept_percent"] is None


def test_lists_are_lists_and_what_a_row_hangs_on_is_named(workshop: Workshop):
    """Exclusions and procedures stay apart; a share has no limit, a row without a clause none."""
    found = rows(workshop)
    assert found["SLA-3"]["exclusions"] == ["storms", "strikes"]
    assert found["SLA-1"]["procedures"] == [{"id": "SOP-1", "name": "Hand-over of open lights"}]
    assert found["SLA-2"]["department"] == {"id": "DEP-2", "name": "Call centre"}
    assert found["SLA-1"]["hours"]["time_zone"] == "Europe/Lisbon"
    assert (found["SLA-6"]["limit"], found["SLA-6"]["clause"]) == (None, None)


def test_the_shape_is_closed_and_says_its_version(workshop: Workshop):
    """The file passes the shape that the schema is made from, which refuses a field that it does not know."""
    held = json.loads(service_levels_as_json(workshop))
    assert (held["format"], held["version"]) == ("promise-studio-service-levels", 1)
    assert ServiceLevels.model_validate_json(json.dumps(held)).service_levels
    held["service_levels"][0]["more"] = 1
    with pytest.raises(ValidationError, match="more"):
        ServiceLevels.model_validate_json(json.dumps(held))


def test_the_schema_names_every_field_that_is_written(workshop: Workshop):
    """Whatever stands in the file is required by the schema, and nothing else may."""
    schema = service_levels_schema()
    parts = {"ServiceLevels": schema, **schema["$defs"]}
    held = json.loads(service_levels_as_json(workshop))
    for name, value in (
        ("ServiceLevels", held),
        ("Home", held["workshop"]),
        ("Row", held["service_levels"][1]),
        ("Judged", held["service_levels"][1]["verdict"]),
        ("Today", held["service_levels"][1]["today"]),
    ):
        assert list(value) == list(parts[name]["properties"]) == parts[name]["required"]
        assert parts[name]["additionalProperties"] is False


def test_hostile_text_is_what_was_typed(workshop: Workshop):
    """JSON needs no guard against formulas: every text comes back as it stands in the workshop."""
    for text in HOSTILE.values():
        kept = str(clean_text(text))[:300].strip()
        assert rows(put(workshop, "SLA-1", remedy=kept))["SLA-1"]["if_we_miss_it"] == kept


def test_a_new_workshop_has_no_rows():
    """Nothing is made up, and the file is still the same shape."""
    assert json.loads(service_levels_as_json(new_workshop()))["service_levels"] == []
