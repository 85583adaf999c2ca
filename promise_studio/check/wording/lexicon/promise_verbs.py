"""What organisations promise to do, and the words around it that decide how many promises there are."""

from functools import cache

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.word_forms import forms

VERBS = word_set(
    """
    acknowledge act advise agree announce answer apologise apologize appoint arrange assess assign attend
    book call carry check clean clear collect compensate complete confirm connect consider consult contact
    cover credit cut deal decide deliver discuss dispatch display email empty escalate exchange explain fit
    fix follow give greet handle help identify inform inspect install introduce investigate invite invoice
    issue keep leave let listen look maintain make measure meet mend monitor notify offer open order pay
    phone post prepare process protect provide publish put reach read rebook recommend record refer refund
    reimburse remind remove repair replace reply report reschedule resolve respond restore return review
    ring schedule see send serve set share ship show sort speak start stop submit supply support survey take
    talk teach tell test text thank tidy train transport treat update use visit wait wash wear welcome wrap
    write patch mow grit sweep pick bring plant lend extend finish mark honour cook drive fund print recycle
    build grow hire host log suggest publicise publicize advertise remain communicate enable encourage
    implement promote quote signpost transfer warn weigh verify store swap be renew avoid say settle hand
    fetch knock block freeze release upgrade waive walk divert admit sell lock shred sign seat count ask
    paint repaint trim prune repay grant approve translate pack supervise liaise clarify calculate escort
    sterilise disinfect gather decorate award match solve scan hold guarantee input forward register
    evaluate produce
"""
)
SOFT = word_set(
    """
    listen consult greet treat help support work consider use look speak deal make keep take protect
    welcome be remain
    """
)
"""Verbs that mostly say in what manner something is done."""

ONLY_VERBS = word_set(
    """
    acknowledge advise apologise apologize arrange ask assess assign bring carry clear communicate consult
    decide deliver discuss encourage enable escalate explain follow give identify inform inspect introduce
    investigate invite keep leave let listen maintain make notify pay prepare protect provide publish put
    refund reimburse remind remove replace resolve respond restore see send serve show speak suggest take
    teach tell wear greet collect install treat write hold offer guarantee forward produce
    """
)
"""Verbs that are hardly ever nouns, so that “and provide parking” needs no article to be a promise."""

CHANNELS = word_set(
    "phone phones telephone telephones calls email emails letter letters post chat fax web sms text texts"
)

HEADS = word_set(
    """
    will shall aim aims promise promises commit committed commitment pledge undertake undertakes guarantee
    want try tries strive strives endeavour endeavours endeavor seek seeks hope intend plan expect agree
    goal target right aiming trying
    """
)
TIERS = word_set(
    """
    busy quiet peak weekend weekends night nights outside winter summer urban rural urgent emergency
    emergencies major minor severe large small larger smaller otherwise domestic international daytime
    vulnerable overnight severity priority routine standard complex simple local remote critical high low
    normal everybody everyone rest others remainder
    """
)
FOLLOW_ON = word_set(
    """
    a an the your you our all any every each to on with in back up out that why how what who when within
    for full at by us no not these this those their his her calmly clearly politely before after regularly
    one two three both everyone everybody people customers whether someone somebody # £ $ € as if only
    """
)


@cache
def verb_forms() -> dict[str, str]:
    """For each base form or -ing form of a promise verb: “base” or “ing”."""
    found = dict.fromkeys(VERBS, "base")
    for verb in VERBS:
        found.update((form, "ing") for form in forms(verb) if form.endswith("ing") and form != verb)
    return found


@cache
def third_persons() -> frozenset[str]:
    """What others do in the present tense: “leaves”, “gets”, “costs”."""
    others = word_set("get cost close run begin end arrive depart come go start stay lie stand hold last")
    return frozenset(form for verb in VERBS | others for form in forms(verb) if form.endswith("s")) | others


PHRASES = {"verb": tuple(verb_forms()), "second_aim": ("and to",)}
