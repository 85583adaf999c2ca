"""What stops a PDF, by its name."""

import signal

from promise_studio.document.pdf.job import Outcome


class StoppedError(Exception):
    """A process that helped could not do its part."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.problem)
        self.outcome = outcome


def outcome_of(error: BaseException) -> Outcome:
    """An error as the parent hears of it."""
    match error:
        case StoppedError():
            return error.outcome
        case MemoryError():
            return Outcome(problem="memory")
        case RecursionError():
            return Outcome(problem="depth")
        case OSError():
            return Outcome(problem="system", detail=error.strerror or str(error))
    blocked = type(error).__name__ == "FatalURLFetchingError"
    return Outcome(problem="blocked" if blocked else "fault", detail=f"{type(error).__name__}: {error}"[:300])


def how_it_ended(code: int) -> str:
    """Name what stopped a process that could not answer, by the code it ended with."""
    cpu = getattr(signal, "SIGXCPU", None)
    return "time" if cpu is not None and code in {-cpu, -signal.SIGKILL} else "crash"
