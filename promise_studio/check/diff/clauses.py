"""Two states of a clause: its words, its state, its limits, and what the customer gets when it is broken."""

from collections.abc import Iterator, Mapping

from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.fields import (
    Place,
    Watched,
    WatchedLines,
    as_aim,
    compare_fields,
    compare_lines,
    part_entries,
)
from promise_studio.check.diff.pairing import pair_up
from promise_studio.check.diff.times import read_time
from promise_studio.check.diff.weighing import absence, neutral, presence, ranked, weigh_time_words
from promise_studio.check.diff.wordings import weigh_words
from promise_studio.check.told import tell
from promise_studio.model.promise import Clause, ClauseState

ONLY_AN_AIM = tell("nobody is promised an aim or a retired clause")
_PROMISED = {ClauseState.COMMITTED: 1, ClauseState.DRAFT: 0, ClauseState.STRETCH: 0, ClauseState.RETIRED: 0}
_NOT_YET = {
    ClauseState.DRAFT: tell("draft only: customers are not promised it"),
    ClauseState.STRETCH: tell("stretch only: customers are not promised it"),
    ClauseState.RETIRED: tell("retired only: customers are not promised it"),
}
_STATE = ranked(
    _PROMISED,
    tell("customers are promised it now"),
    tell("customers are no longer promised it"),
    tell("not promised either way"),
)
_FIELDS = (
    Watched("state", tell("State"), _STATE),
    Watched("name", tell("Short name"), neutral(tell("only the name"))),
    Watched(
        "text",
        tell("The promise"),
        presence(tell("now says something"), tell("says nothing any more"), weigh_words),
    ),
    Watched(
        "plain",
        tell("In plain words"),
        presence(tell("now told in plain words"), tell("no longer told in plain words"), weigh_words),
    ),
    Watched(
        "benefit", tell("What the customer gets"), neutral(tell("weigh which is worth more to the customer"))
    ),
    Watched(
        "scope",
        tell("Where it stops"),
        absence(
            tell("a limit is gone"), tell("a limit was added"), neutral(tell("weigh whom it leaves out now"))
        ),
    ),
)
_CONDITIONS = WatchedLines(
    "conditions",
    tell("Condition"),
    -1,
    tell("a condition was added"),
    tell("a condition is gone"),
    weigh_words,
)
_PINNED = tell("a word is pinned down; weigh whether that narrows the promise")
_LOOSE = tell("a word may be read in two ways again")


def is_live(clause: Clause) -> bool:
    """Whether a clause is promised or on its way there; an aim and a retired clause are not."""
    return clause.state in {ClauseState.COMMITTED, ClauseState.DRAFT}


def clause_came(place: Place, clause: Clause) -> Difference:
    """A clause that was not there before."""
    return place.differs(
        "",
        tell("Promise"),
        "",
        _said(clause),
        _weight_of_all(clause, Effect.STRONGER, tell("one promise more")),
    )


def clause_went(place: Place, clause: Clause) -> Difference:
    """A clause that is not there any more."""
    return place.differs(
        "",
        tell("Promise"),
        _said(clause),
        "",
        _weight_of_all(clause, Effect.WEAKER, tell("one promise less")),
    )


def _said(clause: Clause) -> str:
    return clause.text or clause.name_aloud


def _weight_of_all(clause: Clause, effect: Effect, reason: str) -> Weight:
    if clause.state is ClauseState.COMMITTED:
        return Weight(effect, reason)
    return Weight(Effect.NEUTRAL, _NOT_YET[clause.state])


def compare_clauses(
    place: Place, before: Clause, after: Clause, partners: Mapping[str, str]
) -> Iterator[Difference]:
    """What reads differently; `partners` names the recovery after by the recovery before."""
    found = _compare(place, before, after, partners)
    if is_live(before) or is_live(after):
        yield from found
    else:
        yield from as_aim(found, ONLY_AN_AIM)


def _compare(
    place: Place, before: Clause, after: Clause, partners: Mapping[str, str]
) -> Iterator[Difference]:
    yield from compare_fields(place, before, after, _FIELDS)
    yield from compare_lines(place, before, after, _CONDITIONS)
    yield from _definitions(place, before, after)
    yield from _recoveries(place, before, after, partners)


def _definitions(place: Place, before: Clause, after: Clause) -> Iterator[Difference]:
    was, now = before.definitions, after.definitions
    for left, right in pair_up(part_entries(was, "term"), part_entries(now, "term")):
        old, new = None if left is None else was[left], None if right is None else now[right]
        if old == new:
            continue
        shown = tuple(
            tell("“%(term)s” means %(meaning)s", term=item.term, meaning=item.meaning) if item else ""
            for item in (old, new)
        )
        if old and new:
            weigh = weigh_time_words if _names_a_time(new.term, old.meaning, new.meaning) else weigh_words
            weight = weigh(old.meaning, new.meaning)
        else:
            weight = Weight(Effect.NEUTRAL, _PINNED if new else _LOOSE)
        yield place.differs("definitions", tell("Definition"), shown[0], shown[1], weight)


def _names_a_time(*texts: str) -> bool:
    """Whether each text names one, as “10 days” does and what it is said to mean."""
    return all(read_time(text) for text in texts)


def _recoveries(
    place: Place, before: Clause, after: Clause, partners: Mapping[str, str]
) -> Iterator[Difference]:
    """Recoveries that it leans on now, or no longer; one that was only renumbered is none of either."""
    now = [link.to for link in after.recoveries]
    kept = {partners.get(link.to, link.to) for link in before.recoveries}
    came = [item_id for item_id in dict.fromkeys(now) if item_id not in kept]
    went = [link.to for link in before.recoveries if partners.get(link.to, link.to) not in now]
    for item_id in came:
        weight = Weight(Effect.STRONGER, tell("the customer gets something more when it is broken"))
        yield place.differs("recoveries", tell("Recovery"), "", item_id, weight)
    for item_id in dict.fromkeys(went):
        weight = Weight(Effect.WEAKER, tell("the customer no longer gets it when the promise is broken"))
        yield place.differs("recoveries", tell("Recovery"), item_id, "", weight)
