"""A workshop that strains the page: many rows, many phases, endless cells, scripts that run the other way."""

from decimal import Decimal

from promise_studio.model import Link, Workshop
from promise_studio.model.agreement import Action, Signoff, Version, VersionChange
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Lane
from promise_studio.model.empathy_map import EmpathyNote, Quadrant
from promise_studio.model.evidence import Quote
from promise_studio.model.frame import Frame, Statement
from promise_studio.model.journey import Journey, Moment, Phase, Step
from promise_studio.model.persona import Persona
from promise_studio.model.promise import Clause, ClauseState, Definition
from promise_studio.model.recovery import EscalationStep, Recovery, Tier
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel, Unit
from promise_studio.model.team import Department
from tests.document.harbour import assemble, to

LEVELS = 52
PHASES = 12
CLAUSES = 13
LONG_CELL = "A sentence that goes on for as long as anyone cares to write it down. " * 52
HEBREW = "אנחנו עונים תוך יום אחד"
ARABIC = "نَعِدُكَ بالرد خلال ٢٤ ساعة"
CHINESE = "我们承诺在二十四小时内答复您"
JAPANESE = "お約束します"
EMOJI = "👩‍👩‍👧 🏳️‍🌈 👍🏽 ❤️"
ONE_WORD = "Unbreakable" * 10


def _clauses() -> tuple[Clause, ...]:
    texts = (HEBREW, ARABIC, CHINESE, EMOJI, "W" * 118)
    return tuple(
        Clause(
            id=f"PRM-{n}",
            name=texts[n % 5],
            state=ClauseState.COMMITTED if n % 3 else ClauseState.STRETCH,
            text=f"{texts[(n + 1) % 5]} {ONE_WORD} {n}",
            plain=LONG_CELL[: 400 * (n % 4)],
            definitions=(Definition(term=ONE_WORD, meaning=ARABIC),) * (n % 3),
            scope=LONG_CELL[:380],
            conditions=(HEBREW, LONG_CELL[:390]),
            moments=to("MOM-1"),
            quotes=to("VOC-1", "VOC-2"),
            recoveries=to("REC-1"),
            owner=ONE_WORD,
        )
        for n in range(1, CLAUSES + 1)
    )


def _levels() -> tuple[ServiceLevel, ...]:
    return tuple(
        ServiceLevel(
            id=f"SLA-{n}",
            clause=Link(to=f"PRM-{1 + n % 5}"),
            event=f"{CHINESE if n % 7 == 0 else 'The answer is there'} {n}",
            channel=ONE_WORD if n % 9 == 0 else "phone",
            measure=Measure.SHARE if n % 11 == 0 else Measure.TIME,
            target=None if n % 11 == 0 else n * 1.5,
            unit=tuple(Unit)[n % 6],
            share=99.95 if n % 2 else 90,
            starts=LONG_CELL[:200],
            stops=HEBREW,
            hours=ARABIC,
            source=ONE_WORD,
            exclusions=(LONG_CELL[:300],) * (n % 3),
            remedy=LONG_CELL[:3600] if n == 20 else "",
        )
        for n in range(1, LEVELS + 1)
    )


def _measurements() -> tuple[Measurement, ...]:
    return tuple(
        Measurement(
            id=f"MEA-{n}",
            service_level=f"SLA-{n}",
            cases=n * 1_000_003,
            kept=n * 1_000_003 - n,
            at_share=n * n * 100.0,
            worst_month=EMOJI,
            worst_share=0.000001 * n,
        )
        for n in range(1, LEVELS + 1)
    )


def _map_parts() -> dict[str, object]:
    numbers = range(1, PHASES + 1)
    return {
        "journeys": (Journey(id="JRN-1", title=ONE_WORD, persona="PER-1", goal=ARABIC),),
        "phases": tuple(Phase(id=f"PHA-{n}", journey="JRN-1", name=(ARABIC, ONE_WORD, "Waits")[n % 3]) for n in numbers),
        "steps": tuple(
            Step(id=f"STP-{n}", phase=f"PHA-{1 + n % PHASES}", action=LONG_CELL[: 20 * (n % 20)], thought=EMOJI,
                 emotion=n % 5 - 2, feeling=(ARABIC, ONE_WORD, "calm")[n % 3], pain=LONG_CELL[: 15 * (n % 26)],
                 touchpoint=HEBREW, channel=CHINESE, quotes=to("VOC-1"))
            for n in range(1, 3 * PHASES + 1)
        ),
        "moments": (Moment(id="MOM-1", name=ARABIC, steps=to("STP-1", "STP-2"), confirmed=True, dots=2_000_000_000),),
        "blueprints": (Blueprint(id="BLU-1", title=HEBREW, journey="JRN-1"), Blueprint(id="BLU-2", title="Not begun")),
        "cards": tuple(
            BlueprintCard(id=f"CRD-{n}", blueprint="BLU-1", phase=f"PHA-{1 + n % PHASES}", lane=tuple(Lane)[n % 5],
                          text=LONG_CELL[: 30 * (n % 12)], fail_point=not n % 4, wait_point=not n % 6, note=ARABIC)
            for n in range(1, 80)
        ),
    }  # fmt: skip


def stress() -> Workshop:
    """All of it at once."""
    quadrants = tuple(Quadrant)
    return assemble(
        {
            "frame": Frame(title=f"{ARABIC} {ONE_WORD}"[:120], organisation=CHINESE, held_on="2026-10-06", language="ar"),
            "statement": Statement(text=f"{CHINESE} {ARABIC} {LONG_CELL[:150]}", ask=LONG_CELL[:399], owner=ONE_WORD,
                                   how_we_recover=HEBREW, contact=f"{JAPANESE}\n{ARABIC}"),
            "departments": tuple(Department(id=f"DEP-{n}", name=f"{ONE_WORD[:90]} {n}") for n in range(1, 25)),
            "quotes": (Quote(id="VOC-1", text=ARABIC), Quote(id="VOC-2", text=LONG_CELL)),
            "personas": (Persona(id="PER-1", name=CHINESE, tagline=ARABIC, quote=EMOJI, goals=(LONG_CELL[:390],) * 5,
                                 pains=(HEBREW,) * 20),),
            "notes": tuple(
                EmpathyNote(id=f"EMP-{n}", persona="PER-1", quadrant=quadrants[n % 10], text=LONG_CELL[: 40 + n],
                            tension_with=f"EMP-{n - 1}" if n % 20 == 2 else "")
                for n in range(1, 121)
            ),
            **_map_parts(),
            "clauses": _clauses(),
            "service_levels": _levels(),
            "measurements": _measurements(),
            "recoveries": (
                Recovery(id="REC-1", name=ARABIC, trigger=LONG_CELL[:390], remedy=LONG_CELL[:2000], who_acts=ONE_WORD,
                         tiers=(Tier(when=HEBREW, remedy=ONE_WORD, amount=Decimal("9999999999.99")),) * 6,
                         steps=(LONG_CELL[:300],) * 9, letter=LONG_CELL,
                         ladder=(EscalationStep(who=ONE_WORD, how=ARABIC, within=CHINESE),) * 8),
            ),
            "actions": tuple(Action(id=f"ACT-{n}", text=LONG_CELL[:290], about="SLA-1") for n in range(1, 9)),
            "signoffs": (Signoff(id="SGN-1", department="DEP-1", name=ARABIC, decision="objects", words=LONG_CELL),),
            "versions": (Version(id="VER-1", number=ONE_WORD, changes=(VersionChange(text=HEBREW),) * 30),),
        }
    )  # fmt: skip
