"""Shows at the end what the campaigns found out, a line each: it would be lost among two processes."""

SAID = "said"


def pytest_terminal_summary(terminalreporter):
    """Print the lines that tests handed on with `record_property("said", …)`."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, line in getattr(report, "user_properties", ()):
                if name == SAID and report.when == "call":
                    terminalreporter.write_line(line)
