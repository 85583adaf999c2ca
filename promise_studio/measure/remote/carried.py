"""Carries the SQL of this program, which is DuckDB’s, to the SQL of another engine."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot.expressions import Expr as Expression

Turn = Callable[["Expression"], "Expression"]

DUCKDB, POSTGRES, SPARK = "duckdb", "postgres", "spark"


@lru_cache(maxsize=256)
def carried(query: str, dialect: str) -> str:
    """The same query for another engine; every function in it means there what it means in DuckDB."""
    import sqlglot

    if dialect == DUCKDB:
        return query
    turn = _to_postgres if dialect == POSTGRES else _to_spark
    tree = sqlglot.parse_one(query, read=DUCKDB)
    # From the leaves up: what a part was turned into stays when the whole around it is turned.
    for node in reversed(list(tree.bfs())):
        turned = turn(node)
        if turned is not node:
            tree = turned if node is tree else tree
            node.replace(turned)
    return tree.sql(dialect)


def _to_postgres(node: "Expression") -> "Expression":
    from sqlglot import exp

    match node:
        case exp.DataType(this=exp.DataType.Type.UTINYINT):
            return exp.DataType.build("SMALLINT")
        case exp.DayOfWeekIso(this=moment):
            return _written("EXTRACT(ISODOW FROM {})", POSTGRES, moment)
        case exp.Hour(this=moment):
            return _written("EXTRACT(HOUR FROM {})", POSTGRES, moment)
        case exp.Anonymous(this=str(name), expressions=[moment]) if name.upper() == "EPOCH_US":
            # As a float the second is exact to a quarter of a microsecond until 2106, and BIGINT rounds; the
            # same by EXTRACT takes twice as long, as it is worked out in decimals.
            seconds = exp.Anonymous(
                this="DATE_PART", expressions=[exp.Literal.string("epoch"), moment.copy()]
            )
            return exp.cast(exp.Mul(this=seconds, expression=exp.Literal.number(1_000_000)), "BIGINT")
        case exp.Anonymous(this=str(name), expressions=[count]) if name.upper() == "TO_MICROSECONDS":
            return _written("{} * INTERVAL '1 microsecond'", POSTGRES, count)
    return node


def _to_spark(node: "Expression") -> "Expression":
    from sqlglot import exp

    match node:
        case exp.DataType(this=exp.DataType.Type.UTINYINT):
            return exp.DataType.build("SMALLINT")
        case exp.DataType(this=exp.DataType.Type.TIMESTAMP | exp.DataType.Type.TIMESTAMPNTZ):
            # The session keeps UTC, where the two kinds of time that Spark has show the same digits.
            return exp.DataType.build("TIMESTAMPTZ")
        case exp.Cast(this=inner, to=exp.DataType(this=exp.DataType.Type.BIGINT)):
            # Spark cuts off where the others round.
            return exp.cast(exp.Round(this=inner.copy()), "BIGINT")
        case exp.DayOfWeekIso(this=moment):
            return _written("WEEKDAY({}) + 1", SPARK, moment)
        case exp.Anonymous(this=str(name), expressions=parts):
            return _spark_function(name.upper(), parts) or node
    return node


def _spark_function(name: str, parts: "list[Expression]") -> "Expression | None":
    if name == "TIMEZONE":
        zone, moment = parts
        same = zone.name == "UTC"
        return moment if same else _written("TO_UTC_TIMESTAMP({}, {})", SPARK, moment, zone)
    forms = {
        "EPOCH_US": "UNIX_MICROS({})",
        "TO_MICROSECONDS": "MAKE_DT_INTERVAL(0, 0, 0, CAST(({}) / 1000000 AS DECIMAL(18, 6)))",
    }
    return _written(forms[name], SPARK, *parts) if name in forms else None


def _written(form: str, dialect: str, *parts: "Expression") -> "Expression":
    """A form with parts of the query in it; parentheses keep each part together."""
    import sqlglot
    from sqlglot import exp

    names = [f"part_{place}" for place in range(len(parts))]
    tree = sqlglot.parse_one(form.format(*names), read=dialect)
    inside = {name: exp.paren(part, copy=True) for name, part in zip(names, parts, strict=True)}
    whole = tree.transform(lambda one: inside.get(one.name, one) if isinstance(one, exp.Column) else one)
    return exp.paren(whole, copy=False)
