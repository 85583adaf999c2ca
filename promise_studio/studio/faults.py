"""When something goes wrong that nobody foresaw: one sentence for people, and the details in a file."""

import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from promise_studio.studio.recent import state_file

MOST_KEPT = 20


def write_down(error: BaseException | None) -> Path | None:
    """Write where an error came from, without what people typed; None when not even that can be written."""
    error = getattr(error, "error", error)  # what went wrong in a worker is inside what says that it failed
    folder = state_file().with_name("errors")
    now = datetime.now(UTC)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in sorted(folder.glob("*.log"))[: -(MOST_KEPT - 1)]:
            old.unlink(missing_ok=True)
        path = folder / f"{now:%Y-%m-%d-%H%M%S-%f}.log"
        trace = "".join(traceback.format_exception(error)) if error is not None else traceback.format_exc()
        path.write_text(f"{now.isoformat()} Python {sys.version.split()[0]} {sys.platform}\n{trace}", "utf-8")
    except OSError:
        return None
    return path


def near_home(path: Path) -> str:
    """A path as short as it can be told: “~” stands for the person's own folder."""
    with suppress(ValueError, RuntimeError):
        return str(Path("~") / path.relative_to(Path.home()))
    return str(path)


def said_of(error: BaseException | None, workshop: Path | None) -> str:
    """What happened, that nothing is lost, and how to go on."""
    what = f"The studio had to stop: {type(error).__name__ if error is not None else 'an unknown error'}."
    kept = "Everything you entered is saved."
    again = f" Go on with: promise-studio open {workshop}" if workshop is not None else ""
    written = write_down(error)
    where = f"\nWhat went wrong is written in {written}; send that file to whoever looks after this program."
    return f"{what} {kept}{again}{where if written is not None else ''}"
