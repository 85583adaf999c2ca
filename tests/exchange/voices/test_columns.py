"""The columns of voices are found under whatever stands above them, and proposed with a reason."""

import pytest

from promise_studio.errors import UserError
from tests.exchange.voices.conftest import ReadVoices

ROWS = [
    ("2026-03-01", "App", "4", "Nobody told us why we waited so long."),
    ("2026-03-02", "Counter", "2", "The man at the counter was kind, but knew nothing."),
    ("2026-03-13", "App", "5", "The new app shows when the boat really comes."),
    ("2026-03-14", "Web", "1", "I called three times and got three different answers."),
]
BODY = "".join(f'{day},{channel},{score},"{text}"\n' for day, channel, score, text in ROWS)
TEXTS = [text for *_, text in ROWS]


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Date,Channel,Score,Comment\n", "Comment"),
        ("\n\nDate,Channel,Score,Comment\n", "Comment"),
        (",,,\nDate,Channel,Score,Comment\n", "Comment"),
        ("Ferry survey 2026,,,\nDate,Channel,Score,Comment\n", "Comment"),
        ("sep=,\nDate,Channel,Score,Comment\n", "Comment"),
        ("Q1,Q2,Q3,Q4\nDate,Channel,Score,What could we do better?\n", "What could we do better?"),
        ('Date,Channel,Score,"What is the one thing\nwe could do better?"\n', "What is the one thing we could do better?"),
        (
            'Start Date,Via,How likely are you to recommend us?,Anything else?\n,,Response,Open-Ended Response\n',
            "Anything else?",
        ),
        (
            'StartDate,Q2,Q3_1,Q4\nStart Date,Channel,Rating,Why did you give this score?\n'
            + ",".join('"{""ImportId"":""QID1""}"' for _ in range(4)) + "\n",
            "Why did you give this score?",
        ),
        ("Timestamp,Canal,On a scale of 1 to 10 how happy are you?,Anything else?\n", "Anything else?"),
        ("Datum,Kanal,Bewertung,Was können wir besser machen?\n", "Was können wir besser machen?"),
    ],
)  # fmt: skip
def test_every_role_is_found_below_any_heading(above: str, text: str, voices: ReadVoices):
    """One row of names or two or three, blank lines and titles above, questions, codes and German."""
    found = voices(above + BODY)
    assert found.columns["text"] == text
    assert found.texts == TEXTS
    assert [quote.channel for quote in found.quotes] == [channel for _, channel, _, _ in ROWS]
    assert [f"{quote.score:g}" for quote in found.quotes] == [score for _, _, score, _ in ROWS]
    assert [str(quote.said_on) for quote in found.quotes] == [day for day, *_ in ROWS]
    assert found.facts["reasons"]["text"]


def test_without_names_the_columns_are_called_by_their_place(voices: ReadVoices):
    """The first answer is not taken for the names."""
    found = voices(BODY)
    assert found.counts == (4, 4, 0, 0, 0)
    assert found.columns == {"text": "Column 4", "date": "Column 1"}
    assert any("does not name its columns" in note for note in found.preview.notes)


def test_one_column_of_sixty_one_is_enough(voices: ReadVoices):
    """Scales, codes and dates around it are not mistaken for what people said."""
    names = [f"How satisfied are you with item {n}?" for n in range(58)]
    head = ["Response ID", "Started", *names[:30], "Please tell us more in your own words", *names[30:]]
    scales = ["Very satisfied", "Neither satisfied nor dissatisfied", "Very dissatisfied"]
    rows = [
        [f"R{n}", "2026-01-02 10:00", *[scales[(n + k) % 3] for k in range(30)], f"Stop {n} has no shelter, so we stood in the rain.",
         *[str((n + k) % 5) for k in range(28)]]
        for n in range(30)
    ]  # fmt: skip
    found = voices("".join("\t".join(row) + "\n" for row in [head, *rows]), "survey.tsv")
    assert len(head) == 61
    assert found.columns["text"] == "Please tell us more in your own words"
    assert found.counts == (30, 30, 0, 0, 0)
    assert found.quotes[3].source == "survey.tsv, Response ID R3"


@pytest.mark.parametrize("asked", ["Comment", "comment", "comm", "D", "4"])
def test_a_column_is_named_as_people_name_it(asked: str, voices: ReadVoices):
    """By its name, its beginning, its letter or its number; other roles keep their proposals."""
    found = voices("Date,Channel,Score,Comment\n" + BODY, text=asked)
    assert found.texts == TEXTS
    assert found.columns["channel"] == "Channel"


def test_a_column_that_is_not_there_is_refused_with_those_that_are(voices: ReadVoices):
    """The sentence names what was asked for, the hint what there is."""
    with pytest.raises(UserError, match="no column “Komment”") as refused:
        voices("Date,Channel,Score,Comment\n" + BODY, text="Komment")
    assert "“Comment”" in refused.value.hint
    with pytest.raises(UserError, match="fits several columns"):
        voices(
            "Date of visit,Date of answer,Comment\n2026-01-01,2026-01-02,Slow and nobody knew why\n",
            date="date",
        )


def test_an_empty_column_with_the_right_name_is_not_passed_over_in_silence(voices: ReadVoices):
    """The next best is proposed and the empty one is named."""
    found = voices(
        "Issue,Consumer complaint narrative,Company\nDebt is not mine,,Equifax\nNever told,,Amex\n"
    )
    assert found.columns["text"] == "Issue"
    assert any("Consumer complaint narrative” has the name" in note for note in found.preview.notes)


def test_numbers_alone_are_no_voices(voices: ReadVoices):
    """A table without words is refused, and its columns are named."""
    with pytest.raises(UserError, match=r"No column of “survey\.csv” holds what people said"):
        voices("Stop,Minutes\n1,2:12\n2,3:40\n")
