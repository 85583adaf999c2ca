"""Runs many `measure` commands in one process: a Spark takes longer to start than to answer."""

import contextlib
import io
import json
import sys
import time

from promise_studio.__main__ import main


def run_all() -> None:
    """Read lists of arguments, print for each the exit code, the answer and the seconds it took."""
    found = []
    for arguments in json.load(sys.stdin):
        said, began = io.StringIO(), time.monotonic()
        with contextlib.redirect_stdout(said):
            code = main(["measure", *arguments, "--json"])
        answer = json.loads(said.getvalue()) if said.getvalue() else None
        found.append({"code": code, "answer": answer, "seconds": time.monotonic() - began})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    run_all()
