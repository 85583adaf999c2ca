"""A small workshop in which nothing is missing: what the checks take away from, one part at a time."""

from decimal import Decimal
from typing import Any

from promise_studio.model import KINDS, Link, Workshop, kind_of
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.kinds import SINGLES

PARTS: dict[str, dict[str, Any]] = {
    "FRAME": {
        "title": "Street lights",
        "organisation": "City of Ebb",
        "offering": "Light on every street",
        "brand_promise": "Safe home",
        "industry_limits": ("Power cuts are the grid’s",),
    },
    "PROMISE": {"text": "Report a dark light and it shines within two working days."},
    "KEEP": {
        "review_on": "2027-02-01",
        "review_owner": "Ada",
        "education": "Every crew, in January",
        "feedback": "Two questions after each repair",
        "report": "Each quarter on the city’s page",
        "published_where": ("the app",),
    },
    "VAL-1": {"name": "say it straight"},
    "GOL-1": {"text": "Fewer repeat calls"},
    "DEP-1": {"name": "Lighting"},
    "DEP-2": {"name": "Call centre"},
    "MEM-1": {"name": "Ada", "department": "DEP-1"},
    "MEM-2": {"name": "Ben", "department": "DEP-2"},
    "VOC-1": {"text": "Nobody told us when.", "channel": "call"},
    "VOC-2": {"text": "Dark for a week.", "channel": "app review"},
    "UNW-1": {"text": "They will call back.", "response": "make it explicit"},
    "HAB-1": {"answer": "we do not do this"},
    "CMP-1": {"company": "Next town", "ours": "we call back"},
    "CMP-2": {"company": "Parcel line", "industry": "another industry"},
    "PER-1": {
        "name": "Maya",
        "goals": ("home before dark",),
        "pains": ("dark stops",),
        "evidence": "interviews",
    },
    **{
        f"EMP-{n}": {"persona": "PER-1", "quadrant": quadrant, "text": "a note"}
        for n, quadrant in enumerate(("says", "thinks", "does", "feels"), start=1)
    },
    "JRN-1": {"title": "Coming home", "form": "experience", "persona": "PER-1"},
    "JRN-2": {"title": "A dark light", "form": "as-is", "persona": "PER-1"},
    "PHA-1": {"journey": "JRN-2", "name": "Reports"},
    "STP-1": {"phase": "PHA-1", "action": "Reports it", "emotion": -1, "channel": "phone"},
    "MOM-1": {"name": "Is heard", "steps": [{"to": "STP-1"}], "confirmed": True},
    "BLU-1": {"title": "Repair", "journey": "JRN-2"},
    "CRD-1": {"blueprint": "BLU-1", "phase": "PHA-1", "lane": "frontstage people", "text": "takes the call"},
    "CRD-2": {
        "blueprint": "BLU-1",
        "phase": "PHA-1",
        "lane": "backstage",
        "text": "plans",
        "fail_point": True,
    },
    "CRD-3": {"blueprint": "BLU-1", "phase": "PHA-1", "lane": "support processes", "text": "stocks lamps"},
    "SOP-1": {
        "title": "Hand-over of open lights",
        "review_due": "2027-05-01",
        "roles": ("Dispatcher", "Crew lead"),
        "trained_roles": ("dispatcher", "crew lead"),
    },
    "SYS-1": {"name": "Request register"},
    "TRN-1": {"title": "Saying when", "roles": ("Dispatcher",)},
    "THM-1": {"name": "Proactive communication", "meaning": "We speak first."},
    "PRM-1": {
        "name": "Light in two days",
        "theme": "THM-1",
        "state": "committed",
        "text": "When you report a dark light, it shines again within 2 working days.",
        "plain": "You call, we come, we tell you.",
        "benefit": "a lit way home",
        "definitions": ({"term": "working day", "meaning": "Monday to Friday"},),
        "moments": [{"to": "MOM-1"}],
        "quotes": [{"to": "VOC-1"}],
        "values": [{"to": "VAL-1"}],
        "procedures": [{"to": "SOP-1"}],
        "systems": [{"to": "SYS-1"}],
        "assurances": ("Twenty lamps in stock",),
        "recoveries": [{"to": "REC-1"}],
        "owner": "Ada, head of lighting",
        "roles": ({"role": "Dispatcher", "part": "answers"},),
        "scope": "not private roads",
        "rivals": "“As soon as we can”",
        "brand_line": "Safe home",
    },
    "SLA-1": {
        "clause": {"to": "PRM-1"},
        "event": "The light works again",
        "channel": "Telephone",
        "target": 2,
        "unit": "working days",
        "share": 95,
        "starts": "the report",
        "stops": "the light is on",
        "source": "Request register",
    },
    "MEA-1": {"service_level": "SLA-1", "ends_on": "2026-10-31", "cases": 1000, "kept": 990, "at_share": 1},
    "REC-1": {
        "name": "Still dark",
        "trigger": "dark after two working days",
        "first_word_within": "1 working day",
        "who_acts": "Dispatcher",
        "authority": Decimal(150),
        "form": "redo",
        "remedy": "a crew the same evening",
        "paid_within": "the same evening",
    },
    "SCN-1": {"clause": {"to": "PRM-1"}, "name": "A Tuesday", "sort": "ordinary day"},
    "SCN-2": {"clause": {"to": "PRM-1"}, "name": "No lamp in stock", "sort": "failure"},
    "AUD-1": {"scenario": "SCN-1", "outcome": "kept", "minutes": 30},
    **{
        f"VOT-{n}": {"clause": "PRM-1", "criterion": criterion, "department": "DEP-1", "ballot": "yes"}
        for n, criterion in enumerate(("P1", "P4", "P5", "P7"), start=1)
    },
    "SGN-1": {"department": "DEP-1", "decision": "agrees", "signed_on": "2026-11-20"},
    "SGN-2": {"department": "DEP-2", "decision": "agrees with a condition", "signed_on": "2026-11-20"},
    "ACT-1": {"text": "Order lamps", "owner": "Cho", "due": "2026-12-01"},
    "VER-1": {"number": "1.0"},
}
"""Every item by its id."""


