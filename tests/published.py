"""Where the published files lie that some tests read: PROMISE_STUDIO_DATA, or beside the checkout."""

import os
from pathlib import Path
from typing import Final

DATA: Final = Path(os.environ.get("PROMISE_STUDIO_DATA") or Path(__file__).parents[2] / "shared" / "data")
"""Read once, on import: the tests run without any setting of the person who runs them."""
