"""Tables and service levels there and back, over thousands of workshops."""

from tests.exchange.openslo.test_openslo import test_what_went_out_comes_back_without_an_edit
from tests.exchange.test_tables import test_there_and_back_makes_no_edit

__all__ = ["test_there_and_back_makes_no_edit", "test_what_went_out_comes_back_without_an_edit"]
