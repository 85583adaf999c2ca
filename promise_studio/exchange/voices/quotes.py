"""From the rows of a survey to the fields of quotes, with an account of every row."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter

from promise_studio.exchange.options import Options
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.voices.account import Account
from promise_studio.exchange.voices.cell_kinds import is_day, says_nothing
from promise_studio.exchange.voices.days import form_of, is_day_first, read_day
from promise_studio.exchange.voices.known import Fields, KnownQuotes, key_of
from promise_studio.exchange.voices.masking import mask
from promise_studio.exchange.voices.scores import read_score
from promise_studio.exchange.voices.sieve import Sieve, Taken, rank_of
from promise_studio.exchange.voices.survey import Survey
from promise_studio.exchange.voices.words import clean_label, clean_words, fit_label, fit_words
from promise_studio.model.evidence import Quote
from promise_studio.model.text import NOTE_LIMIT, clip

_NAME_SHOWN = 60
_HEADING_SHOWN = 30


class Quotes:
    """Reads rows into a sieve and counts what becomes of each."""

    def __init__(self, survey: Survey, options: Options, held: Iterable[Quote], sieve: Sieve) -> None:
        self._survey = survey
        self._masks = options.mask
        self._sieve = sieve
        self._days: dict[str, date | None] = {}
        cells = [cell for row in survey.sample for cell in row.cells if is_day(cell)]
        self.settled = is_day_first(cells)
        said = [survey.cell(row, "date") for row in survey.sample]
        self.guessed = self.settled is None and any((form := form_of(day)) and form.swapped for day in said)
        self.account = Account()
        self._unsure: dict[int, list[Taken]] = defaultdict(list)
        """Rows that say what a quote says, or stand on its line, and rows that are like one of them."""
        place = survey.proposal.key
        self._heading = (
            "" if place is None else clip(clean_label(survey.headings.names[place]), _HEADING_SHOWN)
        )
        self._known = KnownQuotes(held, self._heading)
        self._known.compare([] if self._known.is_empty else [*self._first()])

    def _first(self) -> Iterator[tuple[str, int]]:
        """The sources and keys of the first rows."""
        for row in self._survey.sample:
            words = clean_words(self._survey.cell(row, "text"))
            if not row.problem and not says_nothing(words):
                yield self._source(row), key_of(self._fields(row, words, Counter()))

    def take_all(self, rows: Iterator[Row]) -> None:
        """Read every row."""
        width = len(self._survey.headings.names)
        for row in rows:
            self.account.rows += 1
            if row.problem:
                self.account.skip("unreadable", row.line, ", ".join(row.cells), row.problem)
            elif len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
                reason = f"it has {len(row.cells)} cells where there are {width} columns"
                self.account.skip("unreadable", row.line, ", ".join(row.cells), reason)
            else:
                self._take(row)
        self._settle_unsure()
        self._look_back()

    def _settle_unsure(self) -> None:
        """Those that a sample would keep come first, and what a quote says counts before its line does."""
        different = []
        unsure = sorted(self._unsure.items(), key=itemgetter(0))
        for rank, taken in ((rank, taken) for rank, alike in unsure for taken in alike):
            if self._is_twice(rank) or self._known.take_same(key_of(taken.fields)):
                self._settle(rank, taken, there=True)
            else:
                different.append((rank, taken))
        for rank, taken in different:
            there = not self._is_twice(rank) and self._known.take_edited(taken.fields["source"])
            self._settle(rank, taken, there=there)

    def _is_twice(self, rank: int) -> bool:
        return self._sieve.line_of(rank) is not None

    def _look_back(self) -> None:
        """Count what a person should know of the quotes that were taken in the end."""
        for taken in self._sieve:
            fields = taken.fields
            self.account.masked.update(taken.masked)
            self.account.undated += fields.get("said_on", "") is None
            self.account.unscored += fields.get("score", "") is None
            self.account.cut += len(fields["text"]) >= NOTE_LIMIT - 1 and fields["text"].endswith("…")

    def _take(self, row: Row) -> None:
        account, said = self.account, self._survey.cell(row, "text")
        rank = rank_of(row.cells)
        blank = says_nothing(said)
        if not blank and not self._sieve.has_room(rank):
            account.left += 1
            return
        text = clean_words(said)
        if blank or says_nothing(text):
            account.skip(
                "empty", row.line, said, f"no words in “{clip(self._survey.columns['text'], _NAME_SHOWN)}”"
            )
            return
        masked: Counter[str] = Counter()
        taken = Taken(row.line, self._fields(row, text, masked), masked)
        there = None
        if rank not in self._unsure:
            key = key_of(taken.fields)
            there = not self._is_twice(rank) and self._known.take(taken.fields["source"], key)
        if there is None:
            self._unsure[rank].append(taken)
        else:
            self._settle(rank, taken, there=there)

    def _settle(self, rank: int, taken: Taken, *, there: bool) -> None:
        """Take a row, or count it as a quote that is there already."""
        account, said = self.account, taken.fields["text"]
        line = self._sieve.line_of(rank)
        if line is not None:
            account.skip("duplicate", taken.line, said, f"line {line} says the same in every column")
        elif there:
            account.already += 1
            account.skip("duplicate", taken.line, said, "it is in the workshop already")
            account.left += not self._sieve.pass_by(rank, taken.line)
        else:
            account.left += not self._sieve.put(rank, taken)

    def _fields(self, row: Row, text: str, masked: Counter[str]) -> Fields:
        fields: Fields = {"text": text, "source": self._source(row)}
        for role, field in (("channel", "channel"), ("segment", "said_by")):
            if not says_nothing(label := self._survey.cell(row, role)):
                fields[field] = clean_label(label)
        if self._masks:
            for field in ("text", "channel", "said_by"):
                if field in fields:
                    fields[field] = mask(fields[field], masked)
        for field, fit in (("text", fit_words), ("channel", fit_label), ("said_by", fit_label)):
            if field in fields:
                fields[field] = fit(fields[field])
        if not says_nothing(score := self._survey.cell(row, "score")):
            fields["score"] = read_score(score)
        if not says_nothing(day := self._survey.cell(row, "date")):
            fields["said_on"] = self._day(day)
        return fields

    def _day(self, text: str) -> date | None:
        if text not in self._days:
            if len(self._days) > 10_000:
                self._days.clear()
            self._days[text] = read_day(text, day_first=self.settled is not False)
        return self._days[text]

    def _source(self, row: Row) -> str:
        """Where the quote can be found again: by the number that the file gives it, else by its line."""
        name, place = self._survey.name, self._survey.proposal.key
        if place is None or place >= len(row.cells):
            said = f"line {row.line}"
        else:
            said = f"{self._heading} {row.cells[place].strip()}"
        return fit_label(clean_label(f"{clip(name, _NAME_SHOWN)}, {said}"))
