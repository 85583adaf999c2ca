"""The three finished workshops together use all that a workshop can hold: whoever looks for a feature finds it used."""

import typing
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import chain
from typing import Final

from promise_studio.model import KINDS, Workshop
from promise_studio.model.base import Model
from promise_studio.model.workshop import PART_CLASSES
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode

ONLY_BEGUN: Final = "Something only begun: nothing of it is left in a finished workshop."
LEFT_OUT: Final = {
    "UnwrittenPromise, Response: open": ONLY_BEGUN,
    "HabitCheck, HabitAnswer: not asked yet": ONLY_BEGUN,
    "Clause, ClauseState: draft": ONLY_BEGUN,
    "Recovery, Grade: not judged": ONLY_BEGUN,
    "CaseSource, DateOrder: month first": "The one sheet with such dates is kept in England.",
}
"""What no finished workshop uses, and why."""


def _parts(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _parts(inner)


def _model_classes(classes: Iterable[type[Model]]) -> dict[str, type[Model]]:
    """The classes and all that stands inside their fields, by name."""
    found: dict[str, type[Model]] = {}
    waiting = list(classes)
    while waiting:
        cls = waiting.pop()
        if cls.__name__ not in found:
            found[cls.__name__] = cls
            inside = chain.from_iterable(_parts(field.annotation) for field in cls.model_fields.values())
            waiting += [part for part in inside if issubclass(part, Model)]
    return found


def _held(value: object) -> Iterator[Model]:
    """A value and every record inside it."""
    if isinstance(value, tuple):
        yield from chain.from_iterable(map(_held, value))
    elif isinstance(value, Model):
        yield value
        yield from chain.from_iterable(_held(getattr(value, name)) for name in type(value).model_fields)


def _choices(cls: type[Model], name: str) -> list[type[Enum]]:
    return [part for part in _parts(cls.model_fields[name].annotation) if issubclass(part, Enum)]


def _features(cls: type[Model]) -> set[str]:
    """What a record offers: itself, each field that may be left as it is, and each choice that it asks for."""
    found = {cls.__name__}
    for name in cls.model_fields.keys() - {"id"}:
        choices = _choices(cls, name)
        found |= {f"{cls.__name__}, {one.__name__}: {choice.value}" for one in choices for choice in one}
        if not choices:
            found.add(f"{cls.__name__}.{name}")
    return found


def _used(value: Model) -> Iterator[str]:
    """What one record makes use of: a field that says what it says by itself is not used."""
    cls = type(value)
    yield cls.__name__
    for name, field in cls.model_fields.items():
        here = getattr(value, name)
        if isinstance(here, Enum):
            yield f"{cls.__name__}, {type(here).__name__}: {here.value}"
        elif here != field.default:
            yield f"{cls.__name__}.{name}"


def _missing(workshops: Iterable[Workshop]) -> set[str]:
    """What none of the workshops uses; the fields of a record that nobody has are not named one by one."""
    records = chain.from_iterable(map(_held, chain.from_iterable(one.items() for one in workshops)))
    used = set(chain.from_iterable(map(_used, records)))
    classes = _model_classes(PART_CLASSES.values())
    return {
        feature
        for name, cls in classes.items()
        for feature in (_features(cls) if name in used else {name})
        if feature not in used
    }


@cache
def _examples() -> dict[str, Workshop]:
    files = sorted(workshops_dir().glob("*.promise.json"))
    return {path.name: decode(path.read_bytes(), path.name).workshop for path in files}


def test_every_kind_field_and_choice_is_used_in_one_of_them() -> None:
    """Nothing is missing but what has its reason here, and nothing has a reason that is used after all."""
    assert len(_examples()) == 3
    assert _missing(_examples().values()) == LEFT_OUT.keys()


def test_each_of_them_has_something_that_the_others_lack() -> None:
    """Take one away, and the test above names what nobody could look up any more."""
    for name in _examples():
        others = [one for file, one in _examples().items() if file != name]
        assert _missing(others) - LEFT_OUT.keys(), name


def test_a_workshop_without_anything_lacks_every_kind() -> None:
    """The walk reaches each kind of item and each of its fields."""
    lacks = _missing([Workshop()])
    assert {kind.cls.__name__ for kind in KINDS.values()} <= lacks
    assert {"Frame.title", "Keep.rules_off", "Statement.ask"} <= lacks
