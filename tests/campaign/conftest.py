"""Ends a campaign with what its tests found out, and one line a part: held, failed, not run, and how long it took."""

from collections import defaultdict
from pathlib import Path

SAID = "said"
OUTCOMES = {"passed": "held", "failed": "FAILED", "error": "FAILED", "skipped": "not run", "xfailed": "known"}


def pytest_terminal_summary(terminalreporter):
    """Print the lines that tests handed on with `record_property("said", …)`, and then the parts."""
    counts, seconds = defaultdict(lambda: defaultdict(int)), defaultdict(float)
    for outcome, reports in terminalreporter.stats.items():
        for report in reports:
            part = _part(report)
            if part is None:
                continue
            seconds[part] += getattr(report, "duration", 0)
            if outcome in OUTCOMES:
                counts[part][OUTCOMES[outcome]] += 1
            for name, line in getattr(report, "user_properties", ()):
                if name == SAID and report.when == "call":
                    terminalreporter.write_line(line)
    terminalreporter.section("parts")
    for part in sorted(counts):
        found = ", ".join(f"{count} {outcome}" for outcome, count in counts[part].items())
        terminalreporter.write_line(f"{part:<24} {found}, {seconds[part] / 60:.1f} min")


def _part(report) -> str | None:
    """The file of a test, as words; nothing for what is no test."""
    path = getattr(report, "nodeid", "").partition("::")[0]
    return Path(path).stem.removeprefix("test_").replace("_", " ") if path else None
