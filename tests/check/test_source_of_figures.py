"""A figure has a source where the row names one, or where what was measured last does."""

import pytest

from promise_studio.check import run_checks
from promise_studio.check.example import TODAY
from promise_studio.check.progress import progress
from tests.check.whole_workshop import PARTS, make

MEASURED = {"service_level": "SLA-1", "ends_on": "2026-10-31", "cases": 1000, "kept": 990, "at_share": 4}
ROW = {**PARTS["SLA-1"], "source": ""}


@pytest.mark.parametrize(("source", "speaks"), [("requests.csv, 2026-11-02", False), ("", True)])
def test_the_file_that_a_row_was_measured_from_is_its_source(source: str, speaks: bool):
    """S104 and the stage ask for no system where the figures name the file that anybody can count again."""
    workshop = make({**PARTS, "SLA-1": ROW, "MEA-1": {**MEASURED, "source": source}})
    found = {finding.item for finding in run_checks(workshop, TODAY) if finding.rule == "S104"}
    assert ("SLA-1" in found) is speaks
    assert ("where its figure comes from" in progress(workshop)["commit"].sentence) is speaks
