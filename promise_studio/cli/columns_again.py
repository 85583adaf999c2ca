"""By which columns another file is measured into a workshop: as last time, row by row, and said aloud."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import replace

from promise_studio.errors import UserError
from promise_studio.measure.keeping.source_fields import columns_of, paused_by
from promise_studio.measure.reading.columns import ROLES, Columns, Proposal
from promise_studio.model import Workshop
from promise_studio.model.case_source import CaseSource
from promise_studio.model.service_level import ServiceLevel


def columns_for(known: CaseSource | None, given: Columns, proposal: Proposal) -> Columns:
    """What was given, else what was used for the last file with these columns, else what is proposed."""
    base = columns_of(known) if known is not None else proposal.columns
    said = {role: name for role in ROLES if (name := getattr(given, role))}
    order = given.day_first if given.day_first is not None else base.day_first
    return replace(base, **said, day_first=order, duration_unit=given.duration_unit or base.duration_unit)


def pause_for(
    workshop: Workshop, levels: Sequence[ServiceLevel], known: CaseSource, proposal: Proposal
) -> str:
    """The column of pauses: that of last time only for rows whose clock it stopped then, too."""
    ids = [level.id for level in levels]
    before = paused_by(workshop, ids)
    if not before:
        return known.pause and proposal.columns.pause
    used = {one: before.get(one, "") for one in ids}
    if len({*used.values()}) > 1:
        pause = next(filter(None, used.values()))
        raise UserError(
            f"“{pause}” was taken off the times of {_named(used, pause)},"
            f" and not of {_named(used, pause, other=True)}.",
            f"Take it off for all of them: --pause {shlex.quote(pause)}. Or measure one after the other.",
        )
    return used[ids[0]]


def _named(used: Mapping[str, str], pause: str, *, other: bool = False) -> str:
    """The rows whose times had this column taken off, or the others."""
    return " and ".join(one for one, taken_off in used.items() if (taken_off == pause) is not other)


def say_columns(known: CaseSource | None, columns: Columns) -> str:
    """By which columns the cases are measured; a pause that is taken off is never taken off in silence."""
    ends = f"from “{columns.start}” to “{columns.stop or columns.response}”"
    pause = f", “{columns.pause}” taken off" if columns.pause else ""
    before = (
        f"Columns as for “{known.name}”, read on {known.read_on} ({known.id}): " if known else "Measured "
    )
    return f"{before}{ends}{pause}."
