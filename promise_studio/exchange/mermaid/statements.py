"""The statements of a journey, word by word: what they say, and which word cannot stand where it stands."""

from collections.abc import Callable
from html import unescape
from typing import Final

from promise_studio.exchange.mermaid.entities import show_breaks, show_entities
from promise_studio.exchange.mermaid.javascript import number, trim
from promise_studio.exchange.mermaid.parsed import ParsedJourney, Task
from promise_studio.exchange.mermaid.reasons import explain, shorten
from promise_studio.exchange.mermaid.refused import RefusedTextError
from promise_studio.exchange.mermaid.tokens import Token
from promise_studio.exchange.mermaid.traced import Traced

UNRATED: Final = "#unrated"
"""The comment by which our own export says that a task has no score; Mermaid asks for one."""

MOST_TASKS: Final = 20_000
"""Mermaid itself draws none of more than 50,000 letters, which are some two thousand tasks."""
_IN_PASSING: Final = {"comment", "inline comment", "blanks"}


class Statements:
    """Takes the words of one text in their order."""

    def __init__(self, text: Traced, title: str) -> None:
        self._text = text
        self._title = self._title_words = trim(unescape(title))
        self._spoken_title = self._description = ""
        self._sections: list[str] = []
        self._section_words: list[str] = []
        self._tasks: list[Task] = []
        self._started: Token | None = None
        self._task: Token | None = None
        self._noted = False
        self._last: Token | None = None
        self._takers: dict[str, Callable[[str], None]] = {
            "title": self._take_title,
            "value": self._take_value,
            "long value": self._take_description,
            "section": self._take_section,
        }

    def take(self, token: Token) -> None:
        """Read one word; RefusedTextError when it cannot stand here."""
        if token.kind in _IN_PASSING:
            return
        if token.kind == "note":
            self._note(token)
            return
        if self._started is None:
            self._expect(token, token.kind == "journey")
            self._started = token
        elif self._task is not None:
            self._expect(token, token.kind == "data")
            self._add(self._task, token)
        elif token.kind == "task":
            self._task, self._noted = token, False
        elif token.kind in self._takers:
            self._takers[token.kind](token.text)
        else:
            said = {"newline", "spoken title", "description", "long description"}
            self._expect(token, token.kind in said)
        self._last = token

    def finished(self) -> ParsedJourney:
        """The journey, once every word was read."""
        last = self._last
        if self._started is None or self._task is not None or last is None:
            raise self._refused(None)
        if last.kind in {"spoken title", "description"}:
            raise self._refused(None)
        return ParsedJourney(
            title=self._title,
            title_words=self._title_words,
            spoken_title=self._spoken_title,
            description=self._description,
            sections=tuple(self._sections),
            section_words=tuple(self._section_words),
            tasks=tuple(self._tasks),
            line=self._text.line(self._started.start),
        )

    def _take_title(self, words: str) -> None:
        self._title = trim(show_entities(unescape(words[6:])))
        self._title_words = trim(show_breaks(unescape(words[6:])))

    def _take_section(self, words: str) -> None:
        self._sections.append(_shown(words[8:]))
        self._section_words.append(_with_breaks(words[8:]))

    def _take_value(self, words: str) -> None:
        said = trim(show_entities(unescape(words)))
        if self._last is not None and self._last.kind == "spoken title":
            self._spoken_title = said
        else:
            self._description = said

    def _take_description(self, words: str) -> None:
        said = trim(show_entities(unescape(words)))
        self._description = "\n".join(trim(line) for line in said.split("\n") if trim(line))

    def _add(self, task: Token, data: Token) -> None:
        if len(self._tasks) == MOST_TASKS:
            line = self._text.line(task.start)
            raise RefusedTextError(
                line, shorten(task.text), f"No journey has more than {MOST_TASKS:,} tasks."
            )
        pieces = data.text[1:].split(":")
        actors = pieces[1].split(",") if len(pieces) > 1 else ()
        self._tasks.append(
            Task(
                section=self._sections[-1] if self._sections else "",
                task=_shown(task.text),
                words=_with_breaks(task.text),
                score=number(pieces[0]),
                actors=tuple(map(_shown, actors)),
                place=len(self._sections) - 1,
                line=self._text.line(task.start),
                said=_shown(pieces[0]),
            )
        )
        self._task = None

    def _note(self, token: Token) -> None:
        """A comment: it explains a task without a score, and takes the score of a task that has it."""
        self._noted = True
        if self._last is not None and self._last.kind == "data" and trim(token.text) == UNRATED:
            self._tasks[-1] = self._tasks[-1].without_score()

    def _expect(self, token: Token, stands: bool) -> None:
        if not stands:
            raise self._refused(token)

    def _refused(self, token: Token | None) -> RefusedTextError:
        where = self._task or token or self._last
        reason = explain(token, self._task, self._noted)
        text = shorten(show_entities(where.text)) if where is not None else ""
        return RefusedTextError(self._text.line(where.start if where is not None else 0), text, reason)


def _with_breaks(words: str) -> str:
    return show_breaks(trim(words))


def _shown(words: str) -> str:
    return show_entities(trim(words))
