"""Pages as people write them, each a shape of its own."""

HEADINGS_EN = """# Personas

## Maya, commuter with a pram

> I can wait. I cannot wait without knowing.

Takes the 7:40 boat with her daughter.

### Goals
- Be at the office by nine
- Know before she leaves home

### Frustrations
1. The board says “on time” until it is late

### Preferred channels
App, then the board
"""

LABELS_DE = """# Persona: Herr Yılmaz

**Beruf:** Hausmeister
**Alter:** 58

**Ziele:** Das Licht brennt wieder; niemand stürzt.

**Schmerzpunkte**

* Dreimal dasselbe erzählen
* Keine Antwort

Zitat: „Ich will nur einen Tag hören.“
"""

TABLE_FR = """## Persona – Amélie

| Champ | Valeur |
|---|---|
| Objectifs | Arriver à l’heure<br>Prévenir l’école |
| Besoins | Une réponse claire |
| Freins | Les formulaires |
"""

FRONT_PT = """---
title: João, 71, pescador
type: persona
---
# João

Mora na ilha desde sempre.

## Necessidades

- Um barco que parte

## Dores

- O telefone não atende
"""

MAP_ES = """# Persona: Lucía

## Mapa de empatía

### ¿Qué piensa?
- ¿Llegaré?

### ¿Qué oye?
- “Ya viene”

### Dice
- Siempre igual

### Dolores
- Esperar sin saber
"""

MAP_TABLE = """# Empathy map: Maya

| Says | Thinks | Does | Feels |
|---|---|---|---|
| Where is it? | They forgot us<br>Not again | Calls twice | Uneasy |
"""

JOURNEY_COLUMNS = """## Customer journey: A late boat

| | Notices | Waits | Boards |
|---|---|---|---|
| **Actions** | Reads the board | Asks staff<br>Texts the office | Shows the ticket |
| **Emotions** | 😐 | 😡 | positive |
| Pain points | Says “on time” | Nobody knows | |
| Touchpoints | Board | Counter<br>Phone | Gate |
| Weather | rain | rain | sun |
"""

JOURNEY_ROWS_DE = """# Kundenreise: Sperrmüll

| Phase | Schritt | Gefühl | Berührungspunkt |
|---|---|---|---|
| Anmelden | Ruft an | neutral | Telefon |
| | Nennt die Adresse | genervt von Fragen | Telefon |
| Abholung | Stellt alles raus | +1 | Straße |
"""

JOURNEY_HEADINGS = """# Parcours client : une lampe en panne

## 1. Signaler

- **Actions :** appelle le 555
- **Émotions :** neutre

## 2. Attendre

**Actions**

- regarde dehors
- rappelle

**Irritants:** personne ne sait
"""

BLUEPRINT = """# Service blueprint: getting a light mended

| Phase | Report | Repair |
|---|---|---|
| Physical evidence | Text message | Sticker on the pole |
| Customer actions | Calls | Sleeps |
| Frontstage | Clerk writes it down | |
| Backstage | Dispatcher plans | Crew drives<br>Crew mends |
| Support processes | Register | Stock |
"""

BLUEPRINT_HEADINGS_PT = """# Blueprint de serviço: cartão perdido

## Aviso

- **Cliente:** liga
- **Linha de frente:** atende; bloqueia
- **Bastidores:** confere a conta

## Novo cartão

**Evidências:** carta

**Bastidores**

1. imprime
2. envia
"""

JOURNEY_LIST = """# Journey: a broken lamp

- Notices
  - Walks home in the dark
- Reports
  - Actions: Calls 555
  - Emotions: neutral
"""

ABOUT = (
    (
        "# What is a customer journey map?\n\nIt shows **phases**, actions and emotions.\n\n"
        "| Element | Description |\n|---|---|\n| Phases | The stages |\n| Touchpoints | Where they meet us |\n"
    ),
    "# Journey mapping\n\n## Phases\n\nWhat happens first.\n\n## Touchpoints\n\n- a sign\n\n## Emotions\n\n- joy\n",
    "# How to write a persona\n\n## Goals\n\n- What they want\n\n## Frustrations\n\n- What hinders\n\n## Quote\n\nOne line\n",
    "# Release plan\n\n## Goals\n\n- Ship\n\n## Background\n\nWords\n\n## Requirements\n\n- Fast\n",
    "# Persona template\n\n| Field | Meaning |\n|---|---|\n| Goals | What they want |\n| Needs | What they need |\n",
    "Just words.",
)
