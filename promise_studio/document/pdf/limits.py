"""What the child process may use, so that a document that grows without end stops by itself."""

from contextlib import suppress

GIB = 1024**3
MEMORY = 2 * GIB
CPU_SECONDS = 60


def limit_resources(memory: int = 0, cpu_seconds: int = 0) -> None:
    """Limit memory and processor time where the system can; macOS refuses the first, Windows has neither."""
    try:
        import resource
    except ImportError:
        return
    most_of = {resource.RLIMIT_AS: memory or MEMORY, resource.RLIMIT_CPU: cpu_seconds or CPU_SECONDS}
    for kind, most in most_of.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
