"""The properties of sessions and files, over thousands of random walks instead of dozens."""

from tests.session.test_properties import (
    test_a_crash_at_any_time_leads_to_the_live_state,
    test_as_many_undos_lead_to_the_first_workshop,
)
from tests.store.test_contents import (
    test_any_bytes_load_or_are_refused,
    test_any_damage_loads_or_is_refused,
    test_what_is_saved_loads_equal,
)
from tests.store.test_journal import test_damage_ends_the_journal_where_it_is, test_every_edit_is_one_line

__all__ = [
    "test_a_crash_at_any_time_leads_to_the_live_state",
    "test_any_bytes_load_or_are_refused",
    "test_any_damage_loads_or_is_refused",
    "test_as_many_undos_lead_to_the_first_workshop",
    "test_damage_ends_the_journal_where_it_is",
    "test_every_edit_is_one_line",
    "test_what_is_saved_loads_equal",
]
