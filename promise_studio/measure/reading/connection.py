"""A DuckDB that sees the named files and a private folder, and nothing else of computer or network."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    Connection: TypeAlias = DuckDBPyConnection
    """Open cases, for those who only hand them on."""

MEMORY = "900MB"
THREADS = 2


def quoted(text: str) -> str:
    """A text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


@contextmanager
def connect(paths: Sequence[Path]) -> Iterator["DuckDBPyConnection"]:
    """A connection for `open_cases`: bounded in memory, its spill files gone afterwards, locked in."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="promise-studio-") as folder:
        connection = duckdb.connect(":memory:")
        try:
            for statement in _settings(paths, Path(folder)):
                connection.execute(statement)
            yield connection
        finally:
            connection.close()


def private_folder(connection: "DuckDBPyConnection") -> Path:
    """The folder that lives as long as the connection, for what has to be written down on the way."""
    row = connection.execute("SELECT current_setting('temp_directory')").fetchone()
    return Path(str(row[0] if row else "./spill")).parent


def _settings(paths: Sequence[Path], folder: Path) -> list[str]:
    named = ", ".join(quoted(str(path.resolve())) for path in paths)
    return [
        f"SET threads = {THREADS}",
        f"SET memory_limit = '{MEMORY}'",
        f"SET temp_directory = {quoted(str(folder / 'spill'))}",
        "SET TimeZone = 'UTC'",
        # Every join here has its small table on the right; guesses at sizes would turn some around.
        "SET disabled_optimizers = 'join_order,build_side_probe_side'",
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        f"SET allowed_directories = [{quoted(str(folder.resolve()))}]",
        f"SET allowed_paths = [{named}]",
        "SET enable_external_access = false",
        "SET lock_configuration = true",
    ]