def make(parts: dict[str, dict[str, Any]]) -> Workshop:
    """The workshop of these items, the sign-offs stamped with what was signed."""
    fields: dict[str, Any] = {"issued": {}}
    for item_id, values in parts.items():
        if item_id in SINGLES:
            fields[SINGLES[item_id]] = {"id": item_id, **values}
            continue
        kind = kind_of(item_id)
        item = KINDS[kind.name].cls.model_validate({"id": item_id, **values})
        fields[kind.collection] = (*fields.get(kind.collection, ()), item)
        fields["issued"][kind.prefix] = int(item_id.partition("-")[2])
    workshop = Workshop.model_validate(fields)
    mark = promise_fingerprint(workshop)
    signed = tuple(signoff.replace({"seen": mark}) for signoff in workshop.signoffs)
    return workshop.with_parts(signoffs=signed)


def put(workshop: Workshop, item_id: str, **fields: Any) -> Workshop:
    """The workshop with some fields of one item set, and nothing else touched."""
    if item_id in SINGLES:
        part = SINGLES[item_id]
        return workshop.with_parts(**{part: getattr(workshop, part).replace(fields)})
    kind = kind_of(item_id)
    items = workshop.all(kind.name)
    changed = tuple(item.replace(fields) if item.id == item_id else item for item in items)
    return workshop.with_parts(**{kind.collection: changed})


def drop(workshop: Workshop, *item_ids: str) -> Workshop:
    """The workshop without some items; links to them stay and lead nowhere."""
    parts = {}
    for item_id in item_ids:
        kind = kind_of(item_id)
        kept = parts.get(kind.collection, workshop.all(kind.name))
        parts[kind.collection] = tuple(item for item in kept if item.id != item_id)
    return workshop.with_parts(**parts)


def links(*item_ids: str) -> tuple[Link, ...]:
    """Links to these items."""
    return tuple(Link(to=item_id) for item_id in item_ids)
