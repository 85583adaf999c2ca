"""The command `promise-studio`, also as `python -m promise_studio`."""

import os
import sys

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; the version is answered before anything is imported."""
    arguments = sys.argv[1:] if argv is None else argv
    try:
        if arguments in (["--version"], ["-V"]):
            return print_version()
        # Pydantic would look through every package of the computer for plugins before it reads a workshop.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        from promise_studio.cli.run import run

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def print_version() -> int:
    """Say which version this is, quietly when nobody reads it."""
    from promise_studio import __version__

    try:
        print(f"promise-studio {__version__}", flush=True)
    except BrokenPipeError:
        from promise_studio.cli.streams import close_quietly

        return close_quietly()
    return 0


if __name__ == "__main__":
    sys.exit(main())
