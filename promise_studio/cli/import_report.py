"""What an import brings, as a person reads it and as a program does."""

from collections.abc import Iterator, Sequence
from itertools import islice

from promise_studio.exchange.preview import Preview, Skipped, say_changes
from promise_studio.model.kinds import word_for
from promise_studio.model.text import clip

_SHOWN = 12
_TOGETHER = 3
_WIDE = 60


def report(name: str, preview: Preview, *, applied: bool) -> Iterator[str]:
    """The lines for one file: what it holds, what was or would be made, what was left out and why."""
    yield f"{name}: {preview.what}"
    made = "made" if applied else "would make"
    for kind, ids in preview.made.items():
        yield f"  {made} {len(ids):,} {word_for(kind, len(ids))}: {say_ids(ids)}"
    if preview.changed:
        yield f"  {'changed' if applied else 'would change'} {say_ids(preview.changed)}"
        told = ((name, say_changes(preview, name)) for name in preview.changed)
        yield from islice((f"    {name}: {said}" for name, said in told if said), _SHOWN)
    if preview.removed:
        yield f"  {'removed' if applied else 'would remove'} {say_ids(preview.removed)}"
    if preview.already:
        yield f"  {preview.already:,} {'was' if preview.already == 1 else 'were'} here already"
    if preview.is_empty:
        yield "  nothing to do"
    for remark in preview.notes:
        yield f"  {remark}"
    yield from _left_out(preview.skipped)


def _left_out(skipped: Sequence[Skipped]) -> Iterator[str]:
    """What was not taken: each with its line, and together where many share a reason."""
    groups: dict[str, list[Skipped]] = {}
    for one in skipped:
        groups.setdefault(one.reason, []).append(one)
    single = [one for some in groups.values() if len(some) <= _TOGETHER for one in some]
    if skipped:
        yield "  left out:"
    for one in single[:_SHOWN]:
        text = f" “{clip(' '.join(one.text.split()), _WIDE)}”" if one.text else ""
        yield f"    line {one.line}{text}: {one.reason}"
    if len(single) > _SHOWN:
        yield f"    and {len(single) - _SHOWN:,} more; --json lists them"
    together = [(reason, some) for reason, some in groups.items() if len(some) > _TOGETHER]
    for reason, some in together[:_SHOWN]:
        lines = ", ".join(str(one.line) for one in some[:_SHOWN])
        more = " and others" if len(some) > _SHOWN else ""
        yield f"    {reason}: line {lines}{more}"
    if len(together) > _SHOWN:
        yield f"    and {sum(len(some) for _, some in together[_SHOWN:]):,} more; --json lists them"


def say_ids(ids: Sequence[str]) -> str:
    """Ids as a person says them: a run by its ends."""
    numbers = [int(name.partition("-")[2] or 0) for name in ids]
    if len(ids) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{ids[0]} to {ids[-1]}"
    shown = ", ".join(ids[:_SHOWN])
    return shown if len(ids) <= _SHOWN else f"{shown} and {len(ids) - _SHOWN:,} more"


def facts_of(name: str, preview: Preview, *, applied: bool) -> dict[str, object]:
    """The same as JSON, with what the reader adds of its own."""
    return {
        "file": name,
        "what": preview.what,
        "applied": applied and not preview.is_empty,
        "made": {kind: list(ids) for kind, ids in preview.made.items()},
        "changed": list(preview.changed),
        "removed": list(preview.removed),
        "already": preview.already,
        "skipped": [{"line": one.line, "text": one.text, "reason": one.reason} for one in preview.skipped],
        "notes": list(preview.notes),
        **preview.facts,
    }
