"""Where measured figures come from: which file it was and how it was read, and never a case out of it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Count, Item
from promise_studio.model.text import Line, Lines, Title


class DateOrder(StrEnum):
    """How 01/02/2024 is read in a file."""

    UNSAID = "as the column says"
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class CaseSource(Item):
    """A file of cases that was measured once; the next file with the same columns is read the same way."""

    name: Line = Field(default="", title="File", description="Its name, without the folder.")
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = Field(
        default="", title="Fingerprint of the file", description="SHA-256: the same file can be told again."
    )
    read_on: date | None = Field(default=None, title="Read on", description="The day it was measured.")
    starts_on: date | None = Field(default=None, title="First case", description="When its first case began.")
    ends_on: date | None = Field(default=None, title="Last case", description="When its last case began.")
    rows: Count = Field(default=0, title="Rows", description="Lines below the column names.")
    cases: Count = Field(default=0, title="Cases", description="What the rows were folded and counted to.")
    duplicates: Count = Field(default=0, title="Repeated rows", description="Counted once.")
    not_cases: Count = Field(
        default=0, title="Rows that are no cases", description="Empty rows, repeated headings, totals."
    )
    start: Line = Field(default="", title="Column: clock starts", description="Its name in the file.")
    stop: Line = Field(default="", title="Column: clock stops", description="Its name in the file.")
    response: Line = Field(default="", title="Column: first answer", description="Its name in the file.")
    key: Line = Field(default="", title="Column: case number", description="Its name in the file.")
    target: Line = Field(default="", title="Column: deadline", description="Its name in the file.")
    pause: Line = Field(default="", title="Column: clock pauses", description="Its name in the file.")
    channel: Line = Field(default="", title="Column: channel", description="Its name in the file.")
    department: Line = Field(default="", title="Column: department", description="Its name in the file.")
    priority: Line = Field(default="", title="Column: priority", description="Its name in the file.")
    date_order: DateOrder = Field(
        default=DateOrder.UNSAID, title="Day or month first", description="Where 01/02/2024 can be either."
    )
    time_zone: Title = Field(
        default="", title="Time zone of the file", description="Of times that carry none themselves."
    )
    duration_unit: Title = Field(
        default="", title="Unit of lengths", description="Seconds, minutes, hours or days, for bare numbers."
    )
    null_words: Lines = Field(
        default=(),
        title="Words for nothing",
        description="What stands for “no time” in this file, one a line.",
    )
