"""The catalogues hold every message of the documents, and the documents hold nothing but messages."""

from pathlib import Path

import pytest

from promise_studio.check.gates import gates
from promise_studio.check.hart_score import hart_score
from promise_studio.document.language import fixed_words
from promise_studio.document.language.catalogue import catalogue_file
from promise_studio.document.language.known import ENGLISH, languages
from promise_studio.exchange.service_level_table import COLUMNS
from promise_studio.model import new_workshop
from promise_studio.model.agreement import Party
from promise_studio.model.empathy_map import Quadrant
from promise_studio.model.evidence import Habit, HabitAnswer, Industry, Manner, Response
from promise_studio.model.promise import ClauseState
from promise_studio.model.recovery import NoticedBy, Recovery, Remedy
from promise_studio.model.scenario import ScenarioSort
from promise_studio.model.service_level import Answering, Measure, Unit
from promise_studio.resources import PACKAGE, templates_dir
from tests.document.shelf import TODAY
from tests.document_language.bare_words import bare_words
from tests.document_language.bringing import COMMAND, bring_up_to_date
from tests.document_language.messages import hidden_messages, marked, placeholders, said_in, translated

OTHERS = sorted(set(languages()) - {ENGLISH})
TEMPLATES = sorted(templates_dir().rglob("*.j2"))
CHOSEN = (
    Manner, Response, Habit, HabitAnswer, Industry, ScenarioSort, Quadrant, Remedy, Party, Answering,
    ClauseState, Measure, NoticedBy,
)  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_holds_every_message_and_no_other(language: str):
    """No message lacks its translation, and no translation outlives its message."""
    held = translated(language)
    assert not marked() ^ set(held), f"Run: {COMMAND}"
    silent = [message for message, texts in held.items() if not all(texts)]
    assert not silent, f"{catalogue_file(language).name} waits for the words of {len(silent)} messages"


def test_a_catalogue_is_begun_and_brought_up_to_date(tmp_path: Path):
    """A new language gets every message to be said; of one that is there no words are lost, and old messages go."""
    assert bring_up_to_date(tmp_path / "pt.po", ["Owner", ("a day", "%(n)s days")]) == 2
    begun = (tmp_path / "pt.po").read_text("utf-8").replace('"Owner"\nmsgstr ""', '"Owner"\nmsgstr "Dono"')
    (tmp_path / "pt.po").write_text(begun, "utf-8")
    assert "Portuguese" in begun
    assert bring_up_to_date(tmp_path / "pt.po", ["Clause", "Owner"]) == 1
    after = (tmp_path / "pt.po").read_text("utf-8")
    assert after.endswith('msgid "Clause"\nmsgstr ""\n\nmsgid "Owner"\nmsgstr "Dono"\n')


@pytest.mark.parametrize("language", OTHERS)
def test_bringing_up_to_date_loses_nothing(language: str, tmp_path: Path):
    """A catalogue that holds every message keeps its head, its words and their order."""
    copy = tmp_path / catalogue_file(language).name
    copy.write_bytes(catalogue_file(language).read_bytes())
    held = translated(language)
    assert bring_up_to_date(copy, set(held)) == sum(not all(texts) for texts in held.values())
    assert list(said_in(copy).items()) == list(held.items())
    assert copy.read_text("utf-8").partition("\n\n")[0] in catalogue_file(language).read_text("utf-8")


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_what_is_put_into_them(language: str):
    """A translation has the places of its message, so that no figure and no name gets lost."""
    wrong = [
        message
        for message, texts in translated(language).items()
        if all(texts) and placeholders(texts) != placeholders(message)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_templates_hold_nothing_but_messages(file: Path):
    """No English stands in a template where no catalogue reaches it."""
    assert list(bare_words(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Owner</p>", ["Owner"]),
        ("<p>{{ _('Owner') }}: {{ name or 'Nobody yet' }}</p>", ["Nobody yet"]),
        ('<input aria-label="{{ id }} says">', ["\0 says"]),
        ("<p class=\"{{ 'plain wide' if wide }}\">{{ ngettext('a row', 'some rows', 2) }}</p>", []),
    ],
)
def test_bare_words_are_found(source: str, found: list[str]):
    """The guard above sees text, literals and what is spoken, and lets classes and messages be."""
    assert [word for word in bare_words(source) if word != " says"] == found


def test_no_message_hides_in_an_f_string(tmp_path: Path):
    """Messages stand where the tools that collect them can see them."""
    (tmp_path / "hiding.py").write_text("words = f\"{say('Owner')}: {name}\"\n")
    assert hidden_messages(tmp_path) == ["hiding.py: words = f\"{say('Owner')}: {name}\""]
    assert hidden_messages(PACKAGE / "document") == []


def test_words_of_lower_layers_are_known():
    """Choices, gates, tests of a guarantee and heads of the table are in the catalogues as they are said."""
    said = {choice.value for choices in CHOSEN for choice in choices}
    said |= {column.title for column in COLUMNS} - {"#"}
    said |= {unit.value for unit in Unit}
    said |= {gate.name for gate in gates(new_workshop(), TODAY)}
    said |= {test.name for test in hart_score(Recovery(id="REC-1")).tests}
    assert said - set(marked()) == set()
    assert said >= set(fixed_words.GATES + fixed_words.GUARANTEE_TESTS + fixed_words.TABLE_HEADS)
