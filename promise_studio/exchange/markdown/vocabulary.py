"""The words by which pages name the parts of personas, maps, journeys and blueprints, in five languages.

English, German, French, Spanish and Portuguese stand beside each other, without accents.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Final


class Words(dict[str, tuple[str, ...]]):
    """Meanings, each with the words for it."""

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """The meaning of each word; the first where two share one."""
        found: dict[str, str] = {}
        for meaning, words in self.items():
            for word in words:
                found.setdefault(word, meaning)
        return found


def _words(table: Mapping[str, str]) -> Words:
    return Words({meaning: tuple(words.split(", ")) for meaning, words in table.items()})


def word_set(words: str) -> frozenset[str]:
    """Words with blanks between them as a set."""
    return frozenset(words.split())


KINDS: Final = _words(
    {
        "persona": (
            "persona, personas, user persona, proto persona, customer persona, buyer persona, "
            "nutzerpersona, perfil de usuario, perfil de usuário"
        ),
        "empathy map": (
            "empathy map, empathiekarte, empathy karte, carte d empathie, carte empathie, mapa de empatia"
        ),
        "journey": (
            "journey, journey map, customer journey, customer journey map, user journey, user journey "
            "map, experience map, kundenreise, nutzerreise, parcours client, parcours utilisateur, "
            "parcours usager, carte d experience, viaje del cliente, viaje del usuario, recorrido del "
            "cliente, mapa de viaje, jornada do cliente, jornada do usuario, jornada do utilizador, "
            "mapa de jornada, mapa da jornada"
        ),
        "blueprint": (
            "blueprint, service blueprint, serviceblueprint, dienstleistungsplan, plan de service, "
            "plano de servico, plano do servico, blueprint de servico, blueprint do servico"
        ),
    }
)
PERSONA: Final = _words(
    {
        "name": "name, nom, nombre, nome",
        "tagline": (
            "tagline, role, job, job title, occupation, profession, beruf, rolle, metier, poste, rol, "
            "ocupacion, profesion, funcao, profissao, ocupacao, cargo"
        ),
        "context": (
            "about, about the persona, about this persona, about me, background, bio, biography, "
            "context, role and context, profile, description, who, demographics, age, location, "
            "family, family status, hintergrund, kontext, steckbrief, lebenslauf, biografie, profil, "
            "beschreibung, alter, wohnort, familie, familienstand, contexte, biographie, a propos, "
            "lieu, famille, contexto, biografia, acerca de, sobre, perfil, descripcion, edad, "
            "ubicacion, familia, descricao, idade, localizacao"
        ),
        "goals": (
            "goal, goals, aims, objectives, motivation, motivations, wants, jobs to be done, ziel, "
            "ziele, motivationen, objectif, objectifs, buts, objetivo, objetivos, metas, "
            "motivaciones, motivacoes"
        ),
        "needs": (
            "need, needs, user needs, requirements, bedurfnis, bedurfnisse, bedarf, anforderungen, "
            "besoin, besoins, necesidad, necesidades, necessidade, necessidades"
        ),
        "pains": (
            "pain, pains, pain points, pains and fears, frustration, frustrations, fears, challenges, "
            "worries, concerns, barriers, obstacles, problems, schmerzpunkte, probleme, "
            "frustrationen, frust, angste, sorgen, herausforderungen, hurden, douleurs, points de "
            "douleur, points de friction, irritants, difficultes, craintes, freins, frustraciones, "
            "dolores, puntos de dolor, puntos de friccion, miedos, retos, problemas, frustracoes, "
            "dores, pontos de dor, pontos de atrito, medos, desafios"
        ),
        "copes": (
            "how they cope, how they cope today, workaround, workarounds, current solution, "
            "behaviour, behaviours, behavior, behaviors, habits, verhalten, gewohnheiten, "
            "comportement, comportements, habitudes, comportamiento, comportamientos, habitos, "
            "comportamento, comportamentos"
        ),
        "channels": (
            "channel, channels, preferred channels, devices, kanal, kanale, gerate, canal, canaux, "
            "canales, canais, dispositivos"
        ),
        "expectations": (
            "expectation, expectations, expectations set by others, erwartungen, attentes, expectativas"
        ),
        "quote": "quote, quotes, in their words, motto, zitat, citation, verbatim, cita, frase, citacao",
        "accessibility": (
            "accessibility, accessibility needs, access needs, disability, disabilities, assistive "
            "technology, barrierefreiheit, accessibilite, accesibilidad, acessibilidade"
        ),
        "sources": "source, sources, research, based on, evidence, quellen, quelle, fuentes, fontes",
    }
)
HUMAN: Final = frozenset({"quote", "pains", "copes", "accessibility"})
"""Fields that a plan of a project does not have: goals and needs alone make nobody a persona."""

QUADRANTS: Final = _words(
    {
        "says": "say, says, said, sagt, sagen, dit, dice, diz, decir",
        "thinks": "think, thinks, thought, thoughts, denkt, denken, pense, penser, piensa, pensar, pensa",
        "does": "does, do, doing, tut, tun, macht, fait, faire, hace, hacer, faz, fazer",
        "feels": "feel, feels, feelings, fuhlt, fuhlen, ressent, ressentir, siente, sentir, sente",
        "sees": "see, sees, sieht, sehen, voit, voir, ve, ver",
        "hears": "hear, hears, hort, horen, entend, entendre, oye, escucha, ouve, escuta",
        "pains": (
            "pain, pains, frustrations, fears, schmerzen, sorgen, angste, douleurs, problemes, "
            "dolores, esfuerzos, dores"
        ),
        "gains": (
            "gain, gains, hopes, gewinne, nutzen, wunsche, benefices, ganancias, beneficios, "
            "resultados, ganhos"
        ),
    }
)
ROWS: Final = _words(
    {
        "phase": (
            "phase, phases, stage, stages, journey phase, journey stage, etape, etapes, fase, fases, "
            "etapa, etapas, phasen, abschnitt"
        ),
        "action": (
            "action, actions, activity, activities, customer action, customer actions, user action, "
            "user actions, step, steps, user steps, customer steps, task, tasks, doing, does, what "
            "they do, handlung, handlungen, aktion, aktionen, aktivitaten, schritt, schritte, "
            "kundenaktionen, aktivitat, actions du client, activites, taches, accion, acciones, "
            "actividades, pasos, paso, acciones del cliente, acao, acoes, atividades, passos, acoes "
            "do cliente, tarefas"
        ),
        "thought": (
            "thought, thoughts, thinking, thinks, mindset, questions, gedanken, denkt, fragen, "
            "pensees, pense, pensamientos, preguntas, pensamentos, perguntas"
        ),
        "feeling": (
            "feeling, feelings, feels, emotion, emotions, mood, sentiment, experience, gefuhl, "
            "gefuhle, emotionen, stimmung, ressenti, ressentis, sentiments, emociones, emocion, "
            "sentimientos, emocoes, emocao, sentimentos"
        ),
        "touchpoint": (
            "touchpoint, touchpoints, touch point, touch points, beruhrungspunkt, beruhrungspunkte, "
            "kontaktpunkte, kontaktpunkt, point de contact, points de contact, punto de contacto, "
            "puntos de contacto, ponto de contato, pontos de contato, pontos de contacto"
        ),
        "channel": "channel, channels, kanal, kanale, canal, canaux, canales, canais",
        "pain": (
            "pain, pains, pain point, pain points, painpoints, frustration, frustrations, problems, "
            "barriers, issues, schmerzpunkt, schmerzpunkte, probleme, frust, hurden, points de "
            "douleur, point de douleur, points de friction, point de friction, irritants, irritant, "
            "problemes, probleme, reibungspunkte, schwachstellen, puntos de dolor, punto de dolor, "
            "puntos de friccion, dolores, problemas, problema, frustraciones, frustracion, pontos de "
            "dor, ponto de dor, pontos de atrito, dores, frustracoes, frustracao"
        ),
        "opportunity": (
            "opportunity, opportunities, ideas, improvements, solutions, recommendations, chance, "
            "chancen, ideen, verbesserungen, opportunites, opportunite, idees, ameliorations, "
            "oportunidad, oportunidades, mejoras, oportunidade, melhorias, ideias"
        ),
        "metric": (
            "metric, metrics, kpi, kpis, measure, kennzahl, kennzahlen, indicateurs, metricas, indicadores"
        ),
        "department": (
            "owner, owners, responsible, responsibility, department, team, teams, verantwortlich, "
            "zustandig, abteilung, responsable, equipe, departamento, equipo, responsavel"
        ),
    }
)
"""The rows of a journey."""
_LANES: Final = _words(
    {
        "physical evidence": (
            "evidence, physical evidence, props, artefacts, artifacts, physische evidenz, evidenz, "
            "sichtbare belege, preuves, preuves physiques, preuves tangibles, supports physiques, "
            "evidencia, evidencia fisica, evidencias, evidencias fisicas"
        ),
        "action": (
            "customer, user, customer journey, user journey, journey, kunde, kundenreise, client, "
            "usager, utilisateur, parcours client, cliente, usuario"
        ),
        "frontstage people": (
            "frontstage, front stage, frontstage action, frontstage actions, frontstage interactions, "
            "frontstage people, onstage, on stage, onstage actions, employee actions, staff actions, "
            "employees, staff, visible actions, frontbuhne, vorderbuhne, vor der buhne, sichtbare "
            "aktionen, sichtbare handlungen, sichtbare aktivitaten, mitarbeiteraktionen, "
            "mitarbeiterhandlungen, kundenkontakt, avant scene, scene, front de scene, actions en "
            "contact, actions visibles, front office, frontoffice, escenario, frente de escena, acciones "
            "visibles, interacciones visibles, acciones del personal, primer plano, palco, linha de "
            "frente, linha da frente, interacoes visiveis, acoes visiveis"
        ),
        "frontstage technology": (
            "frontstage technology, technology, digital touchpoints, frontstage systems, sichtbare "
            "technik, technologie, technologie visible, tecnologia, tecnologia visible, tecnologia "
            "visivel"
        ),
        "backstage": (
            "backstage, back stage, backstage action, backstage actions, backstage interactions, "
            "backstage people, invisible actions, behind the scenes, backoffice, back office, "
            "hinterbuhne, hinter der buhne, unsichtbare aktionen, unsichtbare handlungen, "
            "hintergrundhandlungen, hintergrundaktionen, hintergrundprozesse, coulisses, en coulisses, "
            "arriere scene, actions invisibles, tras bambalinas, entre bastidores, detras de escena, "
            "acciones invisibles, interacciones invisibles, bastidores, nos bastidores, acoes invisiveis, "
            "interacoes invisiveis"
        ),
        "support processes": (
            "support, support process, support processes, supporting processes, systems, support "
            "systems, infrastructure, unterstutzende prozesse, unterstutzungsprozesse, "
            "supportprozesse, systeme, processus de soutien, processus support, processus d appui, "
            "procesos de soporte, procesos de apoyo, soporte, processos de suporte, processos de "
            "apoio, suporte"
        ),
    }
)
LANES: Final = Words({**_LANES, "action": (*ROWS["action"], *_LANES["action"])})
"""The lanes of a blueprint; what the customer does has the words that it has in a journey."""
LINES: Final = _words(
    {
        "line": (
            "line of interaction, line of visibility, line of internal interaction, interaktionslinie, "
            "sichtbarkeitslinie, interne interaktionslinie, linie der interaktion, linie der "
            "sichtbarkeit, linie der internen interaktion, ligne d interaction, ligne de visibilite, "
            "ligne d interaction interne, linea de interaccion, linea de visibilidad, linea de "
            "interaccion interna, linha de interacao, linha de visibilidade, linha de interacao interna"
        )
    }
)
"""The lines between the lanes of a blueprint, which every blueprint here has by itself."""

ABOUT: Final = word_set(
    "anleitung benefits checklist comment como cuando definition glossary guia guide how introduction "
    "leitfaden method methods modele modelo overview plantilla porque pourquoi quand quoi template "
    "templates tips tutorial vorlage wann warum was what when why wie"
)
"""A heading with one of these tells about such things rather than being one."""
COLUMNS_ABOUT: Final = word_set(
    "bedeutung beschreibung but component componente composante definicao definicion definition "
    "descricao descripcion description element elemento explanation finalidade meaning proposito "
    "purpose section significado signification term what why zweck"
)
"""A table with such a column explains its words."""

GLAD: Final = ("😀", "😃", "😄", "😁", "😍", "🤩", "🥳", "😊", "🙂", "👍", "☺")
SAD: Final = ("😞", "😟", "😠", "😡", "🤬", "😢", "😭", "😩", "😫", "😤", "☹", "🙁", "😕", "👎")
VERY: Final = ("😍", "🤩", "🥳", "😡", "🤬", "😭")
LEVEL: Final = ("😐", "😑", "😶")
FEELINGS: Final[Mapping[int, tuple[str, ...]]] = {
    2: (
        "very positive",
        "very happy",
        "delighted",
        "sehr positiv",
        "tres positif",
        "muy positivo",
        "muito positivo",
        "begeistert",
        "ravi",
        "encantado",
    ),
    1: (
        "positive",
        "happy",
        "satisfied",
        "glad",
        "positiv",
        "zufrieden",
        "positif",
        "satisfait",
        "positivo",
        "satisfecho",
        "satisfeito",
        "froh",
        "glucklich",
        "content",
        "contente",
        "heureux",
        "contento",
        "contenta",
        "feliz",
    ),
    0: (
        "neutral",
        "neutre",
        "neutro",
        "indifferent",
    ),
    -1: (
        "negative",
        "unhappy",
        "frustrated",
        "annoyed",
        "negativ",
        "unzufrieden",
        "negatif",
        "frustre",
        "negativo",
        "frustrado",
        "mecontent",
        "sad",
        "disappointed",
        "traurig",
        "enttauscht",
        "frustriert",
        "triste",
        "decu",
        "decepcionado",
    ),
    -2: (
        "very negative",
        "very unhappy",
        "angry",
        "upset",
        "sehr negativ",
        "tres negatif",
        "muy negativo",
        "muito negativo",
        "wutend",
        "en colere",
        "enfadado",
    ),
}
