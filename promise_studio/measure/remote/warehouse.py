"""A query at a warehouse, from its columns to its figures."""

# ruff: noqa: S608 - the SQL is made of this program's own words

from collections.abc import Iterable

from promise_studio.measure.answers import Answer
from promise_studio.measure.question import Question
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import MOST_LABELS, Columns, Proposal
from promise_studio.measure.reading.running import Progress
from promise_studio.measure.remote.address import POSTGRESQL, SPARK, Address, read_address
from promise_studio.measure.remote.answering import answer_there
from promise_studio.measure.remote.asked_query import AskedQuery, read_query
from promise_studio.measure.remote.asking import Asking, Watch
from promise_studio.measure.remote.carried import POSTGRES
from promise_studio.measure.remote.carried import SPARK as SPARK_SQL
from promise_studio.measure.remote.failures import driver_missing
from promise_studio.measure.remote.link import Link
from promise_studio.measure.remote.opened import Opened, look_at
from promise_studio.measure.remote.proposing import propose_for, refuse_unsettled
from promise_studio.measure.remote.result_columns import Column, refuse_twins

_EXTRAS = {POSTGRESQL: "warehouse", SPARK: "spark"}
"""What pip calls the packages for each."""


class Warehouse:
    """Cases at the other end of a link; whatever is asked of them, only figures come back."""

    def __init__(self, asking: Asking, query: AskedQuery) -> None:
        self._asking = asking
        self._query = query
        self._known: tuple[Column, ...] = ()
        self._opened: Opened | None = None

    def propose(self) -> Proposal:
        """Which columns fit which role, by their names and types."""
        return propose_for(self._columns())

    def open(self, columns: Columns, given: Columns) -> CaseTable:
        """Count the rows and the cases; a key that nobody named has to number cases."""
        known, sure = self._columns(), bool(given.key)
        refuse_unsettled(columns, propose_for(known))
        self._opened = look_at(self._asking, self._query, columns, known, sure=sure)
        return self._opened.table

    def answer(self, question: Question, apart: Iterable[float] = (), *, kept: bool = False) -> Answer:
        """The figures, worked out where the cases are."""
        return answer_there(self._asking, self._cases(), question, apart=apart, fine=kept)

    def channels(self) -> tuple[str, ...]:
        """The channels of the cases, the commonest first."""
        opened = self._cases()
        if not opened.table.columns.channel:
            return ()
        labels = "SELECT channel, count(*) AS times FROM cases WHERE channel IS NOT NULL GROUP BY channel"
        query = f"SELECT channel FROM ({labels}) AS labels ORDER BY times DESC, channel LIMIT {MOST_LABELS}"
        rows = self._asking.rows(opened.tables, query, "looking for the channels")
        return tuple(str(label) for (label,) in rows)

    def close(self) -> None:
        """Hang up."""
        self._asking.link.close()

    def _columns(self) -> tuple[Column, ...]:
        if not self._known:
            link = self._asking.link
            text = self._query.as_table()
            known = self._asking.watch.over(lambda: link.columns(text), "planning", link.cancel)
            refuse_twins(known)
            self._known = known
        return self._known

    def _cases(self) -> Opened:
        if self._opened is None:
            raise ValueError("no cases are open")
        return self._opened


def open_warehouse(source: str, query: str, seconds: float | None, progress: Progress | None) -> Warehouse:
    """Connect for reading, and for nothing else; what is not a query is refused before that."""
    address = read_address(source)
    try:
        import sqlglot  # noqa: F401 - looked for, so that its absence is said in a sentence
    except ImportError:
        raise driver_missing(address.engine, _EXTRAS[address.engine]) from None
    asked = read_query(query, SPARK_SQL if address.engine == SPARK else POSTGRES)
    watch = Watch(address.engine, seconds, progress)
    link = watch.over(lambda: _connected(address, seconds), "connecting")
    return Warehouse(Asking(link, watch), asked)


def _connected(address: Address, seconds: float | None) -> Link:
    if address.engine == SPARK:
        from promise_studio.measure.remote.spark import open_spark

        return open_spark(address)
    from promise_studio.measure.remote.postgres import open_postgres

    return open_postgres(address, seconds)
