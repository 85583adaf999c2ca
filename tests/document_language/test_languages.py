"""The documents speak the language that is asked for, and say so."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from promise_studio.__main__ import main
from promise_studio.check.catalogue import rules
from promise_studio.check.diff import diff_workshops
from promise_studio.document.html import document_html
from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.language import say as saying
from promise_studio.document.language.dates import long_date, period, read_date_format, short_date
from promise_studio.document.language.durations import say_how_often, say_limit, say_minutes
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.known import languages, read_language
from promise_studio.document.language.money import say_money
from promise_studio.document.language.places import say_calendar
from promise_studio.document.language.say import Speech, say, say_many, speaking
from promise_studio.document.markdown import document_as_markdown
from promise_studio.document.style.house_style import HouseStyle
from promise_studio.document.view.beside import Beside
from promise_studio.document.view.told_words import say_told
from promise_studio.edits import Change, apply
from promise_studio.errors import UserError
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.service_level import ServiceLevel, Unit
from tests.check.diff.changes import CHANGES, both
from tests.check.whole_workshop import PARTS, make, put
from tests.document.harbour import harbour
from tests.document.shelf import TODAY
from tests.document_language.messages import translated
from tests.document_language.pseudo import Pseudo, unmarked

DAY = date(2026, 11, 21)
GERMAN = Beside(style=HouseStyle(language="de"))


def whole() -> Workshop:
    """The workshop in which nothing is missing."""
    return make(PARTS)


def workshop_in(language: str) -> Workshop:
    """An empty workshop whose own language is this one."""
    return apply(new_workshop(), Change(id="FRAME", fields={"language": language})).workshop


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_word_is_a_message(document: str, monkeypatch: pytest.MonkeyPatch):
    """A document of an empty workshop says nothing but messages."""
    monkeypatch.setattr(saying, "translations", lambda _: Pseudo())
    html = document_html(workshop_in("de"), document, TODAY).text
    months_and_the_mark = {"November", *(word for word in unmarked(html) if len(word) == 4)}
    assert set(unmarked(html)) <= months_and_the_mark


@pytest.mark.parametrize(
    ("language", "heading", "page"),
    [
        ("de", "Worauf Sie sich verlassen können", "Seite"),
        ("fr", "Ce sur quoi vous pouvez compter", "Page"),
        ("es", "Con lo que puede contar", "Página"),
    ],
)
def test_workshop_in_a_language_has_headings_in_it(language: str, heading: str, page: str):
    """Without a style the headings follow the workshop, down to the number of each page."""
    html = document_html(workshop_in(language), "customer", TODAY).text
    assert heading in html
    assert f'<html lang="{language}">' in html
    assert f'"{page} " counter(page)' in html
    assert heading in document_as_markdown(workshop_in(language), "customer", TODAY)


def test_style_decides_over_the_workshop():
    """A house that asks for a language gets it; the page still says in which language its texts are written."""
    html = document_html(workshop_in("pt-BR"), "customer", TODAY, GERMAN).text
    assert "Worauf Sie sich verlassen können" in html
    assert '<html lang="pt-BR">' in html
    assert "What you can count on" in document_html(workshop_in("pt-BR"), "customer", TODAY).text


def test_what_the_checks_say_is_said_in_the_language():
    """Gates, criteria and tests of a guarantee give their reasons in it; rules have their names in it."""
    html = document_html(put(harbour(), "FRAME", language="de"), "review", TODAY).text
    assert "Gemessen durch SLA-1 und SLA-2, doch keine Zeile misst pier." in html
    assert "Sie wächst mit dem Schaden, bis 25\N{NO-BREAK SPACE}€." in html
    assert "Noch ist keine Zusage zugesagt." in document_html(workshop_in("de"), "review", TODAY).text
    names = [rules()[waiver.rule].name for waiver in harbour().waivers]
    assert names
    assert all(translated("de")[name][0] in html for name in names)


def test_what_changed_is_said_in_the_language(monkeypatch: pytest.MonkeyPatch):
    """Fields and reasons of every change are messages; times, shares and choices are said, too."""
    with speaking(Speech("de")):
        (times,) = diff_workshops(*both(whole, "SLA-1", {}, {"target": 1, "unit": "hours"}))
        assert say_told(times.words) == "Zielwert: 2 Arbeitstage → 1 Stunde"
        (state,) = diff_workshops(*both(whole, "PRM-1", {}, {"state": "stretch"}))
        assert say_told(state.words) == "Stand: zugesagt → Ziel"
    monkeypatch.setattr(saying, "translations", lambda _: Pseudo())
    for _, item, before, after, *_ in CHANGES:
        for found in diff_workshops(*both(whole, item, before, after)):
            typed = set(unmarked(f"{found.before} {found.after}"))
            assert set(unmarked(f"{say_told(found.label)} {say_told(found.reason)}")) <= typed


def test_missing_translation_falls_back_to_english():
    """What a catalogue does not have is said in English, with its values in place."""
    with speaking(Speech("de")):
        assert say("%(clause)s went fishing.", clause="PRM-1") == "PRM-1 went fishing."
        assert say_many("%(count)s fish", "%(count)s fishes", 3) == "3 fishes"


@pytest.mark.parametrize(
    ("speech", "long", "short", "months"),
    [
        (Speech(), "21 November 2026", "21 Nov 2026", "July to September 2026"),
        (Speech("en-US"), "November 21, 2026", "Nov 21, 2026", "July to September 2026"),
        (Speech("de"), "21. November 2026", "21.11.2026", "Juli bis September 2026"),
        (Speech("fr"), "21 novembre 2026", "21 nov. 2026", "juillet à septembre 2026"),
        (Speech("es"), "21 de noviembre de 2026", "21 nov 2026", "julio a septiembre de 2026"),
        (Speech("de", "y-MM-dd"), "2026-11-21", "2026-11-21", "Juli bis September 2026"),
        (Speech("en", "MMMM d, y"), "November 21, 2026", "Nov 21, 2026", "July to September 2026"),
    ],
)
def test_days_are_written_as_the_language_or_the_house_writes_them(
    speech: Speech, long: str, short: str, months: str
):
    """Days and months come from the Common Locale Data Repository, or from the pattern of the house."""
    with speaking(speech):
        assert (long_date(DAY), short_date(DAY)) == (long, short)
        assert period(date(2026, 7, 1), date(2026, 9, 30)) == months
        assert short in period(date(2026, 7, 2), DAY)


@pytest.mark.parametrize(
    ("language", "limit", "often", "figure", "days"),
    [
        ("en", "within 1.5 working hours", "95 in 100", "1,234.5", "10 days"),
        ("de", "innerhalb von 1,5 Arbeitsstunden", "95 von 100", "1.234,5", "10 Tage"),
        ("fr", "sous 1,5 heure ouvrée", "95 sur 100", "1\N{NO-BREAK SPACE}234,5", "10 jours"),
        ("es", "en 1,5 horas laborables", "95 de cada 100", "1.234,5", "10 días"),
    ],
)
def test_service_levels_are_said_in_the_language(
    language: str, limit: str, often: str, figure: str, days: str
):
    """Limits bend as the language asks, shares and figures read as its people write them."""
    level = ServiceLevel(id="SLA-1", target=1.5, unit=Unit.WORKING_HOURS)
    with speaking(Speech(language)):
        assert (say_limit(level), say_how_often(95)) == (limit, often)
        assert (write_figure("1,234.5"), say_minutes(14_400)) == (figure, days)


@pytest.mark.parametrize("code", ["xx", "klingon", "", "de-XX", "../de"])
def test_unknown_language_is_named_with_the_known_ones(code: str):
    """A language that the documents do not speak gets a sentence with those that they do."""
    with pytest.raises(UserError) as told:
        read_language(code)
    assert f"do not speak “{code}”" in told.value.message
    assert "de (Deutsch)" in told.value.hint


def test_help_names_every_language(capsys: pytest.CaptureFixture[str]):
    """The help names each language by its code: English, and every one that has a catalogue."""
    main(["export", "--help"])
    assert f"fixed sentences: {', '.join(languages())} (" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("code", ["de", "DE", "de-AT", "de_at", "en-US", "es-MX"])
def test_language_may_name_a_country(code: str):
    """A code is taken however it is capitalised, with the country whose dates and figures are meant."""
    assert read_language(code) == code.replace("_", "-")[:2].lower() + code[2:].replace("_", "-").upper()


@pytest.mark.parametrize("pattern", ["", "soon", "d MMMM", "HH:mm d M y", "d M y" * 20, "dddddd M y {x}"])
def test_pattern_that_is_no_day_is_refused(pattern: str):
    """A date format without a day, month and year, or with anything else in it, gets a sentence with examples."""
    with pytest.raises(UserError, match="not a way to write a day"):
        read_date_format(pattern)


def test_two_languages_do_not_mix():
    """A document in one language leaves nothing behind for the next one."""
    first = document_html(workshop_in("en"), "review", TODAY).text
    document_html(workshop_in("fr"), "review", TODAY)
    assert document_html(workshop_in("en"), "review", TODAY).text == first
    assert replace(GERMAN.style, language="").speech == Speech()


@pytest.mark.parametrize(
    ("language", "money", "place"),
    [
        ("en", ["£25", "€1,250.50", "CHF\N{NO-BREAK SPACE}5", "points\N{NO-BREAK SPACE}5"], "England, United Kingdom"),
        ("de", ["25\N{NO-BREAK SPACE}£", "1.250,50\N{NO-BREAK SPACE}€", "5\N{NO-BREAK SPACE}CHF", "points\N{NO-BREAK SPACE}5"], "England, Vereinigtes Königreich"),
    ],
)  # fmt: skip
def test_amounts_and_places_have_their_names(language: str, money: list[str], place: str):
    """A currency by its sign on the side where the language has it, a calendar by its country and region."""
    sums = (("25", "GBP"), ("1250.5", "EUR"), ("5", "CHF"), ("5", "points"))
    with speaking(Speech(language)):
        assert [say_money(Decimal(value), currency) for value, currency in sums] == money
        assert say_calendar("GB-ENG") == place
        kept = ("city holidays excepted", "GB-XX", "ZZ", "AQ-X", "")
        assert [say_calendar(words) for words in kept] == list(kept)
