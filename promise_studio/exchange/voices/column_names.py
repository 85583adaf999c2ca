"""What survey and review tools call the columns of each role, in five languages."""

# ruff: noqa: E501 - a row of names is easier to read and to extend as one line

import re
from typing import Final

from promise_studio.measure.reading.role_names import plain

TEXT: Final = re.compile(
    r"\b(comments?|feedback|review( text| body)?|narrative|verbatim|quotes?|open[ -]?ended|free ?text|suggestions?|remarks?|"
    r"notes?|testimonials?|in (your|their) (own )?words|what could|what did|what do|why|tell us|anything else|how (could|can) we|"
    r"kommentare?|freitext|anmerkung(en)?|r[üu]ckmeldung|bewertungstext|verbesserung(en|svorschl[äa]ge)?|warum|was (k[öo]nn|hat|gef)\w*|"
    r"commentaires?|avis|remarques?|pourquoi|suggestions?|comentarios?|opini[óo]n(es)?|sugerencias?|por ?qu[eé]|"
    r"coment[áa]rios?|sugest[õo]es|observa[çc][õo]es)\b",
    re.IGNORECASE,
)
TOPIC: Final = re.compile(
    r"\b(issue|sub ?issue|problem|reason|cause|subject|title|topic|complaint|request|anliegen|grund|betreff|thema|motif|sujet|"
    r"motivo|asunto|assunto)\b",
    re.IGNORECASE,
)  # the next best, where nobody wrote in their own words
OURS: Final = re.compile(
    r"\b(company|agent|staff|owner|our|vendor|seller|developer|merchant|management|host)\b.*\b(response|reply|answer|comment|note)s?\b|"
    r"\b(response|reply|answer)s? (of|from|to) |\b(public response|internal|auto ?reply|url|link|user ?agent|address|file ?name)\b|"
    r"\b(company|firm|brand|vendor|name|city|town|state|country|street|product|sub ?product|department|agency|tags?)$",
    re.IGNORECASE,
)  # what the company said, or a machine, or the name of something
_NAMES: Final = {
    "score": r"(overall |star |customer |your )?(score|rating|ratings|stars?|nps|csat|ces|satisfaction|grade|points)( score| rating)?|"
    r"nps score|net promoter( score)?|how (likely|satisfied|happy|easy|difficult|hard|well|good) .*|(.* )?on a scale .*|.* scale (of|from) .*|.* (score|rating)|rate .*|"
    r"bewertung|note|sterne|punkte|zufriedenheit|weiterempfehlung|wie (wahrscheinlich|zufrieden|einfach|gut|leicht) .*|(.* )?auf einer skala .*|(.* )?sur une [ée]chelle .*|quelle note .*|(.* )?en una escala .*|(.* )?(numa|em uma) escala .*|"
    r"score|note( globale)?|[ée]toiles|satisfaction|puntuaci[óo]n|calificaci[óo]n|estrellas|valoraci[óo]n|"
    r"pontua[çc][ãa]o|nota|avalia[çc][ãa]o|estrelas",
    "date": r"(date|day|datum|tag|fecha|data|when|timestamp|time ?stamp|zeitpunkt|zeitstempel|submitted|created|received|published|posted|reviewed)( (at|on|am|le|el|em|utc|date|time))?|"
    r"(response|submit|submission|start|end|recorded|completion|survey|review|created|creation|received|published|interview|completed|complaint|posted|visit) ?(date|time|datetime|day)|"
    r"date (received|submitted|created|of .*|recorded|published|posted|completed)|(abgabe|antwort|eingangs|erstell)datum|"
    r"date (de |d )?.*|fecha (de )?.*|data (de |da |do )?.*|horodat(eur|age)|marca temporal|carimbo de data.*|.*\bdate",
    "channel": r"channel|via|via channel|submitted via|origin|contact (method|type|channel)|source|medium|kanal|eingangskanal|quelle|"
    r"canal|fuente|origen|fonte|origem|platform|plattform|touchpoint|collector|distribution channel|how (did you )?contact(ed)?.*|"
    r"review (site|source)|store",
    "segment": r"segment|customer (type|group|segment|category)|user (type|group|role)|persona|role|age ?(group|band|range)?|tier|plan|"
    r"membership|member type|customer since|audience|job (title|role)|department|team|kundengruppe|kundentyp|zielgruppe|rolle|alter(sgruppe)?|"
    r"segment(o|ation)?|type de client|profil|tipo de cliente|perfil|rol|papel|tags",
}  # fmt: skip
NAMES: Final = {role: re.compile(f"(?:{names})$", re.IGNORECASE) for role, names in _NAMES.items()}
IDS: Final = re.compile(
    r"(complaint|response|respondent|review|case|ticket|record|survey|submission|answer|comment|row|feedback) ?(id|number|no|nr|key)|"
    r"id|key|number|nr|token|uuid|reference",
    re.IGNORECASE,
)


def has_name_of(role: str, name: str) -> bool:
    """Whether a column is called what columns of a role are called."""
    return NAMES[role].match(plain(name)) is not None
