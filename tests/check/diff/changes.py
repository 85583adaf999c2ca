"""Changes to the whole workshop, with what each means for the customer."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from promise_studio.model import Workshop
from tests.check.whole_workshop import put

STRONGER, WEAKER, NEUTRAL = "stronger", "weaker", "neutral"

RUNG = {"who": "Duty lead", "how": "Say “not fixed”", "within": "4 hours", "may_spend": 250}
TIER = {"when": "after 48 hours", "remedy": "money back", "amount": 15}

CHANGES: list[tuple[str, str, dict[str, Any], dict[str, Any], str, str]] = [
    ("sooner", "SLA-1", {"target": 24, "unit": "hours"}, {"target": 8, "unit": "hours"}, STRONGER, "24 hours → 8 hours"),
    ("same time, other unit", "SLA-1", {"target": 1, "unit": "days"}, {"target": 24, "unit": "hours"}, NEUTRAL, "1 day → 24 hours"),
    ("days for hours", "SLA-1", {"target": 30, "unit": "hours"}, {"target": 1, "unit": "days"}, STRONGER, "30 hours → 1 day"),
    ("clock to working", "SLA-1", {"target": 8, "unit": "hours"}, {"target": 8, "unit": "working hours"}, WEAKER, "working"),
    ("clock to few working hours", "SLA-1", {"target": 24, "unit": "hours"}, {"target": 2, "unit": "working hours"}, NEUTRAL, "depends"),
    ("working days for hours", "SLA-1", {"target": 3, "unit": "working hours"}, {"target": 4, "unit": "working days"}, WEAKER, "later"),
    ("working days, fewer", "SLA-1", {"target": 2, "unit": "working days"}, {"target": 1, "unit": "working days"}, STRONGER, "sooner"),
    ("working hours or a day", "SLA-1", {"target": 8, "unit": "working hours"}, {"target": 1, "unit": "working days"}, NEUTRAL, "depends"),
    ("limit gone", "SLA-1", {}, {"target": None}, WEAKER, "removed: 2 working days"),
    ("share down", "SLA-1", {"share": 95}, {"share": 90}, WEAKER, "kept less often"),
    ("share up", "SLA-1", {"share": 95}, {"share": 97.5}, STRONGER, "97.5"),
    ("exclusion", "SLA-1", {}, {"exclusions": ("storms",)}, WEAKER, "exclusion added"),
    ("exclusion reworded", "SLA-1", {"exclusions": ("storms of force nine",)}, {"exclusions": ("storms of force ten",)}, NEUTRAL, "→"),
    ("hours shorter", "SLA-1", {"hours": "Every day, all day"}, {"hours": "Mon–Fri 8:00–18:00"}, WEAKER, "shorter"),
    ("hours longer", "SLA-1", {"hours": "Mon-Fri 8:00-18:00"}, {"hours": "Monday to Saturday, 7:00–20:00"}, STRONGER, "longer"),
    ("hours moved", "SLA-1", {"hours": "Mon–Fri 8–18"}, {"hours": "Mon–Fri 10am–8pm"}, NEUTRAL, "weigh"),
    ("hours at night", "SLA-1", {"hours": "daily 20:00–6:00"}, {"hours": "daily 22:00–6:00"}, WEAKER, "shorter"),
    ("hours in other words", "SLA-1", {"hours": "24/7"}, {"hours": "every day, around the clock"}, NEUTRAL, "the same"),
    ("hours nobody can read", "SLA-1", {"hours": "as posted"}, {"hours": "on request"}, NEUTRAL, "weigh"),
    ("pause", "SLA-1", {"pauses": "Never"}, {"pauses": "while we wait for you"}, WEAKER, "pause"),
    ("only acknowledged", "SLA-1", {}, {"answering": "acknowledge"}, WEAKER, "not settled"),
    ("level remedy", "SLA-1", {"remedy": "$30 back"}, {"remedy": "$15 back"}, WEAKER, "less for the customer"),
    ("level remedy gone", "SLA-1", {"remedy": "$30 back"}, {"remedy": ""}, WEAKER, "removed"),
    ("no longer promised", "PRM-1", {}, {"state": "stretch"}, WEAKER, "no longer promised"),
    ("promised", "PRM-1", {"state": "draft"}, {"state": "committed"}, STRONGER, "promised it now"),
    ("draft retired", "PRM-1", {"state": "draft"}, {"state": "retired"}, NEUTRAL, "not promised"),
    ("text sooner", "PRM-1", {}, {"text": "When you report a dark light, it shines again within 1 working day."}, STRONGER, "sooner"),
    ("text without a time", "PRM-1", {}, {"text": "When you report a dark light, it shines again."}, WEAKER, "no longer says by when"),
    ("other text", "PRM-1", {}, {"text": "When you report a broken light, it shines again within 2 working days."}, NEUTRAL, "weigh"),
    ("a longer right", "PRM-1", {"text": "You may return it for 30 days."}, {"text": "You may return it for 60 days."}, NEUTRAL, "weigh"),
    ("condition", "PRM-1", {}, {"conditions": ("only on city ground",)}, WEAKER, "condition was added"),
    ("scope", "PRM-1", {"scope": ""}, {"scope": "not on private roads"}, WEAKER, "limit was added"),
    ("definition", "PRM-1", {}, {"definitions": ()}, NEUTRAL, "two ways"),
    ("definition with a time", "PRM-1", {"definitions": ({"term": "soon", "meaning": "within 2 hours"},)}, {"definitions": ({"term": "soon", "meaning": "within 1 hour"},)}, STRONGER, "sooner"),
    ("definition of a time", "PRM-1", {"definitions": ({"term": "10 days", "meaning": "240 hours by the clock."},)}, {"definitions": ({"term": "10 days", "meaning": "10 working days from the report."},)}, WEAKER, "working time"),
    ("no recovery", "PRM-1", {}, {"recoveries": ()}, WEAKER, "no longer gets it"),
    ("authority", "REC-1", {}, {"authority": Decimal(50)}, WEAKER, "150 → 50"),
    ("authority gone", "REC-1", {}, {"authority": None}, WEAKER, "ask first"),
    ("automatic", "REC-1", {}, {"automatic": True}, STRONGER, "without asking"),
    ("first word", "REC-1", {}, {"first_word_within": "4 hours"}, STRONGER, "1 working day → 4 hours"),
    ("on the spot", "REC-1", {"paid_within": "3 days"}, {"paid_within": "on the spot"}, STRONGER, "sooner"),
    ("words without a time", "REC-1", {}, {"paid_within": "soon"}, NEUTRAL, "do not say"),
    ("words only", "REC-1", {}, {"form": "apology"}, WEAKER, "words only"),
    ("tier", "REC-1", {}, {"tiers": (TIER,)}, STRONGER, "after 48 hours, money back, 15"),
    ("tier said anew", "REC-1", {"tiers": ({**TIER, "remedy": "$25 off the bill of everyone who asked", "amount": 25},)}, {"tiers": ({**TIER, "remedy": "$40 at once", "amount": 40},)}, STRONGER, "→ after 48 hours, $40 at once, 40"),
    ("tier amount", "REC-1", {"tiers": (TIER,)}, {"tiers": ({**TIER, "amount": 10},)}, WEAKER, "less"),
    ("tier better and worse", "REC-1", {"tiers": (TIER,)}, {"tiers": ({**TIER, "amount": 10, "remedy": "money back within 1 day"},)}, NEUTRAL, "better in one way"),
    ("rung", "REC-1", {"ladder": (RUNG,)}, {"ladder": ({**RUNG, "within": "1 hour"},)}, STRONGER, "sooner"),
    ("rung gone", "REC-1", {"ladder": (RUNG,)}, {"ladder": ()}, WEAKER, "one step less"),
    ("not covered", "REC-1", {}, {"exclusions": ("private lamps",)}, WEAKER, "fewer cases"),
    ("remedy amount", "REC-1", {"remedy": "EUR 10 back"}, {"remedy": "EUR 25 back"}, STRONGER, "more for the customer"),
    ("noticed", "REC-1", {"noticed_by": "the customer"}, {"noticed_by": "us"}, STRONGER, "need not notice"),
    ("statement", "PROMISE", {}, {"text": "Report a dark light and it shines within three working days."}, WEAKER, "later"),
    ("ask", "PROMISE", {}, {"asks_of_customer": ("Tell us the number on the post",)}, NEUTRAL, "asked"),
    ("frame", "FRAME", {"scope": "Not the harbour"}, {"scope": ""}, STRONGER, "limit is gone"),
]  # fmt: skip
"""What it is, the item, its fields before and after, the effect, and what the words say."""


def both(
    make: Callable[[], Workshop], item: str, before: dict[str, Any], after: dict[str, Any]
) -> tuple[Workshop, Workshop]:
    """The workshop in both states."""
    old = put(make(), item, **before) if before else make()
    return old, put(old, item, **after)
