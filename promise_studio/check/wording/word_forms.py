"""The forms of English verbs, made from rules, and the participles that rules do not make."""

from functools import cache

from promise_studio.check.wording.listed import listed, word_set

_VOWELS = frozenset("aeiou")
_DOUBLED = word_set(
    """
    stop plan refer cancel travel ship commit permit submit fit set put cut get let run begin drop rebut
    transfer label cap control occur slip
    """
)
_IRREGULAR = {
    verb: tuple(others)
    for verb, *others in (
        entry.split()
        for entry in listed(
            """
            be is are was were been being am; begin began begun; break broke broken; bring brought; build
            built; buy bought; catch caught; choose chose chosen; come came; deal dealt; do did done does;
            drive drove driven; fall fell fallen; find found; get got gotten; give gave given; go went
            gone goes; have has had; hear heard; hold held; keep kept; know knew known; lead led; leave
            left; let ; lose lost; make made; mean meant; meet met; pay paid; put ; run ran; say said; see
            saw seen; seek sought; sell sold; send sent; set ; show shown; speak spoke spoken; spend
            spent; stand stood; stick stuck; strive strove striven; take took taken; teach taught; tell
            told; think thought; understand understood; undertake undertook undertaken; wear wore worn;
            write wrote written; withdraw withdrew withdrawn; redo redid redone redoes; overcharge
            overcharged; feel felt; rise rose risen; fix fixed fixes
            """
        )
    )
}
_ONLY_PARTICIPLES = word_set(
    """
    begun broken brought built bought caught chosen dealt done driven found given heard held kept known led
    left lost made met paid put run said seen sought sold sent set shown spoken spent taken taught told
    thought understood undertaken worn written withdrawn redone cut let read laid borne sworn won drawn
    swept mown repaid rebuilt remade resold rewritten resent redrawn hung rung sewn grown hidden
    """
)
_NOT_PARTICIPLES = word_set(
    """
    need speed feed indeed exceed proceed succeed agreed hundred bed red seed breed shed wed embed
    freed related detailed united limited unlimited unwanted
    """
)


@cache
def forms(verb: str) -> frozenset[str]:
    """A verb in all its forms: apologise, apologises, apologised, apologising."""
    irregular = _IRREGULAR.get(verb)
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb
    if verb in _DOUBLED:
        stem = verb + verb[-1]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = stem + "ed"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    made = {verb, third, stem + "ing"} | ({past} if irregular is None else set(irregular))
    if verb.endswith("l") and verb in _DOUBLED:
        made |= {verb + "ed", verb + "ing"}
    return frozenset(made)


def is_participle(word: str) -> bool:
    """Whether a word can close a passive: “will be answered”, “is kept”."""
    return word in _ONLY_PARTICIPLES or (
        len(word) > 4 and word.endswith("ed") and word not in _NOT_PARTICIPLES
    )
