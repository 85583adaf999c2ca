"""What `measure --json` holds, for whoever reads it with another program."""

from argparse import ArgumentParser

_MEANINGS = {
    "cases": "finished ones, and open ones that are late: of these, attained is the share that was kept",
    "finished, missing, negative, excluded": "every case is in exactly one of these four",
    "open, zero, open_late": "parts of these: open of missing, zero of finished, open_late of open",
    "rows, folded, duplicates, not_cases": "what was read: rows = folded (else the four above together) + "
    "duplicates + not_cases",
    "percentiles_hours": "p50, p80, p90, p95 and p99 of the finished cases, in hours",
    "attained, lower_bound": "shares from 0 to 1: of these cases, and at least of all such cases (95 % sure)",
    "headroom, at_share_hours": "how far the time at the promised share is from the target",
    "worst_month, verdict, sentence": "verdict: safe, tight, broken, too few, not measured",
    "safe_target_hours": "the smallest round promise that would be safe; null where none is",
    "deadline": "cases, met and share of those that hold a deadline; null without such a column",
    "by_channel, by_…": "the same for each label; remedies: what misses cost, also by_month",
}


def add_described(parser: ArgumentParser) -> None:
    """Say it in the help."""
    lines = []
    for names, meaning in _MEANINGS.items():
        lines += [names, f"    {meaning}"]
    parser.add_argument_group("what --json holds", "\n".join(lines))
