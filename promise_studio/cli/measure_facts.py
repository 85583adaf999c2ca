"""The figures as `--json` prints them."""

from collections.abc import Sequence
from dataclasses import asdict

from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.deadline import Deadline
from promise_studio.measure.distribution import distribution
from promise_studio.measure.durations import format_duration
from promise_studio.measure.question import Stop
from promise_studio.measure.remedies import Cost, Remedies, cost_at, cost_by_month

_HOUR = 3_600_000_000


def hours(time: float | None) -> float | None:
    """Microseconds as hours, to six places."""
    return None if time is None else round(time / _HOUR, 6)


def facts(answers: Sequence[Answer], remedies: Remedies | None) -> dict[str, object]:
    """Everything; the first answer at the top, and the first response beside the resolution."""
    first = answers[0]
    found = _facts_of(first, remedies)
    found["sources"] = [asdict(source) for source in first.table.sources]
    found["columns"] = first.table.columns.used()
    found["notes"] = list(first.table.notes)
    found["unreadable"] = first.table.counts.unreadable
    found["not_cases"] = first.table.not_cases
    found["folded"] = first.table.folded
    for other in answers[1:]:
        found["response"] = _facts_of(other, remedies)
    return found


def _facts_of(found: Answer, remedies: Remedies | None) -> dict[str, object]:
    question = found.question
    whole = figures_facts(found, found.whole)
    whole |= {"rows": found.table.rows, "duplicates": found.table.duplicates}
    whole |= {
        "measure": "response" if question.stop is Stop.RESPONSE else "resolution",
        "clock": "working" if question.working else "clock",
        "percentile_method": question.method.value,
        "time_zone": question.time_zone,
        "target_hours": hours(question.target),
        "share": question.share,
        "working_day_hours": question.calendar.working_day / 3600 if question.working else None,
        "period": {"from": found.starts[0].isoformat(), "to": found.starts[1].isoformat()},
        "looked_at": found.moment.isoformat(),
        "histogram": _histogram(found),
        "by_channel": {},
    }
    for group in question.groups:
        whole[f"by_{group}"] = {
            name: figures_facts(found, figures) for name, figures in found.groups[group].items()
        }
    if remedies is not None and question.target_seconds is not None:
        whole["remedies"] = _costs(found, question.target_seconds, remedies)
    return whole


def figures_facts(found: Answer, figures: Figures) -> dict[str, object]:
    """The figures of all cases or of one label; a figure that nobody can know is null."""
    tally, verdict, kept = figures.tally, figures.verdict, figures.kept
    worst = kept.worst if kept else None
    safe = figures.safe
    counted = verdict is not None and verdict.cases > 0
    return {
        "cases": figures.cases,
        "rows": tally.rows,
        "finished": tally.finished,
        "open": tally.open,
        "open_late": figures.late_open,
        "missing": tally.missing + tally.open,
        "negative": tally.negative,
        "zero": tally.zero,
        "excluded": figures.excluded,
        "excluded_share": figures.excluded / tally.rows if tally.rows else 0.0,
        "duplicates": None,
        "deadline": deadline_facts(tally.deadline),
        "percentiles_hours": {
            f"p{percent:g}": hours(tally.percentiles.get(percent)) for percent in found.question.percentiles
        },
        "kept": kept.kept if kept else None,
        "attained": verdict.attained if verdict else None,
        "lower_bound": verdict.lower_bound if verdict else None,
        "headroom": verdict.headroom if verdict else None,
        "at_share_hours": hours(kept.at_share) if kept else None,
        "worst_month": worst.name if worst else None,
        "worst_month_attained": worst.share / 100 if worst else None,
        "worst_month_cases": worst.cases if worst else None,
        "verdict": verdict.status.value if verdict else None,
        "sentence": verdict.sentence if verdict else None,
        "faster_needed": verdict.missed_by if counted and verdict else None,
        "safe_target_hours": safe.time.seconds / 3600 if safe else None,
        "safe_target": format_duration(safe.time.value, safe.time.unit) if safe else None,
    }


def deadline_facts(found: Deadline | None) -> dict[str, object] | None:
    """How many cases have a deadline of their own and met it; None where the file holds none."""
    return None if found is None else {"cases": found.cases, "met": found.met, "share": found.share}


def _histogram(found: Answer) -> list[dict[str, object]]:
    return [
        {
            "upto_hours": None if one.upto is None else round(one.upto.seconds / 3600, 6),
            "upto": None if one.upto is None else format_duration(one.upto.value, one.upto.unit),
            "cases": one.cases,
            "open": one.waiting,
        }
        for one in distribution(found)
    ]


def _costs(found: Answer, target: float, remedies: Remedies) -> dict[str, object]:
    months = cost_by_month(found.whole.spread, target, remedies)
    return {
        **_cost(cost_at(found.whole.spread, target, remedies)),
        "by_month": {name: _cost(cost) for name, cost in months.items()},
    }


def _cost(cost: Cost) -> dict[str, object]:
    return {
        "breaches": cost.breaches,
        "by_tier": list(cost.by_tier),
        "remedies": float(cost.remedies),
        "late_payments": float(cost.late_payments),
        "total": float(cost.total),
    }
