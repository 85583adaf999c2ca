"""Turns the forms that a column uses into one expression of SQL, with the day or the month first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.month_names import to_english_sql
from promise_studio.measure.reading.time_forms import Form, Kind, clean, form_of

_ZONE = r"([Zz]|[+-]\d\d(:?\d\d)?| ?[A-Za-z_/]+)$"


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """The forms seen in a column, and what its values need before they can be read."""

    forms: frozenset[Form]
    padded: bool = False
    """Some values carry spaces around or inside them that no reader expects."""
    dotted: bool = False
    """Some halves of the day are written “a.m.”."""

    @property
    def zoned(self) -> bool:
        """Whether any value says which instant it is, by an offset, a zone or as seconds since 1970."""
        return any(form.zoned for form in self.forms)

    @property
    def orders(self) -> set[bool]:
        """The orders that some value of the column proves."""
        return {form.day_first for form in self.forms if form.day_first is not None}

    def ordered(self, day_first: bool) -> "TimeColumn":
        """The same column with one order of day and month for all of its values."""
        return replace(self, forms=frozenset(_in_order(form, day_first) for form in self.forms))

    def merged(self, other: "TimeColumn") -> "TimeColumn":
        """The forms of both, for the same column of several files or of more of its values."""
        return TimeColumn(self.forms | other.forms, self.padded or other.padded, self.dotted or other.dotted)

    def sql(self, value: str, *, instants: bool, zone: str = "") -> str:
        """SQL that reads `value`; among instants a time without a zone counts in `zone`, or is not read."""
        text = self._cleaned(value)
        parts = [_zoned_sql(text, self.forms)] if instants else []
        wall = _wall_sql(text, self.forms)
        if instants and zone:
            wall = [f"timezone('UTC', timezone({quoted(zone)}, {part}))" for part in wall]
        if not instants or zone:
            parts = [wall, *parts] if not instants else [*parts, wall]
        found = [part for group in parts for part in group]
        return f"coalesce({', '.join(found)}, NULL)" if found else "NULL::TIMESTAMP"

    def _cleaned(self, value: str) -> str:
        if self.padded:
            value = (
                f"trim(replace(replace({value}, chr(8239), ' '), chr(160), ' '), ' ' || chr(9) || chr(10))"
            )
        if self.dotted:
            value = rf"regexp_replace({value}, '([AaPp])\.?\s?([Mm])\.?', '\1\2')"
        if months := {form.foreign for form in self.forms} - {""}:
            value = to_english_sql(value, months)
        return value


def look(values: Iterable[str]) -> tuple[TimeColumn, Counter[bool | None]]:
    """The forms among some values, and how many of these prove day first, month first or neither."""
    forms: set[Form] = set()
    orders: Counter[bool | None] = Counter()
    padded = dotted = False
    for value in values:
        form = form_of(value)
        if form is None:
            continue
        forms.add(form)
        orders[form.day_first if form.swapped else None] += 1
        padded = padded or clean(value) != value
        dotted = dotted or ("%p" in form.format and "." in value.rstrip()[-5:])
    return TimeColumn(frozenset(forms), padded, dotted), orders


def majority(orders: Counter[bool | None]) -> bool | None:
    """The order that more values prove; None when none does, or as many prove the other."""
    if orders[True] == orders[False]:
        return None
    return orders[True] > orders[False]


def _in_order(form: Form, day_first: bool) -> Form:
    if not form.swapped:
        return form
    is_day = form.day_first is not False
    if is_day == day_first:
        return replace(form, swapped="", day_first=None)
    return replace(form, format=form.swapped, swapped="", day_first=None)


def _formats(forms: frozenset[Form], *, zoned: bool) -> list[str]:
    found = {form.format for form in forms if form.kind is Kind.FORMAT and form.zoned is zoned}
    return sorted(found, key=lambda text: (-len(text), text))


def _list(formats: list[str]) -> str:
    return f"[{', '.join(map(quoted, formats))}]"


def _zoned_sql(text: str, forms: frozenset[Form]) -> list[str]:
    parts = []
    kinds = {form.kind for form in forms if form.zoned}
    if Kind.ISO in kinds:
        cast = f"timezone('UTC', try_cast({text} AS TIMESTAMPTZ))"
        parts.append(f"CASE WHEN regexp_matches({text}, '{_ZONE}') AND strlen({text}) > 10 THEN {cast} END")
    literal = [form for form in _formats(forms, zoned=True) if form.endswith("Z") and not form.endswith("%Z")]
    named = [form for form in _formats(forms, zoned=True) if form not in literal]
    if named:
        parts.append(f"timezone('UTC', try_strptime({text}, {_list(named)}))")
    if literal:
        parts.append(f"try_strptime({text}, {_list(literal)})")
    for kind, digits, factor in ((Kind.SECONDS, "9,10", 1_000_000), (Kind.MILLISECONDS, "12,13", 1_000)):
        if kind in kinds:
            number = f"make_timestamp(CAST(try_cast({text} AS DOUBLE) * {factor} AS BIGINT))"
            parts.append(rf"CASE WHEN regexp_full_match({text}, '\d{{{digits}}}(\.\d+)?') THEN {number} END")
    return parts


def _wall_sql(text: str, forms: frozenset[Form]) -> list[str]:
    parts = []
    kinds = {form.kind for form in forms if not form.zoned}
    if Kind.ISO in kinds:
        usual = f"strlen({text}) = 10 OR (strlen({text}) = 19 AND {text}[17] = ':')"
        bare = f"({usual} OR NOT regexp_matches({text}, '(:\\d\\d|\\d\\.\\d+){_ZONE}'))"
        parts.append(f"CASE WHEN {bare} THEN try_cast({text} AS TIMESTAMP) END")
    if formats := _formats(forms, zoned=False):
        parts.append(f"try_strptime({text}, {_list(formats)})")
    if Kind.SERIAL in kinds:
        days = f"try_cast({text} AS DOUBLE) - 25569"
        number = f"make_timestamp(CAST(round(({days}) * 86400000) AS BIGINT) * 1000)"
        parts.append(rf"CASE WHEN regexp_full_match({text}, '[2-7]\d{{4}}(\.\d+)?') THEN {number} END")
    return parts
