"""Tries the PDF engine in a child process: what it prints or breaks stays there."""

import json
import subprocess
import sys
from dataclasses import dataclass

TIME_LIMIT = 60
_MARK = "promise-studio-probe "
_CODE = f"""
import json, weasyprint
from weasyprint.text.ffi import pango
n = pango.pango_version()
print({_MARK!r} + json.dumps([weasyprint.__version__, f"{{n // 10000}}.{{n // 100 % 100}}.{{n % 100}}"]))
"""


@dataclass(frozen=True)
class Probe:
    """The versions of the engine and of Pango; `error` is the last line of what went wrong instead."""

    weasyprint: str = ""
    pango: str = ""
    error: str = ""


def probe_pdf() -> Probe:
    """Import the PDF engine in a child process and ask for its versions."""
    try:
        child = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", _CODE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIME_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Probe(error=f"{type(error).__name__}: {error}")
    return read_probe(child.returncode, child.stdout, child.stderr)


def read_probe(code: int, output: str, errors: str) -> Probe:
    """What the child's output means."""
    for line in output.splitlines():
        if code == 0 and line.startswith(_MARK):
            weasyprint, pango = json.loads(line.removeprefix(_MARK))
            return Probe(weasyprint=weasyprint, pango=pango)
    said = [line for line in errors.splitlines() if line.strip()]
    return Probe(error=said[-1].strip() if said else f"the PDF engine ended with {code}")
