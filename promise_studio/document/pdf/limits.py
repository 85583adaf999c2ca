"""What the child process may use, so that a document that grows without end stops by itself."""

from contextlib import suppress

GIB = 1024**3
MEMORY = 2 * GIB
CPU_SECONDS = 60


def limit_resources(memory: int = 0, cpu_seconds: int = 0) -> None:
    """Limit memory and processor time where the system can; macOS refuses the first, Windows has neither."""
    limit_memory(memory)
    _limit("RLIMIT_CPU", cpu_seconds or CPU_SECONDS)


def limit_memory(memory: int = 0) -> None:
    """Limit the memory of a process that does much, one thing after the other, in processes of its own."""
    _limit("RLIMIT_AS", memory or MEMORY)


def _limit(kind: str, most: int) -> None:
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(getattr(resource, kind), (most, most))
