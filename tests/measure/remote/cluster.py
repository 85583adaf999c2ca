"""A PostgreSQL of one's own for the length of a test: in a folder that goes away, behind a password."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD, DATABASE = "alice", "c4nary-S3cret", "support"
SETTINGS = "fsync=off full_page_writes=off synchronous_commit=off max_connections=10 max_wal_size=2GB"


@dataclass(frozen=True)
class Cluster:
    """A server that runs, and how to reach it."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        """Where it is, without a login."""
        return f"postgresql://localhost:{self.port}/{DATABASE}"

    @property
    def login(self) -> dict[str, str]:
        """What the environment of a command says, so that the address need not."""
        return {"PGUSER": USER, "PGPASSWORD": PASSWORD}

    def psql(self, text: str, database: str = DATABASE) -> str:
        """What the database's owner says and is told."""
        child = ["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port)]
        done = subprocess.run(
            [*child, "-d", database, "-c", text],
            env={**os.environ, **self.login},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


def binaries() -> Path | None:
    """The folder of the server's programs, None where there are none."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name)
    known = [Path(found).resolve().parent for name in ("postgres",) if (found := shutil.which(name))]
    return next((path for path in [*reversed(places), *known] if (path / "initdb").exists()), None)


def why_not() -> str:
    """Why no server can be started here; empty where one can."""
    if binaries() is None or shutil.which("psql") is None:
        return "no PostgreSQL is installed on this computer"
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return "PostgreSQL does not run as root, and there is no runuser to become somebody else"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "psycopg is not installed"
    return ""


@contextmanager
def running() -> Iterator[Cluster]:
    """A server with an empty database."""
    # A socket's path may have about a hundred letters, which pytest's folders have already.
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder = Path(name)
        secret = folder / "password"
        secret.write_text(PASSWORD)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
            shutil.chown(secret, "postgres")
        data = folder / "data"
        _run(
            "initdb",
            "-D",
            data,
            "-U",
            USER,
            "--pwfile",
            secret,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--no-sync",
        )
        port = _free_port()
        options = f"-p {port} -k {folder} -h localhost " + " ".join(f"-c {one}" for one in SETTINGS.split())
        _run("pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start")
        try:
            cluster = Cluster(port, folder)
            cluster.psql(f"CREATE DATABASE {DATABASE}", "postgres")
            yield cluster
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(program: str, *arguments: object) -> None:
    bin_folder = binaries()
    assert bin_folder is not None
    child = [str(bin_folder / program), *map(str, arguments)]
    if os.geteuid() == 0:
        child = ["runuser", "-u", "postgres", "--", *child]
    subprocess.run(child, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
