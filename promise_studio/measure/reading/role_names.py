"""What exports call the columns of each role, in four languages; the surest names first."""

# ruff: noqa: E501, ISC004 - a row of the table is easier to read and to extend as one line

import re

# Within one tier the names mean the same, so two that fit are rivals; a later tier is looked at only when
# the earlier ones fit nothing.
_TIERS: dict[str, tuple[str, ...]] = {
    "key": (
        r"number|case (number|id|enquiry id|no)|ticket (id|number|no|nr)|issue key|incident (id|number)|service request (id|number)|"
        r"request (id|number)|call id|conversation id|ticket ?nummer|vorgangs ?nummer|fall ?nummer|unique key|sr ?number|"
        r"num[ée]ro (de|du) (ticket|dossier)|n[úu]mero de (caso|ticket|incidencia)|complaint id|case ref(erence)?|reference number",
        r"key|id|nr|ref|reference|ticket|case|nummer|aktenzeichen|num[ée]ro|n[úu]mero|display id",
    ),
    "start": (
        r"(ticket |case |issue |request |incident |call )?(opened|created|reported|received|submitted|requested|logged|raised|registered|started)"
        r"( (at|on|date|time|datetime|dt|timestamp))?|(call |contact |chat )?(open|start|begin|creation|create|received|report|submission|request|call|arrival) ?(dt|date|time|datetime|timestamp|at)|(call|contact|chat)? ?(start|begin)|call (start|begin) time|"
        r"date (opened|created|received|reported|submitted|requested|time opened)|time (opened|created|received)|ticket created timestamp|"
        r"(erstellt|er[öo]ffnet|angelegt|gemeldet|eingegangen|erfasst)( am| um)?|(eingangs|erstell|er[öo]ffnungs|start|beginn|anlage)(ungs)?(datum|zeit|zeitpunkt)|eingang|beginn|"
        r"(cr[ée][ée]|ouvert|re[çc]u|signal[ée])( le)?|date (de |d )?(cr[ée]ation|ouverture|r[ée]ception|d[ée]but)|"
        r"(creado|abierto|recibido|registrado)( el)?|fecha (de |del )?(creaci[óo]n|apertura|recepci[óo]n|inicio|registro)|"
        r"fields created|sys created on",
        r"timestamp|time ?stamp|date ?time|date|datum|zeitpunkt|fecha|calldate|event time|time complete",
    ),
    "stop": (
        r"(ticket |case |issue |request |incident |call )?(resolved|closed|solved|completed|finished|ended|fixed|resolution)"
        r"( (at|on|date|time|datetime|dt|timestamp))?|(call |contact |chat )?(close|end|finish|complete|completion|resolution|resolve|closure|stop) ?(dt|date|time|datetime|timestamp|at)|(call|contact|chat)? ?end|"
        r"date (closed|resolved|completed|solved|time closed)|time (closed|resolved)|ticket solved timestamp|resolutiondate|"
        r"(geschlossen|gel[öo]st|erledigt|abgeschlossen|behoben|beendet)( am| um)?|(l[öo]sungs|schlie(ss|ß)ungs|end|abschluss|erledigungs)(datum|zeit|zeitpunkt)|ende|"
        r"(r[ée]solu|ferm[ée]|cl[ôo]tur[ée]|termin[ée])( le)?|date (de |d )?(r[ée]solution|cl[ôo]ture|fermeture|fin)|"
        r"(resuelto|cerrado|solucionado|finalizado)( el)?|fecha (de |del )?(resoluci[óo]n|cierre|fin|soluci[óo]n)|fields resolutiondate|metric set solved at",
        r"(call |handle |total |talk )?(duration|dauer|dur[ée]e|duraci[óo]n)( .*)?|time to (resolution|resolve|close)( .*)?|resolution time .*|full resolution .*|handle time( .*)?",
    ),
    "response": (
        r"(first )?(responded|acknowledged|answered|replied)( (at|on|date|time|dt|timestamp))?|first (response|reply|contact|answer)( (at|on|date|time|datetime|dt|timestamp))?|"
        r"(response|answer) ?(at|dt|datetime|timestamp)|acknowledge(d|ment)? ?(at|dt|time|date)|metric set (initially assigned|first replied) at|erste (antwort|reaktion)( am)?|"
        r"beantwortet( am)?|erstreaktion|angenommen|premi[èe]re r[ée]ponse( le)?|r[ée]pondu( le)?|primera respuesta( el)?|respondido( el)?",
        r"(first reply time|first response time|response time|wait|waiting time|wait time|queue time|speed of answer|time to (first )?(response|answer|reply)|wartezeit|temps d attente|tiempo de espera|time to answer)( .*)?",
    ),
    "target": (
        r"(target|due|deadline|sla due|resolve by|due by|expected)( ?(at|on|dt|date|time|datetime|close date|completion date))?|sla (target|deadline)( .*)?|"
        r"f[äa]llig( am)?|f[äa]lligkeit(sdatum)?|frist|zieltermin|[ée]ch[ée]ance|date (d )?[ée]ch[ée]ance|fecha (de )?(vencimiento|l[íi]mite)",
    ),
    "pause": (
        r"(total )?(pause|paused|on hold|pending|suspended)( (time|duration|seconds|minutes|hours|s|min|h))+|hold (time|duration)( .*)?|(pause|paused|hold|pending) (s|min|h|seconds|minutes|hours)|"
        r"pausenzeit|pausendauer|dur[ée]e de pause|tiempo en pausa",
    ),
    "channel": (
        r"channel|contact type|source|via|via channel|submitted via|method received|open data channel type|origin|case origin|intake|intake method|how received|"
        r"request source|kanal|eingangskanal|canal|medium|ticket channel|contact channel|reported source|sr type channel|channel type|contact method",
    ),
    "department": (
        r"department|agency|assignment group|owner department|team|assigned (team|group)|responsible (agency|department)|owning department|support group|group|agency name|"
        r"abteilung|dezernat|team name|zust[äa]ndige(s|r)? (amt|stelle)|d[ée]partement|service|[ée]quipe|departamento|equipo|[áa]rea|division|fields project name|queue",
    ),
    "priority": (
        r"priority|fields priority name|case priority|ticket priority|severity|urgency|priorit[äa]t|dringlichkeit|priorit[ée]|prioridad|urgencia",
    ),
}  # fmt: skip
_COMPILED = {
    role: tuple(re.compile(rf"(?:{tier})$", re.IGNORECASE) for tier in tiers)
    for role, tiers in _TIERS.items()
}


def plain(name: str) -> str:
    """A column's name as words: “OPEN_DT” → “open dt”, “createdAt” → “created at”, “Closed (UTC)” → “closed”."""
    words = re.sub(r"(?<=[a-zäöü])(?=[A-Z])", " ", name)
    words = re.sub(r"\((utc|gmt|local|cet|est|custom field)?\)$", "", words, flags=re.IGNORECASE)
    return " ".join(re.sub(r"[^\w]+|_", " ", words).split()).lower()


def tier_of(role: str, name: str) -> int | None:
    """How sure a name is for a role: 0 for the surest, None when it does not fit."""
    words = plain(name)
    return next((tier for tier, pattern in enumerate(_COMPILED[role]) if pattern.match(words)), None)
