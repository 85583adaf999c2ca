"""Classes of words that phrases name: numbers, units of time, who speaks and who is spoken to."""

from types import MappingProxyType

from promise_studio.check.moneys import CODES, COINS, SIGNS
from promise_studio.check.wording.listed import word_set

NUMBERS = word_set(
    """
        # one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half
"""
)
COUNTS = NUMBERS - {"one"}
UNITS = word_set(
    """
        second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks
        weekend month months year years quarter quarters fortnight fortnights ring rings weekday weekdays
"""
)
CLASSES = MappingProxyType(
    {
        "num": NUMBERS,
        "count": COUNTS,
        "unit": UNITS,
        "clock": word_set(
            """
        working business calendar clear consecutive week school banking office further full more
"""
        ),
        "money": frozenset((*SIGNS, *map(str.lower, CODES), "rs")),
        "coin": frozenset((*COINS, *(f"{coin}s" for coin in COINS), "pence", "cents", "kr")),
        "our": word_set("we us our ours i my the your a an any all every each"),
        "we": word_set("we i"),
        "us": word_set("us me"),
        "you": word_set(
            """
        you customer customers client clients patient patients passenger passengers guest guests resident
        residents tenant tenants member members student students citizen citizens user users consumer
        consumers claimant claimants subscriber subscribers visitor visitors people everyone caller
        callers policyholder policyholders traveller travellers shopper shoppers applicant applicants
        learner learners homeowner homeowners taxpayer taxpayers parent parents household households them
        him her
"""
        ),
        "can": word_set("can could may might possible practicable practical feasible able reasonably"),
        "be": word_set("be is are was were been being am"),
        "ordinal": word_set("first second third fourth fifth sixth seventh eighth ninth tenth"),
        "of": word_set("of in to for with from on at"),
        "a": word_set("a an the our your any all every each some its their this that these those"),
        "reason": word_set("reason reasons reasonable"),
        "effort": word_set(
            """
        effort efforts endeavour endeavours endeavor endeavors attempt attempts step steps best utmost
"""
        ),
        "case": word_set(
            """
        case cases circumstance circumstances situation situations occasion occasions event events
        instance instances times reason reasons condition conditions
"""
        ),
        "granted": word_set(
            """
        issued given granted paid payable offered accepted covered included refunded refundable replaced
        reimbursed compensated credited honoured honored provided returned returnable exchanged exchangeable
        permitted applicable warrantied warranted entertained transferable eligible
"""
        ),
        "denied": word_set(
            """
        refused denied declined rejected withheld withdrawn suspended terminated revoked restricted forfeited
        excluded voided void disqualified
"""
        ),
        "grant": word_set(
            "issue offer provide give accept refund cover exchange replace return reimburse entertain honour "
            "monitor pay allow permit support include"
        ),
        "also": word_set("also normally currently usually generally automatically necessarily always then"),
        "will": word_set("will shall would must should"),
        "adv": word_set("very really truly always also fully still more most so highly quite all as"),
    }
)
