"""Merges files and says what came of it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from promise_studio.cli.command import FINDINGS, OK
from promise_studio.cli.loading import load_workshop
from promise_studio.cli.streams import say
from promise_studio.errors import UserError
from promise_studio.exchange.merging.conflict import A, B, Conflict, say_value
from promise_studio.exchange.merging.conflict_file import keep_conflicts
from promise_studio.exchange.merging.merge import Merged, merge
from promise_studio.exchange.merging.saving_merged import save_merged
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from promise_studio.spoken import counted

_SHOWN = 20


def merge_files(
    base: Path, a: Path, b: Path, *, output: Path | None, path: Path | None, as_json: bool
) -> int:
    """Merge three files, write the result where it is wanted, and print what is left to decide."""
    merged = merge(_base(base), load_workshop(a), load_workshop(b))
    if broken := broken_rules(merged.workshop):
        raise UserError(
            f"These three do not belong together: {broken[0]}", "Name the state that both came from."
        )
    if output is not None:
        save_merged(output, merged.workshop, _revision(a, b) + 1)
        if merged.conflicts:
            keep_conflicts(
                path or output,
                str(path or a),
                str(b if path is None else "the other branch"),
                merged.conflicts,
            )
    if as_json:
        say(json.dumps(_facts(merged, output), ensure_ascii=False, indent=2))
    else:
        for line in _account(merged, output, path):
            say(line)
    return FINDINGS if merged.conflicts else OK


def _base(path: Path) -> Workshop:
    """The common state; git gives an empty file where there was none."""
    return Workshop() if path.is_file() and path.stat().st_size == 0 else load_workshop(path)


def _revision(*paths: Path) -> int:
    from promise_studio.store.contents import decode
    from promise_studio.store.reading import read_file

    return max(decode(read_file(path)[0], path.name).revision for path in paths)


def _facts(merged: Merged, output: Path | None) -> dict[str, object]:
    return {
        "output": str(output) if output is not None else None,
        "renumbered": dict(merged.renumbered),
        "mentioning": list(merged.mentioning),
        "conflicts": [conflict.as_json() for conflict in merged.conflicts],
    }


def _account(merged: Merged, output: Path | None, path: Path | None) -> Iterator[str]:
    number = len(merged.conflicts)
    done = f"Merged into {path or output}" if output is not None else "Merged, and nothing written (no -o)"
    yield f"{done}: {_places(number) if number else 'both sides fit together'}."
    if merged.renumbered:
        pairs = [f"{old} is now {new}" for old, new in merged.renumbered.items()]
        yield f"Both gave out the same numbers; of B’s, {_listed(pairs)}."
    if merged.mentioning:
        yield f"Their words may still name the former numbers; read them again: {_listed(merged.mentioning)}."
    for conflict in merged.conflicts:
        yield from _side_by_side(conflict)
    if number and output is not None:
        yield ""
        yield f"To choose, open it and press ctrl+p, “Merge conflicts”: promise-studio open {path or output}"


def _listed(words: Sequence[str]) -> str:
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return f"{', '.join(words[:_SHOWN])}{more}"


def _places(number: int) -> str:
    return f"{counted(number, 'place')} changed on both sides; A’s words stand"


def _side_by_side(conflict: Conflict) -> Iterator[str]:
    named = f"{conflict.item} “{conflict.name}”" if conflict.name != conflict.item else conflict.item
    yield ""
    yield f"{named}, {conflict.label}" if conflict.field else named
    if conflict.field:
        yield from _indented("before", say_value(conflict.base))
    yield from _indented("A", conflict.words(A))
    yield from _indented("B", conflict.words(B))


def _indented(label: str, words: str) -> Iterator[str]:
    first, *rest = words.splitlines() or [""]
    yield f"  {label + ':':<8}{first}"
    yield from (f"  {'':<8}{line}" for line in rest)
