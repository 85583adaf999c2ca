"""A small workshop with a service level of every verdict."""

import pytest

from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, make

LEVEL = {"clause": {"to": "PRM-1"}, "channel": "E-mail", "target": 5, "unit": "days", "share": 95}
PERIOD = {"starts_on": "2026-10-01", "ends_on": "2026-10-31", "at_share": 3}


@pytest.fixture
def workshop() -> Workshop:
    """SLA-1 is safe, then tight, broken, too few, not measured; SLA-6 is a share without a clause."""
    return make(
        {
            **PARTS,
            "FRAME": {**PARTS["FRAME"], "time_zone": "Europe/Lisbon", "held_on": "2026-11-21"},
            "SLA-2": {**LEVEL, "event": "An answer", "procedures": [{"to": "SOP-1"}], "department": "DEP-2"},
            "SLA-3": {**LEVEL, "event": "A visit", "exclusions": ("storms", "strikes"), "time_zone": "UTC"},
            "SLA-4": {**LEVEL, "event": "A letter", "owner": "Ada", "doer": "Cho", "remedy": "30 back"},
            "SLA-5": {**LEVEL, "event": "A call"},
            "SLA-6": {"event": "Right first time", "measure": "share", "share": 97.5},
            "MEA-2": {"service_level": "SLA-2", **PERIOD, "cases": 60, "kept": 58, "excluded": 2},
            "MEA-3": {"service_level": "SLA-3", **PERIOD, "cases": 10_000, "kept": 9_497, "at_share": 6},
            "MEA-4": {"service_level": "SLA-4", **PERIOD, "cases": 20, "kept": 19},
        }
    )
