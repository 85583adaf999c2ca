"""The dates of a workshop as iCalendar: reviews and decisions as days, actions as things to do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from promise_studio.exchange.home import home_of
from promise_studio.model import Workshop
from promise_studio.model.agreement import Action

if TYPE_CHECKING:
    from icalendar import Component

_REMIND_BEFORE = timedelta(days=7)


class Day(NamedTuple):
    """Something that is due on one day."""

    key: str
    on: date
    summary: str
    about: str


def dates_as_calendar(workshop: Workshop, today: date) -> bytes:
    """A calendar that can be imported again: whatever has the same name there is replaced, not doubled."""
    from icalendar import Calendar

    home = home_of(workshop)
    stamp = datetime.combine(today, time(), UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//Promise Studio//Dates of a promise//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", workshop.frame.title or "Promise")
    for day in days_of(workshop):
        calendar.add_component(_event(day, home, stamp))
    for action in workshop.actions:
        calendar.add_component(_to_do(action, home, stamp))
    return bytes(calendar.to_ical())


def days_of(workshop: Workshop) -> Iterator[Day]:
    """The reviews and decisions that have a day."""
    statement, keep = workshop.statement, workshop.keep
    promise = workshop.frame.title or "The promise"
    if statement.decide_by is not None:
        yield Day("PROMISE-decide", statement.decide_by, f"Decide: {promise}", statement.ask)
    if keep.published_on is not None:
        yield Day("KEEP-published", keep.published_on, f"Published: {promise}", statement.text)
    if keep.review_on is not None:
        who = f"{keep.review_owner} calls the review." if keep.review_owner else ""
        yield Day("KEEP-review", keep.review_on, f"Review: {promise}", who)
    for persona in workshop.personas:
        if persona.review_on is not None:
            yield Day(persona.id, persona.review_on, f"Look again at {persona.name_aloud}", persona.owner)
    for procedure in workshop.procedures:
        if procedure.review_due is not None:
            about = f"Owner: {procedure.owner}" if procedure.owner else ""
            yield Day(
                procedure.id, procedure.review_due, f"Review the procedure {procedure.name_aloud}", about
            )


def _event(day: Day, home: str, stamp: datetime) -> "Component":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{day.key}@{home}.promise-studio")
    event.add("dtstamp", stamp)
    event.add("dtstart", day.on)
    if day.on < date.max:
        event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", day.summary)
    event.add("transp", "TRANSPARENT")
    if day.about:
        event.add("description", day.about)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", day.summary)
    alarm.add("trigger", -_REMIND_BEFORE)
    event.add_component(alarm)
    return event


def _to_do(action: Action, home: str, stamp: datetime) -> "Component":
    from icalendar import Todo

    todo = Todo()
    todo.add("uid", f"{action.id}@{home}.promise-studio")
    todo.add("dtstamp", stamp)
    todo.add("summary", f"{action.id} {action.name_aloud}" if action.name_aloud != action.id else action.id)
    if action.due is not None:
        todo.add("due", action.due)
    todo.add("status", "COMPLETED" if action.done else "NEEDS-ACTION")
    if action.owner:
        todo.add("description", f"Owner: {action.owner}")
    return todo
