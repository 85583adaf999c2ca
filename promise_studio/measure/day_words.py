"""The words for days and hours, in English, German, French and Spanish."""

_NAMES = (
    "mon monday mondays mo montag montags lun lundi lunes",
    "tue tues tuesday tuesdays tu di dienstag dienstags mar mardi martes",
    "wed wednesday wednesdays we mi mittwoch mittwochs mer mercredi mié miércoles",
    "thu thur thurs thursday thursdays th do donnerstag donnerstags jeu jeudi jue jueves",
    "fri friday fridays fr freitag freitags ven vendredi vie viernes",
    "sat saturday saturdays sa samstag samstags sonnabend sam samedi sáb sábado",
    "sun sunday sundays su so sonntag sonntags dim dimanche dom domingo",
)

WEEKDAYS: dict[str, tuple[int, ...]] = {
    **{name: (day,) for day, names in enumerate(_NAMES) for name in names.split()},
    "everyday": tuple(range(7)),
    "weekday": tuple(range(5)),
    "weekdays": tuple(range(5)),
    "weekend": (5, 6),
    "weekends": (5, 6),
}

DAY_SETS = {
    "every day": "everyday",
    "each day": "everyday",
    "all days": "everyday",
    "seven days a week": "everyday",
    "7 days a week": "everyday",
    "daily": "everyday",
    "täglich": "everyday",
    "jeden tag": "everyday",
    "tous les jours": "everyday",
    "todos los días": "everyday",
    "working days": "weekdays",
    "business days": "weekdays",
    "wochenende": "weekend",
}

ALL_DAY = {
    "all day": "allday",
    "round the clock": "allday",
    "24 hours a day": "allday",
    "24 hours": "allday",
    "24 h": "allday",
    "24h": "allday",
    "ganztägig": "allday",
    "ganztags": "allday",
    "rund um die uhr": "allday",
    "toute la journée": "allday",
    "todo el día": "allday",
}

CLOSED = {"closed", "geschlossen", "fermé", "cerrado"}

FILLERS = {
    "to": "dash",
    "until": "dash",
    "till": "dash",
    "through": "dash",
    "bis": "dash",
    "à": "dash",
    "a": "dash",
    "and": "and",
    "und": "and",
    "et": "and",
    "y": "and",
    "from": "and",
    "von": "and",
    "de": "and",
    "on": "and",
    "the": "and",
    "around": "and",
    "uhr": "and",
    "o": "and",
    "clock": "and",
}
