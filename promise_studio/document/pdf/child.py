"""The child process that makes PDFs: reads jobs from standard input, a line each, and answers likewise."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.document.pdf.job import STAY, Job, Outcome
from promise_studio.document.pdf.limits import limit_resources
from promise_studio.document.pdf.problems import outcome_of

if TYPE_CHECKING:
    from promise_studio.document.pdf.sheets import Sheets


def main() -> int:
    """Do one job within limits, or with --stay CACHE one after the other; what goes wrong has a name."""
    answer = os.dup(1)
    # WeasyPrint prints advice to standard output when a library is missing; the answers must stand alone.
    os.dup2(2, 1)
    # A document lives until the process ends: collecting while it grows finds nothing and costs a fifth.
    gc.disable()
    if sys.argv[1:2] == [STAY]:
        from promise_studio.document.pdf.staying import stay

        return stay(answer, Path(sys.argv[2]))
    limit_resources()
    outcome = attempt(Job.from_json(sys.stdin.buffer.readline().decode()), answer)
    os.write(answer, outcome.to_json().encode() + b"\n")
    return 1 if outcome.problem else 0


def attempt(
    job: Job, answer: int, sheets: "Sheets | None" = None, kept: dict[str, bytes] | None = None
) -> Outcome:
    """Do one job; a problem comes back by its name and never as a traceback."""
    try:
        from promise_studio.document.pdf.typeset import typeset
    except (ImportError, OSError) as error:
        return Outcome(problem="library", detail=str(error))

    def moved(pages: int, about: int) -> None:
        os.write(answer, b"moved %d %d\n" % (pages, about))

    try:
        made = typeset(job, sheets, kept, moved)
    except BaseException as error:  # noqa: BLE001  a blocked address comes as one, and nothing may pass in silence
        return outcome_of(error)
    return Outcome(made.pages, blocked=made.blocked, without_font=made.without_font, log=made.log)


if __name__ == "__main__":
    sys.exit(main())
