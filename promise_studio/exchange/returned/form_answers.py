"""The form of a review as it was filled in: who, when, and what they say to each clause and department."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from promise_studio.document.view.answer import WHOLE, Asked
from promise_studio.measure.reading.month_names import month_number

_FIELD = re.compile(rf"(?:.*\.)?({WHOLE}|[A-Z]+-[1-9][0-9]{{0,8}}) ({'|'.join(Asked)})\Z", re.DOTALL)
_DAYS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\Z"),
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})\Z"),
    re.compile(r"(?P<day>\d{1,2})\.? (?P<name>[^\W\d_]{3,10}),? (?P<year>\d{4})\Z"),
    re.compile(r"(?P<name>[^\W\d_]{3,10}) (?P<day>\d{1,2}),? (?P<year>\d{4})\Z"),
)


@dataclass(frozen=True)
class Given:
    """What was filled in for one clause or one department."""

    answer: str = ""
    words: str = ""
    name: str = ""


@dataclass(frozen=True)
class FormAnswers:
    """Everything that was filled in, in the order of the form."""

    who: str = ""
    day: str = ""
    words: str = ""
    given: dict[str, Given] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said; a name alone says nothing."""
        return not self.words and not any(one.answer or one.words for one in self.given.values())


def read_form(fields: Mapping[str, str]) -> FormAnswers:
    """The answers in the fields of a PDF; fields of other forms are left alone."""
    found: dict[str, dict[str, str]] = {}
    for name, value in fields.items():
        if known := _FIELD.match(name):
            found.setdefault(known[1], {})[known[2]] = value
    whole = found.pop(WHOLE, {})
    given = {
        about: Given(values.get(Asked.ANSWER, ""), values.get(Asked.WORDS, ""), values.get(Asked.NAME, ""))
        for about, values in found.items()
    }
    return FormAnswers(
        whole.get(Asked.NAME, ""), whole.get(Asked.DATE, ""), whole.get(Asked.WORDS, ""), given
    )


def read_day(text: str) -> date | None:
    """A day as people write it; None where that could mean two days or none."""
    for form in _DAYS:
        if found := form.match(text.strip()):
            parts = found.groupdict()
            month = month_number(parts.get("name") or "") or int(parts.get("month") or 0)
            try:
                return date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:
                return None
    return None
