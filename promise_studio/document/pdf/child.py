"""The child process that makes a PDF: reads a job from standard input, answers on standard output."""

import gc
import os
import sys

from promise_studio.document.pdf.job import Job, Outcome
from promise_studio.document.pdf.limits import limit_resources


def main() -> int:
    """Do one job within limits; whatever goes wrong becomes a problem with a name."""
    limit_resources()
    answer = os.dup(1)
    # WeasyPrint prints advice to standard output when a library is missing; the answer must stand alone.
    os.dup2(2, 1)
    # A document lives until the process ends: collecting while it grows finds nothing and costs a fifth.
    gc.disable()
    outcome = attempt(Job.from_json(sys.stdin.buffer.read().decode()))
    with os.fdopen(answer, "w", encoding="utf-8") as stream:
        stream.write(outcome.to_json())
    return 1 if outcome.problem else 0


def attempt(job: Job) -> Outcome:
    """Do one job; a problem comes back by its name and never as a traceback."""
    try:
        from promise_studio.document.pdf.typeset import typeset
    except (ImportError, OSError) as error:
        return Outcome(problem="library", detail=str(error))
    try:
        made = typeset(job)
    except MemoryError:
        return Outcome(problem="memory")
    except RecursionError:
        return Outcome(problem="depth")
    except OSError as error:
        return Outcome(problem="system", detail=error.strerror or str(error))
    except BaseException as error:  # noqa: BLE001  a blocked address comes as one, and nothing may pass in silence
        blocked = type(error).__name__ == "FatalURLFetchingError"
        return Outcome(
            problem="blocked" if blocked else "fault", detail=f"{type(error).__name__}: {error}"[:300]
        )
    return Outcome(made.pages, blocked=made.blocked, without_font=made.without_font, log=made.log)


if __name__ == "__main__":
    sys.exit(main())
