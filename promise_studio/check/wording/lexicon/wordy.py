"""Hard and long-winded words, with the plain one that will do."""

from promise_studio.check.wording.listed import listed


def _pairs(block: str) -> dict[str, str]:
    return {hard: plain for entry in listed(block) for hard, _, plain in (entry.partition(" = "),)}


CERTAIN = _pairs(
    """
    amongst = among; ascertain = find out; at the present time = now; at this point in time = now;
    commence = start; commenced = started; commences = starts; commencing = starting; due to the fact
    that = because; in lieu of = instead of; in order to = to; in the event that = if; on a daily basis
    = daily; on a monthly basis = monthly; on a weekly basis = weekly; owing to the fact that = because;
    per annum = a year; prior to = before; utilise = use; utilised = used; utilises = uses; utilising =
    using; utilize = use; utilized = used; utilizing = using; whilst = while;
    """
)
"""Those that can be replaced without reading the sentence again."""
PLAINER = CERTAIN | _pairs(
    """
    aforementioned; ameliorate = improve; as a consequence of = because of; cognisant = aware; cognizant
    = aware; conversant; deemed; disseminate = send; duly; effect payment = pay; effectuate = do;
    elucidate = explain; expedite = speed up; facilitate = help; facilitates = helps; for the purpose of
    = to; forthwith = at once; hereby; herein; hereinafter; heretofore; in regard to = about; in
    relation to = about; in respect of = about; in the vicinity of = near; indemnify; inter alia = among
    others; notwithstanding = despite; per diem = a day; pertaining to = about; procure = get;
    promulgate = publish; pursuant to = under; remuneration = pay; subsequent to = after; substantiate =
    prove; thereafter = then; therein; thereof; viz = namely; whereby; with regard to = about; with
    regards to = about;
    """
)
PHRASES = {"wordy": tuple(PLAINER)}
