"""The workshop that asks most of a page: many rows, long cells, many phases and every script at once."""

from collections.abc import Iterator
from datetime import date

from promise_studio.edits import Add, Batch, Change, Edit, apply
from promise_studio.measure.labels import WEEKDAYS
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.blueprint import Lane
from tests.hostile import SCRIPTS

TODAY = date(2026, 11, 21)
CLAUSES = 12
LEVELS = 52
PHASES = 12
LONG_CELL = 3_600
SET_APART = 3
"""The service level whose figures are set apart."""
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrenten" + "x" * 50
WORDS = tuple(SCRIPTS.values())


def long_cell(size: int = LONG_CELL) -> str:
    """Prose of many sentences that fills a cell over several pages."""
    sentence = "You get a word of apology, the reason in plain words, and the fee back without a form. "
    return (sentence * (size // len(sentence) + 1))[:size].rstrip()


def in_turn(number: int) -> str:
    """One of the scripts, another one for each number."""
    return WORDS[number % len(WORDS)][:110]


def _frame() -> Iterator[Edit]:
    title = f"{SCRIPTS['arabic']} · {SCRIPTS['emoji']}"
    yield Change(id="FRAME", fields={"title": title, "organisation": SCRIPTS["hebrew"], "language": "ar"})
    yield Change(id="PROMISE", fields={"text": SCRIPTS["mixed directions"], "how_we_recover": LONG_WORD})
    yield Add(kind="department", id="DEP-1", fields={"name": LONG_WORD})
    yield Add(kind="persona", id="PER-1", fields={"name": SCRIPTS["chinese"], "tagline": LONG_WORD})


def _journey() -> Iterator[Edit]:
    yield Add(kind="journey", id="JRN-1", fields={"title": SCRIPTS["hebrew"], "persona": "PER-1"})
    yield Add(kind="blueprint", id="BLU-1", fields={"title": SCRIPTS["arabic"], "journey": "JRN-1"})
    for number in range(1, PHASES + 1):
        text = in_turn(number)
        yield Add(kind="phase", id=f"PHA-{number}", fields={"journey": "JRN-1", "name": text[:40]})
        yield Add(
            kind="step",
            id=f"STP-{number}",
            fields={"phase": f"PHA-{number}", "action": text, "thought": LONG_WORD, "emotion": number % 5 - 2,
                    "feeling": text[:30], "pain": text, "department": "DEP-1"},
        )  # fmt: skip
        lane = list(Lane)[number % len(Lane)]
        yield Add(
            kind="card",
            id=f"CRD-{number}",
            fields={"blueprint": "BLU-1", "phase": f"PHA-{number}", "lane": lane.value, "text": text,
                    "role": LONG_WORD, "fail_point": True, "wait_point": True, "note": text},
        )  # fmt: skip
    yield Add(kind="moment", id="MOM-1", fields={"name": LONG_WORD, "steps": ["STP-1"], "confirmed": True})


def _promise(clauses: int) -> Iterator[Edit]:
    yield Add(
        kind="recovery",
        id="REC-1",
        fields={"name": SCRIPTS["arabic"], "trigger": LONG_WORD, "remedy": SCRIPTS["hebrew"],
                "letter": long_cell()},
    )  # fmt: skip
    for number in range(1, clauses + 1):
        state = "stretch" if number == clauses else "committed"
        yield Add(
            kind="clause",
            id=f"PRM-{number}",
            fields={"name": in_turn(number), "text": f"{in_turn(number)} {LONG_WORD}", "state": state,
                    "plain": in_turn(number + 1), "moments": ["MOM-1"], "personas": ["PER-1"],
                    "recoveries": ["REC-1"], "owner": LONG_WORD},
        )  # fmt: skip


def _part(name: str, kept: int) -> dict[str, object]:
    return {"name": name, "cases": 100, "kept": kept, "middle": 5_000, "at_share": 90_000}


def _parts() -> dict[str, list[dict[str, object]]]:
    """Figures by all that they can be set apart by; one part of each misses more than chance explains."""
    names = {"channels": [in_turn(number) for number in range(12)], "departments": [LONG_WORD, in_turn(3)],
             "priorities": ["P1", in_turn(5)], "weekdays": [*WEEKDAYS],
             "hours": [f"{hour:02}:00" for hour in range(24)]}  # fmt: skip
    return {
        field: [_part(name, 40 if not at else 98) for at, name in enumerate(these)]
        for field, these in names.items()
    }


def _levels(clauses: int, levels: int) -> Iterator[Edit]:
    for number in range(1, levels + 1):
        yield Add(
            kind="service level",
            id=f"SLA-{number}",
            fields={"clause": f"PRM-{number % clauses + 1}", "event": in_turn(number), "channel": LONG_WORD,
                    "target": number * 7.5, "unit": "working hours", "share": 100, "source": in_turn(number),
                    "owner": in_turn(number + 1), "remedy": long_cell() if number == levels else ""},
        )  # fmt: skip
        cases = 0 if number % 2 else 10**number % 999_983
        yield Add(
            kind="measurement",
            id=f"MEA-{number}",
            fields={"service_level": f"SLA-{number}", "cases": cases, "kept": cases, "ends_on": "2026-09-30",
                    **(_parts() if number == SET_APART else {})},
        )  # fmt: skip


def brimful(clauses: int = CLAUSES, levels: int = LEVELS) -> Workshop:
    """The whole of it, made by edits as a person would make it."""
    edits = (*_frame(), *_journey(), *_promise(clauses), *_levels(clauses, levels))
    return apply(new_workshop(), Batch(edits=edits, words="Filled to the brim")).workshop
