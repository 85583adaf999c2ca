"""The house rules of a workshop that stays open: read at the start, and again when their file changed."""

from pathlib import Path

from promise_studio.check.house_file import load_house_rules
from promise_studio.check.house_rules import NO_HOUSE_RULES, HouseRules, rules_beside
from promise_studio.errors import UserError

_Mark = tuple[int, int] | None
_NEVER: _Mark = (-1, -1)


class HouseWatch:
    """Keeps the rules of one file at hand; a file that is wrong leaves those that held before."""

    def __init__(self, workshop: Path, named: Path | None = None) -> None:
        self.workshop, self._named = workshop, named
        self._file = named or rules_beside(workshop)
        self._seen = _NEVER
        self._news = ""
        self.rules: HouseRules = NO_HOUSE_RULES
        self.is_readable = True
        """Whether the last reading found no mistake in the file."""

    @property
    def is_stale(self) -> bool:
        """Whether the file is another than the one that was read; looks at its time and size alone."""
        return self._mark() != self._seen

    def _mark(self) -> _Mark:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def read(self) -> HouseRules:
        """The rules as the file says now; nothing is read where it has not changed."""
        mark = self._mark()
        if mark != self._seen:
            first = self._seen == _NEVER
            try:
                self.rules = load_house_rules(self.workshop, self._named)
            except UserError as refused:
                self.is_readable = False
                self._news = self._refused(refused, first=first)
            else:
                self.is_readable = True
                self._news = "" if first else self._read_again(gone=mark is None)
            # Last, as another thread that asks meanwhile must not take the rules from before for these.
            self._seen = mark
        return self.rules

    def _refused(self, refused: UserError, *, first: bool) -> str:
        said, _, more = refused.message.partition("\n")
        where = f" promise-studio check {self.workshop.name} lists them." if more else ""
        return f"{said}{where} {'No house rule is' if first else 'The house rules from before stay'} in use."

    def _read_again(self, *, gone: bool) -> str:
        if gone:
            return f"{self._file.name} is gone: no house rule is in use."
        return f"The house rules in {self._file.name} are read again."

    def take_news(self) -> str:
        """What there is to say of the last reading, once: that it failed, or that the rules are new."""
        news, self._news = self._news, ""
        return news
