"""What the child process may use, so that a document that grows without end stops by itself."""

from contextlib import suppress

GIB = 1024**3
MEMORY = 2 * GIB
CPU_SECONDS = 60


def limit_resources() -> None:
    """Limit memory and processor time where the system can; macOS refuses the first, Windows has neither."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS)):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
