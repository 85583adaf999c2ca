"""The options of `measure`, by what they are about."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, datetime, time
from pathlib import Path

from promise_studio.cli.parser import read_day
from promise_studio.measure.reading.columns import LABELS

GROUPS = (*LABELS, "weekday", "hour", "month")
COLUMNS = {
    "start": "when the clock starts",
    "stop": "when the clock stops",
    "response": "when somebody first answers; measured beside the other",
    "channel": "the channel",
    "department": "the department",
    "priority": "the priority",
    "key": "the number of the case",
    "pause": "how long the clock stood still",
    "deadline": "until when the case was to be done; its share is said beside the target’s",
}


def add_promise(parser: ArgumentParser) -> None:
    """Offer what is promised."""
    group = parser.add_argument_group("the promise")
    group.add_argument("--target", metavar="TIME", help='such as 48h, 30min, "2 working days"')
    group.add_argument("--response-target", metavar="TIME", help="the same for the first answer")
    group.add_argument(
        "--share", type=read_share, default=95.0, metavar="N", help="of 100 cases, how many (default: 95)"
    )


def add_source(parser: ArgumentParser) -> None:
    """Offer cases that stay where they live."""
    group = parser.add_argument_group(
        "a warehouse", "In place of files: cases are measured where they are, over a line that only reads."
    )
    group.add_argument(
        "--source",
        default="",
        metavar="URL",
        help="postgresql://HOST/DATABASE, sc://HOST:15002 or spark:local; logins from the environment",
    )
    group.add_argument(
        "--query", default="", metavar="SQL", help="one SELECT that returns the cases, or @FILE that holds it"
    )
    group.add_argument("--timeout", default="", metavar="TIME", help="how long it may take, such as 10min")


def add_columns(parser: ArgumentParser) -> None:
    """Offer the columns by name."""
    group = parser.add_argument_group("columns", "Those that are not named are proposed from the file.")
    for role, meaning in COLUMNS.items():
        group.add_argument(f"--{role}", default="", type=read_name, metavar="COLUMN", help=meaning)
    group.add_argument(
        "--day-first", action="store_true", help="01/02/2024 is the first of February (else --month-first)"
    )
    group.add_argument("--month-first", action="store_true", help="01/02/2024 is the second of January")
    group.add_argument(
        "--duration-unit",
        default="",
        choices=("seconds", "minutes", "hours", "days"),
        help="what a bare number in a column of lengths counts",
    )


def add_clock(parser: ArgumentParser) -> None:
    """Offer clock or working time."""
    group = parser.add_argument_group("the clock")
    group.add_argument("--hours", default="", metavar="HOURS", help='service hours: "Mon–Fri 8:00–18:00"')
    group.add_argument("--holidays", default="", metavar="PLACE", help="public holidays: US, US-NY, DE-BY")
    group.add_argument("--day-off", action="append", default=[], metavar="DATE", help="2026-12-24, or 12-24")
    group.add_argument(
        "--extra-day", action="append", default=[], metavar="DATE", help="a day that is worked all the same"
    )
    group.add_argument(
        "--time-zone", default="", metavar="ZONE", help="whose clock: America/New_York; minds daylight saving"
    )
    group.add_argument("--working", action="store_true", help="count working time (with --hours it does)")
    group.add_argument(
        "--linear", action="store_true", help="percentiles between two cases, as Excel has them"
    )


def add_cases(parser: ArgumentParser) -> None:
    """Offer which cases count, and how they are set apart."""
    group = parser.add_argument_group("the cases")
    group.add_argument(
        "--by", action="append", default=[], type=read_groups, metavar="WHAT", help=f"by {', '.join(GROUPS)}"
    )
    group.add_argument(
        "--exclude", action="append", default=[], type=read_left, metavar="WHAT=VALUE", help="channel=Test"
    )
    group.add_argument(
        "--only", action="append", default=[], type=read_left, metavar="WHAT=VALUE", help="department=Roads"
    )
    group.add_argument("--since", type=read_day, metavar="DATE", help="the first day on which cases began")
    group.add_argument(
        "--until",
        "--today",
        type=read_moment,
        metavar="DATE",
        help="when open cases are looked at (default: the last time in the file)",
    )


def add_remedies(parser: ArgumentParser) -> None:
    """Offer what a miss costs."""
    group = parser.add_argument_group("what a miss costs")
    group.add_argument(
        "--remedy",
        action="append",
        default=[],
        metavar="[TIME=]AMOUNT",
        help="30 for each miss; 24h=60 for one that is more than 24 hours late",
    )
    group.add_argument("--second-payment", metavar="AMOUNT", help="on top, when the remedy comes late too")
    group.add_argument(
        "--paid-late", type=read_share, default=0.0, metavar="N", help="of 100 remedies, how many come late"
    )


def add_into(parser: ArgumentParser) -> None:
    """Offer to keep the figures in a workshop."""
    group = parser.add_argument_group(
        "keeping the figures", "The promise, its clock and its channel are then those of the service level."
    )
    group.add_argument(
        "--into", type=Path, metavar="WORKSHOP", help="add the figures, month by month, to NAME.promise.json"
    )
    group.add_argument(
        "--level", action="append", default=[], metavar="ID", help="which service level, such as SLA-3"
    )


def read_share(text: str) -> float:
    """A share in per cent, above 0 and up to 100."""
    try:
        share = float(text.strip().rstrip("%").strip().replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 < share <= 100:
        raise ArgumentTypeError(f"“{text}” is not a share; write 95 for 95 of 100")
    return share


def read_groups(text: str) -> list[str]:
    """One or more groups, with commas between."""
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in GROUPS:
            raise ArgumentTypeError(f"“{name}” is none of {', '.join(GROUPS)}")
    return names


def read_name(text: str) -> str:
    """A name as it was copied out of a sentence of ours, which puts it in quotation marks."""
    inside = text.strip().removeprefix("“").removesuffix("”")
    return inside if text.strip() == f"“{inside}”" else text


def read_left(text: str) -> tuple[str, str]:
    """A label and its value."""
    name, sign, value = (read_name(part).strip() for part in read_name(text).partition("="))
    if name not in LABELS or not sign:
        raise ArgumentTypeError(f"“{text}” is not like channel=Test; {', '.join(LABELS)} can be named")
    return name, value


def read_moment(text: str) -> datetime:
    """A day, to its end, or a moment of it: 2026-11-21 or 2026-11-21 17:30."""
    try:
        if len(text.strip()) == len("2026-11-21"):
            return datetime.combine(date.fromisoformat(text.strip()), time(23, 59, 59))
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a day; write it as 2026-11-21") from None
