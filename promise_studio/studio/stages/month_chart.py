"""Was it kept? A row’s months as a small chart: a line a year, a sign a month."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from promise_studio.measure.durations import format_target
from promise_studio.measure.keeping.periods import Period
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.model.service_level import ServiceLevel
from promise_studio.studio.text import content

KEPT, MISSED, NONE = "●", "■", "·"
MOST_YEARS = 4
LETTERS = "JFMAMJJASOND"
_DIM = "$foreground 65%"


def strip_of(periods: Sequence[Period], most: int) -> str:
    """The newest periods as signs, the last one on the right."""
    return "".join(KEPT if one.is_kept else MISSED for one in periods[-most:])


def month_chart(periods: Sequence[Period]) -> list[Content]:
    """The years, the count of what was kept and missed, and the last period in words."""
    months = {one.name: one for one in periods if _is_month(one)}
    years = sorted({name[:4] for name in months})[-MOST_YEARS:]
    lines = [content(f"      {' '.join(LETTERS)}", _DIM)] if years else []
    lines += [_year(year, months) for year in years]
    if not years:
        lines += [_sign(one) + content(f" {one.name}: {_figures(one)}") for one in periods[-MOST_YEARS:]]
    kept = sum(one.is_kept for one in periods)
    counted = f"{KEPT} kept {kept} · {MISSED} missed {len(periods) - kept}"
    last = periods[-1]
    word = "kept" if last.is_kept else "missed"
    return [*lines, content(f"{counted} · last, {last.name}: {word}, {_figures(last)}")]


def counted_for_others(level: ServiceLevel, periods: Sequence[Period]) -> Iterator[str]:
    """A sentence for each other target that months were counted against, which their signs speak of."""
    for then in dict.fromkeys(one.counted_for for one in periods if one.counted_for):
        names = [one.name for one in periods if one.counted_for == then]
        months = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
        yield f"{months}: counted for {then}, not {format_target(level)}. Measure the file again on Commit."


def _is_month(period: Period) -> bool:
    return len(period.name) == len("2026-07")


def _year(year: str, months: dict[str, Period]) -> Content:
    found = [months.get(f"{year}-{number:02d}") for number in range(1, 13)]
    signs = [_sign(one) if one is not None else content(NONE, _DIM) for one in found]
    return content(f"{year}  ", _DIM) + Content(" ").join(signs)


def _sign(period: Period) -> Content:
    if period.is_kept:
        return Content.styled(KEPT, "$text-success")
    return Content.styled(MISSED, "bold $text-error")


def _figures(period: Period) -> str:
    share = format_share(period.attained, period.share)
    return f"{share} of {period.cases:,} where {format_promised(period.share)} is promised"
